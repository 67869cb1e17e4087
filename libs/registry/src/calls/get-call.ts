import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import { Call } from './call.entity.js';
import { CallCriterion } from './call-criterion.entity.js';
import { type ApplicationCounts, countApplications } from './count-applications.js';

/** A reviewer as coordinators name and see them. */
export interface NamedReviewer {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
}

/** A call with its criteria and, for those who may know, its reviewers. */
export interface CallRecord {
  readonly call: Call;
  readonly universityCode: string;
  readonly criteria: CallCriterion[];
  readonly reviewers: NamedReviewer[] | null;
  /** Null for those who may not read applications. */
  readonly applications: ApplicationCounts | null;
}

/**
 * One call as far as the principal may see it: a coordinator the own university's, the ministry all, anybody else what is
 * published. Only coordinators learn who reviews it.
 *
 * @throws CodedError `record_not_found`, also for a call of another university
 */
export async function getCallRecord(context: Context, id: string): Promise<CallRecord> {
  const call = await getCall(context, id);
  const countOf = await countApplications(context, [id]);
  return {
    call,
    universityCode: await codeOfUniversity(context, call.universityId),
    criteria: await listCriteria(context, call),
    reviewers: context.principal.role === 'qaitu_coordinator' ? await listNamedReviewers(context, call) : null,
    applications: countOf?.(id) ?? null,
  };
}

/** @throws CodedError `record_not_found` */
export async function getCall(context: Context, id: string): Promise<Call> {
  const call = await context.manager.findOneBy(Call, { id });
  if (!call) throw new CodedError('record_not_found', 'not_found', 'There is no such call.');
  return call;
}

/**
 * The call, held until the end of the transaction, so that no place is given away twice and nothing is decided beside it.
 *
 * @throws CodedError `record_not_found`
 */
export async function lockCall(context: Context, id: string): Promise<Call> {
  const call = await context.manager
    .createQueryBuilder(Call, 'c')
    .where('c.id = :id', { id })
    .setLock('pessimistic_write')
    .getOne();
  if (!call) throw new CodedError('record_not_found', 'not_found', 'There is no such call.');
  return call;
}

export async function listCriteria(
  { manager }: Context,
  call: { readonly universityId: string; readonly id: string },
): Promise<CallCriterion[]> {
  return await manager.find(CallCriterion, {
    where: { universityId: call.universityId, callId: call.id },
    order: { position: 'ASC' },
  });
}

async function listNamedReviewers({ manager }: Context, call: Call): Promise<NamedReviewer[]> {
  return await manager.query<NamedReviewer[]>(
    `select u.id, u.display_name as "displayName", u.email from call_reviewer r join app_user u on u.id = r.user_id
     where r.university_id = $1 and r.call_id = $2 order by u.display_name, u.id`,
    [call.universityId, call.id],
  );
}

async function codeOfUniversity({ manager }: Context, id: string): Promise<string> {
  const [row] = await manager.query<{ code: string }[]>('select code from university where id = $1', [id]);
  return row?.code ?? '';
}
