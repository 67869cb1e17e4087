import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { FINDING_MARKS, type FindingMark } from '#domain/data-quality/finding-life-cycle.js';
import { FINDING_STATUS_LABELS } from '#reference/data-quality-labels.js';
import { markFinding, type QualityFinding } from '../../api/data-quality.js';
import { notify } from '../../app/notices.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { Choices } from '../../components/form/choices.js';
import { TextField } from '../../components/form/text-field.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';

/** What is done about a finding: seen, to be corrected, or explained with a note; an earlier mark can be taken back. */
export function MarkDialog({ finding, onClose }: { finding: QualityFinding; onClose: () => void }) {
  const { t } = useLanguage();
  const label = useLabels();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const id = useId();
  const [mark, setMark] = useState<FindingMark | null>(null);
  const [note, setNote] = useState('');
  const [attempt, setAttempt] = useState(0);
  const marking = useMutation({
    mutationFn: (chosen: FindingMark) =>
      markFinding(finding.id, { mark: chosen, note: note.trim() === '' ? null : note.trim() }),
    onSuccess: async () => {
      notify(t('dataQuality.mark.done'));
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['data-quality'] });
    },
  });
  const marks = FINDING_MARKS.filter((known) => known !== finding.status);
  const missingMark = mark === null ? t('dataQuality.mark.missing') : undefined;
  const missingNote = mark === 'explained' && note.trim() === '' ? t('dataQuality.mark.noteMissing') : undefined;
  const shown = (message: string | undefined) => (attempt > 0 ? message : undefined);
  const errors: SummaryError[] = [
    ...(shown(missingMark) ? [{ fieldId: `${id}-mark`, message: missingMark ?? '' }] : []),
    ...(shown(missingNote) ? [{ fieldId: `${id}-note`, message: missingNote ?? '' }] : []),
    ...(marking.error && !missingMark && !missingNote ? [{ message: textOf(marking.error) }] : []),
  ];
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={`${id}-title`}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          if (mark !== null && !missingNote) marking.mutate(mark);
        }}
      >
        <DialogTitle id={`${id}-title`}>{t('dataQuality.mark.title')}</DialogTitle>
        <DialogContent>
          <ErrorSummary errors={errors} attempt={attempt + marking.failureCount} />
          <Typography sx={{ mb: 2 }}>{finding.message}</Typography>
          <Box sx={{ display: 'grid', gap: 2.5 }}>
            <Choices
              id={`${id}-mark`}
              label={t('dataQuality.mark.what')}
              error={shown(missingMark)}
              value={mark}
              onChange={setMark}
              choices={marks.map((value) => ({
                value,
                label: value === 'open' ? t('dataQuality.mark.takeBack') : label(FINDING_STATUS_LABELS, value),
                ...(value === 'open' ? {} : { hint: t(`dataQuality.mark.hints.${value}`) }),
              }))}
            />
            <TextField
              id={`${id}-note`}
              label={t('dataQuality.mark.note')}
              hint={t('dataQuality.mark.noteHint')}
              error={shown(missingNote)}
              rows={3}
              input={{ value: note, maxLength: 1000, onChange: ({ target }) => setNote(target.value) }}
            />
          </Box>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t('common.actions.back')}</Button>
          <Button type="submit" variant="contained" loading={marking.isPending}>
            {t('common.actions.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
