import AccountIcon from '@mui/icons-material/AccountCircleOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { SessionView } from '../../api/contract.js';
import { sessionQuery, signOut } from '../../api/session.js';
import { useLanguage } from '../../language/use-language.js';

/** Who is signed in, and the way out. */
export function AccountMenu({ session: { user } }: { session: SessionView }) {
  const { t, universityName } = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const menuId = useId();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const leaving = useMutation({
    mutationFn: signOut,
    onSettled: async () => {
      // Not `clear()`: the header watches the session, and would never learn that it is gone.
      queryClient.setQueryData(sessionQuery.queryKey, null);
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
      await navigate({ to: '/sign-in' });
    },
  });
  const office = user.university ? universityName(user.university) : t(`common.roles.${user.role}`);
  return (
    <>
      <Box sx={{ display: { xs: 'none', xl: 'block' }, textAlign: 'end', lineHeight: 1.25, maxWidth: 260 }}>
        <Typography variant="body2" noWrap sx={{ fontWeight: 600 }}>
          {user.displayName}
        </Typography>
        <Typography variant="caption" noWrap component="div" color="textSecondary" title={office}>
          {office}
        </Typography>
      </Box>
      <IconButton
        aria-label={`${t('common.account')}: ${user.displayName}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        {...(anchor ? { 'aria-controls': menuId } : {})}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ color: 'text.secondary', p: { xs: 0.75, sm: 1 } }}
        className="no-print"
      >
        <AccountIcon />
      </IconButton>
      <Menu
        id={menuId}
        disablePortal
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { border: 1, borderColor: 'divider', maxWidth: 320 } }, list: { sx: { py: 0.5 } } }}
      >
        <MenuItem disabled divider sx={{ '&.Mui-disabled': { opacity: 1 }, whiteSpace: 'normal' }}>
          <Box>
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {user.displayName}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {user.email}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {t(`common.roles.${user.role}`)}
              {user.university ? `, ${universityName(user.university)}` : ''}
            </Typography>
          </Box>
        </MenuItem>
        <MenuItem onClick={() => leaving.mutate()} disabled={leaving.isPending}>
          {t('common.signOut')}
        </MenuItem>
      </Menu>
    </>
  );
}
