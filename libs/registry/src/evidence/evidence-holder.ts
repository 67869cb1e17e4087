import { CodedError } from '#domain/errors/coded-error.js';
import type { EvidenceSubject } from '#domain/evidence/evidence-kinds.js';
import type { EvidenceHolder } from '#domain/evidence/evidence-rules.js';
import { outputState } from '#domain/output/output-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { lockCommitment } from '../commitments/lock-commitment.js';
import { lockGroupProject } from '../group-projects/lock-group-project.js';
import { lockOutput } from '../outputs/lock-output.js';

/** A record that evidence hangs on. */
export interface EvidenceRecord {
  readonly subject: EvidenceSubject;
  readonly universityId: string;
  readonly id: string;
  /** Of a commitment or an output; a group project is its members'. */
  readonly participationId?: string;
}

/** The column by which evidence names each. */
export const SUBJECT_COLUMN = {
  commitment: 'commitment_id',
  output: 'output_id',
  group_project: 'group_project_id',
} as const satisfies Record<EvidenceSubject, string>;

/** The record, locked until the transaction ends, with where it stands. */
export async function lockEvidenceHolder(
  context: Context,
  subject: EvidenceSubject,
  id: string,
): Promise<EvidenceRecord & EvidenceHolder> {
  switch (subject) {
    case 'commitment': {
      const { universityId, participationId, status } = await lockCommitment(context, id);
      return { subject, universityId, id, participationId, status };
    }
    case 'output': {
      const output = await lockOutput(context, id);
      const { universityId, participationId } = output;
      return { subject, universityId, id, participationId, status: outputState(output) };
    }
    case 'group_project': {
      const { universityId, status } = await lockGroupProject(context, id);
      return { subject, universityId, id, status };
    }
  }
}

const TABLE = { commitment: 'commitment', output: 'output', group_project: 'group_project' } as const;
const NAME = { commitment: 'commitment', output: 'output', group_project: 'group project' } as const;

/**
 * The record that evidence is asked of, as far as the principal may see it.
 *
 * @throws CodedError `record_not_found`
 */
export async function getEvidenceRecord(
  context: Context,
  subject: EvidenceSubject,
  id: string,
): Promise<EvidenceRecord> {
  const [row] = await context.manager.query<{ universityId: string }[]>(
    `select university_id as "universityId" from ${TABLE[subject]} where id = $1`,
    [id],
  );
  if (!row) throw new CodedError('record_not_found', 'not_found', `There is no such ${NAME[subject]}.`);
  return { subject, id, universityId: row.universityId };
}
