import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { formatTimeOrInstant } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { type DraftKeeper } from './draft-keeper.js';
import { useKeeper, useReport } from './report-context.js';
import { RouterLink } from '../../components/router-link.js';

/** Text on the colour of errors with enough contrast in the dark too. */
const LOUD = { bgcolor: 'error.main', color: 'error.contrastText', '& .MuiAlert-icon': { color: 'inherit' } } as const;

/** Whether the server has everything: quietly when it has, loudly when it has not. */
export function SavedMark({ keeper }: { keeper: DraftKeeper }) {
  const { t, language } = useLanguage();
  const { status, savedAt } = useKeeper(keeper);
  const { report } = useReport();
  const savedWhen = savedAt === null ? null : formatTimeOrInstant(savedAt, language);
  return (
    <Box sx={{ mb: savedAt === null && status === 'saved' ? 0 : 1.5 }}>
      <Box role="status" sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
        {status === 'saved' && savedWhen !== null && t('reportForm.saved', { time: savedWhen })}
        {status === 'saving' && t('reportForm.saving')}
      </Box>
      {(status === 'waiting' || status === 'refused') && (
        <Alert
          severity="error"
          variant="filled"
          sx={LOUD}
          action={
            <Button color="inherit" size="small" onClick={() => void keeper.flush()}>
              {t('common.actions.retry')}
            </Button>
          }
        >
          <strong>{t('reportForm.notSaved.title')}</strong>{' '}
          {t(status === 'waiting' ? 'reportForm.notSaved.waiting' : 'reportForm.notSaved.refused')}
        </Alert>
      )}
      {status === 'closed' && (
        <Alert severity="error" variant="filled" sx={LOUD}>
          {t('reportForm.notSaved.closed')}{' '}
          <RouterLink to="/my/reports/$id" params={{ id: report.id }} reloadDocument color="inherit">
            {t('reportForm.toReport')}
          </RouterLink>
        </Alert>
      )}
    </Box>
  );
}
