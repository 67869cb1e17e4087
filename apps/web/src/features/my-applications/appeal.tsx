import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { APPEAL_STATUS_LABELS } from '#reference/selection-labels.js';
import { type ApplicationRecord, fileAppeal, ownAppealsQuery, publishedCallQuery } from '../../api/applications.js';
import { addDays } from '#domain/calendar/calendar-date.js';
import { notify } from '../../app/notices.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { TextField } from '../../components/form/text-field.js';
import { Section } from '../../components/section.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useLabels } from '../../language/use-labels.js';
import { useApplicationProblem } from './use-application-problem.js';

/** An appeal against the decision: filing one while there is time, and what became of it. */
export function Appeal({ application }: { application: ApplicationRecord }) {
  const { t, date } = useLanguage();
  const label = useLabels();
  const { data: appeals } = useQuery(ownAppealsQuery);
  const { data: call } = useQuery(publishedCallQuery(application.call.id));
  const filed = appeals?.items.find(({ applicationId }) => applicationId === application.id);
  const publishedOn = call?.resultsPublishedOn;
  const days = call?.appealWindowDays;
  const inTime = Boolean(publishedOn) && Boolean(days) && addDays(publishedOn ?? '', days ?? 0) >= today();
  if (!filed && (!inTime || appeals === undefined)) return null;
  return (
    <Section title={t('applying.appeal.title')}>
      {filed ? (
        <>
          <Typography sx={{ fontWeight: 600 }}>
            {t('applying.appeal.filed', {
              date: date(filed.filedOn),
              status: label(APPEAL_STATUS_LABELS, filed.status),
            })}
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{filed.text}</Typography>
          {filed.answerReason !== null && (
            <Typography sx={{ mt: 1, overflowWrap: 'anywhere' }}>
              {t('applying.appeal.answer', { reason: filed.answerReason })}
            </Typography>
          )}
        </>
      ) : (
        <AppealForm id={application.id} />
      )}
    </Section>
  );
}

function AppealForm({ id }: { id: string }) {
  const { t } = useLanguage();
  const textOf = useApplicationProblem();
  const queryClient = useQueryClient();
  const [text, setText] = useState('');
  const [attempt, setAttempt] = useState(0);
  const filing = useMutation({
    mutationFn: () => fileAppeal(id, text.trim()),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ownAppealsQuery.queryKey });
      notify(t('applying.appeal.sent'));
    },
  });
  const missing = attempt > 0 && text.trim() === '' ? t('applying.appeal.missing') : undefined;
  const errors: SummaryError[] = missing
    ? [{ fieldId: 'appeal', message: missing }]
    : filing.error
      ? [{ message: textOf(filing.error) }]
      : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (text.trim() !== '') filing.mutate();
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt + filing.failureCount} />
      <Typography sx={{ mb: 2 }}>{t('applying.appeal.text')}</Typography>
      <TextField
        id="appeal"
        label={t('applying.appeal.field')}
        rows={4}
        error={missing}
        input={{ value: text, maxLength: 10_000, onChange: (event) => setText(event.currentTarget.value) }}
      />
      <Button type="submit" variant="outlined" loading={filing.isPending} sx={{ mt: 2 }}>
        {t('applying.appeal.submit')}
      </Button>
    </form>
  );
}
