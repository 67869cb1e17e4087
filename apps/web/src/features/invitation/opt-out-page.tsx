import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../../api/problem.js';
import { stopReminders } from '../../api/invitations.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useLanguage } from '../../language/use-language.js';
import { Card } from './card.js';
import { takeSecret } from './link-secret.js';

/** The end of reminders by the link in one of them. It takes a press: mail programs open links by themselves. */
export function OptOutPage() {
  const { t } = useLanguage();
  const textOf = useProblemText();
  const [secret] = useState(takeSecret);
  const stopping = useMutation({ mutationFn: () => stopReminders(secret), networkMode: 'always' });
  const dead = secret === '' || isProblem(stopping.error, 'opt_out_invalid');
  if (dead) {
    return (
      <Card>
        <PageHeading title={t('invitation.dead.title')} />
        <Typography>{t('invitation.optOut.dead')}</Typography>
      </Card>
    );
  }
  if (stopping.isSuccess) {
    return (
      <Card>
        <PageHeading title={t('invitation.optOut.doneTitle')} />
        <Typography sx={{ mb: 2 }}>{t('invitation.optOut.done')}</Typography>
        <RouterLink to="/">{t('reportForm.toHome')}</RouterLink>
      </Card>
    );
  }
  return (
    <Card>
      <ErrorSummary
        errors={stopping.error ? [{ message: textOf(stopping.error) }] : []}
        attempt={stopping.submittedAt + stopping.failureCount}
      />
      <PageHeading title={t('invitation.optOut.title')} />
      <Typography sx={{ mb: 3 }}>{t('invitation.optOut.text')}</Typography>
      <Button variant="contained" size="large" fullWidth loading={stopping.isPending} onClick={() => stopping.mutate()}>
        {t('invitation.optOut.submit')}
      </Button>
    </Card>
  );
}
