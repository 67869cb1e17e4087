import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from '../../language/use-translation.js';
import { ROLES } from './roles.js';

/** What each role may do, so that nobody is given more than they need. */
export function RolesExplained() {
  const { t } = useTranslation();
  return (
    <Box component="section" aria-labelledby="roles-explained" sx={{ mt: 5, maxWidth: 860 }}>
      <Typography variant="h2" id="roles-explained" gutterBottom>
        {t('users.roles.title')}
      </Typography>
      <Box component="dl" sx={{ m: 0, '& dt': { fontWeight: 600 }, '& dd': { m: 0, mb: 1.5 } }}>
        {ROLES.map((role) => (
          <div key={role}>
            <dt>{t(`common.roles.${role}`)}</dt>
            <dd>{t(`users.roles.${role}`)}</dd>
          </div>
        ))}
      </Box>
    </Box>
  );
}
