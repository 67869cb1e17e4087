import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { requestPasswordReset } from '../../api/entry.js';
import { isProblem } from '../../api/problem.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { TextField } from '../../components/form/text-field.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useTranslation } from '../../language/use-translation.js';
import { Card } from '../invitation/card.js';
import { AskedNotice } from './asked-notice.js';
import { looksLikeEmail } from './looks-like-email.js';

/** Asks for a mail with a link by which another password is chosen. */
export function ForgotPasswordPage() {
  const { t } = useTranslation();
  const textOf = useProblemText();
  const [email, setEmail] = useState('');
  const [attempt, setAttempt] = useState(0);
  const asking = useMutation({ mutationFn: requestPasswordReset });
  if (asking.isSuccess) return <AskedNotice title={t('entry.asked')} text={t('entry.forgot.asked')} />;
  const faulty = !looksLikeEmail(email) || isProblem(asking.error, 'email_invalid');
  const error = attempt > 0 && faulty ? t('entry.emailInvalid') : undefined;
  const errors =
    error !== undefined
      ? [{ fieldId: 'email', message: error }]
      : asking.error
        ? [{ message: textOf(asking.error) }]
        : [];
  return (
    <Card>
      <ErrorSummary errors={errors} attempt={attempt + asking.failureCount} />
      <PageHeading title={t('entry.forgot.title')} />
      <Typography sx={{ mb: 2.5 }}>{t('entry.forgot.text')}</Typography>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          asking.reset();
          if (looksLikeEmail(email)) asking.mutate(email.trim());
        }}
      >
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <TextField
            id="email"
            label={t('signIn.email')}
            error={error}
            input={{
              type: 'email',
              autoComplete: 'username',
              maxLength: 254,
              value: email,
              onChange: ({ target }) => setEmail(target.value),
            }}
          />
          <Button type="submit" variant="contained" size="large" loading={asking.isPending}>
            {t('entry.forgot.submit')}
          </Button>
          <RouterLink to="/sign-in" sx={{ justifySelf: 'start' }}>
            {t('entry.back')}
          </RouterLink>
        </Box>
      </form>
    </Card>
  );
}
