import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import { formatTime } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import type { CommentKeeper } from './comment-keeper.js';
import { useKeeperState } from './use-comment-keeper.js';

/** Whether the server has every comment: quietly when it has, loudly when it has not. It stays in sight. */
export function SavedMark({ keeper }: { keeper: CommentKeeper }) {
  const { t } = useLanguage();
  const { status, savedAt } = useKeeperState(keeper);
  return (
    <Box sx={{ position: 'sticky', top: 0, zIndex: 2, bgcolor: 'background.default', py: 0.75 }}>
      <GlobalStyles styles={{ html: { scrollPaddingTop: 72 } }} />
      <Box role="status" sx={{ fontSize: '0.875rem', color: 'text.secondary', minHeight: 20 }}>
        {status === 'saved' &&
          (savedAt === null ? t('kpiReport.saved.ready') : t('kpiReport.saved.at', { time: formatTime(savedAt) }))}
        {status === 'unsaved' && t('kpiReport.saved.unsaved')}
        {status === 'saving' && t('kpiReport.saved.saving')}
        {status === 'conflict' && t('kpiReport.conflict.title')}
      </Box>
      {status === 'waiting' && (
        <Alert
          severity="error"
          variant="outlined"
          sx={{ bgcolor: 'background.paper' }}
          action={
            <Button color="inherit" size="small" onClick={() => void keeper.flush()}>
              {t('common.actions.retry')}
            </Button>
          }
        >
          {t('kpiReport.saved.waiting')}
        </Alert>
      )}
      {status === 'closed' && (
        <Alert
          severity="error"
          variant="outlined"
          sx={{ bgcolor: 'background.paper' }}
          action={
            <Button color="inherit" size="small" onClick={() => window.location.reload()}>
              {t('common.actions.reload')}
            </Button>
          }
        >
          {t('kpiReport.errors.report_not_draft')}
        </Alert>
      )}
    </Box>
  );
}
