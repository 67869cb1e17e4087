import Box from '@mui/material/Box';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { SAMPLE_OUTCOMES } from '#domain/sample-audit/sample-audit-life-cycle.js';
import { SAMPLE_OUTCOME_LABELS } from '#reference/evidence-labels.js';
import {
  recordSampleOutcome,
  sampleAuditQuery,
  type SampleItem,
  type SampleOutcome,
} from '../../api/audits-and-surveys.js';
import { notify } from '../../app/notices.js';
import { Choices } from '../../components/form/choices.js';
import { FormDialog } from '../../components/form/form-dialog.js';
import { TextField } from '../../components/form/text-field.js';
import { type Faults, useFormErrors } from '../../components/form/use-form-errors.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useLabels } from '../../language/use-labels.js';
import { useTranslation } from '../../language/use-translation.js';

interface OutcomeDialogProps {
  auditId: string;
  item: SampleItem;
  /** The record in words. */
  title: string;
  onClose: () => void;
}

/** What the check of one record found: it is as it was verified, or it is not, and then what is wrong. */
export function OutcomeDialog({ auditId, item, title, onClose }: OutcomeDialogProps) {
  const { t } = useTranslation();
  const label = useLabels();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const id = useId();
  const [outcome, setOutcome] = useState<SampleOutcome['outcome'] | null>(
    SAMPLE_OUTCOMES.find((known) => known === item.outcome) ?? null,
  );
  const [finding, setFinding] = useState(item.finding ?? '');
  const recording = useMutation({
    mutationFn: (input: SampleOutcome) => recordSampleOutcome(auditId, item.id, input),
    onSuccess: async (audit) => {
      queryClient.setQueryData(sampleAuditQuery(auditId).queryKey, audit);
      notify(t('sampleAudits.check.done'));
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['work'] });
    },
  });
  const faults: Faults<'outcome' | 'finding'> = {};
  if (outcome === null) faults.outcome = t('sampleAudits.check.outcomeMissing');
  if (outcome === 'error' && finding.trim() === '') faults.finding = t('sampleAudits.check.findingMissing');
  const form = useFormErrors({ sending: recording, faults, textOf, idOf: (field) => `${id}-${field}` });
  const { shown } = form;
  const submit = () =>
    form.submit(() => {
      if (outcome === null) return;
      recording.mutate({ outcome, ...(finding.trim() === '' ? {} : { finding: finding.trim() }) });
    });
  return (
    <FormDialog
      title={t('sampleAudits.check.title')}
      text={title}
      errors={form.summary}
      attempt={form.attempt}
      onSubmit={submit}
      submitText={t('common.actions.save')}
      busy={recording.isPending}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        <Choices
          id={`${id}-outcome`}
          label={t('sampleAudits.outcome')}
          error={shown.outcome}
          value={outcome}
          onChange={setOutcome}
          choices={SAMPLE_OUTCOMES.map((value) => ({ value, label: label(SAMPLE_OUTCOME_LABELS, value) }))}
        />
        <TextField
          id={`${id}-finding`}
          label={t('sampleAudits.check.finding')}
          hint={t('sampleAudits.check.findingHint')}
          error={shown.finding}
          rows={3}
          input={{ value: finding, maxLength: 2000, onChange: ({ target }) => setFinding(target.value) }}
        />
      </Box>
    </FormDialog>
  );
}
