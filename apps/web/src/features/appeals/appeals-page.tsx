import TextField from '@mui/material/TextField';
import { useQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { APPEAL_STATUSES } from '#domain/selection/selection-codes.js';
import { APPEAL_STATUS_LABELS } from '#reference/selection-labels.js';
import { type AppealRecord, appealsQuery } from '../../api/appeals.js';
import { publishedCallQuery } from '../../api/applications.js';
import { useSession } from '../../app/use-session.js';
import { FilterRow, isFiltered } from '../../components/filter-row.js';
import { ListingTable } from '../../components/listing/listing-table.js';
import { useListing } from '../../components/listing/use-listing.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { StatusMark } from '../../components/status-mark.js';
import type { Column } from '../../components/table-columns.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { toneOfAppeal } from './appeal-tones.js';
import { readAppealSearch } from './appeal-search.js';

const route = getRouteApi('/signed-in/appeals');

/** Appeals against published decisions: those to the university, or those against calls one reviews. */
export function AppealsPage() {
  const { t } = useLanguage();
  const label = useLabels();
  const { user } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const listing = useListing(appealsQuery(search));
  const columns = useColumns(listing.rows);
  const filtered = isFiltered(search);
  return (
    <>
      <PageHeading
        title={t('appeals.title')}
        {...(user.role === 'coordinator'
          ? {
              trail: [
                <RouterLink key="calls" to="/calls">
                  {t('calls.title')}
                </RouterLink>,
              ],
            }
          : {})}
        intro={t('appeals.intro')}
      />
      <FilterRow onClear={filtered ? () => void navigate({ search: {}, replace: true }) : undefined}>
        <TextField
          select
          id="appeal-status"
          label={t('appeals.columns.status')}
          value={search.status ?? ''}
          onChange={({ target }) =>
            void navigate({ search: readAppealSearch({ ...search, status: target.value }), replace: true })
          }
          slotProps={{ select: { native: true } }}
        >
          <option value="">{t('calls.any')}</option>
          {APPEAL_STATUSES.map((status) => (
            <option key={status} value={status}>
              {label(APPEAL_STATUS_LABELS, status)}
            </option>
          ))}
        </TextField>
      </FilterRow>
      <ListingTable
        listing={listing}
        name="appeals"
        caption={t('appeals.caption')}
        columns={columns}
        rowKey={({ id }) => id}
        nothing={<NothingHere title={filtered ? t('appeals.emptyFiltered') : t('appeals.empty')} />}
      />
    </>
  );
}

function useColumns(rows: readonly AppealRecord[]): Column<AppealRecord>[] {
  const { t, date } = useLanguage();
  const label = useLabels();
  const ids = [...new Set(rows.map(({ callId }) => callId))];
  const calls = useQueries({ queries: ids.map((id) => publishedCallQuery(id)) });
  const titleOf = ({ callId }: AppealRecord) => calls.find(({ data }) => data?.id === callId)?.data?.title ?? '';
  const status = (row: AppealRecord) => label(APPEAL_STATUS_LABELS, row.status);
  return [
    {
      key: 'application',
      heading: t('appeals.columns.application'),
      rowHeading: true,
      csv: ({ applicationCode }) => applicationCode,
      cell: (row) => (
        <>
          <RouterLink to="/appeals/$id" params={{ id: row.id }} sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
            {row.applicationCode}
          </RouterLink>
          <div className="narrow-only secondary" style={{ fontWeight: 400 }}>
            {titleOf(row)}
            <div>{date(row.filedOn)}</div>
          </div>
        </>
      ),
    },
    { key: 'call', heading: t('appeals.columns.call'), from: 'tablet', cell: titleOf, csv: titleOf },
    {
      key: 'filed',
      heading: t('appeals.columns.filed'),
      from: 'tablet',
      cell: ({ filedOn }) => <span className="nowrap">{date(filedOn)}</span>,
      csv: ({ filedOn }) => filedOn,
    },
    {
      key: 'status',
      heading: t('appeals.columns.status'),
      cell: (row) => <StatusMark tone={toneOfAppeal(row.status)} label={status(row)} />,
      csv: status,
    },
    {
      key: 'answered',
      heading: t('appeals.columns.answered'),
      from: 'tablet',
      cell: ({ answeredOn }) => <span className="nowrap">{date(answeredOn)}</span>,
      csv: ({ answeredOn }) => answeredOn,
    },
  ];
}
