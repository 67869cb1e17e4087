import type { ApplicationStatus } from '#domain/selection/selection-codes.js';
import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import { Application } from './application.entity.js';

export interface ApplicationQuery {
  readonly callId?: string;
  readonly status?: ApplicationStatus;
  /** At most 200. */
  readonly limit: number;
  readonly cursor?: string;
}

const LISTED = [
  'universityId',
  'id',
  'callId',
  'applicationCode',
  'status',
  'submittedAt',
  'familyName',
  'givenName',
  'patronymic',
  'category',
  'field',
  'hostCountry',
  'hostInstitution',
  'plannedStart',
  'plannedEnd',
  'decision',
  'participationId',
  'version',
] as const;

/** An application in a list, with what one needs to know of its call. */
export type ListedApplication = Pick<Application, (typeof LISTED)[number]> & {
  readonly call: { readonly code: string; readonly title: string; readonly universityCode: string };
};

/**
 * A page of the applications the principal may see, the newest first: one's own, or those sent in to one's university. Of
 * a decision the applicant learns with the published results, and neither by it nor by the filter before.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listApplications(context: Context, query: ApplicationQuery): Promise<Page<ListedApplication>> {
  const { manager, principal } = context;
  const status =
    principal.role === 'qaitu_participant'
      ? `case when a.decision is not null and c.status <> 'results_published' then 'submitted' else a.status end`
      : 'a.status';
  const filtered = manager
    .createQueryBuilder(Application, 'a')
    .innerJoin('call', 'c', 'c.university_id = a.university_id and c.id = a.call_id');
  if (query.callId) filtered.andWhere('a.callId = :callId', { callId: query.callId });
  if (query.status) filtered.andWhere(`${status} = :status`, { status: query.status });
  const total = await filtered.clone().getCount();
  const page = filtered
    .clone()
    .select(LISTED.map((column) => `a.${column}`))
    .addSelect(`${status}`, 'shown_status')
    .addSelect('c.code', 'call_code')
    .addSelect('c.title', 'call_title')
    .orderBy('a.id', 'DESC')
    .limit(query.limit + 1);
  if (query.cursor !== undefined) {
    page.andWhere('a.id < :after::uuid', { after: decodeCursor(query.cursor, ['uuid'])[0] });
  }
  const { entities, raw } = await page.getRawAndEntities<{
    shown_status: ApplicationStatus;
    call_code: string;
    call_title: string;
  }>();
  const universities = new Map(
    (await manager.query<{ id: string; code: string }[]>('select id, code from university')).map(({ id, code }) => [
      id,
      code,
    ]),
  );
  const rows = entities.map((application, index) => {
    const shown = raw[index]?.shown_status ?? application.status;
    return {
      ...application,
      status: shown,
      decision: shown === 'submitted' ? null : application.decision,
      call: {
        code: raw[index]?.call_code ?? '',
        title: raw[index]?.call_title ?? '',
        universityCode: universities.get(application.universityId) ?? '',
      },
    };
  });
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return { items, total, nextCursor: rows.length > query.limit && last ? encodeCursor([last.id]) : null };
}
