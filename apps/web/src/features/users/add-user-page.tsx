import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { addUser, type NewUser } from '../../api/users.js';
import { isProblem } from '../../api/problem.js';
import { notify } from '../../app/notices.js';
import { Choices } from '../../components/form/choices.js';
import { FormPanel } from '../../components/form/form-panel.js';
import { TextField } from '../../components/form/text-field.js';
import { type Faults, useFormErrors } from '../../components/form/use-form-errors.js';
import { NamedAutocomplete } from '../../components/named-autocomplete.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useUniversityOptions } from '../../components/university-names.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { LANGUAGE_NAMES, LANGUAGE_ORDER } from '../../language/language-names.js';
import { useLanguage } from '../../language/use-language.js';
import { ROLES } from './roles.js';

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
  const adding = useMutation({
    mutationFn: addUser,
    onSuccess: async (user) => {
      notify(t('users.add.done', { email: user.email }));
      await queryClient.invalidateQueries({ queryKey: ['users'] });
      await navigate({ to: '/users', search: { search: user.email } });
    },
  });
  const faults: Faults<'email' | 'displayName' | 'role' | 'university'> = {};
  if (!/^\S+@\S+$/.test(email.trim())) faults.email = t('users.add.email_invalid');
  if (displayName.trim() === '') faults.displayName = t('users.add.nameMissing');
  if (role === null) faults.role = t('users.add.roleMissing');
  if (role === 'coordinator' && university === '') faults.university = t('users.add.universityMissing');
  const code = CODES.find((known) => isProblem(adding.error, known));
  const form = useFormErrors({
    sending: adding,
    faults,
    refused: code ? { email: t(`users.add.${code}`) } : {},
    textOf,
  });
  const { shown } = form;
  const submit = () =>
    form.submit(() => {
      if (role === null) return;
      adding.mutate({
        email: email.trim(),
        displayName: displayName.trim(),
        role,
        locale,
        ...(role === 'coordinator' ? { university } : {}),
      });
    });
  return (
    <>
      <PageHeading
        title={t('users.add.title')}
        trail={[
          <RouterLink key="users" to="/users">
            {t('users.title')}
          </RouterLink>,
        ]}
        intro={t('users.add.intro')}
      />
      <FormPanel
        errors={form.summary}
        attempt={form.attempt}
        onSubmit={submit}
        submitText={t('users.add.submit')}
        busy={adding.isPending}
      >
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
      </FormPanel>
    </>
  );
}
