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
import { QuestionPage } from '../../components/form/question-page.js';
import { RouterLink } from '../../components/router-link.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useCountryName } from '../../language/use-country-name.js';

const route = getRouteApi('/signed-in/consented/my/mobilities/$id/return');

/** Telling that one is back: the day, nothing else. */
export function ReturnPage() {
  const { t } = useLanguage();
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
  return (
    <QuestionPage
      back={<RouterLink to="/my">← {t('reportForm.toHome')}</RouterLink>}
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
