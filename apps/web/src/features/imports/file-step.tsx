import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ImportKind } from '../../api/contract.js';
import { findImportResult, templateUrl } from '../../api/imports.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { Choices } from '../../components/form/choices.js';
import { FileField } from '../../components/form/file-field.js';
import { NamedAutocomplete } from '../../components/named-autocomplete.js';
import { useUniversityOptions } from '../../components/university-names.js';
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
        <Choices
          id="import-kind"
          label={t('imports.kind')}
          value={kind}
          onChange={setKind}
          choices={IMPORT_KINDS.map((value) => ({
            value,
            label: t(`imports.kinds.${value}`),
            hint: t(`imports.kindHints.${value}`),
          }))}
        />
        <Box sx={{ display: 'grid', gap: 2.5, alignContent: 'start' }}>
          {needsUniversity && (
            <NamedAutocomplete
              id="import-university"
              label={t('imports.university')}
              options={universities}
              value={university}
              onChange={setUniversity}
              error={shown.some(({ fieldId }) => fieldId === 'import-university')}
              helperText={shown.find(({ fieldId }) => fieldId === 'import-university')?.message}
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
          <FileField
            id="import-file"
            label={t('imports.file')}
            hint={t('imports.dates')}
            error={shown.find(({ fieldId }) => fieldId === 'import-file')?.message}
            accept=".csv,.xlsx"
            file={file}
            onChange={setFile}
          />
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
