import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
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
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { Choices } from '../../components/form/choices.js';
import { TextField } from '../../components/form/text-field.js';
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
  const [attempt, setAttempt] = useState(0);
  const recording = useMutation({
    mutationFn: (input: SampleOutcome) => recordSampleOutcome(auditId, item.id, input),
    onSuccess: async (audit) => {
      queryClient.setQueryData(sampleAuditQuery(auditId).queryKey, audit);
      notify(t('sampleAudits.check.done'));
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['work'] });
    },
  });
  const noOutcome = outcome === null ? t('sampleAudits.check.outcomeMissing') : undefined;
  const noFinding = outcome === 'error' && finding.trim() === '' ? t('sampleAudits.check.findingMissing') : undefined;
  const shown = (message: string | undefined) => (attempt > 0 ? message : undefined);
  const errors: SummaryError[] = [
    ...(shown(noOutcome) ? [{ fieldId: `${id}-outcome`, message: noOutcome ?? '' }] : []),
    ...(shown(noFinding) ? [{ fieldId: `${id}-finding`, message: noFinding ?? '' }] : []),
    ...(recording.error && !noOutcome && !noFinding ? [{ message: textOf(recording.error) }] : []),
  ];
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={`${id}-title`}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          if (outcome === null || noFinding) return;
          recording.mutate({ outcome, ...(finding.trim() === '' ? {} : { finding: finding.trim() }) });
        }}
      >
        <DialogTitle id={`${id}-title`}>{t('sampleAudits.check.title')}</DialogTitle>
        <DialogContent>
          <ErrorSummary errors={errors} attempt={attempt + recording.failureCount} />
          <Typography sx={{ mb: 2 }}>{title}</Typography>
          <Box sx={{ display: 'grid', gap: 2.5 }}>
            <Choices
              id={`${id}-outcome`}
              label={t('sampleAudits.outcome')}
              error={shown(noOutcome)}
              value={outcome}
              onChange={setOutcome}
              choices={SAMPLE_OUTCOMES.map((value) => ({ value, label: label(SAMPLE_OUTCOME_LABELS, value) }))}
            />
            <TextField
              id={`${id}-finding`}
              label={t('sampleAudits.check.finding')}
              hint={t('sampleAudits.check.findingHint')}
              error={shown(noFinding)}
              rows={3}
              input={{ value: finding, maxLength: 2000, onChange: ({ target }) => setFinding(target.value) }}
            />
          </Box>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t('common.actions.back')}</Button>
          <Button type="submit" variant="contained" loading={recording.isPending}>
            {t('common.actions.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
