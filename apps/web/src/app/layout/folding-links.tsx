import MenuIcon from '@mui/icons-material/Menu';
import { styled } from '@mui/material/styles';
import { Link } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import type { Page } from '../navigation.js';
import { PageNav } from './page-nav.js';

/** More pages than these stand in a row of their own also on a desk: beside the name they would push the language below. */
const BESIDE_THE_NAME = 5;

const Control = styled('button')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  width: '100%',
  minHeight: 44,
  paddingInline: 6,
  border: 0,
  background: 'none',
  font: 'inherit',
  fontWeight: 600,
  color: theme.vars?.palette.text.primary,
  cursor: 'pointer',
  '&:focus-visible': { outlineOffset: -3 },
  [theme.breakpoints.up('sm')]: { display: 'none' },
}));

const Links = styled('div')(({ theme }) => ({
  display: 'contents',
  [theme.breakpoints.down('sm')]: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    width: '100%',
    paddingBottom: 4,
    // In two columns a name may take two lines.
    a: { whiteSpace: 'normal', lineHeight: 1.25 },
    '&[data-folded]': { display: 'none' },
  },
}));

/** The many pages of a desk: in a row, and on a phone behind one control, which Escape and the choice of a page close again. */
export function FoldingLinks({ pages }: { pages: readonly Page[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const control = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    <PageNav
      aria-label={t('common.navigation')}
      className="no-print"
      {...(pages.length > BESIDE_THE_NAME ? { 'data-own-row': '' } : {})}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !open) return;
        setOpen(false);
        control.current?.focus();
      }}
    >
      <Control ref={control} type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <MenuIcon fontSize="small" />
        {t('common.menu')}
      </Control>
      <Links id={id} {...(open ? {} : { 'data-folded': '' })}>
        {pages.map(({ key, to }) => (
          <Link key={key} to={to} activeOptions={{ includeSearch: false }} onClick={() => setOpen(false)}>
            {t(`common.pages.${key}`)}
          </Link>
        ))}
      </Links>
    </PageNav>
  );
}
