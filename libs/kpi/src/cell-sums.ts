import { INDICATOR_CODES, type IndicatorCode } from '#domain/kpi/catalogue.js';
import type { KpiAccumulator } from '#domain/kpi/computation.js';
import { INDICATORS } from '#domain/kpi/indicators.js';
import { UNIT_STATES, type UnitState } from '#domain/kpi/unit-state.js';

/** One sum of an indicator and the column of a cell that holds it. */
interface SumColumn {
  readonly code: IndicatorCode;
  /** The sum's name in the domain: a state, or one of the indicator's own. */
  readonly sum: string;
  readonly column: string;
  /** What the column's number is divided by: decimals are kept in whole parts, which add up without rounding. */
  readonly parts: number;
}

/** States that the rule of an indicator never gives; a cell has no column for them. */
const NEVER: Partial<Record<IndicatorCode, readonly UnitState[]>> = {
  K04: ['not_applicable'],
  K05: ['unknown', 'not_applicable'],
  K06_6: ['unknown', 'not_applicable'],
  K06_12: ['unknown', 'not_applicable'],
  K06_24: ['unknown', 'not_applicable'],
  K11: ['not_applicable'],
  K12: ['unknown'],
  K13: ['no', 'unknown'],
  K14: ['not_applicable'],
  K15_6: ['not_applicable'],
  K15_12: ['not_applicable'],
  K17: ['not_applicable'],
  K18: ['unknown', 'not_applicable'],
};

/** Indicators that count the same units in the same states as another: they share its columns. */
const SAME_UNITS: Partial<Record<IndicatorCode, IndicatorCode>> = { K16: 'K01', K17: 'K04' };
const SHARED_SUMS = new Set<string>([...UNIT_STATES, 'known_participations']);

/** Tenths of a credit and their squares; sixtieths of a point of the support index. */
const PARTS: Readonly<Record<string, number>> = {
  k10_final_earned: 10,
  k10_final_earned_squares: 100,
  k10_final_recognised: 10,
  k10_open_earned: 10,
  k10_open_recognised: 10,
  k13_total: 60,
};

/** Every sum of every indicator that a cell holds, in the catalogue's order. */
export const SUM_COLUMNS: readonly SumColumn[] = INDICATOR_CODES.flatMap((code) => {
  const sums = [...UNIT_STATES.filter((state) => !NEVER[code]?.includes(state)), ...INDICATORS[code].extraSums];
  return sums.map((sum) => {
    const holder = (SHARED_SUMS.has(sum) ? SAME_UNITS[code] : undefined) ?? code;
    const column = `${holder.toLowerCase()}_${sum}`;
    return { code, sum, column, parts: PARTS[column] ?? 1 };
  });
});

/** Which rows hold what: a cell has both, an amount comes from a participation or from a group project. */
export type SumsOf = 'participations' | 'group_projects' | 'both';

/** The columns, each once. */
export function columnsOf(of: SumsOf): string[] {
  const columns = SUM_COLUMNS.filter(({ code }) => of === 'both' || (code === 'K18') === (of === 'group_projects'));
  return [...new Set(columns.map(({ column }) => column))];
}

/** The sums over the rows of an alias, as one row's text in a `select`: a column each would cost more than adding up. */
export function selectSums(alias: string, of: SumsOf): string {
  return selectSumsOfColumns(alias, columnsOf(of));
}

/** The same of some columns alone, for {@link parseSums} in their order. */
export function selectSumsOfColumns(alias: string, columns: readonly string[]): string {
  return `row(${columns.map((column) => `coalesce(sum(${alias}.${column}), 0)`).join(', ')})::text as sums`;
}

/** A row of sums as the database writes it, `(12,0,0.50)`. */
export interface SumRow {
  readonly sums: string;
}

const PLACES = new Map(
  (['participations', 'group_projects', 'both'] as const).map((of) => {
    const places = new Map(columnsOf(of).map((column, place) => [column, place]));
    return [
      of,
      SUM_COLUMNS.map((sum) => ({ ...sum, place: places.get(sum.column) ?? -1 })).filter(({ place }) => place >= 0),
    ];
  }),
);

/** A row's sums, in the order of its columns. */
export function parseSums({ sums }: SumRow): number[] {
  return JSON.parse(`[${sums.slice(1, -1)}]`) as number[];
}

/** Adds sums to others of the same columns. */
export function addSums(total: number[], sums: readonly number[]): void {
  for (const [place, amount] of sums.entries()) total[place] = (total[place] ?? 0) + amount;
}

/** Adds a row's sums to those of the accumulator. */
export function accumulateSums(accumulator: KpiAccumulator, sums: readonly number[], of: SumsOf): void {
  for (const { code, sum, parts, place } of PLACES.get(of) ?? []) {
    const amount = sums[place] ?? 0;
    if (amount !== 0) accumulator.addSum(code, sum, amount / parts);
  }
}
