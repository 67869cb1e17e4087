import { FINDING_LIFE_CYCLE, type FindingStatus } from '#domain/data-quality/finding-life-cycle.js';
import { findingKey, type QualityFinding } from '#domain/data-quality/quality-record.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import type { Context } from '#persistence/context.js';

/** What a check changed. */
export interface StoredFindings {
  readonly found: number;
  readonly opened: number;
  readonly reopened: number;
  readonly resolved: number;
}

interface KnownFinding {
  readonly id: string;
  readonly key: string;
  readonly status: FindingStatus;
  readonly severity: string;
  readonly params: unknown;
  readonly others: readonly string[];
}

const AT_ONCE = 5000;

/**
 * Brings the stored findings of a university in line with what was found: new ones are added, those that are gone resolved,
 * those that came back opened again, and the marks of people on all others stay as they are. What was found before and is
 * found again is not touched. Under the worker's role, one check of a university at a time.
 *
 * @param found everything found at the university, by every rule
 */
export async function storeFindings(
  context: Context,
  universityId: string,
  found: readonly QualityFinding[],
): Promise<StoredFindings> {
  const known = new Map(
    (
      await context.manager.query<KnownFinding[]>(
        `select id, finding_key as key, status, severity, params, others from data_quality_finding where university_id = $1`,
        [universityId],
      )
    ).map((row) => [row.key, row]),
  );
  const byKey = new Map(found.map((each) => [findingKey(each), each]));
  const added: QualityFinding[] = [];
  const changed: (QualityFinding & { readonly knownId: string })[] = [];
  const reopened: string[] = [];
  for (const [key, each] of byKey) {
    const before = known.get(key);
    if (before === undefined) {
      added.push(each);
      continue;
    }
    if (before.status === 'resolved') reopened.push(before.id);
    if (differs(before, each)) changed.push({ ...each, knownId: before.id });
  }
  const gone = [...known.values()].filter(({ key, status }) => status !== 'resolved' && !byKey.has(key));
  await addFindings(context, universityId, added);
  await changeFindings(context, universityId, changed);
  await resolveFindings(context, universityId, gone);
  await reopenFindings(context, universityId, reopened);
  return { found: byKey.size, opened: added.length, reopened: reopened.length, resolved: gone.length };
}

/** Whether a finding says other things than when it was stored; keys of objects in any order. */
function differs(before: KnownFinding, now: QualityFinding): boolean {
  const told = (params: unknown) =>
    JSON.stringify(Object.entries(params ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return (
    before.severity !== now.severity ||
    told(before.params) !== told(now.params) ||
    JSON.stringify(before.others.toSorted()) !== JSON.stringify(now.others.toSorted())
  );
}

async function addFindings({ manager, today, now }: Context, universityId: string, added: readonly QualityFinding[]) {
  for (const batch of batches(added)) {
    const rows = batch.map((each) => ({
      finding_key: findingKey(each),
      rule: each.code,
      severity: each.severity,
      participation_id: each.participationId,
      subject_kind: each.subject.kind,
      subject_id: each.subject.id,
      column_name: each.column,
      params: each.params ?? {},
      others: each.others,
    }));
    await manager.query(
      `insert into data_quality_finding (university_id, finding_key, rule, severity, participation_id, subject_kind, subject_id,
         column_name, params, others, first_seen_on, created_at, updated_at)
       select $1, f.*, $3::date, $4::timestamptz, $4::timestamptz
       from jsonb_to_recordset($2::jsonb) f (finding_key text, rule text, severity text, participation_id uuid,
         subject_kind text, subject_id uuid, column_name text, params jsonb, others uuid[])`,
      [universityId, JSON.stringify(rows), today, now],
    );
  }
}

async function changeFindings(
  { manager, now }: Context,
  universityId: string,
  changed: readonly (QualityFinding & { readonly knownId: string })[],
) {
  for (const batch of batches(changed)) {
    const rows = batch.map(({ knownId, severity, params, others }) => ({
      id: knownId,
      severity,
      params: params ?? {},
      others,
    }));
    await manager.query(
      `update data_quality_finding d set severity = f.severity, params = f.params, others = f.others, updated_at = $3,
         version = d.version + 1
       from jsonb_to_recordset($2::jsonb) f (id uuid, severity text, params jsonb, others uuid[])
       where d.university_id = $1 and d.id = f.id`,
      [universityId, JSON.stringify(rows), now],
    );
  }
}

/** What is gone was last seen by the check before this one. */
async function resolveFindings({ manager, today, now }: Context, universityId: string, gone: readonly KnownFinding[]) {
  for (const [status, ofStatus] of Map.groupBy(gone, (each) => each.status)) {
    const next = takeAction(FINDING_LIFE_CYCLE, status, 'resolve', 'system');
    // One that is marked at this very moment is resolved all the same: every mark can be.
    await manager.query(
      `update data_quality_finding d set status = $3, resolved_on = $4::date, updated_at = $5, version = d.version + 1,
         last_seen_on = coalesce(
           (select greatest(d.first_seen_on, c.checked_on) from data_quality_check c where c.university_id = $1), d.first_seen_on)
       where d.university_id = $1 and d.id = any ($2) and d.status <> $3`,
      [universityId, ofStatus.map(({ id }) => id), next, today, now],
    );
  }
}

/** A finding that comes back is a new question: what was said of it before stands in its history. */
async function reopenFindings({ manager, now }: Context, universityId: string, ids: readonly string[]) {
  if (ids.length === 0) return;
  await manager.query(
    `update data_quality_finding set status = $3, resolved_on = null, last_seen_on = null, note = null, marked_by = null,
       marked_on = null, updated_at = $4, version = version + 1
     where university_id = $1 and id = any ($2) and status = 'resolved'`,
    [universityId, ids, takeAction(FINDING_LIFE_CYCLE, 'resolved', 'reopen', 'system'), now],
  );
}

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += AT_ONCE) yield rows.slice(start, start + AT_ONCE);
}
