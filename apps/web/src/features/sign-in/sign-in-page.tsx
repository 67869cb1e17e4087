import Visibility from '@mui/icons-material/VisibilityOutlined';
import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { sessionQuery, signIn } from '../../api/session.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { PageHeading } from '../../components/page-heading.js';
import { useProblemText } from '../../components/use-problem-text.js';

const route = getRouteApi('/sign-in');

/** Sign-in by e-mail address and password; afterwards on to the page that was asked for. */
export function SignInPage() {
  const { t } = useTranslation();
  const { returnTo, expired } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const textOf = useProblemText();
  const [visible, setVisible] = useState(false);
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { email: '', password: '' },
    shouldFocusError: false,
  });
  const { errors, submitCount } = formState;
  const entering = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      router.history.replace(returnTo ?? '/');
    },
  });

  const summary: SummaryError[] = [
    ...(errors.email?.message ? [{ fieldId: 'email', message: errors.email.message }] : []),
    ...(errors.password?.message ? [{ fieldId: 'password', message: errors.password.message }] : []),
    ...(entering.error && summaryIsFree(errors) ? [{ message: textOf(entering.error) }] : []),
  ];

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
      <ErrorSummary errors={summary} attempt={submitCount + entering.failureCount + entering.submittedAt} />
      <form noValidate onSubmit={(event) => void handleSubmit((credentials) => entering.mutate(credentials))(event)}>
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <TextField
            id="email"
            size="medium"
            type="email"
            label={t('signIn.email')}
            autoComplete="username"
            error={errors.email !== undefined}
            helperText={errors.email?.message}
            {...register('email', {
              setValueAs: (text: string) => text.trim(),
              validate: (text) => text.trim() !== '' || t('signIn.emailMissing'),
            })}
          />
          <TextField
            id="password"
            size="medium"
            type={visible ? 'text' : 'password'}
            label={t('signIn.password')}
            autoComplete="current-password"
            error={errors.password !== undefined}
            helperText={errors.password?.message}
            slotProps={{
              input: {
                endAdornment: (
                  <InputAdornment position="end">
                    <IconButton
                      edge="end"
                      aria-label={visible ? t('signIn.hidePassword') : t('signIn.showPassword')}
                      onClick={() => setVisible(!visible)}
                    >
                      {visible ? <VisibilityOff /> : <Visibility />}
                    </IconButton>
                  </InputAdornment>
                ),
              },
            }}
            {...register('password', { required: t('signIn.passwordMissing') })}
          />
          <Button type="submit" variant="contained" size="large" loading={entering.isPending}>
            {entering.isPending ? t('signIn.submitting') : t('signIn.submit')}
          </Button>
        </Box>
      </form>
    </Paper>
  );
}

/** The server's refusal belongs to the last attempt; once a field is faulty it is out of date. */
function summaryIsFree(errors: object): boolean {
  return Object.keys(errors).length === 0;
}
