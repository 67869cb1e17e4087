import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ReviewedCall } from '../../api/reviewing.js';
import { reviewingQuery } from '../../api/reviewing.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { StatusMark, type Tone } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { type ReviewRow, type ReviewState, sortReviews } from './review-state.js';

const TONES: Record<ReviewState, Tone> = {
  waiting: 'waiting',
  begun: 'accent',
  completed: 'good',
  conflict: 'neutral',
  over: 'neutral',
};

/** A reviewer's first page: what waits and by when, and what is done. */
export function ReviewingPage() {
  const { t } = useLanguage();
  const { data, error, refetch } = useQuery(reviewingQuery);
  return (
    <>
      <PageHeading title={t('reviewing.title')} intro={t('reviewing.intro')} />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Lists calls={data.items} />}
    </>
  );
}

function Lists({ calls }: { calls: readonly ReviewedCall[] }) {
  const { t } = useLanguage();
  const { waiting, done } = sortReviews(calls);
  if (calls.length === 0) {
    return (
      <NothingHere title={t('reviewing.noCalls')}>
        <Typography color="textSecondary">{t('reviewing.noCallsHint')}</Typography>
      </NothingHere>
    );
  }
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 4 }}>
      <Box component="section" aria-labelledby="to-score">
        <Typography variant="h2" id="to-score" sx={{ mb: 1.5 }}>
          {t('reviewing.waiting', { count: waiting.length })}
        </Typography>
        {waiting.length === 0 ? (
          <Typography color="textSecondary">{t('reviewing.nothing')}</Typography>
        ) : (
          <Rows rows={waiting} caption={t('reviewing.waitingCaption')} />
        )}
      </Box>
      {done.length > 0 && (
        <Box component="section" aria-labelledby="scored">
          <Typography variant="h2" id="scored" sx={{ mb: 1.5 }}>
            {t('reviewing.done')}
          </Typography>
          <Rows rows={done} caption={t('reviewing.doneCaption')} />
        </Box>
      )}
    </Box>
  );
}

function Rows({ rows, caption }: { rows: readonly ReviewRow[]; caption: string }) {
  const { t, date } = useLanguage();
  const code = useCodeNames();
  return (
    <>
      <DataTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">{t('reviewing.columns.application')}</th>
            <th scope="col" className="wide-only">
              {t('reviewing.columns.call')}
            </th>
            <th scope="col" className="wide-only">
              {t('reviewing.columns.host')}
            </th>
            <th scope="col" className="wide-only">
              {t('reviewing.columns.closes')}
            </th>
            <th scope="col">{t('reviewing.columns.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <RouterLink to="/reviewing/$id" params={{ id: row.id }} sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
                  {row.applicationCode}
                </RouterLink>
                <div className="secondary" style={{ fontWeight: 400 }}>
                  {code('category', row.category)}
                </div>
                <div className="narrow-only secondary" style={{ fontWeight: 400 }}>
                  {row.call.title}, {date(row.call.closesOn)}
                </div>
              </th>
              <td className="wide-only">{row.call.title}</td>
              <td className="wide-only">{row.hostInstitution}</td>
              <td className="wide-only nowrap">{date(row.call.closesOn)}</td>
              <td>
                <StatusMark
                  tone={TONES[row.state]}
                  label={t(`reviewing.states.${row.state}`)}
                  hollow={row.state === 'waiting'}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <TableFiles
        name="reviewing"
        caption={caption}
        rows={rows}
        columns={[
          [t('reviewing.columns.application'), ({ applicationCode }) => applicationCode],
          [t('reviewing.columns.call'), ({ call }) => call.title],
          [t('reviewing.columns.host'), ({ hostInstitution }) => hostInstitution],
          [t('reviewing.columns.closes'), ({ call }) => call.closesOn],
          [t('reviewing.columns.state'), ({ state }) => t(`reviewing.states.${state}`)],
        ]}
      />
    </>
  );
}
