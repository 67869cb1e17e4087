import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Link from '@mui/material/Link';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState } from 'react';
import type { ImportKind } from '../../api/contract.js';
import { findImportResult, templateUrl } from '../../api/imports.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { NamedAutocomplete } from '../../components/named-autocomplete.js';
import { useUniversityOptions } from '../../components/named-options.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useLanguage } from '../../language/use-language.js';
import { IMPORT_KINDS } from './import-kinds.js';
import type { ImportChoice } from './import-choice.js';

interface FileStepProps {
  /** What was chosen before, when the reader comes back from the preview. */
  former: ImportChoice | undefined;
  needsUniversity: boolean;
  error: unknown;
  checking: boolean;
  onCheck: (choice: ImportChoice) => void;
}

/** What the file holds, its template, and the file itself. */
export function FileStep({ former, needsUniversity, error, checking, onCheck }: FileStepProps) {
  const { t, language } = useLanguage();
  const [kind, setKind] = useState<ImportKind>(former?.kind ?? 'participations');
  const [file, setFile] = useState<File>();
  const [university, setUniversity] = useState(former?.university ?? '');
  const [attempt, setAttempt] = useState(0);
  const universities = useUniversityOptions(needsUniversity);
  const kindLabel = useId();

  const missing: SummaryError[] = [
    ...(needsUniversity && university === ''
      ? [{ fieldId: 'import-university', message: t('imports.universityMissing') }]
      : []),
    ...(file ? [] : [{ fieldId: 'import-file', message: t('imports.fileMissing') }]),
  ];
  const shown = attempt > 0 && !checking ? missing : [];

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (file && missing.length === 0) onCheck({ kind, file, ...(needsUniversity ? { university } : {}) });
      }}
    >
      <ErrorSummary errors={shown} attempt={attempt} />
      {error !== null && !checking && <Refusal error={error} />}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
          gap: { xs: 3, md: 5 },
        }}
      >
        <Box>
          <Typography variant="h2" id={kindLabel} sx={{ mb: 1 }}>
            {t('imports.kind')}
          </Typography>
          <RadioGroup
            aria-labelledby={kindLabel}
            value={kind}
            onChange={(_event, value) => setKind(IMPORT_KINDS.find((known) => known === value) ?? 'participations')}
          >
            {IMPORT_KINDS.map((known) => (
              <FormControlLabel
                key={known}
                value={known}
                control={<Radio sx={{ alignSelf: 'flex-start' }} />}
                label={
                  <Box sx={{ py: 0.9 }}>
                    <Box sx={{ fontWeight: 600 }}>{t(`imports.kinds.${known}`)}</Box>
                    <Typography variant="body2" color="textSecondary">
                      {t(`imports.kindHints.${known}`)}
                    </Typography>
                  </Box>
                }
              />
            ))}
          </RadioGroup>
        </Box>
        <Box sx={{ display: 'grid', gap: 2.5, alignContent: 'start' }}>
          {needsUniversity && (
            <NamedAutocomplete
              id="import-university"
              label={t('imports.university')}
              options={universities}
              value={university}
              onChange={setUniversity}
            />
          )}
          <Box>
            <Typography variant="h2" gutterBottom>
              {t('imports.template')}
            </Typography>
            <Box sx={{ display: 'flex', gap: 3 }}>
              {(['xlsx', 'csv'] as const).map((format) => (
                <Link key={format} href={`${templateUrl(kind, format)}&lang=${language}`} download sx={{ py: 0.5 }}>
                  {t(`imports.kinds.${kind}`)}, {format.toUpperCase()}
                </Link>
              ))}
            </Box>
          </Box>
          <FileField file={file} onChange={setFile} faulty={shown.some(({ fieldId }) => fieldId === 'import-file')} />
          <Box>
            <Button type="submit" variant="contained" size="large" loading={checking}>
              {checking ? t('imports.checking') : t('imports.check')}
            </Button>
          </Box>
        </Box>
      </Box>
    </form>
  );
}

interface FileFieldProps {
  file: File | undefined;
  onChange: (file: File) => void;
  faulty: boolean;
}

/** A button that chooses a file, on a ground on which one can also be dropped. */
function FileField({ file, onChange, faulty }: FileFieldProps) {
  const { t, number } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const headingId = useId();
  const hintId = useId();
  return (
    <Box>
      <Typography variant="h2" gutterBottom id={headingId}>
        {t('imports.file')}
      </Typography>
      <Box
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [dropped] = event.dataTransfer.files;
          if (dropped) onChange(dropped);
        }}
        sx={{
          p: 2.5,
          border: '2px dashed',
          borderColor: faulty ? 'error.main' : over ? 'primary.main' : '#75858f',
          borderRadius: 1,
          bgcolor: over ? 'action.hover' : 'transparent',
        }}
      >
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.xlsx"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            if (chosen) onChange(chosen);
            // The same file, corrected, can be chosen again.
            event.target.value = '';
          }}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
          <Button
            id="import-file"
            variant="outlined"
            startIcon={<UploadIcon />}
            aria-describedby={hintId}
            onClick={() => input.current?.click()}
          >
            {file ? t('imports.changeFile') : t('imports.chooseFile')}
          </Button>
          <Typography variant="body2" color="textSecondary">
            {t('imports.dropHint')}
          </Typography>
        </Box>
        <Typography role="status" sx={{ mt: file ? 1.5 : 0, fontWeight: 600, overflowWrap: 'anywhere' }}>
          {file && t('imports.fileSize', { name: file.name, size: number(Math.max(1, Math.round(file.size / 1024))) })}
        </Typography>
      </Box>
      <FormHelperText id={hintId} error={faulty}>
        {faulty ? t('imports.fileMissing') : t('imports.dates')}
      </FormHelperText>
    </Box>
  );
}

/** Why a file was not taken, in the API's words where it has read that far, and that nothing has happened. */
function Refusal({ error }: { error: unknown }) {
  const { t } = useLanguage();
  const textOf = useProblemText();
  const result = findImportResult(error);
  return (
    <Alert severity="error" variant="outlined" sx={{ mb: 3 }}>
      {result && <AlertTitle>{t('imports.unreadable')}</AlertTitle>}
      {result ? result.rows.map(({ message }) => <div key={message}>{message}</div>) : <div>{textOf(error)}</div>}
      <div>{t('imports.nothingWritten')}</div>
    </Alert>
  );
}
