import { recordAudit } from '#audit/record-audit.js';
import { checkGroupProjectQuality } from '#domain/data-quality/group-project-rules.js';
import type { QualityFinding } from '#domain/data-quality/quality-record.js';
import { checkRecordQuality } from '#domain/data-quality/record-rules.js';
import { type Context, type Principal, WORKER, workerFor } from '#persistence/context.js';
import { asPrincipal, type Transactions } from '#persistence/with-principal.js';
import { findAcrossUniversities } from './find-across-universities.js';
import { readQualityGroupProjects, readQualityRecords } from './read-quality-records.js';
import { type StoredFindings, storeFindings } from './store-findings.js';

/** A pass over people, addresses and amounts of the whole register may take its time. */
const STATEMENT_TIMEOUT_MS = 60_000;

/** What was looked at in one university, and what that changed. */
export interface QualityCheck extends StoredFindings {
  readonly participations: number;
}

/**
 * Applies every rule of data quality to a university's records as they stand and stores what is found. People and
 * addresses are compared with those of all universities; that happens in the worker's role, in the name of whoever asked.
 */
export async function checkUniversity(context: Context, universityId: string): Promise<QualityCheck> {
  return await asPrincipal(context, workerFor(context.principal), async (worker) => {
    await takeTurn(worker, universityId);
    return await check(worker, universityId, await findAcrossUniversities(worker, universityId));
  });
}

/**
 * Checks the university whose file was just committed, in a transaction of its own. The import is done whether this
 * succeeds or not; if it does not, the daily check makes up for it.
 */
export async function checkAfterImport(
  transactions: Transactions,
  { userId, universityId }: Pick<Principal, 'userId' | 'universityId'>,
): Promise<void> {
  if (universityId === null) return;
  await transactions
    .withPrincipal(workerFor({ userId }), async (context) => await checkUniversity(context, universityId), {
      statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    })
    .catch(() => undefined);
}

/** What a round of checks did. */
export interface QualityRound {
  readonly universities: number;
  readonly opened: number;
  readonly resolved: number;
}

/**
 * The daily check: every university that was not checked today, each in a transaction of its own, after one look at what
 * lies across universities. Several processes may do it at once; each university is checked by one of them.
 */
export async function checkRegister(transactions: Transactions): Promise<QualityRound> {
  const round = { universities: 0, opened: 0, resolved: 0 };
  const universities = await transactions.withPrincipal(
    WORKER,
    async (context) => await listDueUniversities(context, null),
  );
  if (universities.length === 0) return round;
  const across = Map.groupBy(
    await transactions.withPrincipal(WORKER, async (context) => await findAcrossUniversities(context, null), {
      statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    }),
    ({ universityId }) => universityId,
  );
  for (const universityId of universities) {
    const done = await transactions.withPrincipal(WORKER, async (context) => {
      await takeTurn(context, universityId);
      const [due] = await listDueUniversities(context, universityId);
      if (due === undefined) return undefined;
      return await check(context, universityId, across.get(universityId) ?? []);
    });
    if (done === undefined) continue;
    round.universities += 1;
    round.opened += done.opened + done.reopened;
    round.resolved += done.resolved;
  }
  return round;
}

async function check(context: Context, universityId: string, across: readonly QualityFinding[]): Promise<QualityCheck> {
  const found = [...across];
  let participations = 0;
  for await (const records of readQualityRecords(context, universityId)) {
    participations += records.length;
    found.push(...records.flatMap((record) => checkRecordQuality(record, context.today)));
  }
  const projects = await readQualityGroupProjects(context, universityId);
  found.push(...projects.flatMap(checkGroupProjectQuality));
  const stored = await storeFindings(context, universityId, found);
  await context.manager.query(
    `insert into data_quality_check (university_id, checked_on, checked_at, participations, findings)
     values ($1, $2, $3, $4, $5)
     on conflict (university_id) do update set checked_on = excluded.checked_on, checked_at = excluded.checked_at,
       participations = excluded.participations, findings = excluded.findings`,
    [universityId, context.today, context.now, participations, stored.found],
  );
  await recordAudit(context, {
    action: 'data_quality.checked',
    objectType: 'university',
    objectId: universityId,
    universityId,
    details: { participations, ...stored },
  });
  return { participations, ...stored };
}

/** Universities (or the one named) with anything to check that no check of today has seen. */
async function listDueUniversities({ manager, today }: Context, universityId: string | null): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `select u.id from university u
     where ($2::uuid is null or u.id = $2)
       and not exists (select from data_quality_check c where c.university_id = u.id and c.checked_on >= $1::date)
       and (exists (select from participation p where p.university_id = u.id)
         or exists (select from group_project g where g.university_id = u.id))
     order by u.code`,
    [today, universityId],
  );
  return rows.map(({ id }) => id);
}

/** Two checks of one university would each take the other's findings for new ones. */
async function takeTurn({ manager }: Context, universityId: string): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('data quality ' || $1, 0))`, [universityId]);
}
