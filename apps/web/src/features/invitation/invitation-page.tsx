import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { isProblem } from '../../api/problem.js';
import { redeemInvitation } from '../../api/invitations.js';
import { sessionQuery } from '../../api/session.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { TextField } from '../../components/form/text-field.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useLanguage } from '../../language/use-language.js';
import { Card } from './card.js';
import { takeSecret } from './link-secret.js';

const route = getRouteApi('/invitation/$purpose');
const SHORTEST = 15;
const LONGEST = 128;
const PASSWORD_CODES = ['password_too_short', 'password_too_long', 'password_common', 'password_required'] as const;

/** What a link from a mail opens: an account, for which a password is chosen, or one report or survey, for which none is needed. */
export function InvitationPage() {
  const { purpose } = route.useParams();
  const [secret] = useState(takeSecret);
  const [failed, setFailed] = useState(secret === '');
  if (failed) return <DeadLink />;
  const link = { secret, onDead: () => setFailed(true) };
  return purpose === 'report' || purpose === 'survey' ? (
    <QuestionsLink purpose={purpose} {...link} />
  ) : (
    <AccountLink {...link} />
  );
}

interface LinkProps {
  secret: string;
  onDead: () => void;
}

/** Uses the link up, and goes to what it leads to. */
function useRedeem({ secret, onDead }: LinkProps) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (password: string | undefined) => redeemInvitation(secret, password),
    networkMode: 'always',
    onSuccess: async ({ session, reportId, surveyId }) => {
      // Whoever was signed in on this phone before is not any more.
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
      queryClient.setQueryData(sessionQuery.queryKey, session);
      if (reportId !== null) await navigate({ to: '/my/reports/$id', params: { id: reportId }, replace: true });
      else if (surveyId !== null) await navigate({ to: '/my/surveys/$id', params: { id: surveyId }, replace: true });
      else await navigate({ to: '/', replace: true });
    },
    onError: (error) => {
      if (isProblem(error, 'invitation_invalid')) onDead();
    },
  });
}

function QuestionsLink({ purpose, ...props }: LinkProps & { purpose: 'report' | 'survey' }) {
  const { t } = useLanguage();
  const textOf = useProblemText();
  const entering = useRedeem(props);
  return (
    <Card>
      <ErrorSummary
        errors={entering.error ? [{ message: textOf(entering.error) }] : []}
        attempt={entering.submittedAt + entering.failureCount}
      />
      <PageHeading title={t(`invitation.${purpose}.title`)} />
      <Typography sx={{ mb: 1.5 }}>{t('invitation.what')}</Typography>
      <Typography sx={{ mb: 1.5 }}>{t(`invitation.${purpose}.text`)}</Typography>
      <Typography sx={{ mb: 3 }} color="textSecondary">
        {t('invitation.once')}
      </Typography>
      <Button
        variant="contained"
        size="large"
        fullWidth
        loading={entering.isPending}
        onClick={() => entering.mutate(undefined)}
      >
        {t(`invitation.${purpose}.open`)}
      </Button>
    </Card>
  );
}

function AccountLink(props: LinkProps) {
  const { t } = useLanguage();
  const textOf = useProblemText();
  const entering = useRedeem(props);
  const [password, setPassword] = useState('');
  const [visible, setVisible] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const local =
    password.length < SHORTEST ? 'password_too_short' : password.length > LONGEST ? 'password_too_long' : null;
  const remote = PASSWORD_CODES.find((code) => isProblem(entering.error, code));
  const code = attempt === 0 ? undefined : (local ?? remote);
  const error = code && t(`invitation.account.${code}`);
  const summary: SummaryError[] = [
    ...(error ? [{ fieldId: 'new-password', message: error }] : []),
    ...(!error && entering.error ? [{ message: textOf(entering.error) }] : []),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    entering.reset();
    if (local === null) entering.mutate(password);
  };
  return (
    <Card>
      <ErrorSummary errors={summary} attempt={attempt + entering.failureCount} />
      <PageHeading title={t('invitation.account.title')} />
      <Typography sx={{ mb: 1.5 }}>{t('invitation.what')}</Typography>
      <Typography sx={{ mb: 3 }} color="textSecondary">
        {t('invitation.once')}
      </Typography>
      <form noValidate onSubmit={submit}>
        <TextField
          id="new-password"
          label={t('invitation.account.password')}
          hint={t('invitation.account.hint')}
          error={error}
          input={{
            type: visible ? 'text' : 'password',
            autoComplete: 'new-password',
            value: password,
            onChange: (event) => setPassword(event.currentTarget.value),
          }}
        />
        <FormControlLabel
          label={t('invitation.account.show')}
          control={<Checkbox checked={visible} onChange={(_event, shown) => setVisible(shown)} />}
        />
        <Box sx={{ mt: 2 }}>
          <Button type="submit" variant="contained" size="large" fullWidth loading={entering.isPending}>
            {t('invitation.account.submit')}
          </Button>
        </Box>
      </form>
    </Card>
  );
}

function DeadLink() {
  const { t } = useLanguage();
  return (
    <Card>
      <PageHeading title={t('invitation.dead.title')} />
      <Alert severity="warning" variant="outlined" sx={{ mb: 2 }}>
        {t('invitation.dead.why')}
      </Alert>
      <Typography component="div">
        {t('invitation.dead.ways')}
        <Box component="ul" sx={{ pl: 2.5, '& li': { mb: 1 } }}>
          <li>{t('invitation.dead.newest')}</li>
          <li>
            <RouterLink to="/sign-in">{t('invitation.dead.signIn')}</RouterLink>
          </li>
          <li>{t('invitation.dead.ask')}</li>
        </Box>
      </Typography>
    </Card>
  );
}
