import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { checkAuditLog } from '../../api/oversight.js';
import { Failure } from '../../components/failure.js';
import { useLanguage } from '../../language/use-language.js';

/** Whether the rows of the log still say what they were hashed with, computed anew on request. */
export function HashCheck() {
  const { t, number, instant } = useLanguage();
  const checking = useMutation({ mutationFn: checkAuditLog });
  const { data } = checking;
  return (
    <Box className="no-print" sx={{ mb: 2.5 }}>
      <Button variant="outlined" loading={checking.isPending} onClick={() => checking.mutate()}>
        {t('auditLog.hashes.check')}
      </Button>
      <Box role="status" sx={{ mt: data ? 1.5 : 0, maxWidth: 860 }}>
        {data && (
          <Alert severity={data.broken === 0 ? 'success' : 'error'} variant="outlined">
            {data.broken === 0
              ? t('auditLog.hashes.whole', { checked: number(data.checked), since: instant(data.since) })
              : t('auditLog.hashes.broken', { broken: number(data.broken), first: data.firstBroken ?? '' })}
          </Alert>
        )}
      </Box>
      {checking.error && <Failure error={checking.error} />}
    </Box>
  );
}
