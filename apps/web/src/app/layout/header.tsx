import Box from '@mui/material/Box';
import type { SessionView } from '../../api/contract.js';
import { Brand } from '../../components/brand.js';
import { LanguageSwitch } from '../../components/language-switch.js';
import { RouterLink } from '../../components/router-link.js';
import { SchemeSwitch } from '../../components/scheme-switch.js';
import { AccountLink } from './account-link.js';
import { PageLinks } from './page-links.js';

/** Name, pages, language, light or dark, account. On a phone, and where they are many, the pages stand in a row of their own. */
export function Header({ session }: { session: SessionView | null }) {
  return (
    <Box component="header" sx={{ bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider' }}>
      <Box
        sx={{
          maxWidth: 1440,
          mx: 'auto',
          px: { xs: 2, sm: 3 },
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: { xs: 0, sm: 2 },
          minHeight: 60,
        }}
      >
        <RouterLink
          to="/"
          underline="none"
          sx={{ display: 'inline-flex', py: 1, mr: { md: 2 }, color: 'text.primary', borderRadius: 1 }}
        >
          <Brand />
        </RouterLink>
        {session && <PageLinks session={session} />}
        <Box sx={{ flex: 1 }} />
        <Box sx={{ order: 2, display: 'flex', alignItems: 'center', gap: { xs: 0, sm: 1 }, py: 1 }}>
          <LanguageSwitch />
          <SchemeSwitch />
          {session && <AccountLink session={session} />}
        </Box>
      </Box>
    </Box>
  );
}
