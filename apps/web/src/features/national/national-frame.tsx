import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { styled } from '@mui/material/styles';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useTranslation } from '../../language/use-translation.js';

const VIEWS = [
  { key: 'overview', to: '/national' },
  { key: 'funnel', to: '/national/funnel' },
  { key: 'years', to: '/national/years' },
  { key: 'compare', to: '/national/compare' },
  { key: 'correlation', to: '/national/correlation' },
  { key: 'regions', to: '/national/regions' },
  { key: 'countries', to: '/national/countries' },
  { key: 'tables', to: '/national/tables' },
  { key: 'fiscalLoss', to: '/national/fiscal-loss' },
] as const;

export type NationalView = (typeof VIEWS)[number]['key'];

const Views = styled('nav')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 6px',
  marginBottom: 20,
  '@media print': { display: 'none' },
  a: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 34,
    padding: '2px 12px',
    borderRadius: 17,
    border: '1px solid #75858f',
    fontSize: '0.875rem',
    fontWeight: 600,
    textDecoration: 'none',
    color: theme.vars?.palette.text.secondary,
    '&:hover': { color: theme.vars?.palette.text.primary, borderColor: theme.vars?.palette.text.primary },
    "&[aria-current='page']": {
      color: theme.vars?.palette.primary.contrastText,
      backgroundColor: theme.vars?.palette.primary.main,
      borderColor: theme.vars?.palette.primary.main,
    },
  },
}));

interface NationalFrameProps {
  view: NationalView;
  /** What there is to learn from the page, in a sentence or two. */
  intro: ReactNode;
  children: ReactNode;
}

/** What every page about the whole country stands in: heading, explanation, and the ways to its sister pages. */
export function NationalFrame({ view, intro, children }: NationalFrameProps) {
  const { t } = useTranslation();
  const trail =
    view === 'overview'
      ? undefined
      : [
          <RouterLink key="national" to="/national">
            {t('common.pages.national')}
          </RouterLink>,
        ];
  return (
    <>
      <PageHeading title={t(`national.titles.${view}`)} {...(trail ? { trail } : {})} intro={intro} />
      <Views aria-label={t('national.viewsLabel')}>
        {VIEWS.map(({ key, to }) => (
          <Link key={key} to={to} activeOptions={{ includeSearch: false, exact: true }}>
            {t(`national.views.${key}`)}
          </Link>
        ))}
      </Views>
      {children}
    </>
  );
}

interface AnswerProps<Data> {
  query: {
    readonly data: Data | undefined;
    readonly error: unknown;
    readonly isPending: boolean;
    readonly isFetching: boolean;
    readonly refetch: () => unknown;
  };
  children: (data: Data) => ReactNode;
}

/** What the API answered, once it has; while it is asked anew, what it answered before. */
export function Answer<Data>({ query, children }: AnswerProps<Data>) {
  const { data, error, isPending, isFetching, refetch } = query;
  return (
    // One box: in a grid the bar would stand as far from what it belongs to as from anything else.
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ height: 4, mb: 1 }} className="no-print">
        {isFetching && !isPending && <LinearProgress aria-hidden sx={{ height: 3 }} />}
      </Box>
      {isPending && <Loading lines={12} />}
      {error !== null && error !== undefined && <Failure error={error} onRetry={() => void refetch()} />}
      {data !== undefined && !error && children(data)}
    </Box>
  );
}
