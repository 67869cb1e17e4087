import { share } from '#domain/kpi/value.js';
import type { Context } from '#persistence/context.js';

/** In how many of the records that should have it a column is filled. */
export interface FieldCompleteness {
  readonly column: string;
  /** Records in which it should be filled. */
  readonly applicable: number;
  readonly filled: number;
  /** `filled` of `applicable`; `null` where it applies to none. */
  readonly share: number | null;
}

const ALWAYS = 'true';
const OVER = `p.status in ('completed', 'terminated_early')`;

/** The columns that indicators, breakdowns and invitations need, each with the records that should have it. */
const KEY_FIELDS = {
  sex: ALWAYS,
  home_region: `p.citizenship = 'KZ'`,
  field: `p.category <> 'staff'`,
  programme: ALWAYS,
  mode: ALWAYS,
  host_country: ALWAYS,
  host_institution: ALWAYS,
  actual_start: ALWAYS,
  actual_end: OVER,
  // Expected once the day is past on which a return is not yet late (K01), and credits are to be recognised (K10).
  return_status: `p.mode is distinct from 'virtual' and p.waiver is null and coalesce(p.actual_end, p.planned_end) + 30 <= $4`,
  credits_earned: `p.category <> 'staff' and coalesce(p.actual_end, p.planned_end) + 45 <= $4`,
  amount_paid_kzt: `p.funding = 'state_budget'`,
} as const;
/** Which of them the ministry's role is not shown, since it works with de-identified records. */
const PERSONAL_FIELDS = { email: ALWAYS, birth_date: ALWAYS } as const;

/** Completeness per university by code, and of all records together. */
export interface CompletenessByUniversity {
  readonly byUniversity: ReadonlyMap<string, readonly FieldCompleteness[]>;
  readonly country: readonly FieldCompleteness[];
}

/**
 * How far the key fields of who went are filled, in one pass.
 *
 * @param parameters sources of money or null for all, first and last day of the period or null, the as-of date
 */
export async function readFieldCompleteness(
  { manager, principal }: Context,
  parameters: readonly unknown[],
): Promise<CompletenessByUniversity> {
  const fields: Readonly<Record<string, string>> =
    principal.role === 'qaitu_ministry' ? KEY_FIELDS : { ...KEY_FIELDS, ...PERSONAL_FIELDS };
  const counted = Object.entries(fields).map(
    ([column, applies]) => `count(*) filter (where ${applies})::integer as "${column}_of",
      count(p.${column}) filter (where ${applies})::integer as "${column}"`,
  );
  const rows = await manager.query<({ readonly university: string } & Readonly<Record<string, number>>)[]>(
    `select u.code as university, ${counted.join(', ')}
     from participation p join university u on u.id = p.university_id
     where p.status in ('departed', 'completed', 'terminated_early')
       and ($1::text[] is null or p.funding = any ($1))
       and ($2::date is null or coalesce(p.actual_end, p.planned_end) >= $2)
       and ($3::date is null or coalesce(p.actual_end, p.planned_end) <= $3)
       and $4::date is not null
     group by u.code order by u.code`,
    [...parameters],
  );
  const completeness = (of: readonly Readonly<Record<string, number>>[]) =>
    Object.keys(fields).map((column) => {
      const sum = (name: string) => of.reduce((total, row) => total + (row[name] ?? 0), 0);
      const [applicable, filled] = [sum(`${column}_of`), sum(column)];
      return { column, applicable, filled, share: share(filled, applicable) };
    });
  return {
    byUniversity: new Map(rows.map((row) => [row.university, completeness([row])])),
    country: completeness(rows),
  };
}
