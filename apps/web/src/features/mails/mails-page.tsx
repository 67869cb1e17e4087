import { getRouteApi } from '@tanstack/react-router';
import { MAIL_STATUSES } from '#domain/mail/mail-life-cycle.js';
import { MAIL_TEMPLATES } from '#domain/mail/mail-templates.js';
import { type Mail, mailsQuery } from '../../api/oversight.js';
import { FilterRow } from '../../components/filter-row.js';
import { ListingTable } from '../../components/listing/listing-table.js';
import { useListing } from '../../components/listing/use-listing.js';
import { NothingHere } from '../../components/nothing-here.js';
import { OptionSelect } from '../../components/option-select.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import type { Column } from '../../components/table-columns.js';
import { NO_VALUE } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { MailMark } from './mail-mark.js';

const route = getRouteApi('/signed-in/mails');

/** The outbox of the installation: what was sent to whom, what was not, and why. */
export function MailsPage() {
  const { t, number, instant } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const status = MAIL_STATUSES.find((known) => known === search.status);
  const template = MAIL_TEMPLATES.find((known) => known === search.template);
  const listing = useListing(
    mailsQuery({
      ...(status === undefined ? {} : { status }),
      ...(template === undefined ? {} : { template }),
    }),
  );
  const set = (change: typeof search) => void navigate({ search: { ...search, ...change }, replace: true });
  const columns: Column<Mail>[] = [
    {
      key: 'recipient',
      heading: t('mails.recipient'),
      rowHeading: true,
      csv: ({ recipient }) => recipient,
      cell: (mail) => (
        <>
          <RouterLink to="/mails/$id" params={{ id: mail.id }} sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {mail.recipient ?? t('mails.noAddress')}
          </RouterLink>
          <div className="secondary" style={{ fontWeight: 400 }}>
            {t(`mails.templates.${mail.template}`)}
          </div>
        </>
      ),
    },
    {
      key: 'status',
      heading: t('mails.status'),
      csv: (mail) => t(`mails.statuses.${mail.status}`),
      cell: (mail) => <MailMark mail={mail} />,
    },
    {
      key: 'queuedAt',
      heading: t('mails.queuedAt'),
      from: 'tablet',
      csv: ({ queuedAt }) => queuedAt,
      cell: ({ queuedAt }) => instant(queuedAt),
    },
    {
      key: 'sentAt',
      heading: t('mails.sentAt'),
      from: 'tablet',
      csv: ({ sentAt }) => sentAt,
      cell: ({ sentAt }) => instant(sentAt),
    },
    {
      key: 'attempts',
      heading: t('mails.attempts'),
      from: 'desktop',
      numeric: true,
      csv: ({ attempts }) => attempts,
      cell: ({ attempts }) => number(attempts),
    },
    {
      key: 'answer',
      heading: t('mails.serverAnswer'),
      from: 'desktop',
      csv: ({ serverAnswer }) => serverAnswer,
      cell: ({ serverAnswer }) => <span style={{ overflowWrap: 'anywhere' }}>{serverAnswer ?? NO_VALUE}</span>,
    },
  ];
  return (
    <>
      <PageHeading
        title={t('mails.title')}
        actions={
          <RouterButton to="/jobs" variant="outlined">
            {t('jobs.title')}
          </RouterButton>
        }
        intro={t('mails.intro')}
      />
      <FilterRow>
        <OptionSelect
          label={t('mails.status')}
          any={t('mails.anyStatus')}
          options={MAIL_STATUSES.map((value) => ({ value, text: t(`mails.statuses.${value}`) }))}
          value={status}
          onChange={(next) => set({ status: next })}
        />
        <OptionSelect
          label={t('mails.template')}
          any={t('mails.anyTemplate')}
          options={MAIL_TEMPLATES.map((value) => ({ value, text: t(`mails.templates.${value}`) }))}
          value={template}
          onChange={(next) => set({ template: next })}
        />
      </FilterRow>
      <ListingTable
        listing={listing}
        name="mails"
        caption={t('mails.caption')}
        columns={columns}
        rowKey={({ id }) => id}
        lines={12}
        count={(total) => t('mails.total', { total: number(total) })}
        nothing={<NothingHere title={t('mails.none')} hint={t('mails.noneHint')} />}
      />
    </>
  );
}
