import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import { claimReturn } from '../../api/own-records.js';
import { participationQuery } from '../../api/participations.js';
import { isProblem } from '../../api/problem.js';
import { notify } from '../../app/notices.js';
import type { SummaryError } from '../../components/error-summary.js';
import { DateField } from '../../components/form/date-field.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { QuestionPage } from '../../components/form/question-page.js';
import { PageHeading } from '../../components/page-heading.js';
import { type ReturnState, returnStateOf } from '../../components/participation-tones.js';
import { RouterLink } from '../../components/router-link.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useCountryName } from '../../language/use-country-name.js';

const route = getRouteApi('/signed-in/consented/my/mobilities/$id/return');

const KNOWN: ReadonlySet<ReturnState> = new Set(['claimed', 'verified']);

/** Telling that one is back: the day, nothing else. */
export function ReturnPage() {
  const { t, date } = useLanguage();
  const country = useCountryName();
  const { id } = route.useParams();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { data: record } = useQuery(participationQuery(id));
  const [returnDate, setReturnDate] = useState('');
  const [attempt, setAttempt] = useState(0);
  const claiming = useMutation({
    mutationFn: () => claimReturn(id, returnDate),
    onSuccess: async (stored) => {
      queryClient.setQueryData(participationQuery(id).queryKey, stored);
      await queryClient.invalidateQueries({ queryKey: ['participations'] });
      notify(t('promises.return.done'));
      await navigate({ to: '/my' });
    },
  });
  const problem =
    returnDate === ''
      ? t('promises.return.missing')
      : !isCalendarDate(returnDate)
        ? t('promises.dateInvalid')
        : returnDate > today()
          ? t('promises.return.future')
          : undefined;
  const refusal = isProblem(claiming.error, 'transition_not_allowed')
    ? t('promises.return.alreadyKnown')
    : isProblem(claiming.error, 'record_invalid')
      ? t('promises.return.refused')
      : claiming.error
        ? textOf(claiming.error)
        : undefined;
  const error = attempt > 0 ? problem : undefined;
  const errors: SummaryError[] = error
    ? [{ fieldId: 'return-date', message: error }]
    : refusal
      ? [{ fieldId: 'return-date', message: refusal }]
      : [];
  const back = <RouterLink to="/my">← {t('reportForm.toHome')}</RouterLink>;
  // Who comes here by an old link is told so, rather than asked once more.
  if (record && claiming.isIdle && KNOWN.has(returnStateOf(record))) {
    return (
      <Box sx={{ maxWidth: 680 }}>
        <Box className="no-print" sx={{ mb: 2 }}>
          {back}
        </Box>
        <PageHeading title={t('promises.return.title')} />
        <Typography sx={{ mb: 2 }}>{t('promises.return.alreadyKnown')}</Typography>
        <Fields>
          <FieldLine name={t('promises.return.date')}>{date(record.returnDate)}</FieldLine>
        </Fields>
      </Box>
    );
  }
  return (
    <QuestionPage
      back={back}
      title={t('promises.return.title')}
      errors={errors}
      attempt={attempt + claiming.failureCount}
      busy={claiming.isPending}
      submitText={t('promises.return.submit')}
      onSubmit={() => {
        setAttempt(attempt + 1);
        if (problem === undefined) claiming.mutate();
      }}
    >
      {record && record.hostCountry !== null && (
        <Typography>
          {t('promises.return.about', {
            place: [record.hostInstitution, country(record.hostCountry)].filter(Boolean).join(', '),
          })}
        </Typography>
      )}
      <DateField
        id="return-date"
        label={t('promises.return.date')}
        hint={t('promises.dateHint')}
        error={error ?? refusal}
        value={returnDate}
        onChange={setReturnDate}
      />
      <Typography color="textSecondary">{t('promises.return.next')}</Typography>
    </QuestionPage>
  );
}
