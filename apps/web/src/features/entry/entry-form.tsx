import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { TextField } from '../../components/form/text-field.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Card } from '../invitation/card.js';

interface EntryFormProps {
  title: string;
  /** What is asked for, and what comes of it. */
  text: string;
  errors: readonly SummaryError[];
  /** Changes with every attempt, so that the focus goes to the errors each time. */
  attempt: number;
  onSubmit: () => void;
  submitText: string;
  busy: boolean;
  children: ReactNode;
}

/** A form of whoever is not signed in: what it asks for, its fields, the button, the way back to the sign-in. */
export function EntryForm({ title, text, errors, attempt, onSubmit, submitText, busy, children }: EntryFormProps) {
  const { t } = useTranslation();
  return (
    <Card>
      <ErrorSummary errors={errors} attempt={attempt} />
      <PageHeading title={title} />
      <Typography sx={{ mb: 2.5 }}>{text}</Typography>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          {children}
          <Button type="submit" variant="contained" size="large" loading={busy}>
            {submitText}
          </Button>
          <RouterLink to="/sign-in" sx={{ justifySelf: 'start' }}>
            {t('entry.back')}
          </RouterLink>
        </Box>
      </form>
    </Card>
  );
}

interface EmailFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  /** What the browser knows the address as. */
  autoComplete: 'email' | 'username';
}

/** The address that a mail goes to. */
export function EmailField({ value, onChange, error, autoComplete }: EmailFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      id="email"
      label={t('signIn.email')}
      error={error}
      input={{ type: 'email', autoComplete, maxLength: 254, value, onChange: ({ target }) => onChange(target.value) }}
    />
  );
}
