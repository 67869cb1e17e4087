import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { addUser, type NewUser } from '../../api/users.js';
import { isProblem } from '../../api/problem.js';
import { notify } from '../../app/notices.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { Choices } from '../../components/form/choices.js';
import { TextField } from '../../components/form/text-field.js';
import { NamedAutocomplete } from '../../components/named-autocomplete.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useUniversityOptions } from '../../components/university-names.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { LANGUAGE_NAMES, LANGUAGE_ORDER } from '../../language/language-names.js';
import { useLanguage } from '../../language/use-language.js';
import { ROLES } from './roles.js';

const FIELDS = ['email', 'displayName', 'role', 'university'] as const;
type FieldName = (typeof FIELDS)[number];
const CODES = ['email_taken', 'email_invalid'] as const;

/** Adds somebody who may sign in: they get a mail with a link by which they choose a password. */
export function AddUserPage() {
  const { t } = useLanguage();
  const textOf = useProblemText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const universities = useUniversityOptions(true);
  const [email, setEmail] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [role, setRole] = useState<NewUser['role'] | null>(null);
  const [university, setUniversity] = useState('');
  const [locale, setLocale] = useState<NewUser['locale']>('kk');
  const [attempt, setAttempt] = useState(0);
  const adding = useMutation({
    mutationFn: addUser,
    onSuccess: async (user) => {
      notify(t('users.add.done', { email: user.email }));
      await queryClient.invalidateQueries({ queryKey: ['users'] });
      await navigate({ to: '/users', search: { search: user.email } });
    },
  });
  const faults: Partial<Record<FieldName, string>> = {};
  if (!/^\S+@\S+$/.test(email.trim())) faults.email = t('users.add.email_invalid');
  if (displayName.trim() === '') faults.displayName = t('users.add.nameMissing');
  if (role === null) faults.role = t('users.add.roleMissing');
  if (role === 'coordinator' && university === '') faults.university = t('users.add.universityMissing');
  const valid = Object.keys(faults).length === 0;
  const code = CODES.find((known) => isProblem(adding.error, known));
  const shown: typeof faults = {
    ...(attempt > 0 ? faults : {}),
    ...(valid && code ? { email: t(`users.add.${code}`) } : {}),
  };
  const errors: SummaryError[] = [
    ...FIELDS.flatMap((fieldId) => (shown[fieldId] === undefined ? [] : [{ fieldId, message: shown[fieldId] }])),
    ...(adding.error && valid && !code ? [{ message: textOf(adding.error) }] : []),
  ];
  return (
    <>
      <PageHeading
        title={t('users.add.title')}
        trail={[
          <RouterLink key="users" to="/users">
            {t('users.title')}
          </RouterLink>,
        ]}
      >
        <Typography color="textSecondary" sx={{ mt: 0.5, maxWidth: 760 }}>
          {t('users.add.intro')}
        </Typography>
      </PageHeading>
      <Paper variant="outlined" sx={{ maxWidth: 760, p: { xs: 2.5, sm: 4 } }}>
        <ErrorSummary errors={errors} attempt={attempt + adding.failureCount} />
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setAttempt(attempt + 1);
            adding.reset();
            if (!valid || role === null) return;
            adding.mutate({
              email: email.trim(),
              displayName: displayName.trim(),
              role,
              locale,
              ...(role === 'coordinator' ? { university } : {}),
            });
          }}
        >
          <Box sx={{ display: 'grid', gap: 3 }}>
            <TextField
              id="email"
              label={t('users.add.email')}
              error={shown.email}
              input={{
                type: 'email',
                autoComplete: 'off',
                maxLength: 254,
                value: email,
                onChange: ({ target }) => setEmail(target.value),
              }}
            />
            <TextField
              id="displayName"
              label={t('users.add.name')}
              hint={t('users.add.nameHint')}
              error={shown.displayName}
              input={{
                autoComplete: 'off',
                maxLength: 200,
                value: displayName,
                onChange: ({ target }) => setDisplayName(target.value),
              }}
            />
            <Choices
              id="role"
              label={t('users.role')}
              error={shown.role}
              value={role}
              onChange={setRole}
              choices={ROLES.map((value) => ({
                value,
                label: t(`common.roles.${value}`),
                hint: t(`users.roles.${value}`),
              }))}
            />
            {role === 'coordinator' && (
              <NamedAutocomplete
                id="university"
                label={t('users.university')}
                options={universities}
                value={university}
                onChange={setUniversity}
                error={shown.university !== undefined}
                helperText={shown.university}
              />
            )}
            <Choices
              id="locale"
              label={t('users.add.locale')}
              value={locale}
              onChange={setLocale}
              choices={LANGUAGE_ORDER.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
            />
            <Box>
              <Button type="submit" variant="contained" size="large" loading={adding.isPending}>
                {t('users.add.submit')}
              </Button>
            </Box>
          </Box>
        </form>
      </Paper>
    </>
  );
}
