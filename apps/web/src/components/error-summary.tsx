import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Link from '@mui/material/Link';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../language/use-translation.js';

export interface SummaryError {
  /** Id of the control the error belongs to; none for the whole form. */
  fieldId?: string;
  message: string;
}

interface ErrorSummaryProps {
  errors: readonly SummaryError[];
  /** Changes with every attempt, so that the focus returns to the summary each time. */
  attempt: number;
}

/** The errors of a form above it, each a link to its field; it takes the focus when it appears. */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const { t } = useTranslation();
  const summary = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;
  useEffect(() => {
    if (shown) summary.current?.focus();
  }, [attempt, shown]);
  if (!shown) return null;
  return (
    <Alert severity="error" variant="outlined" ref={summary} tabIndex={-1} sx={{ mb: 2 }}>
      <AlertTitle component="h2" sx={{ fontSize: '1rem', fontWeight: 650 }}>
        {t('common.errorSummary')}
      </AlertTitle>
      {errors.map(({ fieldId, message }) =>
        fieldId === undefined ? (
          <div key={message}>{message}</div>
        ) : (
          <div key={`${fieldId}:${message}`}>
            <Link
              href={`#${fieldId}`}
              color="inherit"
              sx={{ display: 'inline-block', minHeight: 24 }}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId)?.focus();
              }}
            >
              {message}
            </Link>
          </div>
        ),
      )}
    </Alert>
  );
}
