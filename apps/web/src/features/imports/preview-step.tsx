import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import type { ImportResult } from '../../api/contract.js';
import { Failure } from '../../components/failure.js';
import { useLanguage } from '../../language/use-language.js';
import { ChangesTable } from './changes-table.js';
import { Counts } from './counts.js';
import { FindingsTable } from './findings-table.js';
import type { ImportChoice } from './import-choice.js';
import { MarkedFileButton } from './marked-file-button.js';

interface PreviewStepProps {
  choice: ImportChoice;
  preview: ImportResult;
  error: unknown;
  committing: boolean;
  onCommit: (validRowsOnly: boolean) => void;
  onBack: () => void;
}

/** What the file would do, all that is wrong with it, and the choice what to write. */
export function PreviewStep({ choice, preview, error, committing, onCommit, onBack }: PreviewStepProps) {
  const { t, number } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { created, updated, refused } = preview;
  const toWrite = created + updated;

  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
      <Box>
        <Typography variant="h2" ref={heading} tabIndex={-1} sx={{ outline: 'none' }}>
          {t('imports.preview.title')}: {t(`imports.kinds.${preview.kind}`)}
        </Typography>
        <Typography color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {choice.file.name}
        </Typography>
      </Box>
      <Counts result={preview} />
      {refused > 0 ? (
        <Alert severity="error" variant="outlined">
          {t('imports.preview.refused', { refused: number(refused) })} {t('imports.preview.fixHint')}
        </Alert>
      ) : (
        <Alert severity={toWrite > 0 ? 'success' : 'info'} variant="outlined">
          {toWrite > 0 ? t('imports.preview.clean') : t('imports.preview.nothing')}
        </Alert>
      )}
      {error !== null && !committing && <Failure error={error} />}
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        {refused === 0 && toWrite > 0 && (
          <Button variant="contained" loading={committing} onClick={() => onCommit(false)}>
            {committing ? t('imports.preview.committing') : t('imports.preview.commit')}
          </Button>
        )}
        {refused > 0 && toWrite > 0 && (
          <Button variant="contained" loading={committing} onClick={() => onCommit(true)}>
            {committing
              ? t('imports.preview.committing')
              : t('imports.preview.commitValid', { number: number(toWrite) })}
          </Button>
        )}
        <Button variant="outlined" disabled={committing} onClick={onBack}>
          {refused > 0 ? t('imports.preview.otherFile') : t('imports.changeFile')}
        </Button>
      </Box>
      {preview.rows.length > 0 && (
        <Box component="section">
          <Typography variant="h2" gutterBottom>
            {t('imports.preview.findings')}
          </Typography>
          <Box className="no-print" sx={{ mb: 2 }}>
            <MarkedFileButton file={choice.file} findings={preview.rows} />
          </Box>
          <FindingsTable findings={preview.rows} fileName={choice.file.name} />
        </Box>
      )}
      {preview.changes.length > 0 && (
        <Box component="section">
          <Typography variant="h2" gutterBottom>
            {t('imports.preview.changes')}
          </Typography>
          <ChangesTable kind={preview.kind} changes={preview.changes} />
          {preview.changes.length < toWrite && (
            <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
              {t('imports.preview.changesLimited', { number: number(preview.changes.length) })}
            </Typography>
          )}
        </Box>
      )}
    </Box>
  );
}
