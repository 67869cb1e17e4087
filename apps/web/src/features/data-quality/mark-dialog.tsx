import Box from '@mui/material/Box';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { FINDING_MARKS, type FindingMark } from '#domain/data-quality/finding-life-cycle.js';
import { FINDING_STATUS_LABELS } from '#reference/data-quality-labels.js';
import { markFinding, type QualityFinding } from '../../api/data-quality.js';
import { notify } from '../../app/notices.js';
import { Choices } from '../../components/form/choices.js';
import { FormDialog } from '../../components/form/form-dialog.js';
import { TextField } from '../../components/form/text-field.js';
import { type Faults, useFormErrors } from '../../components/form/use-form-errors.js';
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
  const faults: Faults<'mark' | 'note'> = {};
  if (mark === null) faults.mark = t('dataQuality.mark.missing');
  if (mark === 'explained' && note.trim() === '') faults.note = t('dataQuality.mark.noteMissing');
  const form = useFormErrors({ sending: marking, faults, textOf, idOf: (field) => `${id}-${field}` });
  const { shown } = form;
  const submit = () =>
    form.submit(() => {
      if (mark !== null) marking.mutate(mark);
    });
  return (
    <FormDialog
      title={t('dataQuality.mark.title')}
      text={finding.message}
      errors={form.summary}
      attempt={form.attempt}
      onSubmit={submit}
      submitText={t('common.actions.save')}
      busy={marking.isPending}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        <Choices
          id={`${id}-mark`}
          label={t('dataQuality.mark.what')}
          error={shown.mark}
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
          error={shown.note}
          rows={3}
          input={{ value: note, maxLength: 1000, onChange: ({ target }) => setNote(target.value) }}
        />
      </Box>
    </FormDialog>
  );
}
