import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { JOB_STATES } from '#domain/jobs/job-life-cycle.js';
import { jobQueuesQuery, jobsQuery } from '../../api/oversight.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { Failure } from '../../components/failure.js';
import { FilterRow } from '../../components/filter-row.js';
import { ListingTable } from '../../components/listing/listing-table.js';
import { useListing } from '../../components/listing/use-listing.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { OptionSelect } from '../../components/option-select.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import { useJobColumns } from './job-columns.js';
import { useQueueName } from './use-queue-name.js';

const route = getRouteApi('/signed-in/jobs');

/** The background queues: how many jobs stand where, which were given up, and with what kind of error. */
export function JobsPage() {
  const { t, number } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const queueName = useQueueName();
  const { data: queues } = useQuery(jobQueuesQuery);
  const state = JOB_STATES.find((known) => known === search.state);
  const listing = useListing(
    jobsQuery({
      ...(search.queue === undefined ? {} : { queue: search.queue }),
      ...(state === undefined ? {} : { state }),
    }),
  );
  const columns = useJobColumns();
  const set = (change: typeof search) => void navigate({ search: { ...search, ...change }, replace: true });
  return (
    <>
      <PageHeading
        title={t('jobs.title')}
        trail={[
          <RouterLink key="mails" to="/mails">
            {t('mails.title')}
          </RouterLink>,
        ]}
        intro={t('jobs.intro')}
      />
      <Queues />
      <Typography variant="h2" sx={{ mt: 4, mb: 2 }}>
        {t('jobs.list')}
      </Typography>
      <FilterRow>
        <OptionSelect
          label={t('jobs.queue')}
          any={t('jobs.anyQueue')}
          options={(queues?.items ?? []).map(({ queue }) => ({ value: queue, text: queueName(queue) }))}
          value={search.queue}
          onChange={(next) => set({ queue: next })}
        />
        <OptionSelect
          label={t('jobs.state')}
          any={t('jobs.anyState')}
          options={JOB_STATES.map((value) => ({ value, text: t(`jobs.states.${value}`) }))}
          value={state}
          onChange={(next) => set({ state: next })}
        />
      </FilterRow>
      <ListingTable
        listing={listing}
        name="jobs"
        caption={t('jobs.list')}
        columns={columns}
        rowKey={({ id }) => id}
        lines={6}
        count={(total) => t('jobs.total', { total: number(total) })}
        nothing={<NothingHere title={t('jobs.none')} hint={t('jobs.noneHint')} />}
      />
    </>
  );
}

/** What an operator looks for first; a phone has no room for more. */
const ON_PHONES = new Set<(typeof JOB_STATES)[number]>(['created', 'failed']);
const classOf = (state: (typeof JOB_STATES)[number]) => (ON_PHONES.has(state) ? 'number' : 'number wide-only');

/** Every queue with the number of its jobs in each state. */
function Queues() {
  const { t, number, instant } = useLanguage();
  const queueName = useQueueName();
  const { data, error, refetch } = useQuery(jobQueuesQuery);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={3} />;
  return (
    <>
      <DataTable caption={t('jobs.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('jobs.queue')}</th>
            {JOB_STATES.map((state) => (
              <th key={state} scope="col" className={classOf(state)}>
                {t(`jobs.states.${state}`)}
              </th>
            ))}
            <th scope="col" className="wide-only">
              {t('jobs.oldest')}
            </th>
            <th scope="col" className="wide-only">
              {t('jobs.lastCompleted')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.items.map(({ queue, states, oldestWaiting, lastCompleted }) => (
            <tr key={queue}>
              <th scope="row">{queueName(queue)}</th>
              {JOB_STATES.map((state) => (
                <td
                  key={state}
                  className={classOf(state)}
                  style={state === 'failed' && states.failed > 0 ? { fontWeight: 700 } : {}}
                >
                  {number(states[state])}
                </td>
              ))}
              <td className="wide-only nowrap">{instant(oldestWaiting)}</td>
              <td className="wide-only nowrap">{instant(lastCompleted)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <TableFiles
        name="job-queues"
        caption={t('jobs.caption')}
        rows={data.items}
        columns={[
          [t('jobs.queue'), ({ queue }) => queueName(queue)],
          ...JOB_STATES.map(
            (state) => [t(`jobs.states.${state}`), (row: (typeof data.items)[number]) => row.states[state]] as const,
          ),
          [t('jobs.oldest'), ({ oldestWaiting }) => oldestWaiting],
          [t('jobs.lastCompleted'), ({ lastCompleted }) => lastCompleted],
        ]}
      />
    </>
  );
}
