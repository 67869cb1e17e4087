import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import { notices } from '../notices.js';

/** Milliseconds a notice stays: long enough for slow readers, and no answer is asked for. */
const STAYS = 8000;

/** The notices at the foot of the page, in a region that is always there so that screen readers hear what comes into it. */
export function Notices() {
  const { t } = useTranslation();
  const notice = useSyncExternalStore(notices.subscribe, notices.read);
  useEffect(() => {
    if (!notice) return undefined;
    const timer = window.setTimeout(notices.dismiss, STAYS);
    return () => window.clearTimeout(timer);
  }, [notice]);
  return (
    <Box
      role="status"
      aria-live="polite"
      aria-label={t('common.notices.label')}
      className="no-print"
      sx={{ position: 'fixed', insetInline: 16, bottom: 16, zIndex: 'snackbar', pointerEvents: 'none' }}
    >
      {notice && (
        <Box
          key={notice.id}
          sx={{
            mx: 'auto',
            width: 'fit-content',
            maxWidth: 560,
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            py: 0.75,
            pl: 2,
            pr: 0.75,
            borderRadius: 1,
            bgcolor: 'text.primary',
            color: 'background.paper',
            boxShadow: 6,
            pointerEvents: 'auto',
          }}
        >
          {notice.text}
          <IconButton color="inherit" size="small" aria-label={t('common.notices.close')} onClick={notices.dismiss}>
            <CloseIcon fontSize="small" />
          </IconButton>
        </Box>
      )}
    </Box>
  );
}
