import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { claimCommitment, type CommitmentRecord, commitmentQuery } from '../../api/own-records.js';
import { notify } from '../../app/notices.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { Choices } from '../../components/form/choices.js';
import { TextField } from '../../components/form/text-field.js';
import { useLanguage } from '../../language/use-language.js';
import { useEvidenceProblem } from './use-evidence-problem.js';

const DEGREES = ['1', '0.75', '0.5', '0.25'] as const;

/** How far a commitment is fulfilled, and sending the claim. */
export function ClaimForm({ commitment: { id, evidenceItems } }: { commitment: CommitmentRecord }) {
  const { t, degree } = useLanguage();
  const textOf = useEvidenceProblem();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [share, setShare] = useState<(typeof DEGREES)[number] | null>(null);
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const claiming = useMutation({
    mutationFn: () =>
      claimCommitment(id, {
        degree: Number(share),
        evidence: [],
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      }),
    onSuccess: async (stored) => {
      queryClient.setQueryData(commitmentQuery(id).queryKey, stored);
      void queryClient.invalidateQueries({ queryKey: ['participations'] });
      notify(t('promises.claim.done'));
      await navigate({ to: '/my/commitments/$id', params: { id } });
    },
  });
  const shown = evidenceItems.some(({ withdrawnAt }) => withdrawnAt === null);
  const errors: SummaryError[] =
    attempt === 0
      ? []
      : [
          ...(shown ? [] : [{ fieldId: 'evidence-link', message: t('promises.problems.evidence_missing') }]),
          ...(share === null ? [{ fieldId: 'degree', message: t('promises.claim.degreeMissing') }] : []),
        ];
  const refused = errors.length === 0 && claiming.error ? [{ message: textOf(claiming.error) }] : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (shown && share !== null) claiming.mutate();
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={[...errors, ...refused]} attempt={attempt + claiming.failureCount} />
      <Box sx={{ display: 'grid', gap: 3 }}>
        <Choices
          id="degree"
          label={t('promises.claim.degree')}
          value={share}
          onChange={setShare}
          error={attempt > 0 && share === null ? t('promises.claim.degreeMissing') : undefined}
          choices={DEGREES.map((value) => ({
            value,
            label:
              value === '1' ? t('promises.claim.whole') : t('promises.claim.part', { degree: degree(Number(value)) }),
          }))}
        />
        <TextField
          id="claim-reason"
          label={t('promises.claim.remark')}
          rows={3}
          input={{ value: reason, maxLength: 2000, onChange: (event) => setReason(event.currentTarget.value) }}
        />
      </Box>
      <Button type="submit" variant="contained" size="large" loading={claiming.isPending} sx={{ mt: 3 }}>
        {t('promises.claim.submit')}
      </Button>
    </form>
  );
}
