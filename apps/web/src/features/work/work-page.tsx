import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { QueueSummary } from '../../api/contract.js';
import { workQuery } from '../../api/work.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { daysBetween, isOwnQueue, type OwnQueue, WORK_SECTIONS, type WorkSection } from './own-queues.js';
import { Waiting } from './waiting.js';

/** The first page of those who decide: what waits for them, how much and for how long. */
export function WorkPage() {
  const { t } = useLanguage();
  const { data, error, refetch } = useQuery(workQuery);
  return (
    <>
      <PageHeading title={t('work.title')} intro={t('work.intro')} />
      {!data && !error && <Loading />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <Typography role="status" sx={{ mb: 1.5, fontWeight: 600 }}>
            {data.total === 0 ? t('work.nothing') : t('work.total', { count: data.total })}
          </Typography>
          {data.items.length > 0 && <Queues items={data.items} />}
        </>
      )}
    </>
  );
}

function Queues({ items }: { items: readonly QueueSummary[] }) {
  const { t } = useLanguage();
  const byQueue = new Map(items.flatMap((item) => (isOwnQueue(item.queue) ? [[item.queue, item] as const] : [])));
  const sections = (Object.keys(WORK_SECTIONS) as WorkSection[]).flatMap((section) => {
    const own = WORK_SECTIONS[section].flatMap((queue) => byQueue.get(queue) ?? []);
    return own.length > 0 ? [{ section, own }] : [];
  });
  return (
    <Box sx={{ maxWidth: 960 }}>
      <DataTable caption={t('work.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('work.columns.queue')}</th>
            <th scope="col" className="number">
              {t('work.columns.count')}
            </th>
            <th scope="col">{t('work.columns.oldest')}</th>
          </tr>
        </thead>
        {sections.map(({ section, own }) => (
          <tbody key={section}>
            <tr className="group">
              <th scope="rowgroup" colSpan={3}>
                {t(`work.sections.${section}`)}
              </th>
            </tr>
            {own.map((item) => isOwnQueue(item.queue) && <QueueRow key={item.queue} queue={item.queue} item={item} />)}
          </tbody>
        ))}
      </DataTable>
      <TableFiles
        name="work"
        caption={t('work.caption')}
        rows={sections.flatMap(({ section, own }) => own.map((item) => ({ ...item, section })))}
        columns={[
          [t('work.columns.section'), ({ section }) => t(`work.sections.${section}`)],
          [t('work.columns.queue'), ({ queue }) => (isOwnQueue(queue) ? t(`work.queues.${queue}`) : queue)],
          [t('work.columns.count'), ({ count }) => count],
          [t('work.columns.oldest'), ({ oldestSince }) => oldestSince],
        ]}
      />
    </Box>
  );
}

function QueueRow({ queue, item: { count, oldestSince } }: { queue: OwnQueue; item: QueueSummary }) {
  const { t, number, date } = useLanguage();
  const name = t(`work.queues.${queue}`);
  const days = oldestSince === null ? undefined : daysBetween(oldestSince, today());
  const ahead = days !== undefined && days < 0;
  if (count === 0) {
    return (
      <tr>
        <th scope="row" className="secondary">
          {name}
        </th>
        <td className="number secondary">{t('work.empty')}</td>
        <td />
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">
        <RouterLink to="/work/$queue" params={{ queue }} sx={{ fontWeight: 600 }}>
          {name}
        </RouterLink>
      </th>
      <td className="number" style={{ fontWeight: 600 }}>
        {number(count)}
      </td>
      <td>
        {days !== undefined && !ahead && (
          <span className="nowrap">
            <Waiting days={days} />
          </span>
        )}
        {oldestSince !== null && (
          // On a phone the days say it: with the date below them each line would be four lines tall.
          <Box className="secondary" sx={ahead ? {} : { display: { xs: 'none', sm: 'block' } }}>
            {t(ahead ? 'work.ahead' : 'work.since', { date: date(oldestSince) })}
          </Box>
        )}
      </td>
    </tr>
  );
}
