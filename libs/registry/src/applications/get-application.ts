import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import type { Call } from '../calls/call.entity.js';
import { getCall } from '../calls/get-call.js';
import { Application } from './application.entity.js';
import { ApplicationDeliverable } from './application-deliverable.entity.js';

/** An application with what it promises and the call it is about. */
export interface ApplicationRecord {
  readonly application: Application;
  readonly deliverables: ApplicationDeliverable[];
  readonly call: Call;
  readonly universityCode: string;
  /** Whether the applicant may know the decision: once the results of the call are published. */
  readonly decisionKnown: boolean;
}

/** What identifies a human leaves the database for nobody but the applicant's own submission and acceptance. */
const SEALED = new Set([
  'iinCiphertext',
  'iinKeyVersion',
  'iinIndex',
  'documentCiphertext',
  'documentKeyVersion',
  'documentIndex',
]);

/** The columns of an application that its applicant and its coordinators may read. */
export function shownColumns({ manager }: Context): string[] {
  return manager.connection
    .getMetadata(Application)
    .columns.map(({ propertyName }) => propertyName)
    .filter((column) => !SEALED.has(column));
}

/**
 * One application: an applicant's own, or one sent in to the coordinator's university.
 *
 * @throws CodedError `record_not_found`
 */
export async function getApplicationRecord(context: Context, id: string): Promise<ApplicationRecord> {
  const { manager, principal } = context;
  const application = await manager.findOne(Application, {
    where: { id },
    select: Object.fromEntries(shownColumns(context).map((column) => [column, true])),
  });
  if (!application) throw applicationNotFound();
  const call = await getCall(context, application.callId);
  const [university] = await manager.query<{ code: string }[]>('select code from university where id = $1', [
    application.universityId,
  ]);
  return {
    application,
    deliverables: await listDeliverables(context, application),
    call,
    universityCode: university?.code ?? '',
    decisionKnown: principal.role !== 'qaitu_participant' || call.status === 'results_published',
  };
}

export function applicationNotFound(): CodedError {
  return new CodedError('record_not_found', 'not_found', 'There is no such application.');
}

/**
 * The applicant's own application with its sealed columns, held until the end of the transaction.
 *
 * @throws CodedError `record_not_found`
 */
export async function lockOwnApplication({ manager }: Context, id: string): Promise<Application> {
  const application = await manager
    .createQueryBuilder(Application, 'a')
    .where('a.id = :id', { id })
    .setLock('pessimistic_write')
    .getOne();
  if (!application) throw applicationNotFound();
  return application;
}

export async function listDeliverables(
  { manager }: Context,
  application: { readonly universityId: string; readonly id: string },
): Promise<ApplicationDeliverable[]> {
  return await manager.find(ApplicationDeliverable, {
    where: { universityId: application.universityId, applicationId: application.id },
    order: { deliverableNo: 'ASC' },
  });
}
