import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import type { ImportResult } from '../../api/contract.js';
import { RouterButton } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import { Counts } from './counts.js';
import { FindingsTable } from './findings-table.js';
import { MarkedFileButton } from './marked-file-button.js';

interface ResultStepProps {
  result: ImportResult;
  file: File;
  onAgain: () => void;
}

/** What was written, or why nothing was. */
export function ResultStep({ result, file, onAgain }: ResultStepProps) {
  const { t, number } = useLanguage();
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => message.current?.focus(), []);
  const title = !result.committed
    ? t('imports.result.notCommitted')
    : result.refused > 0
      ? t('imports.result.partly', { refused: number(result.refused) })
      : t('imports.result.title');
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
      <Alert
        ref={message}
        tabIndex={-1}
        variant="outlined"
        severity={!result.committed ? 'error' : result.refused > 0 ? 'warning' : 'success'}
      >
        <AlertTitle component="h2" sx={{ mb: result.committed ? 0 : undefined }}>
          {title}
        </AlertTitle>
        {!result.committed && t('imports.result.notCommittedText')}
      </Alert>
      <Counts result={result} />
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <RouterButton to="/participations" variant="contained">
          {t('imports.result.toList')}
        </RouterButton>
        <Button variant="outlined" onClick={onAgain}>
          {t('imports.result.again')}
        </Button>
      </Box>
      {result.rows.length > 0 && (
        <>
          <MarkedFileButton file={file} findings={result.rows} />
          <FindingsTable findings={result.rows} fileName={file.name} />
        </>
      )}
    </Box>
  );
}
