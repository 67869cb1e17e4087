import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { COMMITMENT_KIND_LABELS, RESEARCH_PRIORITY_LABELS } from '#reference/commitment-labels.js';
import { AMENDMENT_STATUS_LABELS } from '#reference/evidence-labels.js';
import {
  type Amendment,
  amendmentsQuery,
  type CommitmentRecord,
  decideAmendment,
  proposeAmendment,
} from '../../api/own-records.js';
import { notify } from '../../app/notices.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { DateField } from '../../components/form/date-field.js';
import { TextField } from '../../components/form/text-field.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { useLabels } from '../../language/use-labels.js';
import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import { today } from '../../language/format.js';
import { useEvidenceProblem } from './use-evidence-problem.js';

const AMENDABLE: ReadonlySet<string> = new Set(['agreed', 'rejected']);

/** Changes of what was agreed: those proposed, and a proposal of one's own. */
export function Amendments({ commitment }: { commitment: CommitmentRecord }) {
  const { t } = useLanguage();
  const { data } = useQuery(amendmentsQuery(commitment.id));
  const [proposing, setProposing] = useState(false);
  const items = data?.items ?? [];
  const open = items.some(({ status }) => status === 'proposed');
  const mayPropose = AMENDABLE.has(commitment.status) && !commitment.actions.includes('confirm') && !open;
  if (items.length === 0 && !mayPropose) return null;
  return (
    <Section title={t('promises.amendments.title')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
        {items.map((amendment) => (
          <li key={amendment.id}>
            <AmendmentItem amendment={amendment} />
          </li>
        ))}
      </Box>
      {mayPropose && !proposing && (
        <>
          <Typography color="textSecondary" sx={{ my: 1 }}>
            {t('promises.amendments.intro')}
          </Typography>
          <Button variant="outlined" onClick={() => setProposing(true)}>
            {t('promises.amendments.open')}
          </Button>
        </>
      )}
      {mayPropose && proposing && <Proposal commitment={commitment} onDone={() => setProposing(false)} />}
    </Section>
  );
}

function AmendmentItem({ amendment }: { amendment: Amendment }) {
  const { t, date, number } = useLanguage();
  const label = useLabels();
  const textOf = useEvidenceProblem();
  const queryClient = useQueryClient();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const deciding = useMutation({
    mutationFn: (decision: 'consent' | 'decline' | 'withdraw') =>
      decideAmendment(amendment.id, decision, reason.trim()),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['commitments'] });
      notify(t('promises.amendments.decided'));
    },
  });
  const changes = [
    amendment.title !== null && t('promises.amendments.newTitle', { title: amendment.title }),
    amendment.dueDate !== null && t('promises.amendments.newDate', { date: date(amendment.dueDate) }),
    amendment.weight !== null && t('promises.amendments.newWeight', { weight: number(amendment.weight) }),
    amendment.kind !== null &&
      t('promises.amendments.newKind', { kind: label(COMMITMENT_KIND_LABELS, amendment.kind) }),
    amendment.priority !== null &&
      t('promises.amendments.newPriority', { priority: label(RESEARCH_PRIORITY_LABELS, String(amendment.priority)) }),
  ].filter((change) => change !== false);
  const waits = amendment.status === 'proposed';
  const theirs = amendment.proposerSide === 'coordinator';
  return (
    <Box sx={{ borderLeft: 3, borderColor: waits ? 'primary.main' : 'divider', pl: 1.5, overflowWrap: 'anywhere' }}>
      <Typography sx={{ fontWeight: 600 }}>
        {theirs ? t('promises.amendments.theirs') : t('promises.amendments.yours')} ·{' '}
        {label(AMENDMENT_STATUS_LABELS, amendment.status)}, {date(amendment.decidedAt ?? amendment.createdAt)}
      </Typography>
      {changes.map((change) => (
        <div key={change}>{change}</div>
      ))}
      <Typography color="textSecondary">{t('home.reason', { reason: amendment.reason })}</Typography>
      {amendment.decisionReason !== null && (
        <Typography color="textSecondary">
          {t('promises.amendments.answer', { reason: amendment.decisionReason })}
        </Typography>
      )}
      {deciding.error && (
        <Typography role="alert" color="error" sx={{ fontWeight: 600 }}>
          {textOf(deciding.error)}
        </Typography>
      )}
      {waits && theirs && (
        <>
          {declining && (
            <Box sx={{ mt: 1.5 }}>
              <TextField
                id={`decline-${amendment.id}`}
                label={t('promises.amendments.declineReason')}
                rows={2}
                input={{ value: reason, maxLength: 2000, onChange: (event) => setReason(event.currentTarget.value) }}
              />
            </Box>
          )}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: 1.5 }}>
            {!declining && (
              <Button variant="contained" loading={deciding.isPending} onClick={() => deciding.mutate('consent')}>
                {t('promises.amendments.consent')}
              </Button>
            )}
            <Button
              variant="outlined"
              disabled={declining && reason.trim() === ''}
              loading={deciding.isPending}
              onClick={() => (declining ? deciding.mutate('decline') : setDeclining(true))}
            >
              {t('promises.amendments.decline')}
            </Button>
          </Box>
        </>
      )}
      {waits && !theirs && (
        <Button size="small" loading={deciding.isPending} onClick={() => deciding.mutate('withdraw')} sx={{ mt: 0.5 }}>
          {t('promises.amendments.withdraw')}
        </Button>
      )}
    </Box>
  );
}

function Proposal({ commitment, onDone }: { commitment: CommitmentRecord; onDone: () => void }) {
  const { t } = useLanguage();
  const textOf = useEvidenceProblem();
  const queryClient = useQueryClient();
  const [dueDate, setDueDate] = useState(commitment.dueDate);
  const [title, setTitle] = useState(commitment.title);
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const proposing = useMutation({
    mutationFn: () =>
      proposeAmendment(commitment.id, {
        reason: reason.trim(),
        ...(dueDate === commitment.dueDate ? {} : { dueDate }),
        ...(title.trim() === commitment.title ? {} : { title: title.trim() }),
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['commitments'] });
      notify(t('promises.amendments.sent'));
      onDone();
    },
  });
  const found = {
    title: title.trim() === '' ? t('promises.amendments.titleMissing') : undefined,
    dueDate: !isCalendarDate(dueDate)
      ? t('promises.dateInvalid')
      : dueDate !== commitment.dueDate && dueDate < today()
        ? t('promises.problems.due_date_past')
        : undefined,
    reason: reason.trim() === '' ? t('promises.amendments.reasonMissing') : undefined,
  };
  const faulty = Object.values(found).some((error) => error !== undefined);
  const shown = attempt > 0 ? found : { title: undefined, dueDate: undefined, reason: undefined };
  const errors: SummaryError[] = [
    ...(shown.title ? [{ fieldId: 'amend-title', message: shown.title }] : []),
    ...(shown.dueDate ? [{ fieldId: 'amend-date', message: shown.dueDate }] : []),
    ...(shown.reason ? [{ fieldId: 'amend-reason', message: shown.reason }] : []),
    ...(!faulty && proposing.error ? [{ message: textOf(proposing.error) }] : []),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (!faulty) proposing.mutate();
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ mt: 2, display: 'grid', gap: 2.5 }}>
      <ErrorSummary errors={errors} attempt={attempt + proposing.failureCount} />
      <TextField
        id="amend-title"
        label={t('promises.amendments.titleField')}
        error={shown.title}
        input={{ value: title, maxLength: 500, onChange: (event) => setTitle(event.currentTarget.value) }}
      />
      <DateField
        id="amend-date"
        label={t('promises.dueDate')}
        hint={t('promises.dateHint')}
        error={shown.dueDate}
        value={dueDate}
        onChange={setDueDate}
      />
      <TextField
        id="amend-reason"
        label={t('promises.amendments.reason')}
        error={shown.reason}
        rows={3}
        input={{ value: reason, maxLength: 2000, onChange: (event) => setReason(event.currentTarget.value) }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <Button type="submit" variant="contained" loading={proposing.isPending}>
          {t('promises.amendments.send')}
        </Button>
        <Button onClick={onDone}>{t('common.actions.cancel')}</Button>
      </Box>
    </Box>
  );
}
