import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { JOB_LIFE_CYCLE } from '#domain/jobs/job-life-cycle.js';
import { availableActions } from '#domain/life-cycle/life-cycle.js';
import { type Job, retryJob } from '../../api/oversight.js';
import { notify } from '../../app/notices.js';
import { Failure } from '../../components/failure.js';
import { StatusMark, type Tone } from '../../components/status-mark.js';
import type { Column } from '../../components/table-columns.js';
import { NO_VALUE } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useQueueName } from './use-queue-name.js';

const TONES: Record<Job['state'], Tone> = {
  created: 'neutral',
  retry: 'waiting',
  active: 'accent',
  completed: 'good',
  cancelled: 'neutral',
  failed: 'bad',
};

/** The columns of the list of jobs. */
export function useJobColumns(): Column<Job>[] {
  const { t, instant } = useLanguage();
  const queueName = useQueueName();
  const errorOf = ({ errorClass, errorCode }: Job) => [errorClass, errorCode].filter(Boolean).join(' · ');
  return [
    {
      key: 'queue',
      heading: t('jobs.queue'),
      rowHeading: true,
      csv: ({ queue }) => queue,
      cell: ({ id, queue, createdAt }) => (
        <>
          {queueName(queue)}
          <div className="secondary narrow-only" style={{ fontWeight: 400 }}>
            {instant(createdAt)}
          </div>
          <div className="secondary wide-only" style={{ fontWeight: 400 }}>
            {id}
          </div>
        </>
      ),
    },
    {
      key: 'state',
      heading: t('jobs.state'),
      csv: ({ state }) => t(`jobs.states.${state}`),
      cell: (job) => (
        <>
          <StatusMark tone={TONES[job.state]} label={t(`jobs.states.${job.state}`)} />
          <div className="secondary">
            {t('jobs.attempts', { attempts: String(job.attempts), limit: String(job.retryLimit) })}
          </div>
          <div className="narrow-only" style={{ overflowWrap: 'anywhere' }}>
            {errorOf(job)}
          </div>
        </>
      ),
    },
    {
      key: 'error',
      heading: t('jobs.error'),
      from: 'tablet',
      csv: errorOf,
      cell: (job) => <span style={{ overflowWrap: 'anywhere' }}>{errorOf(job) || NO_VALUE}</span>,
    },
    {
      key: 'createdAt',
      heading: t('jobs.createdAt'),
      from: 'tablet',
      csv: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => instant(createdAt),
    },
    {
      key: 'completedAt',
      heading: t('jobs.completedAt'),
      from: 'desktop',
      csv: ({ completedAt }) => completedAt,
      cell: ({ completedAt }) => instant(completedAt),
    },
    { key: 'retry', heading: t('jobs.next'), cell: (job) => <RetryButton job={job} /> },
  ];
}

function RetryButton({ job }: { job: Job }) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const retrying = useMutation({
    mutationFn: () => retryJob(job.id),
    onSuccess: async () => {
      notify(t('jobs.retried'));
      await queryClient.invalidateQueries({ queryKey: ['jobs'] });
    },
  });
  if (!availableActions(JOB_LIFE_CYCLE, job.state, 'operator').includes('retry')) return null;
  return (
    <>
      <Button size="small" variant="outlined" loading={retrying.isPending} onClick={() => retrying.mutate()}>
        {t('jobs.retry')}
      </Button>
      {retrying.error && <Failure error={retrying.error} />}
    </>
  );
}
