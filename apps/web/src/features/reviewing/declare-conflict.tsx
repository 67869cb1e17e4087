import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { declareConflict, reviewedQuery, reviewingQuery } from '../../api/reviewing.js';
import { notify } from '../../app/notices.js';
import { ReasonDialog } from '../../components/reason-dialog.js';
import { useLanguage } from '../../language/use-language.js';
import { useSelectionProblem } from '../calls/use-selection-problem.js';

/** Declares a conflict of interest: one is out for this application, for good. */
export function DeclareConflict({ id }: { id: string }) {
  const { t } = useLanguage();
  const textOf = useSelectionProblem();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  const declaring = useMutation({
    mutationFn: (reason: string) => declareConflict(id, reason),
    onSuccess: async (stored) => {
      setAsked(false);
      queryClient.setQueryData(reviewedQuery(id).queryKey, stored);
      notify(t('reviewing.conflict.done'));
      await queryClient.invalidateQueries({ queryKey: reviewingQuery.queryKey });
    },
  });
  return (
    <>
      <Button variant="outlined" onClick={() => setAsked(true)} sx={{ justifySelf: 'start' }}>
        {t('reviewing.conflict.declare')}
      </Button>
      {asked && (
        <ReasonDialog
          title={t('reviewing.conflict.declare')}
          text={t('reviewing.conflict.final')}
          confirmText={t('reviewing.conflict.confirm')}
          reasonLabel={t('reviewing.conflict.reason')}
          reasonHint={t('reviewing.conflict.reasonHint')}
          busy={declaring.isPending}
          error={declaring.error}
          textOf={textOf}
          onConfirm={(reason) => declaring.mutate(reason)}
          onClose={() => {
            setAsked(false);
            declaring.reset();
          }}
        />
      )}
    </>
  );
}
