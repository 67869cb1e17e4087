import Alert from '@mui/material/Alert';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense } from 'react';
import { queueQuery } from '../../api/work.js';
import { NotFound } from '../../app/layout/not-found.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import { FrameContext } from './verification-frame.js';
import { useQueuePlace } from './use-queue-place.js';
import { isVerificationQueue, type VerificationQueue } from './verification-queues.js';

const startRoute = getRouteApi('/signed-in/verification/$queue');
const caseRoute = getRouteApi('/signed-in/verification/$queue/$id');

/** The page of one kind of record; those that are not looked at are not loaded. */
const CASES: Record<VerificationQueue, ComponentType<{ id: string }>> = {
  returns_to_verify: lazy(async () => ({ default: (await import('./return-case.js')).ReturnCase })),
  breaches_to_decide: lazy(async () => ({ default: (await import('./breach-case.js')).BreachCase })),
  commitments_to_verify: lazy(async () => ({ default: (await import('./commitment-case.js')).CommitmentCase })),
  amendments_to_decide: lazy(async () => ({ default: (await import('./amendment-case.js')).AmendmentCase })),
  group_results_to_decide: lazy(async () => ({ default: (await import('./group-case.js')).GroupCase })),
  outputs_to_verify: lazy(async () => ({ default: (await import('./output-case.js')).OutputCase })),
  reports_to_review: lazy(async () => ({ default: (await import('./report-case.js')).ReportCase })),
  corrections_to_decide: lazy(async () => ({ default: (await import('./correction-case.js')).CorrectionCase })),
  conflicts_to_resolve: lazy(async () => ({ default: (await import('./conflict-case.js')).ConflictCase })),
};

/** Leads to the record of a queue that has waited longest; says so where none waits. */
export function VerificationStart() {
  const { queue } = startRoute.useParams();
  const { after } = startRoute.useSearch();
  return isVerificationQueue(queue) ? <Start queue={queue} after={after} /> : <NotFound />;
}

function Start({ queue, after }: { queue: VerificationQueue; after: string | undefined }) {
  const { t } = useLanguage();
  const list = useInfiniteQuery(queueQuery(queue));
  const first = list.data?.pages[0]?.items.find(({ id }) => id !== after);
  if (first && !list.isFetching) {
    return (
      <Navigate
        to="/verification/$queue/$id"
        params={{ queue, id: first.id }}
        search={after === undefined ? {} : { after }}
        replace
      />
    );
  }
  return (
    <>
      <PageHeading
        title={t(`work.queues.${queue}`)}
        trail={[
          <RouterLink key="work" to="/work">
            {t('work.title')}
          </RouterLink>,
        ]}
      />
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {(list.isPending || (first !== undefined && list.isFetching)) && <Loading />}
      {list.data && first === undefined && (
        <>
          <Stored queue={queue} after={after} />
          <NothingHere title={t('work.queue.empty')}>
            <RouterButton to="/work" variant="contained" sx={{ mt: 2 }}>
              {t('checking.toWork')}
            </RouterButton>
          </NothingHere>
        </>
      )}
    </>
  );
}

/** One record that waits: what was promised beside what shows it, and the decision. */
export function VerificationPage() {
  const { queue, id } = caseRoute.useParams();
  return isVerificationQueue(queue) ? <Case key={id} queue={queue} id={id} /> : <NotFound />;
}

function Case({ queue, id }: { queue: VerificationQueue; id: string }) {
  const { after } = caseRoute.useSearch();
  const navigate = caseRoute.useNavigate();
  const queryClient = useQueryClient();
  const { place, total, findNext } = useQueuePlace(queue, id);
  const Record = CASES[queue];

  const onDecided = async () => {
    const next = await findNext();
    await (next === undefined
      ? navigate({ to: '/verification/$queue', params: { queue }, search: { after: id } })
      : navigate({ to: '/verification/$queue/$id', params: { queue, id: next }, search: { after: id } }));
    // What was read before the decision tells of a record that does not wait any more.
    await queryClient.invalidateQueries({ refetchType: 'active' });
  };

  return (
    <FrameContext value={{ ...place, queue, id, total, onDecided }}>
      <Stored queue={queue} after={after} />
      <Suspense fallback={<Loading />}>
        <Record id={id} />
      </Suspense>
    </FrameContext>
  );
}

/** That the decision before this one is stored, and where it is to be seen. */
function Stored({ queue, after }: { queue: VerificationQueue; after: string | undefined }) {
  const { t } = useLanguage();
  if (after === undefined) return null;
  return (
    <Alert severity="success" variant="outlined" role="status" sx={{ mb: 2 }}>
      {t('checking.stored')}{' '}
      <RouterLink to="/verification/$queue/$id" params={{ queue, id: after }} search={{}}>
        {t('checking.lookAtStored')}
      </RouterLink>
    </Alert>
  );
}
