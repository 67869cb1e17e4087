import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Programme } from '#domain/participation/participation-codes.js';
import type { Wave } from '#domain/report/report-codes.js';
import { requireUsableRules, type ScopedWaveRule, type WaveRule } from '#domain/wave/wave-rules.js';
import type { Context } from '#persistence/context.js';

/** A rule as its author enters it: for one wave, of one programme or of all. */
export interface EnteredRule extends WaveRule {
  readonly programme: Programme | null;
  readonly wave: Wave;
}

/** The rules of one author, and the version of the whole set. */
export interface RuleSet {
  readonly rules: EnteredRule[];
  readonly version: number;
}

interface RuleRow {
  readonly university_id: string | null;
  readonly programme: Programme | null;
  readonly wave: Wave;
  readonly opens_months: number;
  readonly opens_days: number;
  readonly deadline_months: number;
  readonly deadline_days: number;
}

const toRule = (row: RuleRow): EnteredRule => ({
  programme: row.programme,
  wave: row.wave,
  opens: { months: row.opens_months, days: row.opens_days },
  deadline: { months: row.deadline_months, days: row.deadline_days },
});

/** Every rule in force, national and of universities. */
export async function listAllRules(context: Context): Promise<ScopedWaveRule[]> {
  const rows = await context.manager.query<RuleRow[]>(
    `select university_id, programme, wave, opens_months, opens_days, deadline_months, deadline_days
     from reporting_rule where removed_at is null`,
  );
  return rows.map((row) => ({ ...toRule(row), universityId: row.university_id }));
}

/** The rules of one university, or the national ones (null). */
export async function getRuleSet(context: Context, universityId: string | null): Promise<RuleSet> {
  const rows = await context.manager.query<(RuleRow & { version: number; removed: boolean })[]>(
    `select university_id, programme, wave, opens_months, opens_days, deadline_months, deadline_days, version,
       removed_at is not null as removed
     from reporting_rule where university_id is not distinct from $1
     order by programme nulls first, array_position(array['end', 'm6', 'm12', 'm24'], wave)`,
    [universityId],
  );
  return {
    rules: rows.filter(({ removed }) => !removed).map(toRule),
    version: Math.max(0, ...rows.map(({ version }) => version)),
  };
}

/**
 * Puts other rules in the place of the author's: the ministry's national ones, a coordinator's own university's. Reports
 * that have not been filed move with the next round of the waves.
 *
 * @param expectedVersion of the set, 0 where there is none yet
 * @throws CodedError `reporting_rules_invalid`, `version_mismatch`
 */
export async function replaceRules(
  context: Context,
  expectedVersion: number,
  rules: readonly EnteredRule[],
): Promise<RuleSet> {
  requireUsableRules(rules);
  const { manager, principal, now } = context;
  const { universityId } = principal;
  // An empty set has no row to lock.
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `reporting rules ${universityId ?? 'national'}`,
  ]);
  const { version } = await getRuleSet(context, universityId);
  if (version !== expectedVersion) {
    throw new CodedError(
      'version_mismatch',
      'precondition_failed',
      `Somebody changed these rules meanwhile (they are now version ${version}). Read them again and repeat the change.`,
    );
  }
  await manager.query(
    `update reporting_rule set removed_at = $2, changed_at = $2, changed_by = $3, version = $4
     where university_id is not distinct from $1`,
    [universityId, now, principal.userId, version + 1],
  );
  await manager.query(
    `insert into reporting_rule as r (university_id, programme, wave, opens_months, opens_days, deadline_months,
       deadline_days, changed_at, changed_by, version)
     select $1, n.programme, n.wave, n.opens_months, n.opens_days, n.deadline_months, n.deadline_days, $3, $4, $5
     from jsonb_to_recordset($2::jsonb) as n (programme text, wave text, opens_months integer, opens_days integer,
       deadline_months integer, deadline_days integer)
     on conflict on constraint reporting_rule_key_uq do update set
       opens_months = excluded.opens_months, opens_days = excluded.opens_days,
       deadline_months = excluded.deadline_months, deadline_days = excluded.deadline_days,
       changed_at = excluded.changed_at, changed_by = excluded.changed_by, removed_at = null, version = excluded.version`,
    [
      universityId,
      JSON.stringify(
        rules.map(({ programme, wave, opens, deadline }) => ({
          programme,
          wave,
          opens_months: opens.months,
          opens_days: opens.days,
          deadline_months: deadline.months,
          deadline_days: deadline.days,
        })),
      ),
      now,
      principal.userId,
      version + 1,
    ],
  );
  await recordAudit(context, {
    action: 'reporting_rules.changed',
    objectType: 'reporting_rules',
    objectId: universityId,
    details: { rules: rules.length, version: version + 1 },
  });
  return await getRuleSet(context, universityId);
}
