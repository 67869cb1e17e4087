import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { READABLE_STATUSES } from '#domain/publication/publication-life-cycle.js';
import { isProblem } from '../../api/problem.js';
import { type PublicationVersion, versionQuery } from '../../api/publications.js';
import { NotFound } from '../../app/layout/not-found.js';
import { useSession } from '../../app/use-session.js';
import { Failure } from '../../components/failure.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { NO_VALUE } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { VersionActions } from './version-actions.js';
import { VersionFigures } from './version-figures.js';
import { VersionFiles } from './version-files.js';
import { VersionMark } from './version-marks.js';
import { WithheldSummary } from './withheld-summary.js';

const route = getRouteApi('/signed-in/publication-versions/$version');

/** One version of the published figures: where it stands, what it publishes and withholds, its files, the next step. */
export function VersionPage() {
  const { version: text } = route.useParams();
  const number = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
  return number === undefined ? <NotFound /> : <Version number={number} />;
}

function Version({ number }: { number: number }) {
  const { data, error, refetch } = useQuery(versionQuery(number));
  if (data) return <VersionView version={data} />;
  if (!error) return <Loading />;
  if (isProblem(error) && error.status === 404) return <NotFound />;
  return <Failure error={error} onRetry={() => void refetch()} />;
}

function VersionView({ version }: { version: PublicationVersion }) {
  const { t, language, date, instant, period } = useLanguage();
  const { user } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const computed = version.counts !== null && version.status !== 'preparing';
  const isPublic = READABLE_STATUSES.some((status) => status === version.status);
  const who = (id: string | null) =>
    id === null ? NO_VALUE : id === user.id ? t('publications.byYou') : t('publications.byAnother');
  return (
    <>
      <PageHeading
        title={t('publications.version', { version: String(version.version) })}
        trail={[
          <RouterLink key="oversight" to="/oversight">
            {t('oversight.title')}
          </RouterLink>,
          <RouterLink key="versions" to="/publication-versions">
            {t('publications.title')}
          </RouterLink>,
        ]}
        actions={
          isPublic && (
            // Drawn by the server, outside the application.
            <Button component="a" variant="outlined" href={`/public/${language}/versions/${version.version}`}>
              {t('publications.publicPage')}
            </Button>
          )
        }
      >
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {version.title[language]}
        </Typography>
        <Box sx={{ mt: 1, fontWeight: 500 }} role="status">
          <VersionMark status={version.status} />
        </Box>
      </PageHeading>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        {version.status === 'preparing' && (
          <Box>
            <Typography sx={{ mb: 1 }}>{t('publications.progress')}</Typography>
            <LinearProgress aria-label={t('publications.progress')} />
          </Box>
        )}
        {version.status === 'failed' && (
          <Alert severity="error" variant="outlined">
            {t('publications.failed', { code: version.failureCode ?? NO_VALUE })}
          </Alert>
        )}
        {version.withdrawalReason && (
          <Alert severity="warning" variant="outlined">
            {t('publications.withdrawn', { reason: version.withdrawalReason[language] })}
          </Alert>
        )}
        <VersionActions version={version} />
        <Section title={t('publications.about')}>
          <Fields>
            <FieldLine name={t('publications.columns.asOf')}>{date(version.asOf)}</FieldLine>
            <FieldLine name={t('publications.preparedBy')}>
              {who(version.preparedBy)}, {instant(version.preparedAt)}
            </FieldLine>
            <FieldLine name={t('publications.publishedBy')}>
              {version.publishedAt === null ? NO_VALUE : `${who(version.publishedBy)}, ${instant(version.publishedAt)}`}
            </FieldLine>
            <FieldLine name={t('publications.computedAt')}>{instant(version.computedAt)}</FieldLine>
            <FieldLine name={t('publications.definition')}>{version.definitionVersion ?? NO_VALUE}</FieldLine>
            <FieldLine name={t('publications.periods')}>{version.periods.map(period).join('; ') || NO_VALUE}</FieldLine>
            <FieldLine name={t('publications.follows')}>
              {version.follows === null ? t('publications.followsNone') : String(version.follows)}
            </FieldLine>
            <FieldLine name={t('publications.contact')}>{version.contact ?? NO_VALUE}</FieldLine>
            <FieldLine name={t('publications.licence')}>{version.licence.name[language]}</FieldLine>
          </Fields>
        </Section>
        {computed && version.counts && <WithheldSummary counts={version.counts} />}
        {computed && (
          <VersionFigures
            version={version}
            search={search}
            onChange={(next) => void navigate({ search: next, replace: true })}
          />
        )}
        {computed && <VersionFiles version={version.version} />}
      </Box>
    </>
  );
}
