import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import type { SessionView } from '../../api/contract.js';
import { pagesOf } from '../navigation.js';
import './page-links.css';

/** More pages than these stand in a row of their own also on a desk: beside the name they would push the language below. */
const BESIDE_THE_NAME = 5;
/** More pages than these are folded behind one control on a phone: they would fill half of its screen. */
const UNFOLDED = 4;

/** The pages open to the one signed in. Where they are folded, Escape and the choice of a page close them again. */
export function PageLinks({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const control = useRef<HTMLButtonElement>(null);
  const pages = pagesOf(session);
  if (pages.length === 0) return null;
  return (
    <nav
      aria-label={t('common.navigation')}
      className="page-links no-print"
      {...(pages.length > BESIDE_THE_NAME ? { 'data-own-row': '' } : {})}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !open) return;
        setOpen(false);
        control.current?.focus();
      }}
    >
      {pages.length > UNFOLDED && (
        <button ref={control} type="button" aria-expanded={open} aria-controls="pages" onClick={() => setOpen(!open)}>
          <svg viewBox="0 0 24 24" aria-hidden>
            <path d="M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z" />
          </svg>
          {t('common.menu')}
        </button>
      )}
      <div id="pages">
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
    </nav>
  );
}
