import MenuIcon from '@mui/icons-material/Menu';
import { styled } from '@mui/material/styles';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import type { SessionView } from '../../api/contract.js';
import { pagesOf } from '../navigation.js';

/** More pages than these stand in a row of their own also on a desk: beside the name they would push the language below. */
const BESIDE_THE_NAME = 5;
/** More pages than these are folded into one control on a phone: they would fill half of its screen. */
const UNFOLDED = 4;

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
    [theme.breakpoints.down('sm')]: {
      columnGap: 0,
      '&[data-folds] > div': { display: 'grid', width: '100%', gridTemplateColumns: '1fr 1fr' },
      '&[data-folds] > div[data-closed]': { display: 'none' },
    },
    [theme.breakpoints.down('md')]: ownRow,
    [theme.breakpoints.up('md')]: {
      '&[data-own-row]': { ...ownRow, columnGap: 0 },
      '&[data-own-row] a': { paddingInline: 8 },
    },
    '> div': { display: 'contents' },
    'a, button': {
      display: 'flex',
      alignItems: 'center',
      gap: 8,
      minHeight: 44,
      paddingInline: 10,
      font: 'inherit',
      fontSize: '0.9375rem',
      fontWeight: 500,
      textDecoration: 'none',
      whiteSpace: 'nowrap',
      color: theme.vars?.palette.text.secondary,
      background: 'none',
      border: 0,
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
    button: { width: '100%', cursor: 'pointer', [theme.breakpoints.up('sm')]: { display: 'none' } },
  };
});

/** The pages open to the one signed in. Many of them open on request on a phone. */
export function PageLinks({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const control = useRef<HTMLButtonElement>(null);
  const pages = pagesOf(session);
  const folds = pages.length > UNFOLDED;
  if (pages.length === 0) return null;
  return (
    <Nav
      aria-label={t('common.navigation')}
      className="no-print"
      {...(pages.length > BESIDE_THE_NAME ? { 'data-own-row': '' } : {})}
      {...(folds ? { 'data-folds': '' } : {})}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !open) return;
        setOpen(false);
        control.current?.focus();
      }}
    >
      {folds && (
        <button ref={control} type="button" aria-expanded={open} aria-controls="pages" onClick={() => setOpen(!open)}>
          <MenuIcon fontSize="small" />
          {t('common.menu')}
        </button>
      )}
      <div id="pages" {...(folds && !open ? { 'data-closed': '' } : {})}>
        {pages.map(({ key, to }) => (
          <Link
            key={key}
            to={to}
            activeOptions={{ includeSearch: false, exact: key === 'my' }}
            onClick={() => setOpen(false)}
          >
            {t(`common.pages.${key}`)}
          </Link>
        ))}
      </div>
    </Nav>
  );
}
