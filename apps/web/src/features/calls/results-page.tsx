import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { DECISION_LABELS } from '#reference/selection-labels.js';
import { type Call, callQuery, type Results, resultsQuery } from '../../api/calls.js';
import { isProblem } from '../../api/problem.js';
import { DataTable } from '../../components/data-table.js';
import { TableDownloads } from '../../components/downloads/table-downloads.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { CriterionHeads, PlaceHeads } from './score-heads.js';
import { toneOfApplication } from './selection-tones.js';
import { useScoreColumns } from './use-score-columns.js';

const route = getRouteApi('/signed-in/calls/$id/results');

/** The results of a call as everybody may see them: codes, scores, decisions, no names. */
export function ResultsPage() {
  const { t, date } = useLanguage();
  const { id } = route.useParams();
  const call = useQuery(callQuery(id));
  const results = useQuery(resultsQuery(id));
  const error = call.error ?? results.error;
  const unpublished = isProblem(results.error, 'results_not_published');
  return (
    <>
      <PageHeading
        title={t('calls.results.title')}
        trail={[
          <RouterLink key="list" to="/calls">
            {t('calls.title')}
          </RouterLink>,
          <RouterLink key="call" to="/calls/$id" params={{ id }}>
            {call.data?.title ?? t('calls.one')}
          </RouterLink>,
        ]}
      >
        {results.data && (
          <Typography color="textSecondary" sx={{ mt: 0.5 }}>
            {t('calls.results.published', { date: date(results.data.resultsPublishedOn) })}{' '}
            {results.data.appealUntil === null
              ? t('calls.results.noAppeal')
              : t('calls.results.appealUntil', { date: date(results.data.appealUntil) })}
          </Typography>
        )}
      </PageHeading>
      {unpublished && <NothingHere title={t('calls.problems.results_not_published')} />}
      {error && !unpublished && <Failure error={error} onRetry={() => void results.refetch()} />}
      {call.data && results.data ? <ResultsTable call={call.data} results={results.data} /> : !error && <Loading />}
    </>
  );
}

function ResultsTable({ call, results: { items } }: { call: Call; results: Results }) {
  const { t, number, decimal } = useLanguage();
  const label = useLabels();
  const { place, means } = useScoreColumns(call);
  return (
    <>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 1, mb: 1 }}>
        <TableDownloads
          name={`results-${call.code}`}
          rows={items}
          columns={[
            ...place,
            ...means,
            { heading: t('calls.ranking.decision'), csv: ({ decision }) => label(DECISION_LABELS, decision) },
          ]}
        />
      </Box>
      <DataTable caption={t('calls.results.caption')}>
        <thead>
          <tr>
            <PlaceHeads />
            <CriterionHeads criteria={call.criteria} from="wide-only" />
            <th scope="col">{t('calls.ranking.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.applicationCode}>
              <td className="number">{number(row.rank)}</td>
              <th scope="row">{row.applicationCode}</th>
              <td className="number">{decimal(row.score, 1)}</td>
              {call.criteria.map(({ code }) => (
                <td key={code} className="number wide-only">
                  {decimal(row.criterionMeans?.[code], 1)}
                </td>
              ))}
              <td>
                <StatusMark tone={toneOfApplication(row.decision)} label={label(DECISION_LABELS, row.decision)} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  );
}
