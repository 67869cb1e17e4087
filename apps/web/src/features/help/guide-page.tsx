import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { sessionQuery } from '../../api/session.js';
import { NotFound } from '../../app/layout/not-found.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { type GuideName, guideQuery, isGuideName } from './guides.js';

const route = getRouteApi('/help/$guide');

const Text = styled('div')(({ theme }) => ({
  lineHeight: 1.6,
  h2: { ...theme.typography.h2, marginTop: 32, marginBottom: 8 },
  h3: { ...theme.typography.h3, marginTop: 24, marginBottom: 8 },
  'p, ul, ol': { marginTop: 0, marginBottom: 12, maxWidth: 720 },
  li: { marginBottom: 6 },
  a: { color: theme.vars?.palette.primary.main },
  code: { overflowWrap: 'anywhere' },
  table: { display: 'block', overflowX: 'auto', borderCollapse: 'collapse', marginBottom: 16 },
  'th, td': { textAlign: 'start', padding: '6px 12px 6px 0', borderBottom: `1px solid ${theme.vars?.palette.divider}` },
  // Pictures of whole pages may be wider than the text.
  figure: { margin: '20px 0 24px' },
  'figure a': { display: 'inline-block', maxWidth: '100%' },
  img: {
    display: 'block',
    maxWidth: '100%',
    height: 'auto',
    border: `1px solid ${theme.vars?.palette.divider}`,
    borderRadius: 8,
  },
  // As small as a phone is wide, nobody could read it: it is moved sideways within its frame.
  [theme.breakpoints.down('sm')]: {
    'figure.broad': { overflowX: 'auto' },
    'figure.broad a': { maxWidth: 'none' },
    'figure.broad img': { maxWidth: 'none' },
  },
}));

/** One guide; an address that names none is told so. */
export function GuidePage() {
  const { guide } = route.useParams();
  return isGuideName(guide) ? <Guide name={guide} /> : <NotFound />;
}

function Guide({ name }: { name: GuideName }) {
  const { t, language } = useTranslation();
  // Whoever is signed in has their menu here too, also after a reload.
  useQuery(sessionQuery);
  const { data, error, isPending, refetch } = useQuery(guideQuery(name, language));
  return (
    <>
      <PageHeading
        key={name}
        title={data?.title ?? t(`help.guides.${name}.title`)}
        trail={[
          <RouterLink key="help" to="/help">
            {t('common.help.title')}
          </RouterLink>,
        ]}
      />
      {isPending && <Loading lines={8} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {/* Made by the build from our own files. */}
      {data && <Text dangerouslySetInnerHTML={{ __html: data.html }} />}
    </>
  );
}
