import type { ReactNode } from 'react';
import { useSession } from '../../app/use-session.js';
import { RouterLink } from '../../components/router-link.js';
import { useTranslation } from '../../language/use-translation.js';

/** The way to a page that hangs on the ministry's oversight; for everybody else it stands by itself. */
export function useOversightTrail(): ReactNode[] {
  const { t } = useTranslation();
  const { user } = useSession();
  if (user.role !== 'ministry') return [];
  return [
    <RouterLink key="oversight" to="/oversight">
      {t('oversight.title')}
    </RouterLink>,
  ];
}
