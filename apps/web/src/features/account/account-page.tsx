import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useColorScheme } from '@mui/material/styles';
import { lazy, Suspense } from 'react';
import { useSession } from '../../app/use-session.js';
import { useSignOut } from '../../app/use-sign-out.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { Choices } from '../../components/form/choices.js';
import { LANGUAGE_NAMES } from '../../language/language-names.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';

const OwnSessions = lazy(async () => ({ default: (await import('./own-sessions.js')).OwnSessions }));

/** Who one is here, how the pages are to look, and the way out. */
export function AccountPage() {
  const { t, language, universityName } = useLanguage();
  const { user } = useSession();
  const leaving = useSignOut();
  const { mode, setMode } = useColorScheme();
  return (
    <>
      <PageHeading title={t('account.title')} trail={[]} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5, maxWidth: 760 }}>
        <Section title={t('account.who')}>
          <Fields>
            <FieldLine name={t('account.name')}>{user.displayName}</FieldLine>
            <FieldLine name={t('account.email')}>{user.email}</FieldLine>
            <FieldLine name={t('account.role')}>{t(`common.roles.${user.role}`)}</FieldLine>
            {user.university && <FieldLine name={t('account.university')}>{universityName(user.university)}</FieldLine>}
            <FieldLine name={t('account.mailLanguage')}>
              <span lang={user.locale}>{LANGUAGE_NAMES[user.locale]}</span>
            </FieldLine>
          </Fields>
        </Section>
        <Section title={t('account.settings')}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 2.5 }}>
            <Fields>
              <FieldLine name={t('common.language')}>{LANGUAGE_NAMES[language]}</FieldLine>
            </Fields>
            <RouterButton to="/account/language" variant="outlined" aria-label={t('account.changeLanguage')}>
              {t('account.change')}
            </RouterButton>
          </Box>
          <Choices
            id="appearance"
            label={t('account.appearance')}
            value={mode ?? 'system'}
            onChange={setMode}
            choices={(['system', 'light', 'dark'] as const).map((value) => ({
              value,
              label: t(`account.appearances.${value}`),
            }))}
          />
        </Section>
        <Section title={t('account.session')}>
          <Typography sx={{ mb: 2 }}>{t('account.sessionText')}</Typography>
          <Button variant="outlined" loading={leaving.isPending} onClick={() => leaving.mutate()}>
            {t('common.signOut')}
          </Button>
        </Section>
        <Section title={t('account.sessions.title')}>
          <Suspense fallback={<Loading lines={2} />}>
            <OwnSessions />
          </Suspense>
        </Section>
      </Box>
    </>
  );
}
