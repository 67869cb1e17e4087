import { styled } from '@mui/material/styles';

/** The row of the main menu. `data-own-row`: below the name also on a desk. */
export const PageNav = styled('nav')(({ theme }) => {
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
    minHeight: 44,
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
