import Box from '@mui/material/Box';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { PageHeading } from '../../components/page-heading.js';
import { useLanguage } from '../../language/use-language.js';
import { FormerImports } from './former-imports.js';
import { ImportWizard } from './import-wizard.js';

/** Files into the register: the wizard, and below it what was imported before. */
export function ImportsPage() {
  const { t } = useLanguage();
  const session = useSession();
  return (
    <>
      <PageHeading title={t('imports.title')} intro={t('imports.intro')} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 4 }}>
        {may(session, 'import.run') && <ImportWizard university={session.user.university} />}
        {may(session, 'import.list') && <FormerImports />}
      </Box>
    </>
  );
}
