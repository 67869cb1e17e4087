import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Language } from '#reference/label.js';
import { requestAccount } from '../../api/entry.js';
import { isProblem } from '../../api/problem.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { Choices } from '../../components/form/choices.js';
import { TextField } from '../../components/form/text-field.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { LANGUAGE_NAMES, LANGUAGE_ORDER } from '../../language/language-names.js';
import { useTranslation } from '../../language/use-translation.js';
import { Card } from '../invitation/card.js';
import { AskedNotice } from './asked-notice.js';
import { looksLikeEmail } from './looks-like-email.js';

/** Asks for an account, as one does who wishes to apply for a place; staff are added by an administrator. */
export function AccountRequestPage() {
  const { t, language } = useTranslation();
  const textOf = useProblemText();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [locale, setLocale] = useState<Language>(language);
  const [attempt, setAttempt] = useState(0);
  const asking = useMutation({ mutationFn: () => requestAccount(email.trim(), name.trim(), locale) });
  if (asking.isSuccess) return <AskedNotice title={t('entry.asked')} text={t('entry.account.asked')} />;
  const faults: { email?: string; name?: string } = {};
  if (!looksLikeEmail(email) || isProblem(asking.error, 'email_invalid')) faults.email = t('entry.emailInvalid');
  if (name.trim() === '') faults.name = t('entry.account.nameMissing');
  const shown = attempt > 0 ? faults : {};
  const errors: SummaryError[] = [
    ...(['name', 'email'] as const).flatMap((fieldId) =>
      shown[fieldId] === undefined ? [] : [{ fieldId, message: shown[fieldId] }],
    ),
    ...(asking.error && !faults.email && !faults.name ? [{ message: textOf(asking.error) }] : []),
  ];
  return (
    <Card>
      <ErrorSummary errors={errors} attempt={attempt + asking.failureCount} />
      <PageHeading title={t('entry.account.title')} />
      <Typography sx={{ mb: 2.5 }}>{t('entry.account.text')}</Typography>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          asking.reset();
          if (looksLikeEmail(email) && name.trim() !== '') asking.mutate();
        }}
      >
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <TextField
            id="name"
            label={t('entry.account.name')}
            hint={t('entry.account.nameHint')}
            error={shown.name}
            input={{
              autoComplete: 'name',
              maxLength: 200,
              value: name,
              onChange: ({ target }) => setName(target.value),
            }}
          />
          <TextField
            id="email"
            label={t('signIn.email')}
            error={shown.email}
            input={{
              type: 'email',
              autoComplete: 'email',
              maxLength: 254,
              value: email,
              onChange: ({ target }) => setEmail(target.value),
            }}
          />
          <Choices
            id="locale"
            label={t('entry.account.locale')}
            value={locale}
            onChange={setLocale}
            choices={LANGUAGE_ORDER.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
          />
          <Button type="submit" variant="contained" size="large" loading={asking.isPending}>
            {t('entry.account.submit')}
          </Button>
          <RouterLink to="/sign-in" sx={{ justifySelf: 'start' }}>
            {t('entry.back')}
          </RouterLink>
        </Box>
      </form>
    </Card>
  );
}
