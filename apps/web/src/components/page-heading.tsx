import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '../language/use-translation.js';
import { Breadcrumbs } from './breadcrumbs.js';

/** Whether a page has been shown before: only then has the reader navigated, and the focus is to follow. */
let navigated = false;

interface PageHeadingProps {
  title: string;
  /** Links to the pages above this one, the first page excepted, which is always the first. */
  trail?: readonly ReactNode[];
  /** Name of the browser tab where it differs from the heading. */
  tabTitle?: string;
  /** What the page is for, in a sentence. */
  intro?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}

/** The heading of a page, its tab's title, and where the focus goes when the reader comes from another page. */
export function PageHeading({ title, trail, tabTitle, intro, children, actions }: PageHeadingProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (navigated) heading.current?.focus({ preventScroll: true });
    navigated = true;
  }, []);
  return (
    <Box sx={{ mb: 3 }}>
      {trail && <Breadcrumbs trail={trail} current={title} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end', justifyContent: 'space-between' }}>
        <title>{`${tabTitle ?? title} – ${t('common.product')}`}</title>
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ overflowWrap: 'anywhere' }}>
            {title}
          </Typography>
          {intro !== undefined && (
            <Typography color="textSecondary" sx={{ mt: 0.5, maxWidth: 860 }}>
              {intro}
            </Typography>
          )}
          {children}
        </Box>
        {actions && <Box className="no-print">{actions}</Box>}
      </Box>
    </Box>
  );
}
