import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { carryOutDataRequest, type DataRequest, dataRequestsQuery } from '../../api/data-requests.js';
import { notify } from '../../app/notices.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { StatusMark } from '../../components/status-mark.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { AnswerDialog } from './answer-dialog.js';
import { REQUEST_TONES } from './request-tone.js';

/** One request, by when it has to be answered, and what can be done about it. */
export function RequestToAnswer({ request }: { request: DataRequest }) {
  const { t, date } = useLanguage();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const [answering, setAnswering] = useState<'grant' | 'refuse'>();
  const carrying = useMutation({
    mutationFn: () => carryOutDataRequest(request.id),
    onSuccess: () => notify(t('dataRequests.carriedOut')),
    onSettled: () => queryClient.invalidateQueries(dataRequestsQuery),
  });
  const late = request.status === 'filed' && request.dueOn < today();
  const name = `${request.familyName} ${request.givenName}`;
  return (
    <Section
      id={request.id}
      title={`${name}: ${t('dataRequests.filed', {
        kind: t(`dataRequests.kinds.${request.kind}`),
        externalId: request.externalId,
        date: date(request.filedOn),
      })}`}
    >
      <Fields>
        <FieldLine name={t('dataRequests.status')}>
          <StatusMark tone={REQUEST_TONES[request.status]} label={t(`dataRequests.statuses.${request.status}`)} />
        </FieldLine>
        <FieldLine name={t('dataRequests.filedOn')}>{date(request.filedOn)}</FieldLine>
        <FieldLine name={t('dataRequests.dueOn')}>
          {date(request.dueOn)}
          {late && (
            <Box component="span" sx={{ color: 'error.main', fontWeight: 600, ml: 1 }}>
              {t('dataRequests.late')}
            </Box>
          )}
        </FieldLine>
        <FieldLine name={t('dataRequests.record')}>
          <RouterLink to="/participations/$id" params={{ id: request.participationId }}>
            {request.externalId}
          </RouterLink>
        </FieldLine>
      </Fields>
      <Typography sx={{ mt: 2, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{request.request}</Typography>
      {request.answer !== null && (
        <Typography sx={{ mt: 1, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
          {t('dataRequests.answer', { date: date(request.decidedOn), answer: request.answer })}
        </Typography>
      )}
      {request.actions.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mt: 2 }}>
          {request.actions.includes('grant') && (
            <Button variant="contained" onClick={() => setAnswering('grant')}>
              {t('dataRequests.grant')}
            </Button>
          )}
          {request.actions.includes('refuse') && (
            <Button variant="outlined" onClick={() => setAnswering('refuse')}>
              {t('dataRequests.refuse')}
            </Button>
          )}
          {request.actions.includes('carry_out') && (
            <>
              <Button variant="contained" loading={carrying.isPending} onClick={() => carrying.mutate()}>
                {t(`dataRequests.carryOut.${request.kind}`)}
              </Button>
              <Typography variant="body2" color="textSecondary">
                {t(`dataRequests.carryOutHint.${request.kind}`)}
              </Typography>
            </>
          )}
        </Box>
      )}
      {carrying.error && (
        <Typography role="alert" color="error" sx={{ mt: 1 }}>
          {textOf(carrying.error)}
        </Typography>
      )}
      {answering && <AnswerDialog request={request} decision={answering} onClose={() => setAnswering(undefined)} />}
    </Section>
  );
}
