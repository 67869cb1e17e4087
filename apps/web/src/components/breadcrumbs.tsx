import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslation } from '../language/use-translation.js';
import { RouterLink } from './router-link.js';

const Trail = styled('nav')(({ theme }) => ({
  marginBottom: 8,
  fontSize: '0.875rem',
  color: theme.vars?.palette.text.secondary,
  '@media print': { display: 'none' },
  ol: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap' },
  li: { display: 'flex', alignItems: 'center', minHeight: 28, minWidth: 0, overflowWrap: 'anywhere' },
  'li + li::before': { content: '"›" / ""', padding: '0 8px' },
  // On a phone the heading below says where one is; the way up is enough.
  'li[aria-current]': { [theme.breakpoints.down('sm')]: { display: 'none' } },
}));

/** The way from the first page to this one. */
export function Breadcrumbs({ trail, current }: { trail: readonly ReactNode[]; current: string }) {
  const { t } = useTranslation();
  return (
    <Trail aria-label={t('common.breadcrumbs.label')}>
      <ol>
        {[
          <RouterLink key="home" to="/">
            {t('common.breadcrumbs.home')}
          </RouterLink>,
          ...trail,
        ].map((link, place) => (
          <li key={place}>{link}</li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </Trail>
  );
}
