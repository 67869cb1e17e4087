import { styled } from '@mui/material/styles';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../language/use-translation.js';
import type { SessionView } from '../../api/contract.js';
import { pagesOf } from '../navigation.js';

const Nav = styled('nav')(({ theme }) => ({
  display: 'flex',
  alignSelf: 'stretch',
  columnGap: 4,
  [theme.breakpoints.down('sm')]: { columnGap: 0 },
  [theme.breakpoints.down('md')]: {
    order: 3,
    width: '100%',
    flexWrap: 'wrap',
    marginInline: -8,
    borderTop: `1px solid ${theme.vars?.palette.divider}`,
  },
  a: {
    display: 'flex',
    alignItems: 'center',
    minHeight: 44,
    paddingInline: 10,
    fontSize: '0.9375rem',
    fontWeight: 500,
    textDecoration: 'none',
    whiteSpace: 'nowrap',
    color: theme.vars?.palette.text.secondary,
    borderBottom: '3px solid transparent',
    borderTop: '3px solid transparent',
    [theme.breakpoints.down('sm')]: { fontSize: '0.875rem', paddingInline: 6 },
    '&:hover': { color: theme.vars?.palette.text.primary },
    '&:focus-visible': { outlineOffset: -3 },
    "&[aria-current='page']": {
      color: theme.vars?.palette.primary.main,
      borderBottomColor: theme.vars?.palette.primary.main,
      fontWeight: 600,
    },
  },
}));

/** The pages open to the one signed in. */
export function PageLinks({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const pages = pagesOf(session);
  if (pages.length === 0) return null;
  return (
    <Nav aria-label={t('common.navigation')} className="no-print">
      {pages.map(({ key, to }) => (
        <Link key={key} to={to} activeOptions={{ includeSearch: false, exact: key === 'my' }}>
          {t(`common.pages.${key}`)}
        </Link>
      ))}
    </Nav>
  );
}
