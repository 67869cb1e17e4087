import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { uploadEvidence } from '../../api/own-records.js';
import { FileField } from '../../components/form/file-field.js';
import { TextField } from '../../components/form/text-field.js';
import { useLanguage } from '../../language/use-language.js';
import { useAdded } from './use-added.js';
import { useEvidenceProblem } from './use-evidence-problem.js';

const FILES = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.odt,.txt';

/** A file as evidence of a commitment. */
export function AddFile({ id }: { id: string }) {
  const { t } = useLanguage();
  const textOf = useEvidenceProblem();
  const added = useAdded(id);
  const [file, setFile] = useState<File>();
  const [title, setTitle] = useState('');
  const [attempted, setAttempted] = useState(false);
  const sending = useMutation({
    mutationFn: (chosen: File) => uploadEvidence(id, chosen, title.trim()),
    onSuccess: async () => {
      setFile(undefined);
      setTitle('');
      setAttempted(false);
      await added();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempted(true);
    sending.reset();
    if (file) sending.mutate(file);
    else document.getElementById('evidence-file')?.focus();
  };
  const error = sending.error
    ? textOf(sending.error)
    : attempted && !file
      ? t('promises.evidence.fileMissing')
      : undefined;
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ mt: 3, display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Box sx={{ width: 1 }}>
        <FileField
          id="evidence-file"
          label={t('promises.evidence.file')}
          hint={t('promises.evidence.fileHint')}
          accept={FILES}
          file={file}
          onChange={setFile}
          error={error}
        />
      </Box>
      {file && (
        <Box sx={{ width: 1 }}>
          <TextField
            id="evidence-title"
            label={t('promises.evidence.fileTitle')}
            input={{ value: title, maxLength: 300, onChange: (event) => setTitle(event.currentTarget.value) }}
          />
        </Box>
      )}
      <Button type="submit" variant="outlined" loading={sending.isPending}>
        {t('promises.evidence.addFile')}
      </Button>
    </Box>
  );
}
