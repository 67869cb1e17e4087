import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { dataRequestsQuery } from '../../api/data-requests.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { useLanguage } from '../../language/use-language.js';
import { RequestToAnswer } from './request-to-answer.js';

/** What participants of the own university ask for about their data: first what waits, then what was answered. */
export function DataRequestsPage() {
  const { t } = useLanguage();
  const { data, error, isPending, refetch } = useQuery(dataRequestsQuery);
  const waiting = data?.items.filter(({ actions }) => actions.length > 0) ?? [];
  const settled = data?.items.filter(({ actions }) => actions.length === 0).toReversed() ?? [];
  return (
    <Box sx={{ maxWidth: 900 }}>
      <PageHeading title={t('dataRequests.title')} trail={[]}>
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {t('dataRequests.intro')}
        </Typography>
      </PageHeading>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading lines={6} />}
      {data && (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
          {waiting.length === 0 && (
            <NothingHere title={t('dataRequests.noneWaiting')}>
              <Typography color="textSecondary">{t('dataRequests.noneWaitingText')}</Typography>
            </NothingHere>
          )}
          {[...waiting, ...settled].map((request) => (
            <RequestToAnswer key={request.id} request={request} />
          ))}
        </Box>
      )}
    </Box>
  );
}
