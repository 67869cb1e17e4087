import type { FindingStatus } from '#domain/data-quality/finding-life-cycle.js';
import type { QualitySubject } from '#domain/data-quality/quality-record.js';
import type { QualityRule } from '#domain/data-quality/quality-rules.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { FindingParams } from '#domain/findings/finding.js';
import type { Severity } from '#domain/findings/finding-text.js';
import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';

export interface FindingQuery {
  readonly rule?: QualityRule;
  readonly severity?: Severity;
  /** One status; where none is named all but `resolved`. */
  readonly status?: FindingStatus;
  readonly subjectKind?: QualitySubject['kind'];
  readonly universityId?: string;
  readonly participationId?: string;
  /** At most 200. */
  readonly limit: number;
  readonly cursor?: string;
}

/** A finding as it stands; who it is about and how it was explained is the university's affair, absent for the ministry. */
export interface StoredFinding {
  readonly id: string;
  readonly version: number;
  /** Code of the university. */
  readonly university: string;
  readonly rule: QualityRule;
  readonly severity: Severity;
  readonly subject: QualitySubject;
  readonly column: string | null;
  readonly params: FindingParams;
  readonly participationId: string | null;
  readonly externalId: string | null;
  readonly familyName?: string | null;
  readonly givenName?: string | null;
  /** The other participations of the same university that it leans on; absent for the ministry. */
  readonly others?: readonly string[];
  readonly status: FindingStatus;
  readonly firstSeenOn: string;
  readonly lastSeenOn: string;
  readonly resolvedOn: string | null;
  readonly note?: string | null;
  readonly markedOn: string | null;
  readonly markedBy: { readonly id: string; readonly displayName: string } | null;
}

interface Row extends Omit<StoredFinding, 'markedBy' | 'subject'> {
  readonly subjectKind: QualitySubject['kind'];
  readonly subjectId: string;
  readonly markedById: string | null;
  readonly marker: string | null;
}

/** What the ministry's database role may read is all that is asked of it. */
function selected(context: Context): string {
  const personal =
    context.principal.role === 'qaitu_ministry'
      ? ''
      : ', p.family_name as "familyName", p.given_name as "givenName", f.others, f.note';
  return `select f.id, f.version, u.code as university, f.rule, f.severity, f.subject_kind as "subjectKind",
      f.subject_id as "subjectId", f.column_name as column, f.params, f.participation_id as "participationId",
      p.external_id as "externalId", f.status, f.first_seen_on as "firstSeenOn",
      coalesce(f.last_seen_on, greatest(f.first_seen_on, c.checked_on)) as "lastSeenOn", f.resolved_on as "resolvedOn",
      f.marked_on as "markedOn", f.marked_by as "markedById", m.display_name as marker${personal}
    from data_quality_finding f
    join university u on u.id = f.university_id
    left join data_quality_check c on c.university_id = f.university_id
    left join participation p on p.university_id = f.university_id and p.id = f.participation_id
    left join app_user m on m.id = f.marked_by`;
}

const FILTER = `($1::text is null or f.rule = $1) and ($2::text is null or f.severity = $2)
  and (case when $3::text is null then f.status <> 'resolved' else f.status = $3 end)
  and ($4::text is null or f.subject_kind = $4) and ($5::uuid is null or f.university_id = $5)
  and ($6::uuid is null or f.participation_id = $6)`;

/**
 * A page of the findings the principal may see, errors first, then the oldest.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listFindings(context: Context, query: FindingQuery): Promise<Page<StoredFinding>> {
  const { rule, severity, status, subjectKind, universityId, participationId, limit, cursor } = query;
  const values = [rule, severity, status, subjectKind, universityId, participationId].map((value) => value ?? null);
  const [after, afterId] = cursor === undefined ? [null, null] : decodeCursor(cursor, ['text', 'uuid']);
  const [count] = await context.manager.query<{ total: number }[]>(
    `select count(*)::integer as total from data_quality_finding f where ${FILTER}`,
    values,
  );
  const found = await context.manager.query<Row[]>(
    `${selected(context)}
     where ${FILTER} and ($7::text is null or (f.severity, f.id) > ($7, $8::uuid))
     order by f.severity, f.id limit $9`,
    [...values, after, afterId, limit + 1],
  );
  const items = found.slice(0, limit).map(toFinding);
  const last = items.at(-1);
  return {
    items,
    total: count?.total ?? 0,
    nextCursor: found.length > limit && last ? encodeCursor([last.severity, last.id]) : null,
  };
}

/**
 * One finding.
 *
 * @throws CodedError `record_not_found`
 */
export async function getFinding(context: Context, id: string): Promise<StoredFinding> {
  const [row] = await context.manager.query<Row[]>(`${selected(context)} where f.id = $1`, [id]);
  if (!row) throw findingNotFound();
  return toFinding(row);
}

export function findingNotFound(): CodedError {
  return new CodedError('record_not_found', 'not_found', 'There is no such finding.');
}

function toFinding({ subjectKind, subjectId, markedById, marker, ...row }: Row): StoredFinding {
  return {
    ...row,
    subject: { kind: subjectKind, id: subjectId },
    markedBy: markedById === null ? null : { id: markedById, displayName: marker ?? '' },
  };
}
