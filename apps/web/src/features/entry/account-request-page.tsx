import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Language } from '#reference/label.js';
import { requestAccount } from '../../api/entry.js';
import { isProblem } from '../../api/problem.js';
import { Choices } from '../../components/form/choices.js';
import { TextField } from '../../components/form/text-field.js';
import { type Faults, useFormErrors } from '../../components/form/use-form-errors.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { LANGUAGE_NAMES, LANGUAGE_ORDER } from '../../language/language-names.js';
import { useTranslation } from '../../language/use-translation.js';
import { AskedNotice } from './asked-notice.js';
import { EmailField, EntryForm } from './entry-form.js';
import { looksLikeEmail } from './looks-like-email.js';

/** Asks for an account, as one does who wishes to apply for a place; staff are added by an administrator. */
export function AccountRequestPage() {
  const { t, language } = useTranslation();
  const textOf = useProblemText();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [locale, setLocale] = useState<Language>(language);
  const asking = useMutation({ mutationFn: () => requestAccount(email.trim(), name.trim(), locale) });
  const faults: Faults<'name' | 'email'> = {};
  if (name.trim() === '') faults.name = t('entry.account.nameMissing');
  if (!looksLikeEmail(email)) faults.email = t('entry.emailInvalid');
  const form = useFormErrors({
    sending: asking,
    faults,
    refused: isProblem(asking.error, 'email_invalid') ? { email: t('entry.emailInvalid') } : {},
    textOf,
  });
  if (asking.isSuccess) return <AskedNotice title={t('entry.asked')} text={t('entry.account.asked')} />;
  return (
    <EntryForm
      title={t('entry.account.title')}
      text={t('entry.account.text')}
      errors={form.summary}
      attempt={form.attempt}
      onSubmit={() => form.submit(() => asking.mutate())}
      submitText={t('entry.account.submit')}
      busy={asking.isPending}
    >
      <TextField
        id="name"
        label={t('entry.account.name')}
        hint={t('entry.account.nameHint')}
        error={form.shown.name}
        input={{
          autoComplete: 'name',
          maxLength: 200,
          value: name,
          onChange: ({ target }) => setName(target.value),
        }}
      />
      <EmailField value={email} onChange={setEmail} error={form.shown.email} autoComplete="email" />
      <Choices
        id="locale"
        label={t('entry.account.locale')}
        value={locale}
        onChange={setLocale}
        choices={LANGUAGE_ORDER.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
      />
    </EntryForm>
  );
}
