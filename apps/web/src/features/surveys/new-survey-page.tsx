import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import { CATEGORIES } from '#domain/participation/participation-codes.js';
import { CATEGORY_LABELS } from '#reference/participation-labels.js';
import { createSurvey, type NewSurvey, questionnairesQuery } from '../../api/audits-and-surveys.js';
import { Failure } from '../../components/failure.js';
import { Choices } from '../../components/form/choices.js';
import { DateField } from '../../components/form/date-field.js';
import { FieldGroup } from '../../components/form/field.js';
import { FormPanel } from '../../components/form/form-panel.js';
import { TextField } from '../../components/form/text-field.js';
import { type Faults, useFormErrors } from '../../components/form/use-form-errors.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { today } from '../../language/format.js';
import { LANGUAGE_NAMES, LANGUAGE_ORDER } from '../../language/language-names.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { useOversightTrail } from '../oversight/oversight-trail.js';

type Category = (typeof CATEGORIES)[number];

/** Prepares a survey: by which questionnaire, whom, and when. Nobody sees it until it is opened. */
export function NewSurveyPage() {
  const { t, language } = useLanguage();
  const label = useLabels();
  const textOf = useProblemText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const trail = useOversightTrail();
  const { data, error, refetch } = useQuery(questionnairesQuery);
  const [questionnaire, setQuestionnaire] = useState<string | null>(null);
  const [title, setTitle] = useState({ kk: '', ru: '', en: '' });
  const [days, setDays] = useState({ opensOn: today(), closesOn: '', endedFrom: '', endedTo: '' });
  const [categories, setCategories] = useState<readonly Category[]>([]);
  const creating = useMutation({
    mutationFn: createSurvey,
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['surveys', 'list'] });
      await navigate({ to: '/surveys/$id', params: { id } });
    },
  });
  const known = (data?.items ?? []).filter(({ wave }) => wave === null);
  const chosen = known.find(({ code, version }) => `${code}:${version}` === questionnaire);
  const faults: Faults<string> = {};
  if (!chosen) faults.questionnaire = t('surveys.create.questionnaireMissing');
  for (const each of LANGUAGE_ORDER) {
    if (title[each].trim() === '') {
      faults[`title-${each}`] = t('surveys.create.titleMissing', { language: LANGUAGE_NAMES[each] });
    }
  }
  if (!isCalendarDate(days.opensOn)) faults.opensOn = t('surveys.create.dayInvalid');
  if (!isCalendarDate(days.closesOn)) faults.closesOn = t('surveys.create.dayInvalid');
  else if (days.closesOn < days.opensOn || days.closesOn < today()) faults.closesOn = t('surveys.create.closesInvalid');
  for (const day of ['endedFrom', 'endedTo'] as const) {
    if (days[day] !== '' && !isCalendarDate(days[day])) faults[day] = t('surveys.create.dayInvalid');
  }
  if (!faults.endedTo && days.endedFrom !== '' && days.endedTo !== '' && days.endedTo < days.endedFrom) {
    faults.endedTo = t('surveys.create.endedInvalid');
  }
  const form = useFormErrors({ sending: creating, faults, textOf });
  const { shown } = form;
  const send = () => {
    if (!chosen) return;
    const audience: NewSurvey['audience'] = {
      ...(categories.length > 0 ? { categories: [...categories] } : {}),
      ...(days.endedFrom === '' ? {} : { endedFrom: days.endedFrom }),
      ...(days.endedTo === '' ? {} : { endedTo: days.endedTo }),
    };
    creating.mutate({
      questionnaire: chosen.code,
      questionnaireVersion: chosen.version,
      title: { kk: title.kk.trim(), ru: title.ru.trim(), en: title.en.trim() },
      audience,
      opensOn: days.opensOn,
      closesOn: days.closesOn,
    });
  };
  const dayField = (name: keyof typeof days, hint?: string) => (
    <DateField
      id={name}
      label={t(`surveys.create.${name}`)}
      {...(hint === undefined ? {} : { hint })}
      error={shown[name]}
      value={days[name]}
      onChange={(value) => setDays({ ...days, [name]: value })}
    />
  );
  return (
    <>
      <PageHeading
        title={t('surveys.create.title')}
        trail={[
          ...trail,
          <RouterLink key="surveys" to="/surveys">
            {t('surveys.title')}
          </RouterLink>,
        ]}
        intro={t('surveys.create.intro')}
      />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <FormPanel
          errors={form.summary}
          attempt={form.attempt}
          onSubmit={() => form.submit(send)}
          submitText={t('surveys.create.submit')}
          busy={creating.isPending}
        >
          <Choices
            id="questionnaire"
            label={t('surveys.questionnaire')}
            error={shown.questionnaire}
            value={questionnaire}
            onChange={setQuestionnaire}
            choices={known.map(({ code, version, title: name }) => ({
              value: `${code}:${version}`,
              label: name[language],
              hint: t('surveys.create.version', { version: String(version) }),
            }))}
          />
          {LANGUAGE_ORDER.map((each) => (
            <TextField
              key={each}
              id={`title-${each}`}
              label={t('surveys.create.titleIn', { language: LANGUAGE_NAMES[each] })}
              error={shown[`title-${each}`]}
              input={{
                lang: each,
                maxLength: 300,
                value: title[each],
                onChange: ({ target }) => setTitle({ ...title, [each]: target.value }),
              }}
            />
          ))}
          {dayField('opensOn')}
          {dayField('closesOn')}
          <FieldGroup id="categories" label={t('surveys.create.categories')} hint={t('surveys.create.categoriesHint')}>
            {CATEGORIES.map((category) => (
              <Box key={category}>
                <FormControlLabel
                  label={label(CATEGORY_LABELS, category)}
                  control={
                    <Checkbox
                      checked={categories.includes(category)}
                      onChange={(_event, checked) =>
                        setCategories(
                          checked ? [...categories, category] : categories.filter((other) => other !== category),
                        )
                      }
                    />
                  }
                />
              </Box>
            ))}
          </FieldGroup>
          {dayField('endedFrom', t('surveys.create.endedHint'))}
          {dayField('endedTo')}
        </FormPanel>
      )}
    </>
  );
}
