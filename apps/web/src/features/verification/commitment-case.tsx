import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { rejectCommitment, verifyCommitment } from '../../api/verification.js';
import { amendmentsQuery, type CommitmentRecord, commitmentQuery } from '../../api/own-records.js';
import { useSession } from '../../app/use-session.js';
import { action, type Action } from '../../components/action-form/action.js';
import { FieldLine } from '../../components/fields.js';
import { FieldsList } from '../../components/fields-list.js';
import { useLanguage } from '../../language/use-language.js';
import { useRefusalText } from '../../language/use-refusal-text.js';
import { AmendmentTerms } from './amendment-terms.js';
import { CaseView } from './case-view.js';
import { DecisionText } from './decision-text.js';
import { EvidencePanel } from './evidence-panel.js';
import { Loaded } from './loaded.js';
import { SampleNote } from './sample-note.js';
import { useActorNames } from './use-actor-names.js';
import { type GroundedReason, useReasons } from './use-reasons.js';

/** A claim that a commitment is fulfilled: its terms and the claim, beside the evidence. */
export function CommitmentCase({ id }: { id: string }) {
  return <Loaded query={useQuery(commitmentQuery(id))}>{(record) => <View commitment={record} />}</Loaded>;
}

function View({ commitment }: { commitment: CommitmentRecord }) {
  const { t, date, degree } = useLanguage();
  const { user } = useSession();
  const { nameOf, authorOf } = useActorNames(commitment.participationId);
  const refusalText = useRefusalText();
  const decisions = useDecisions(commitment);
  const claimedBy = authorOf(commitment.claimedBy);
  return (
    <CaseView
      title={commitment.title}
      participationId={commitment.participationId}
      isOwn={commitment.claimedBy === user.id}
      decisions={decisions}
      left={{
        title: t('checking.promised'),
        content: (
          <>
            {commitment.description !== null && (
              <Typography sx={{ mb: 2, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {commitment.description}
              </Typography>
            )}
            <FieldsList
              record={commitment}
              table="commitments"
              columns={['commitmentNo', 'kind', 'priority', 'dueDate', 'weight', 'status']}
            >
              {commitment.confirmedAt !== null && (
                <FieldLine name={t('checking.confirmed')}>{date(commitment.confirmedAt)}</FieldLine>
              )}
            </FieldsList>
            <Typography variant="h3" sx={{ mt: 2.5, mb: 1 }}>
              {t('checking.claim.title')}
            </Typography>
            <FieldsList record={commitment} columns={['claimedDegree', 'claimedOn']}>
              {claimedBy !== undefined && <FieldLine name={t('checking.claim.by')}>{claimedBy}</FieldLine>}
            </FieldsList>
            <Amendments commitment={commitment} />
          </>
        ),
      }}
      right={{
        title: t('checking.evidence.title'),
        content: (
          <>
            <EvidencePanel items={commitment.evidenceItems} text={commitment.evidence} authorOf={authorOf} />
            <SampleNote recordId={commitment.id} />
          </>
        ),
      }}
      {...(commitment.status === 'agreed' || commitment.status === 'claimed'
        ? {}
        : {
            decided: (
              <DecisionText
                text={
                  {
                    verified: t('record.verifiedShort', {
                      degree: degree(commitment.verifiedDegree),
                      date: date(commitment.verifiedOn),
                    }),
                    rejected: t('record.rejectedShort', { date: date(commitment.rejectedOn) }),
                    waived: t('record.waivedShort', { date: date(commitment.waivedOn) }),
                  }[commitment.status]
                }
                reason={refusalText(commitment)}
                by={nameOf(commitment.decidedBy)}
              />
            ),
          })}
    />
  );
}

function useDecisions({ id, actions, claimedDegree }: CommitmentRecord): Action[] {
  const { t } = useLanguage();
  const reasons = useReasons();
  const claimed = claimedDegree === null ? '' : String(Math.round(claimedDegree * 1000) / 10);
  return [
    ...(actions.includes('verify')
      ? [
          action<{ degree: number; reason: string }>({
            key: 'verify',
            title: t('checking.commitment.verify'),
            fields: [
              {
                name: 'degree',
                kind: 'share',
                label: t('checking.commitment.degree'),
                hint: t('checking.commitment.degreeHint'),
                initial: claimed,
              },
              { ...reasons.plain, label: t('checking.commitment.grounds'), hint: t('checking.commitment.groundsHint') },
            ],
            send: (body, key) => verifyCommitment(id, body, key),
            done: t('checking.commitment.verified'),
          }),
        ]
      : []),
    ...(actions.includes('reject')
      ? [
          action<GroundedReason>({
            key: 'reject',
            title: t('checking.commitment.reject'),
            text: t('checking.commitment.rejectText'),
            grave: true,
            fields: reasons.fields,
            send: (body, key) => rejectCommitment(id, body, key),
            done: t('checking.commitment.rejected'),
          }),
        ]
      : []),
  ];
}

/** What of the terms was to be changed, and what became of it. */
function Amendments({ commitment }: { commitment: CommitmentRecord }) {
  const { t } = useLanguage();
  const { data } = useQuery(amendmentsQuery(commitment.id));
  if (!data || data.items.length === 0) return null;
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2.5, mb: 1 }}>
        {t('checking.amendments')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {data.items.map((amendment) => (
          <li key={amendment.id}>
            <AmendmentTerms amendment={amendment} />
          </li>
        ))}
      </Box>
    </>
  );
}
