import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { PARTICIPATION_STATUS_LABELS } from '#reference/participation-labels.js';
import type { ParticipationRecord } from '../../api/contract.js';
import { useSession } from '../../app/use-session.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useLabels } from '../../language/use-labels.js';
import { useCountryName } from '../../language/use-country-name.js';
import { lifeSteps } from '../participation-record/life-steps.js';
import { LifeTimeline } from '../participation-record/life-timeline.js';
import { ownTasks } from './own-tasks.js';
import { TaskList } from './task-list.js';
import { useOwnRecords } from './use-own-records.js';

/** What is asked of the participant now, first things first, and the mobility as a timeline. */
export function HomePage() {
  const { t, language } = useLanguage();
  const { user } = useSession();
  const { records, loading, error, retry } = useOwnRecords();
  const tasks = ownTasks(records, today(), language);
  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageHeading title={t('home.title')} intro={user.displayName} />
      {error !== undefined && error !== null && (
        <Box sx={{ mb: 2 }}>
          <Failure error={error} onRetry={retry} />
        </Box>
      )}
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {t('home.now')}
      </Typography>
      {tasks.length > 0 && <TaskList tasks={tasks} />}
      {loading && <Loading lines={3} />}
      {!loading && tasks.length === 0 && (
        <Paper variant="outlined" sx={{ p: 2.5 }}>
          <Typography>{records.participations.length > 0 ? t('home.nothing') : t('home.noMobility')}</Typography>
          {records.participations.length === 0 && (
            <Typography sx={{ mt: 1 }}>
              <RouterLink to="/my/applications">{t('home.toCalls')}</RouterLink>
            </Typography>
          )}
        </Paper>
      )}
      {records.participations.map((record) => (
        <Box key={record.id} sx={{ mt: 3 }}>
          <Mobility record={record} />
        </Box>
      ))}
    </Box>
  );
}

function Mobility({ record }: { record: ParticipationRecord }) {
  const { t, date, universityName } = useLanguage();
  const label = useLabels();
  const country = useCountryName();
  const place = [record.hostInstitution, record.hostCountry === null ? null : country(record.hostCountry)]
    .filter(Boolean)
    .join(', ');
  return (
    <Section title={place === '' ? t('home.mobility') : t('home.mobilityTo', { place })}>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {universityName(record.university)} · {date(record.actualStart ?? record.plannedStart)} –{' '}
        {date(record.actualEnd ?? record.plannedEnd)} · {label(PARTICIPATION_STATUS_LABELS, record.status)}
      </Typography>
      <LifeTimeline steps={lifeSteps(record, today())} />
    </Section>
  );
}
