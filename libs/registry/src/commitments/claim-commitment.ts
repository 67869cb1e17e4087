import { recordAudit } from '#audit/record-audit.js';
import { COMMITMENT_LIFE_CYCLE } from '#domain/commitment/commitment-life-cycle.js';
import { requireEvidence } from '#domain/evidence/evidence-rules.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import type { Context } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { setReason } from '#persistence/with-principal.js';
import { actingSide } from '../acting-side.js';
import { countEvidence } from '../evidence/count-evidence.js';
import { insertEvidence, type TextEvidence } from '../evidence/add-evidence.js';
import { lockCommitment } from './lock-commitment.js';

export interface Claim {
  /** Share fulfilled, 0–1. */
  readonly degree: number;
  /** Handed in together with the claim; files are uploaded before. */
  readonly evidence: readonly TextEvidence[];
  readonly reason?: string;
}

/**
 * Claims that a commitment is fulfilled, in part or wholly. After a rejection the earlier decision no longer stands and is
 * kept in the history alone (records.md §2).
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `evidence_invalid`, `evidence_missing`
 */
export async function claimCommitment(context: Context, id: string, claim: Claim): Promise<void> {
  const commitment = await lockCommitment(context, id);
  const status = takeAction(COMMITMENT_LIFE_CYCLE, commitment.status, 'claim', actingSide(context));
  if (claim.reason) await setReason(context, claim.reason);
  const holder = { subject: 'commitment', ...commitment } as const;
  for (const piece of claim.evidence) await insertEvidence(context, holder, piece);
  // What a file named as evidence is evidence too.
  requireEvidence((await countEvidence(context, holder)) + (commitment.evidence ? 1 : 0));
  await updateGuarded(context, 'commitment', commitment, commitment.version, {
    status,
    claimed_degree: claim.degree,
    claimed_on: context.today,
    claimed_by: context.principal.userId,
    verified_degree: null,
    verified_on: null,
    rejected_on: null,
    decided_by: null,
    decision_reason: null,
    decision_ground: null,
  });
  await recordAudit(context, {
    action: 'commitment.claimed',
    objectType: 'commitment',
    objectId: id,
    universityId: commitment.universityId,
    details: { degree: claim.degree },
  });
}
