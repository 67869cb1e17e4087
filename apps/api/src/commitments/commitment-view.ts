import type { FastifyReply } from 'fastify';
import type { Context } from '#persistence/context.js';
import { type CommitmentRecord, getCommitment } from '#registry/commitments/get-commitment.js';
import { sendVersion } from '../platform/record-version.js';
import { COMMITMENT_VIEW_FIELDS, type CommitmentRecordView } from './commitment.dto.js';

/** Answers with a commitment as it now stands. */
export async function answerCommitment(
  context: Context,
  id: string,
  reply: FastifyReply,
): Promise<CommitmentRecordView> {
  const record = await getCommitment(context, id);
  sendVersion(reply, record.commitment.version);
  return toCommitmentView(record);
}

function toCommitmentView({ commitment, evidence, actions }: CommitmentRecord): CommitmentRecordView {
  const values = commitment as unknown as Readonly<Record<string, unknown>>;
  return {
    id: commitment.id,
    version: commitment.version,
    participationId: commitment.participationId,
    ...Object.fromEntries(COMMITMENT_VIEW_FIELDS.map(({ property }) => [property, values[property] ?? null])),
    description: commitment.description,
    applicationId: commitment.applicationId,
    confirmedAt: commitment.confirmedAt,
    claimedBy: commitment.claimedBy,
    decidedBy: commitment.decidedBy,
    decisionReason: commitment.decisionReason,
    decisionGround: commitment.decisionGround,
    waiverDocument: commitment.waiverDocument,
    evidenceItems: evidence,
    actions,
  };
}
