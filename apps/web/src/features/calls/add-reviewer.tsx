import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { addReviewer, type Reviewer, reviewersQuery } from '../../api/calls.js';
import { notify } from '../../app/notices.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { TextField } from '../../components/form/text-field.js';
import { useLanguage } from '../../language/use-language.js';
import { useSelectionProblem } from './use-selection-problem.js';

/** Adds somebody who may review; an invitation goes to them by mail. */
export function AddReviewer({ onAdded }: { onAdded: (reviewer: Reviewer) => void }) {
  const { t, language } = useLanguage();
  const textOf = useSelectionProblem();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const [displayName, setName] = useState('');
  const [email, setEmail] = useState('');
  const [attempt, setAttempt] = useState(0);
  const adding = useMutation({
    mutationFn: () => addReviewer({ displayName: displayName.trim(), email: email.trim(), locale: language }),
    onSuccess: async (reviewer) => {
      await queryClient.invalidateQueries({ queryKey: reviewersQuery.queryKey });
      notify(t('calls.reviewers.added', { email: reviewer.email }));
      onAdded(reviewer);
      setOpen(false);
      setName('');
      setEmail('');
      setAttempt(0);
    },
  });
  const nameError = displayName.trim() === '' ? t('calls.reviewers.nameMissing') : undefined;
  const emailError = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? undefined : t('calls.problems.email_invalid');
  const tried = attempt > 0;
  const errors: SummaryError[] = [
    ...(tried && nameError ? [{ fieldId: 'reviewer-name', message: nameError }] : []),
    ...(tried && emailError ? [{ fieldId: 'reviewer-email', message: emailError }] : []),
    ...(adding.error && !adding.isPending ? [{ fieldId: 'reviewer-email', message: textOf(adding.error) }] : []),
  ];
  if (!open) {
    return (
      <Button sx={{ mt: 2 }} variant="outlined" onClick={() => setOpen(true)}>
        {t('calls.reviewers.addNew')}
      </Button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setAttempt(attempt + 1);
    if (!nameError && !emailError) adding.mutate();
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ mt: 3, display: 'grid', gap: 2 }}>
      <Typography variant="h3">{t('calls.reviewers.addNew')}</Typography>
      <ErrorSummary errors={errors} attempt={attempt + adding.failureCount} />
      <TextField
        id="reviewer-name"
        label={t('calls.reviewers.displayName')}
        error={tried ? nameError : undefined}
        input={{ value: displayName, maxLength: 200, onChange: ({ currentTarget }) => setName(currentTarget.value) }}
      />
      <TextField
        id="reviewer-email"
        label={t('calls.reviewers.email')}
        hint={t('calls.reviewers.emailHint')}
        error={tried ? emailError : undefined}
        input={{
          value: email,
          type: 'email',
          maxLength: 254,
          onChange: ({ currentTarget }) => setEmail(currentTarget.value),
        }}
      />
      <div>
        <Button type="submit" variant="outlined" loading={adding.isPending}>
          {t('calls.reviewers.add')}
        </Button>
      </div>
    </Box>
  );
}
