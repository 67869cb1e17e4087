import { styled } from '@mui/material/styles';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../language/use-translation.js';
import type { SessionView } from '../../api/contract.js';
import { pagesOf } from '../navigation.js';

/** More pages than these stand in a row of their own also on a desk: beside the name they would push the language below. */
const BESIDE_THE_NAME = 5;

const Nav = styled('nav')(({ theme }) => {
  const ownRow = {
    order: 3,
    width: '100%',
    flexWrap: 'wrap',
    marginInline: -8,
    borderTop: `1px solid ${theme.vars?.palette.divider}`,
  } as const;
  return {
    display: 'flex',
    alignSelf: 'stretch',
    columnGap: 4,
    [theme.breakpoints.down('sm')]: { columnGap: 0 },
    [theme.breakpoints.down('md')]: ownRow,
    [theme.breakpoints.up('md')]: {
      '&[data-own-row]': { ...ownRow, columnGap: 0 },
      '&[data-own-row] a': { paddingInline: 8 },
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
  };
});

/** The pages open to the one signed in. */
export function PageLinks({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const pages = pagesOf(session);
  if (pages.length === 0) return null;
  return (
    <Nav
      aria-label={t('common.navigation')}
      className="no-print"
      {...(pages.length > BESIDE_THE_NAME ? { 'data-own-row': '' } : {})}
    >
      {pages.map(({ key, to }) => (
        <Link key={key} to={to} activeOptions={{ includeSearch: false, exact: key === 'my' }}>
          {t(`common.pages.${key}`)}
        </Link>
      ))}
    </Nav>
  );
}
