import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import { sessionQuery, signIn } from '../../api/session.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { TextField } from '../../components/form/text-field.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useProblemText } from '../../components/use-problem-text.js';

const route = getRouteApi('/sign-in');

/** Sign-in by e-mail address and password; afterwards on to the page that was asked for. */
export function SignInPage() {
  const { t, language } = useTranslation();
  const { returnTo, expired } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const textOf = useProblemText();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [visible, setVisible] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const entering = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      router.history.replace(returnTo ?? '/');
    },
  });

  const missing: (SummaryError & { fieldId: string })[] =
    attempt === 0
      ? []
      : [
          ...(email.trim() === '' ? [{ fieldId: 'email', message: t('signIn.emailMissing') }] : []),
          ...(password === '' ? [{ fieldId: 'password', message: t('signIn.passwordMissing') }] : []),
        ];
  const messageOf = (fieldId: string) => missing.find((error) => error.fieldId === fieldId)?.message;
  // The server's refusal belongs to the last attempt; once a field is faulty it is out of date.
  const refused = entering.error && missing.length === 0 ? [{ message: textOf(entering.error) }] : [];

  return (
    <Paper
      variant="outlined"
      sx={{
        maxWidth: 440,
        mx: 'auto',
        mt: { xs: 1, sm: 6 },
        p: { xs: 2.5, sm: 4 },
        borderTop: 4,
        borderTopColor: 'primary.main',
      }}
    >
      <PageHeading title={t('signIn.title')}>
        <Typography color="textSecondary" sx={{ mt: 0.75 }}>
          {t('common.purpose')}
        </Typography>
      </PageHeading>
      {expired && (
        <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
          {t('signIn.expired')}
        </Alert>
      )}
      <ErrorSummary
        errors={[...missing, ...refused]}
        attempt={attempt + entering.submittedAt + entering.failureCount}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          if (email.trim() !== '' && password !== '') entering.mutate({ email: email.trim(), password });
        }}
      >
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <TextField
            id="email"
            label={t('signIn.email')}
            error={messageOf('email')}
            input={{
              type: 'email',
              autoComplete: 'username',
              value: email,
              onChange: ({ target }) => setEmail(target.value),
            }}
          />
          <TextField
            id="password"
            label={t('signIn.password')}
            error={messageOf('password')}
            input={{
              type: visible ? 'text' : 'password',
              autoComplete: 'current-password',
              value: password,
              onChange: ({ target }) => setPassword(target.value),
            }}
            endAdornment={
              <Button
                size="small"
                aria-label={visible ? t('signIn.hidePassword') : t('signIn.showPassword')}
                onClick={() => setVisible(!visible)}
              >
                {visible ? t('signIn.hide') : t('signIn.show')}
              </Button>
            }
          />
          <Button type="submit" variant="contained" size="large" loading={entering.isPending}>
            {entering.isPending ? t('signIn.submitting') : t('signIn.submit')}
          </Button>
        </Box>
      </form>
      {/* Drawn by the server, outside the application. */}
      <Typography sx={{ mt: 3, pt: 2, borderTop: 1, borderColor: 'divider' }}>
        <Link href={`/public/${language}`}>{t('signIn.publicFigures')}</Link>
      </Typography>
      <Box sx={{ mt: 2.5, display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <RouterLink to="/forgot-password">{t('signIn.forgot')}</RouterLink>
        <RouterLink to="/account-request">{t('signIn.noAccount')}</RouterLink>
      </Box>
    </Paper>
  );
}
