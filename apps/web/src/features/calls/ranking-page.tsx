import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type Call, callQuery, rankingQuery } from '../../api/calls.js';
import { isProblem } from '../../api/problem.js';
import { Failure } from '../../components/failure.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import { CallNext } from './call-next.js';
import { RankingTable } from './ranking-table.js';

const route = getRouteApi('/signed-in/calls/$id/ranking');

/** The applications of a closed call from the first to the last, with the reviews beside them and the decisions. */
export function RankingPage() {
  const { t } = useLanguage();
  const { id } = route.useParams();
  const { data: call, error, refetch } = useQuery(callQuery(id));
  return (
    <>
      <PageHeading
        title={t('calls.ranking.title')}
        {...(call ? { tabTitle: `${t('calls.ranking.title')}, ${call.title}` } : {})}
        trail={[
          <RouterLink key="list" to="/calls">
            {t('calls.title')}
          </RouterLink>,
          <RouterLink key="call" to="/calls/$id" params={{ id }}>
            {call?.title ?? t('calls.one')}
          </RouterLink>,
        ]}
      >
        {call && (
          <Typography color="textSecondary" sx={{ mt: 0.5 }}>
            {call.title}
          </Typography>
        )}
      </PageHeading>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {call ? <Ranking call={call} /> : !error && <Loading />}
    </>
  );
}

function Ranking({ call }: { call: Call }) {
  const { t, number } = useLanguage();
  const { data, error, refetch } = useQuery(rankingQuery(call.id));
  if (isProblem(error, 'scores_not_open')) {
    return (
      <NothingHere title={t('calls.ranking.notOpen')}>
        <Typography color="textSecondary">{t('calls.ranking.notOpenHint')}</Typography>
      </NothingHere>
    );
  }
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { placed = 0, undecided = 0, reserve = 0 } = call.applications ?? {};
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '340px minmax(0, 1fr)' },
          alignItems: 'start',
        }}
      >
        <CallNext call={call} onRanking />
        <Box sx={{ pt: { md: 2 } }}>
          <Fields>
            <FieldLine name={t('calls.fields.places')}>{number(call.places)}</FieldLine>
            <FieldLine name={t('calls.ranking.placed')}>{number(placed)}</FieldLine>
            <FieldLine name={t('calls.ranking.reserve')}>{number(reserve)}</FieldLine>
            <FieldLine name={t('calls.columns.undecided')}>{number(undecided)}</FieldLine>
          </Fields>
          <Typography color="textSecondary" sx={{ mt: 2, maxWidth: 640 }}>
            {t('calls.ranking.how')}
          </Typography>
        </Box>
      </Box>
      {data.items.length === 0 ? (
        <NothingHere title={t('calls.applications.none')} />
      ) : (
        <RankingTable call={call} rows={data.items} />
      )}
    </Box>
  );
}
