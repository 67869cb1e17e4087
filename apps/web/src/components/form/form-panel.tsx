import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import type { ReactNode } from 'react';
import { ErrorSummary, type SummaryError } from '../error-summary.js';

interface FormPanelProps {
  errors: readonly SummaryError[];
  /** Changes with every attempt, so that the focus goes to the errors each time. */
  attempt: number;
  onSubmit: () => void;
  /** What the button does, as a verb. */
  submitText: string;
  busy: boolean;
  children: ReactNode;
}

/** A form on a page of its own: its errors, its questions one below the other, the button. */
export function FormPanel({ errors, attempt, onSubmit, submitText, busy, children }: FormPanelProps) {
  return (
    <Paper variant="outlined" sx={{ maxWidth: 760, p: { xs: 2.5, sm: 4 } }}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Box sx={{ display: 'grid', gap: 3 }}>
          {children}
          <Box>
            <Button type="submit" variant="contained" size="large" loading={busy}>
              {submitText}
            </Button>
          </Box>
        </Box>
      </form>
    </Paper>
  );
}
