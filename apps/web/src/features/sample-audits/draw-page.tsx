import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import { DEFAULT_ERROR_THRESHOLD } from '#domain/sample-audit/next-sample-size.js';
import { drawSampleAudit, sampleAuditQuery } from '../../api/audits-and-surveys.js';
import { isProblem } from '../../api/problem.js';
import { DateField } from '../../components/form/date-field.js';
import { FormPanel } from '../../components/form/form-panel.js';
import { TextField } from '../../components/form/text-field.js';
import { type Faults, useFormErrors } from '../../components/form/use-form-errors.js';
import { NamedAutocomplete } from '../../components/named-autocomplete.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useUniversityOptions } from '../../components/university-names.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useOversightTrail } from '../oversight/oversight-trail.js';
import { readWholeNumber } from './read-whole-number.js';

/** As the API has it: visible ASCII and single spaces, what everybody types alike. */
const SEED = /^[!-~]+( [!-~]+)*$/;
const CODES = ['seed_taken', 'population_empty', 'period_invalid'] as const;

/** Draws a sample by a seed that was published before, so that anybody can repeat the draw. */
export function DrawPage() {
  const { t } = useLanguage();
  const textOf = useProblemText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const trail = useOversightTrail();
  const universities = useUniversityOptions(true);
  const [answers, setAnswers] = useState({
    seed: '',
    from: `${today().slice(0, 4)}-01-01`,
    to: today(),
    size: '20',
    threshold: String(DEFAULT_ERROR_THRESHOLD * 100),
    university: '',
  });
  const drawing = useMutation({
    mutationFn: drawSampleAudit,
    onSuccess: async (audit) => {
      queryClient.setQueryData(sampleAuditQuery(audit.id).queryKey, audit);
      await queryClient.invalidateQueries({ queryKey: ['sample-audits', 'list'] });
      await queryClient.invalidateQueries({ queryKey: ['work'] });
      await navigate({ to: '/sample-audits/$id', params: { id: audit.id } });
    },
  });
  const seed = answers.seed.trim();
  const size = readWholeNumber(answers.size, 1, 1000);
  const threshold = readWholeNumber(answers.threshold, 0, 100);
  const faults: Faults<'seed' | 'from' | 'to' | 'size' | 'threshold'> = {};
  if (seed.length < 8 || !SEED.test(seed)) faults.seed = t('sampleAudits.draw.seedInvalid');
  if (!isCalendarDate(answers.from)) faults.from = t('sampleAudits.draw.dayInvalid');
  if (!isCalendarDate(answers.to) || answers.to > today()) faults.to = t('sampleAudits.draw.dayInvalid');
  else if (answers.to < answers.from) faults.to = t('sampleAudits.errors.period_invalid');
  if (size === undefined) faults.size = t('sampleAudits.draw.sizeInvalid');
  if (threshold === undefined) faults.threshold = t('sampleAudits.draw.thresholdInvalid');
  const code = CODES.find((known) => isProblem(drawing.error, known));
  const form = useFormErrors({
    sending: drawing,
    faults,
    textOf: (error) => (code ? t(`sampleAudits.errors.${code}`) : textOf(error)),
  });
  const { shown } = form;
  const set = (name: keyof typeof answers) => (value: string) => setAnswers({ ...answers, [name]: value });
  const text = (name: keyof typeof answers) => ({
    value: answers[name],
    onChange: ({ target }: { target: { value: string } }) => set(name)(target.value),
  });
  const submit = () =>
    form.submit(() => {
      if (size === undefined || threshold === undefined) return;
      drawing.mutate({
        seed,
        from: answers.from,
        to: answers.to,
        sizePerUniversity: size,
        threshold: threshold / 100,
        ...(answers.university === '' ? {} : { university: answers.university }),
      });
    });
  return (
    <>
      <PageHeading
        title={t('sampleAudits.draw.title')}
        trail={[
          ...trail,
          <RouterLink key="audits" to="/sample-audits">
            {t('sampleAudits.title')}
          </RouterLink>,
        ]}
        intro={t('sampleAudits.draw.intro')}
      />
      <FormPanel
        errors={form.summary}
        attempt={form.attempt}
        onSubmit={submit}
        submitText={t('sampleAudits.draw.submit')}
        busy={drawing.isPending}
      >
        <TextField
          id="seed"
          label={t('sampleAudits.seed')}
          hint={t('sampleAudits.draw.seedHint')}
          error={shown.seed}
          input={{ autoComplete: 'off', maxLength: 200, ...text('seed') }}
        />
        <DateField
          id="from"
          label={t('sampleAudits.draw.from')}
          hint={t('sampleAudits.draw.fromHint')}
          error={shown.from}
          value={answers.from}
          onChange={set('from')}
        />
        <DateField id="to" label={t('sampleAudits.draw.to')} error={shown.to} value={answers.to} onChange={set('to')} />
        <TextField
          id="size"
          label={t('sampleAudits.size')}
          hint={t('sampleAudits.draw.sizeHint')}
          error={shown.size}
          width={8}
          input={{ inputMode: 'numeric', ...text('size') }}
        />
        <TextField
          id="threshold"
          label={t('sampleAudits.draw.threshold')}
          hint={t('sampleAudits.draw.thresholdHint')}
          error={shown.threshold}
          width={8}
          input={{ inputMode: 'numeric', ...text('threshold') }}
        />
        <NamedAutocomplete
          id="university"
          label={t('sampleAudits.draw.university')}
          placeholder={t('sampleAudits.draw.allUniversities')}
          options={universities}
          value={answers.university}
          onChange={set('university')}
        />
      </FormPanel>
    </>
  );
}
