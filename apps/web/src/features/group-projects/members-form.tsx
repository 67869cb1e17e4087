import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { setGroupMembers } from '../../api/group-projects.js';
import { type GroupProjectRecord, groupProjectQuery } from '../../api/own-records.js';
import { isProblem } from '../../api/problem.js';
import { notify } from '../../app/notices.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { TextField } from '../../components/form/text-field.js';
import { useLanguage } from '../../language/use-language.js';
import { useSelectionProblem } from '../calls/use-selection-problem.js';
import { FindMember } from './find-member.js';
import { equalShare, faultsOfMembers, readShare, type TypedMember, writeShare } from './member-shares.js';

interface MembersFormProps {
  project: GroupProjectRecord;
  onDone: () => void;
}

/** Who carries the task out and with which share: the whole list at once, with the reason of the change. */
export function MembersForm({ project, onDone }: MembersFormProps) {
  const { t, degree } = useLanguage();
  const textOf = useSelectionProblem();
  const queryClient = useQueryClient();
  const [members, setMembers] = useState<readonly TypedMember[]>(() =>
    project.members.map(({ participationId, name, externalId, share }) => ({
      participationId,
      name: name ?? externalId ?? '',
      share: writeShare(share),
    })),
  );
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const storing = useMutation({
    mutationFn: () =>
      setGroupMembers(project.id, project.version, {
        members: members.map(({ participationId, share }) => ({ participationId, share: readShare(share) ?? 0 })),
        reason: reason.trim(),
      }),
    onSuccess: async (stored) => {
      queryClient.setQueryData(groupProjectQuery(project.id).queryKey, stored);
      notify(t('groups.members.done'));
      onDone();
      await queryClient.invalidateQueries({ queryKey: ['group-projects', project.id, 'history'] });
      await queryClient.invalidateQueries({ queryKey: ['participations'] });
    },
    onError: async (error) => {
      if (isProblem(error, 'version_mismatch')) {
        await queryClient.invalidateQueries({ queryKey: groupProjectQuery(project.id).queryKey });
      }
    },
  });
  const faults = faultsOfMembers(members);
  const reasonFault = reason.trim() === '' ? t('common.reason.missing') : undefined;
  const tried = attempt > 0;
  const errors: SummaryError[] = tried
    ? [
        ...faults.map(({ fieldId, fault }) => ({ fieldId, message: t(`groups.members.faults.${fault}`) })),
        ...(reasonFault ? [{ fieldId: 'members-reason', message: reasonFault }] : []),
        ...(storing.error && !storing.isPending ? [{ message: textOf(storing.error) }] : []),
      ]
    : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (faults.length === 0 && !reasonFault) storing.mutate();
  };
  const sum = members.reduce((total, { share }) => total + (readShare(share) ?? 0), 0);
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2.5 }}>
      <ErrorSummary errors={errors} attempt={attempt + storing.failureCount} />
      <FindMember
        taken={members.map(({ participationId }) => participationId)}
        onAdd={(participationId, name) => setMembers([...members, { participationId, name, share: '' }])}
      />
      {members.map(({ participationId, name, share }) => (
        <Box
          key={participationId}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end', justifyContent: 'space-between' }}
        >
          <TextField
            id={`share-${participationId}`}
            label={t('groups.members.shareOf', { name })}
            width={8}
            endAdornment="%"
            error={errors.find(({ fieldId }) => fieldId === `share-${participationId}`)?.message}
            input={{
              value: share,
              inputMode: 'decimal',
              autoComplete: 'off',
              onChange: ({ currentTarget }) =>
                setMembers((former) =>
                  former.map((member) =>
                    member.participationId === participationId ? { ...member, share: currentTarget.value } : member,
                  ),
                ),
            }}
          />
          <Button
            aria-label={t('groups.members.removeNamed', { name })}
            onClick={() => setMembers(members.filter((member) => member.participationId !== participationId))}
          >
            {t('groups.members.remove')}
          </Button>
        </Box>
      ))}
      {members.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
          <Typography>{t('groups.members.sum', { share: degree(sum) })}</Typography>
          <Button
            size="small"
            onClick={() => setMembers(members.map((member) => ({ ...member, share: equalShare(members.length) })))}
          >
            {t('groups.members.evenly')}
          </Button>
        </Box>
      )}
      <TextField
        id="members-reason"
        label={t('common.reason.label')}
        hint={t('groups.reasonHint')}
        error={tried ? reasonFault : undefined}
        rows={2}
        input={{ value: reason, maxLength: 2000, onChange: ({ currentTarget }) => setReason(currentTarget.value) }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <Button type="submit" variant="contained" loading={storing.isPending}>
          {t('common.actions.save')}
        </Button>
        <Button onClick={onDone}>{t('common.actions.cancel')}</Button>
      </Box>
    </Box>
  );
}
