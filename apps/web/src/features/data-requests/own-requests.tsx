import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type DataRequest, dataRequestsQuery, withdrawDataRequest } from '../../api/data-requests.js';
import { notify } from '../../app/notices.js';
import { Failure } from '../../components/failure.js';
import { StatusMark } from '../../components/status-mark.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useLanguage } from '../../language/use-language.js';
import { type OwnRecord, RequestForm } from './request-form.js';
import { REQUEST_TONES } from './request-tone.js';

/** What the reader asked for about their data, what became of it, and a form to ask. */
export function OwnRequests({ records }: { records: readonly OwnRecord[] }) {
  const { data, error, refetch } = useQuery(dataRequestsQuery);
  return (
    <>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && data.items.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mb: 3, display: 'grid', gap: 2 }}>
          {data.items
            .toSorted((one, other) => other.filedOn.localeCompare(one.filedOn))
            .map((request) => (
              <li key={request.id}>
                <OwnRequest request={request} />
              </li>
            ))}
        </Box>
      )}
      {records.length > 0 && <RequestForm records={records} />}
    </>
  );
}

function OwnRequest({ request }: { request: DataRequest }) {
  const { t, date } = useLanguage();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const kind = t(`dataRequests.kinds.${request.kind}`);
  const withdrawing = useMutation({
    mutationFn: () => withdrawDataRequest(request.id),
    onSuccess: () => notify(t('dataRequests.withdrawn')),
    onSettled: () => queryClient.invalidateQueries(dataRequestsQuery),
  });
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>
        {t('dataRequests.filed', { kind, date: date(request.filedOn), externalId: request.externalId })}
      </Typography>
      <StatusMark
        tone={REQUEST_TONES[request.status]}
        label={
          request.status === 'filed'
            ? t('dataRequests.answerBy', { date: date(request.dueOn) })
            : t(`dataRequests.statuses.${request.status}`)
        }
      />
      <Typography sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{request.request}</Typography>
      {request.answer !== null && (
        <Typography sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line', mt: 0.5 }}>
          {t('dataRequests.answer', { date: date(request.decidedOn), answer: request.answer })}
        </Typography>
      )}
      {request.actions.includes('withdraw') && (
        <Button
          size="small"
          sx={{ px: 0 }}
          loading={withdrawing.isPending}
          aria-label={t('dataRequests.withdrawNamed', { kind, externalId: request.externalId })}
          onClick={() => withdrawing.mutate()}
        >
          {t('dataRequests.withdraw')}
        </Button>
      )}
      {withdrawing.error && (
        <Typography role="alert" color="error">
          {textOf(withdrawing.error)}
        </Typography>
      )}
    </>
  );
}
