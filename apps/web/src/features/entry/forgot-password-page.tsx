import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { requestPasswordReset } from '../../api/entry.js';
import { isProblem } from '../../api/problem.js';
import { useFormErrors } from '../../components/form/use-form-errors.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useTranslation } from '../../language/use-translation.js';
import { AskedNotice } from './asked-notice.js';
import { EmailField, EntryForm } from './entry-form.js';
import { looksLikeEmail } from './looks-like-email.js';

/** Asks for a mail with a link by which another password is chosen. */
export function ForgotPasswordPage() {
  const { t } = useTranslation();
  const textOf = useProblemText();
  const [email, setEmail] = useState('');
  const asking = useMutation({ mutationFn: requestPasswordReset });
  const invalid = { email: t('entry.emailInvalid') };
  const form = useFormErrors<'email'>({
    sending: asking,
    faults: looksLikeEmail(email) ? {} : invalid,
    refused: isProblem(asking.error, 'email_invalid') ? invalid : {},
    textOf,
  });
  if (asking.isSuccess) return <AskedNotice title={t('entry.asked')} text={t('entry.forgot.asked')} />;
  return (
    <EntryForm
      title={t('entry.forgot.title')}
      text={t('entry.forgot.text')}
      errors={form.summary}
      attempt={form.attempt}
      onSubmit={() => form.submit(() => asking.mutate(email.trim()))}
      submitText={t('entry.forgot.submit')}
      busy={asking.isPending}
    >
      <EmailField value={email} onChange={setEmail} error={form.shown.email} autoComplete="username" />
    </EntryForm>
  );
}
