import Box from '@mui/material/Box';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import { notify } from '../notices.js';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says while there is no connection, and once that it is back. */
export function ConnectionNotice() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const wasOnline = useRef(online);
  useEffect(() => {
    if (online && !wasOnline.current) notify(t('common.online'));
    wasOnline.current = online;
  }, [online, t]);
  return (
    <Box role="status" className="no-print">
      {!online && (
        <Box sx={{ bgcolor: 'warning.main', color: 'background.paper', px: 3, py: 1, fontWeight: 600 }}>
          {t('common.offline')}
        </Box>
      )}
    </Box>
  );
}
