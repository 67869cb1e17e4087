import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { allDataRequestsQuery } from '../../api/data-requests.js';
import { TableDownloads } from '../../components/downloads/table-downloads.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { useLanguage } from '../../language/use-language.js';
import { useRequestColumns } from './request-columns.js';
import { RequestToAnswer } from './request-to-answer.js';

/** What participants of the own university ask for about their data: first what waits, then what was answered. */
export function DataRequestsPage() {
  const { t } = useLanguage();
  const { data, error, isPending, refetch } = useQuery(allDataRequestsQuery);
  const columns = useRequestColumns();
  const { hash } = useLocation();
  const waiting = data?.filter(({ actions }) => actions.length > 0) ?? [];
  const settled = data?.filter(({ actions }) => actions.length === 0).toReversed() ?? [];
  const loaded = data !== undefined;
  useEffect(() => {
    // The address may lead to one request, which is not there before it is loaded.
    if (loaded && hash !== '') document.getElementById(hash)?.scrollIntoView();
  }, [loaded, hash]);
  return (
    <Box sx={{ maxWidth: 900 }}>
      <PageHeading title={t('dataRequests.title')} trail={[]} intro={t('dataRequests.intro')} />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading lines={6} />}
      {data && data.length > 0 && (
        <Box
          role="group"
          aria-label={t('dataRequests.files')}
          className="no-print"
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}
        >
          <TableDownloads name="data-requests" columns={columns} rows={data} />
        </Box>
      )}
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
