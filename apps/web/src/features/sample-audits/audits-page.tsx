import { SAMPLE_AUDIT_STATUS_LABELS } from '#reference/evidence-labels.js';
import { type SampleAudit, sampleAuditsQuery } from '../../api/audits-and-surveys.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { ListingTable } from '../../components/listing/listing-table.js';
import { useListing } from '../../components/listing/use-listing.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import { StatusMark } from '../../components/status-mark.js';
import type { Column } from '../../components/table-columns.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { useOversightTrail } from '../oversight/oversight-trail.js';

/** The sample audits of what universities verified, the newest first. */
export function SampleAuditsPage() {
  const { t, number, date, percent } = useLanguage();
  const label = useLabels();
  const session = useSession();
  const trail = useOversightTrail();
  const listing = useListing(sampleAuditsQuery);
  const columns: Column<SampleAudit>[] = [
    {
      key: 'seed',
      heading: t('sampleAudits.seed'),
      rowHeading: true,
      csv: ({ seed }) => seed,
      cell: ({ id, seed, from, to }) => (
        <>
          <RouterLink to="/sample-audits/$id" params={{ id }} sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {seed}
          </RouterLink>
          <div className="narrow-only secondary" style={{ fontWeight: 400 }}>
            {date(from)} – {date(to)}
          </div>
        </>
      ),
    },
    {
      key: 'period',
      heading: t('sampleAudits.period'),
      from: 'tablet',
      csv: ({ from, to }) => `${from} – ${to}`,
      cell: ({ from, to }) => `${date(from)} – ${date(to)}`,
    },
    {
      key: 'size',
      heading: t('sampleAudits.size'),
      from: 'tablet',
      numeric: true,
      csv: ({ sizePerUniversity }) => sizePerUniversity,
      cell: ({ sizePerUniversity }) => number(sizePerUniversity),
    },
    {
      key: 'threshold',
      heading: t('sampleAudits.threshold'),
      from: 'desktop',
      numeric: true,
      csv: ({ threshold }) => threshold,
      cell: ({ threshold }) => percent(threshold),
    },
    {
      key: 'drawnOn',
      heading: t('sampleAudits.drawnOn'),
      from: 'tablet',
      csv: ({ drawnOn }) => drawnOn,
      cell: ({ drawnOn }) => date(drawnOn),
    },
    {
      key: 'status',
      heading: t('sampleAudits.status'),
      csv: ({ status }) => label(SAMPLE_AUDIT_STATUS_LABELS, status),
      cell: ({ status }) => (
        <StatusMark
          tone={status === 'completed' ? 'good' : 'waiting'}
          label={label(SAMPLE_AUDIT_STATUS_LABELS, status)}
        />
      ),
    },
  ];
  return (
    <>
      <PageHeading
        title={t('sampleAudits.title')}
        trail={trail}
        actions={
          may(session, 'sample.write') && (
            <RouterButton to="/sample-audits/draw" variant="contained">
              {t('sampleAudits.draw.open')}
            </RouterButton>
          )
        }
        intro={t('sampleAudits.intro')}
      />
      <ListingTable
        listing={listing}
        name="sample-audits"
        caption={t('sampleAudits.title')}
        columns={columns}
        rowKey={({ id }) => id}
        nothing={<NothingHere title={t('sampleAudits.none')} hint={t('sampleAudits.noneHint')} />}
      />
    </>
  );
}
