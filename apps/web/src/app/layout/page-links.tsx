import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import type { SessionView } from '../../api/contract.js';
import { pagesOf } from '../navigation.js';
import { PageNav } from './page-nav.js';

/** More pages than these are folded into one control on a phone: they would fill half of its screen. */
const UNFOLDED = 4;

/** Desks alone have so many pages: a participant's phone never loads it. */
const FoldingLinks = lazy(async () => ({ default: (await import('./folding-links.js')).FoldingLinks }));

/** The pages open to the one signed in. */
export function PageLinks({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const pages = pagesOf(session);
  if (pages.length > UNFOLDED) {
    return (
      <Suspense fallback={<PageNav className="no-print" data-own-row="" />}>
        <FoldingLinks pages={pages} />
      </Suspense>
    );
  }
  if (pages.length === 0) return null;
  return (
    <PageNav aria-label={t('common.navigation')} className="no-print">
      {pages.map(({ key, to }) => (
        <Link key={key} to={to} activeOptions={{ includeSearch: false, exact: key === 'my' }}>
          {t(`common.pages.${key}`)}
        </Link>
      ))}
    </PageNav>
  );
}
