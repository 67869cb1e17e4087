import AccountIcon from '@mui/icons-material/AccountCircleOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SessionView } from '../../api/contract.js';
import { RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';

/** Who is signed in; leads to the own account, where the way out is. */
export function AccountLink({ session: { user } }: { session: SessionView }) {
  const { t, universityName } = useLanguage();
  const office = user.university ? universityName(user.university) : t(`common.roles.${user.role}`);
  return (
    <RouterLink
      to="/account"
      underline="none"
      className="no-print"
      aria-label={`${t('common.account')}: ${user.displayName}`}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        p: 0.75,
        borderRadius: 1,
        color: 'text.secondary',
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Box sx={{ display: { xs: 'none', xl: 'block' }, textAlign: 'end', lineHeight: 1.25, maxWidth: 260 }}>
        <Typography variant="body2" noWrap sx={{ fontWeight: 600, color: 'text.primary' }}>
          {user.displayName}
        </Typography>
        <Typography variant="caption" noWrap component="div" title={office}>
          {office}
        </Typography>
      </Box>
      <AccountIcon />
    </RouterLink>
  );
}
