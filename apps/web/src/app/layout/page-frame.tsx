import Box from '@mui/material/Box';
import Container from '@mui/material/Container';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import type { SessionView } from '../../api/contract.js';
import { RouterLink } from '../../components/router-link.js';
import { Header } from './header.js';
import { ConnectionNotice } from './connection-notice.js';
import { Notices } from './notices.js';
import { SessionKeeper } from './session-keeper.js';

const SkipLink = styled('a')(({ theme }) => ({
  position: 'absolute',
  insetInlineStart: 8,
  top: -60,
  zIndex: theme.zIndex.tooltip,
  padding: '10px 16px',
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars?.palette.primary.main,
  color: theme.vars?.palette.primary.contrastText,
  fontWeight: 600,
  '&:focus': { top: 8 },
}));

/** What surrounds every page: the skip link, the header, the main part. */
export function PageFrame({ session, children }: { session: SessionView | null; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
      <SkipLink
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('common.skipToContent')}
      </SkipLink>
      <ConnectionNotice />
      <Header session={session} />
      <Container
        component="main"
        id="main"
        tabIndex={-1}
        maxWidth={false}
        sx={{ maxWidth: 1440, flex: 1, pt: { xs: 2.5, md: 4 }, pb: 8 }}
      >
        {children}
      </Container>
      <Box
        component="footer"
        className="no-print"
        sx={{ maxWidth: 1440, width: '100%', mx: 'auto', px: { xs: 2, sm: 3 }, py: 2 }}
      >
        <RouterLink to="/help">{t('common.help.title')}</RouterLink>
      </Box>
      <Notices />
      {session && <SessionKeeper session={session} />}
    </Box>
  );
}
