import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { claimGroupResult, type GroupProjectRecord, groupProjectQuery } from '../../api/own-records.js';
import { notify } from '../../app/notices.js';
import { TextField } from '../../components/form/text-field.js';
import { ReasonDialog } from '../../components/reason-dialog.js';
import { useLanguage } from '../../language/use-language.js';
import { useSelectionProblem } from '../calls/use-selection-problem.js';
import { kindOfText } from '../my-commitments/evidence-link.js';

interface ClaimDialogProps {
  project: GroupProjectRecord;
  onClose: () => void;
}

/** The university claims the joint result in the members' place; a colleague decides about it. */
export function ClaimDialog({ project, onClose }: ClaimDialogProps) {
  const { t } = useLanguage();
  const textOf = useSelectionProblem();
  const queryClient = useQueryClient();
  const [link, setLink] = useState('');
  const evidenced = project.evidenceItems.some(({ withdrawnAt }) => withdrawnAt === null);
  const kind = kindOfText(link);
  const claiming = useMutation({
    mutationFn: (jointResult: string) =>
      claimGroupResult(project.id, { jointResult, evidence: kind ? [{ kind, value: link.trim() }] : [] }),
    onSuccess: async (stored) => {
      queryClient.setQueryData(groupProjectQuery(project.id).queryKey, stored);
      notify(t('groups.claim.done'));
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['group-projects'] });
      await queryClient.invalidateQueries({ queryKey: ['work'] });
    },
  });
  const sound = kind !== undefined || (link.trim() === '' && evidenced);
  return (
    <ReasonDialog
      title={t('groups.claim.button')}
      text={t('groups.claim.text')}
      confirmText={t('groups.claim.button')}
      harmless
      reasonLabel={t('groups.result')}
      reasonHint={t('groups.claim.resultHint')}
      busy={claiming.isPending}
      error={claiming.error}
      textOf={textOf}
      faults={sound ? [] : [{ fieldId: 'claim-link', message: t('groups.claim.linkInvalid') }]}
      onConfirm={(result) => claiming.mutate(result)}
      onClose={onClose}
    >
      <TextField
        id="claim-link"
        label={t('groups.claim.link')}
        hint={t('groups.claim.linkHint')}
        input={{ value: link, inputMode: 'url', onChange: ({ currentTarget }) => setLink(currentTarget.value) }}
      />
    </ReasonDialog>
  );
}
