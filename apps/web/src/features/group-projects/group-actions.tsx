import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { REFUSAL_GROUNDS, type RefusalGround } from '#domain/verification/refusal-grounds.js';
import { REFUSAL_GROUND_LABELS } from '#reference/refusal-labels.js';
import { cancelGroupProject, decideGroupProject } from '../../api/group-projects.js';
import { type GroupProjectRecord, groupProjectQuery } from '../../api/own-records.js';
import { notify } from '../../app/notices.js';
import { useSession } from '../../app/use-session.js';
import { Choices } from '../../components/form/choices.js';
import { TextField } from '../../components/form/text-field.js';
import { ReasonDialog } from '../../components/reason-dialog.js';
import { Section } from '../../components/section.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { useSelectionProblem } from '../calls/use-selection-problem.js';
import { ClaimDialog } from './claim-dialog.js';

type Decision = 'accept' | 'reject' | 'cancel';
const DECISIONS: readonly Decision[] = ['accept', 'reject', 'cancel'];

/** What its reader may do with a group project now; nothing where it is nobody's turn. */
export function GroupActions({ project }: { project: GroupProjectRecord }) {
  const { t } = useLanguage();
  const { user } = useSession();
  const [asked, setAsked] = useState<Decision | 'claim'>();
  const available = DECISIONS.filter((action) => project.actions.includes(action));
  const mayClaim = project.actions.includes('claim');
  const own = project.claimedBy === user.id && available.includes('accept');
  if (available.length === 0 && !mayClaim) return null;
  return (
    <Section title={t('groups.next.title')}>
      <Typography sx={{ mb: 1.5 }}>
        {own
          ? t('groups.next.ownClaim')
          : available.includes('accept')
            ? t('groups.next.decide')
            : t('groups.next.other')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        {available
          .filter((action) => !own || action === 'cancel')
          .map((action) => (
            <Button
              key={action}
              variant={action === 'accept' ? 'contained' : 'outlined'}
              {...(action === 'cancel' ? { color: 'error' as const } : {})}
              onClick={() => setAsked(action)}
            >
              {t(`groups.${action}.button`)}
            </Button>
          ))}
        {mayClaim && (
          <Button variant="outlined" onClick={() => setAsked('claim')}>
            {t('groups.claim.button')}
          </Button>
        )}
      </Box>
      {asked === 'claim' && <ClaimDialog project={project} onClose={() => setAsked(undefined)} />}
      {asked && asked !== 'claim' && <Decide project={project} action={asked} onClose={() => setAsked(undefined)} />}
    </Section>
  );
}

interface DecideProps {
  project: GroupProjectRecord;
  action: Decision;
  onClose: () => void;
}

function Decide({ project: { id }, action, onClose }: DecideProps) {
  const { t } = useLanguage();
  const textOf = useSelectionProblem();
  const queryClient = useQueryClient();
  const label = useLabels();
  const [document, setDocument] = useState('');
  const [ground, setGround] = useState<RefusalGround | null>(null);
  const deciding = useMutation({
    mutationFn: (reason: string) =>
      action === 'cancel'
        ? cancelGroupProject(id, { document: document.trim(), reason })
        : decideGroupProject(id, action, { ground, reason }),
    onSuccess: async (stored) => {
      queryClient.setQueryData(groupProjectQuery(id).queryKey, stored);
      notify(t(`groups.${action}.done`));
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['group-projects'] });
      await queryClient.invalidateQueries({ queryKey: ['work'] });
    },
  });
  const groundMissing = action === 'reject' && ground === null ? t('groups.reject.groundMissing') : undefined;
  return (
    <ReasonDialog
      title={t(`groups.${action}.button`)}
      text={t(`groups.${action}.text`)}
      confirmText={t(`groups.${action}.button`)}
      harmless={action === 'accept'}
      busy={deciding.isPending}
      error={deciding.error}
      textOf={textOf}
      faults={[
        ...(action === 'cancel' && document.trim() === ''
          ? [{ fieldId: 'cancel-document', message: t('groups.cancel.documentMissing') }]
          : []),
        ...(groundMissing === undefined ? [] : [{ fieldId: 'reject-ground', message: groundMissing }]),
      ]}
      onConfirm={(reason) => deciding.mutate(reason)}
      onClose={onClose}
    >
      {action === 'reject' && (
        <Choices
          id="reject-ground"
          label={t('groups.reject.ground')}
          choices={REFUSAL_GROUNDS.map((value) => ({ value, label: label(REFUSAL_GROUND_LABELS, value) }))}
          value={ground}
          onChange={setGround}
        />
      )}
      {action === 'cancel' && (
        <TextField
          id="cancel-document"
          label={t('groups.cancel.document')}
          hint={t('groups.cancel.documentHint')}
          input={{ value: document, maxLength: 300, onChange: ({ currentTarget }) => setDocument(currentTarget.value) }}
        />
      )}
    </ReasonDialog>
  );
}
