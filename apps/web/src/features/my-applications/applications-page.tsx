import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { APPLICATION_STATUS_LABELS } from '#reference/selection-labels.js';
import { openCallsQuery, ownApplicationsQuery } from '../../api/applications.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useUniversityName } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { useLabels } from '../../language/use-labels.js';

const LIST = { listStyle: 'none', m: 0, mb: 4, p: 0, display: 'grid', gap: 1.25 } as const;
const TITLE = { fontWeight: 650, overflowWrap: 'anywhere', display: 'inline-block', minHeight: 24 } as const;

/** One's own applications, and the calls that take applications now. */
export function ApplicationsPage() {
  const { t, longDate } = useLanguage();
  const label = useLabels();
  const universityOf = useUniversityName();
  const own = useQuery(ownApplicationsQuery);
  const calls = useQuery(openCallsQuery);
  const applied = new Set(own.data?.items.map(({ call }) => call.id));
  const open = calls.data?.items.filter(({ id }) => !applied.has(id));
  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageHeading title={t('applying.title')} />
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {t('applying.yours')}
      </Typography>
      {own.error && <Failure error={own.error} onRetry={() => void own.refetch()} />}
      {own.isPending && <Loading lines={2} />}
      {own.data?.items.length === 0 && <Typography sx={{ mb: 4 }}>{t('applying.none')}</Typography>}
      {own.data && own.data.items.length > 0 && (
        <Box component="ul" sx={LIST}>
          {own.data.items.map(({ id, call, status, applicationCode }) => (
            <Paper component="li" variant="outlined" key={id} sx={{ p: 2 }}>
              <RouterLink to="/my/applications/$id" params={{ id }} sx={TITLE}>
                {call.title}
              </RouterLink>
              <Typography>
                {applicationCode} · {label(APPLICATION_STATUS_LABELS, status)}
              </Typography>
              <Typography color="textSecondary">{universityOf(call.university)}</Typography>
            </Paper>
          ))}
        </Box>
      )}
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {t('applying.openCalls')}
      </Typography>
      {calls.error && <Failure error={calls.error} onRetry={() => void calls.refetch()} />}
      {open?.length === 0 && <Typography>{t('applying.noCalls')}</Typography>}
      {open && open.length > 0 && (
        <Box component="ul" sx={LIST}>
          {open.map(({ id, title, university, closesOn }) => (
            <Paper component="li" variant="outlined" key={id} sx={{ p: 2 }}>
              <RouterLink to="/my/calls/$id" params={{ id }} sx={TITLE}>
                {title}
              </RouterLink>
              <Typography color="textSecondary">{universityOf(university)}</Typography>
              {closesOn !== null && <Typography>{t('applying.closes', { date: longDate(closesOn) })}</Typography>}
            </Paper>
          ))}
        </Box>
      )}
    </Box>
  );
}
