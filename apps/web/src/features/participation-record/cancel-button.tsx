import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { ParticipationRecord } from '../../api/contract.js';
import { cancelParticipation, participationHistoryQuery, participationQuery } from '../../api/participations.js';
import { notify } from '../../app/notices.js';
import { useTranslation } from '../../language/use-translation.js';

/** Loaded when it is first asked for. */
const ReasonDialog = lazy(async () => ({ default: (await import('../../components/reason-dialog.js')).ReasonDialog }));

/** Cancels a participation, with a reason; it stays in the register as cancelled. */
export function CancelButton({ record: { id } }: { record: ParticipationRecord }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  const cancelling = useMutation({
    mutationFn: (reason: string) => cancelParticipation(id, reason),
    onSuccess: async (stored) => {
      queryClient.setQueryData(participationQuery(id).queryKey, stored);
      setAsked(false);
      notify(t('record.cancel.done'));
      await queryClient.invalidateQueries({ queryKey: ['participations', 'list'] });
      await queryClient.invalidateQueries({ queryKey: participationHistoryQuery(id).queryKey });
      await queryClient.invalidateQueries({ queryKey: ['work'] });
    },
  });
  return (
    <>
      <Button color="error" onClick={() => setAsked(true)}>
        {t('record.cancel.open')}
      </Button>
      {asked && (
        <Suspense>
          <ReasonDialog
            title={t('record.cancel.title')}
            text={t('record.cancel.text')}
            confirmText={t('record.cancel.open')}
            busy={cancelling.isPending}
            error={cancelling.error}
            onConfirm={(reason) => cancelling.mutate(reason)}
            onClose={() => {
              setAsked(false);
              cancelling.reset();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
