import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { ParticipationRow } from '../../api/contract.js';
import { useTranslation } from '../../language/use-translation.js';
import { type BulkStep, useBulkSteps } from './use-bulk-steps.js';

/** Loaded when it is first asked for. */
const BulkDialog = lazy(async () => ({ default: (await import('./bulk-dialog.js')).BulkDialog }));

interface BulkBarProps {
  rows: readonly ParticipationRow[];
  /** @param ids of records that are not chosen any more */
  onLeave: (ids: readonly string[]) => void;
}

/** What can be done with the records that are chosen. */
export function BulkBar({ rows, onLeave }: BulkBarProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const steps = useBulkSteps();
  const [asked, setAsked] = useState<BulkStep>();
  return (
    <Box
      className="no-print"
      role="group"
      aria-label={t('participations.bulk.title')}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}
    >
      <Typography role="status" sx={{ fontWeight: 600, mr: 1 }}>
        {t('participations.bulk.chosen', { count: rows.length })}
      </Typography>
      {steps.map((step) => (
        <Button key={step.form.key} size="small" variant="outlined" onClick={() => setAsked(step)}>
          {step.form.title}
        </Button>
      ))}
      <Button size="small" onClick={() => onLeave(rows.map(({ id }) => id))}>
        {t('participations.bulk.clear')}
      </Button>
      {asked && (
        <Suspense>
          <BulkDialog
            step={asked}
            rows={rows}
            onClose={(done) => {
              setAsked(undefined);
              if (done.length === 0) return;
              onLeave(done);
              void queryClient.invalidateQueries({ refetchType: 'active' });
            }}
          />
        </Suspense>
      )}
    </Box>
  );
}
