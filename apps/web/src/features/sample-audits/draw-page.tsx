import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import { DEFAULT_ERROR_THRESHOLD } from '#domain/sample-audit/next-sample-size.js';
import { drawSampleAudit, sampleAuditQuery } from '../../api/audits-and-surveys.js';
import { isProblem } from '../../api/problem.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { DateField } from '../../components/form/date-field.js';
import { TextField } from '../../components/form/text-field.js';
import { NamedAutocomplete } from '../../components/named-autocomplete.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useUniversityOptions } from '../../components/university-names.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useOversightTrail } from '../oversight/oversight-trail.js';
import { readWholeNumber } from './read-whole-number.js';

const FIELDS = ['seed', 'from', 'to', 'size', 'threshold'] as const;
type FieldName = (typeof FIELDS)[number];
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
  const [form, setForm] = useState({
    seed: '',
    from: `${today().slice(0, 4)}-01-01`,
    to: today(),
    size: '20',
    threshold: String(DEFAULT_ERROR_THRESHOLD * 100),
    university: '',
  });
  const [attempt, setAttempt] = useState(0);
  const drawing = useMutation({
    mutationFn: drawSampleAudit,
    onSuccess: async (audit) => {
      queryClient.setQueryData(sampleAuditQuery(audit.id).queryKey, audit);
      await queryClient.invalidateQueries({ queryKey: ['sample-audits', 'list'] });
      await queryClient.invalidateQueries({ queryKey: ['work'] });
      await navigate({ to: '/sample-audits/$id', params: { id: audit.id } });
    },
  });
  const seed = form.seed.trim();
  const size = readWholeNumber(form.size, 1, 1000);
  const threshold = readWholeNumber(form.threshold, 0, 100);
  const faults: Partial<Record<FieldName, string>> = {};
  if (seed.length < 8 || !SEED.test(seed)) faults.seed = t('sampleAudits.draw.seedInvalid');
  if (!isCalendarDate(form.from)) faults.from = t('sampleAudits.draw.dayInvalid');
  if (!isCalendarDate(form.to) || form.to > today()) faults.to = t('sampleAudits.draw.dayInvalid');
  else if (form.to < form.from) faults.to = t('sampleAudits.errors.period_invalid');
  if (size === undefined) faults.size = t('sampleAudits.draw.sizeInvalid');
  if (threshold === undefined) faults.threshold = t('sampleAudits.draw.thresholdInvalid');
  const valid = Object.keys(faults).length === 0;
  const shown: typeof faults = attempt > 0 ? faults : {};
  const code = CODES.find((known) => isProblem(drawing.error, known));
  const errors: SummaryError[] = [
    ...FIELDS.flatMap((fieldId) => (shown[fieldId] === undefined ? [] : [{ fieldId, message: shown[fieldId] }])),
    ...(drawing.error && valid ? [{ message: code ? t(`sampleAudits.errors.${code}`) : textOf(drawing.error) }] : []),
  ];
  const set = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });
  const text = (name: keyof typeof form) => ({
    value: form[name],
    onChange: ({ target }: { target: { value: string } }) => set(name)(target.value),
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
      >
        <Typography color="textSecondary" sx={{ mt: 0.5, maxWidth: 760 }}>
          {t('sampleAudits.draw.intro')}
        </Typography>
      </PageHeading>
      <Paper variant="outlined" sx={{ maxWidth: 760, p: { xs: 2.5, sm: 4 } }}>
        <ErrorSummary errors={errors} attempt={attempt + drawing.failureCount} />
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setAttempt(attempt + 1);
            drawing.reset();
            if (!valid || size === undefined || threshold === undefined) return;
            drawing.mutate({
              seed,
              from: form.from,
              to: form.to,
              sizePerUniversity: size,
              threshold: threshold / 100,
              ...(form.university === '' ? {} : { university: form.university }),
            });
          }}
        >
          <Box sx={{ display: 'grid', gap: 3 }}>
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
              value={form.from}
              onChange={set('from')}
            />
            <DateField
              id="to"
              label={t('sampleAudits.draw.to')}
              error={shown.to}
              value={form.to}
              onChange={set('to')}
            />
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
              value={form.university}
              onChange={set('university')}
            />
            <Box>
              <Button type="submit" variant="contained" size="large" loading={drawing.isPending}>
                {t('sampleAudits.draw.submit')}
              </Button>
            </Box>
          </Box>
        </form>
      </Paper>
    </>
  );
}
