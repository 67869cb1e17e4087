import { getRouteApi } from '@tanstack/react-router';
import type { WorkItem } from '../../api/contract.js';
import { queueQuery } from '../../api/work.js';
import { NotFound } from '../../app/layout/not-found.js';
import { ListingTable } from '../../components/listing/listing-table.js';
import { useListing } from '../../components/listing/use-listing.js';
import { useUniversityName } from '../../components/university-names.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import type { Column } from '../../components/table-columns.js';
import { useSession } from '../../app/use-session.js';
import { useLanguage } from '../../language/use-language.js';
import { isVerificationQueue } from '../verification/verification-queues.js';
import { isOwnQueue, type OwnQueue } from './own-queues.js';
import { Waiting } from './waiting.js';
import { targetOf } from './work-target.js';

const route = getRouteApi('/signed-in/work/$queue');

/** One queue: every record that waits in it, the longest waiting first. */
export function QueuePage() {
  const { queue } = route.useParams();
  return isOwnQueue(queue) ? <Queue key={queue} queue={queue} /> : <NotFound />;
}

function Queue({ queue }: { queue: OwnQueue }) {
  const { t } = useLanguage();
  const columns = useColumns(queue);
  const listing = useListing(queueQuery(queue));
  return (
    <>
      <PageHeading
        title={t(`work.queues.${queue}`)}
        trail={[
          <RouterLink key="work" to="/work">
            {t('work.title')}
          </RouterLink>,
        ]}
        actions={
          isVerificationQueue(queue) &&
          listing.rows.length > 0 && (
            <RouterButton variant="contained" to="/verification/$queue" params={{ queue }}>
              {t('work.queue.start')}
            </RouterButton>
          )
        }
      />
      <ListingTable
        listing={listing}
        name={`work-${queue}`}
        caption={t('work.queue.caption')}
        columns={columns}
        rowKey={({ kind, id }) => `${kind}:${id}`}
        nothing={<NothingHere title={t('work.queue.empty')} />}
      />
    </>
  );
}

function useColumns(queue: OwnQueue): Column<WorkItem>[] {
  const { t, date } = useLanguage();
  const { user } = useSession();
  const university = useUniversityName();
  const kinds: Record<string, string> = t('work.kinds', { returnObjects: true });
  const kindOf = ({ kind }: WorkItem) => kinds[kind] ?? kind;
  const columns: Column<WorkItem>[] = [
    {
      key: 'record',
      heading: t('work.queue.columns.record'),
      rowHeading: true,
      csv: ({ reference }) => reference,
      cell: (item) => {
        const target = targetOf(queue, item);
        if (target === undefined) return item.reference;
        return (
          <RouterLink {...target} sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
            {item.reference}
          </RouterLink>
        );
      },
    },
    { key: 'kind', heading: t('work.queue.columns.kind'), from: 'tablet', cell: kindOf, csv: kindOf },
    {
      key: 'since',
      from: 'tablet',
      heading: t('work.queue.columns.since'),
      cell: ({ since }) => date(since),
      csv: ({ since }) => since,
    },
    {
      key: 'age',
      heading: t('work.queue.columns.age'),
      cell: ({ ageDays }) => (ageDays === null ? t('work.queue.unknownAge') : <Waiting days={ageDays} />),
      csv: ({ ageDays }) => ageDays,
    },
  ];
  if (user.university !== null) return columns;
  const place = {
    key: 'university',
    heading: t('work.queue.columns.university'),
    from: 'tablet' as const,
    cell: (item: WorkItem) => university(item.university),
    csv: (item: WorkItem) => university(item.university),
  };
  return [...columns.slice(0, 2), place, ...columns.slice(2)];
}
