import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { WAVE_LABELS } from '#reference/report-labels.js';
import { ownReportsQuery } from '../../api/reports.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import { useLabels } from '../../language/use-labels.js';
import { referenceOf } from './question-path.js';
import { useReport } from './report-context.js';

/** The report has been sent in: its number, and what happens next. */
export function DonePage() {
  const { t, date, longDate } = useLanguage();
  const label = useLabels();
  const { report } = useReport();
  const { data } = useQuery(ownReportsQuery);
  const next = data?.items
    .filter(
      ({ participationId, status, opensOn }) =>
        participationId === report.participationId && status === 'scheduled' && opensOn !== null,
    )
    .toSorted((a, b) => (a.opensOn ?? '').localeCompare(b.opensOn ?? ''))[0];
  const sentOn = report.resubmittedOn ?? report.submittedOn;
  return (
    <>
      <Paper variant="outlined" sx={{ p: { xs: 2.5, sm: 4 }, mb: 3, borderTop: 4, borderTopColor: 'success.main' }}>
        <CheckIcon color="success" sx={{ fontSize: 48 }} aria-hidden />
        <PageHeading title={t('reportForm.done.title')} />
        <Typography>{t('reportForm.done.reference')}</Typography>
        <Typography sx={{ fontWeight: 700, fontSize: '1.375rem', overflowWrap: 'anywhere' }}>
          {referenceOf(report)}
        </Typography>
        {sentOn !== null && (
          <Typography color="textSecondary">
            {label(WAVE_LABELS, report.wave)} · {date(sentOn)}
          </Typography>
        )}
      </Paper>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('reportForm.done.nextTitle')}
      </Typography>
      <Box component="ol" sx={{ mt: 0, pl: 2.5, '& li': { mb: 1 } }}>
        <li>{t('reportForm.done.review')}</li>
        <li>{t('reportForm.done.returned')}</li>
        {next && next.opensOn !== null && (
          <li>{t('reportForm.done.next', { wave: label(WAVE_LABELS, next.wave), date: longDate(next.opensOn) })}</li>
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 3, alignItems: 'center' }}>
        <RouterButton to="/my" variant="contained" size="large">
          {t('reportForm.done.home')}
        </RouterButton>
        <RouterLink to="/my/reports/$id" params={{ id: report.id }}>
          {t('reportForm.done.view')}
        </RouterLink>
      </Box>
    </>
  );
}
