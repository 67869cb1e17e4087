import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import { Commitment } from '../commitments/commitment.entity.js';
import { GroupProject } from '../group-projects/group-project.entity.js';
import { Output } from '../outputs/output.entity.js';
import { Report } from '../reports/report.entity.js';
import { University } from '../universities/university.entity.js';
import { Participation } from './participation.entity.js';

export interface IdentifierMasks {
  /** `9901••••••••`, or null where the person has no IIN. */
  readonly iinMask: string | null;
  readonly documentMask: string | null;
}

/** One participation with everything that hangs on it. */
export interface ParticipationRecord {
  readonly participation: Participation;
  readonly university: University;
  readonly identifiers: IdentifierMasks | null;
  readonly groupProject: GroupProject | null;
  readonly commitments: Commitment[];
  readonly reports: Report[];
  readonly outputs: Output[];
}

/** Personal columns that the ministry's database role cannot read. */
export const PERSONAL_COLUMNS = ['familyName', 'givenName', 'patronymic', 'birthDate', 'email', 'phone'] as const;

/**
 * The whole record of one participation, as far as the principal may see it.
 *
 * @throws CodedError `record_not_found`, also for a record of another university
 */
export async function getParticipationRecord(context: Context, id: string): Promise<ParticipationRecord> {
  const { manager, principal } = context;
  const deidentified = principal.role === 'qaitu_ministry';
  const columns = manager.connection
    .getMetadata(Participation)
    .columns.map((column) => column.propertyName)
    .filter((column) => !deidentified || !(PERSONAL_COLUMNS as readonly string[]).includes(column));
  const participation = await manager.findOne(Participation, {
    where: { id },
    select: Object.fromEntries(columns.map((column) => [column, true])),
  });
  if (!participation) throw new CodedError('record_not_found', 'not_found', 'There is no such participation.');

  const { universityId, groupProjectId, personId } = participation;
  const ofIt = { universityId, participationId: id };
  return {
    participation,
    university: await manager.findOneByOrFail(University, { id: universityId }),
    identifiers: deidentified ? null : await findMasks(context, personId),
    groupProject: groupProjectId ? await manager.findOneBy(GroupProject, { universityId, id: groupProjectId }) : null,
    commitments: await manager.find(Commitment, { where: ofIt, order: { commitmentNo: 'ASC' } }),
    reports: await manager.find(Report, { where: ofIt, order: { submittedOn: 'ASC', id: 'ASC' } }),
    outputs: await manager.find(Output, { where: ofIt, order: { outputNo: 'ASC' } }),
  };
}

async function findMasks(context: Context, personId: string): Promise<IdentifierMasks | null> {
  const [row] = await context.manager.query<{ iin_mask: string | null; document_mask: string | null }[]>(
    'select iin_mask, document_mask from person where id = $1',
    [personId],
  );
  return row ? { iinMask: row.iin_mask, documentMask: row.document_mask } : null;
}
