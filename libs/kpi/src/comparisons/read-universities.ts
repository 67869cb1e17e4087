import { KpiAccumulator } from '#domain/kpi/computation.js';
import { INDICATORS } from '#domain/kpi/indicators.js';
import type { IndicatorCode } from '#domain/kpi/catalogue.js';
import type { Indicator } from '#domain/kpi/indicator.js';
import type { KpiSelection } from '#domain/kpi/selection.js';
import type { IndicatorValue } from '#domain/kpi/value.js';
import type { Proportion } from '#domain/statistics/newcombe-difference.js';
import type { Context } from '#persistence/context.js';
import { accumulateSums, parseSums } from '../cell-sums.js';
import { readSums } from '../read-sums.js';
import { NAMES_OF_UNIVERSITY, type NamedUniversity, sortByName } from './name-universities.js';

/** A university with the sums of all its indicators. */
export interface UniversitySummary extends NamedUniversity {
  readonly accumulator: KpiAccumulator;
}

/** A figure as it stands beside others: never without what it rests on. */
export interface KnownFigure {
  readonly figure: IndicatorValue;
  /** Distinct participations that are known in it (in K18 the projects' members). */
  readonly knownParticipations: number;
}

/**
 * The sums of all indicators for each university that has anything in the register, by name: for today from cells, else from
 * the records. By name and never by value, since nobody is ranked.
 */
export async function readUniversities(context: Context, selection: KpiSelection): Promise<UniversitySummary[]> {
  const rows = await readSums(context, selection, 'university');
  const universities = await listUniversitiesOfFigures(context);
  const accumulators = new Map(universities.map(({ id }) => [id, new KpiAccumulator(selection)]));
  for (const row of rows) {
    const accumulator = accumulators.get(row.universityId ?? '');
    if (accumulator) accumulateSums(accumulator, parseSums(row), row.of);
  }
  return sortByName(
    universities.map(({ id, university, names }) => ({
      university,
      names,
      accumulator: accumulators.get(id) ?? new KpiAccumulator(selection),
    })),
  );
}

/** Every university that has anything in the register, in no order. */
export async function listUniversitiesOfFigures({
  manager,
}: Context): Promise<(NamedUniversity & { readonly id: string })[]> {
  return await manager.query(
    `select u.id, ${NAMES_OF_UNIVERSITY}
     from university u
     where exists (select from participation p where p.university_id = u.id)
       or exists (select from group_project g where g.university_id = u.id)`,
  );
}

/** The figure of an indicator with what it rests on. */
export function figureOf(accumulator: KpiAccumulator, code: IndicatorCode): KnownFigure {
  const indicator: Indicator<string> = INDICATORS[code];
  const sums = accumulator.sumsOf(code);
  return { figure: indicator.valueOf(sums), knownParticipations: indicator.knownParticipations(sums) };
}

/** The counts of a share of counted units: yes of those known. */
export function proportionOf({ yes, no }: Pick<IndicatorValue, 'yes' | 'no'>): Proportion {
  return { yes, known: yes + no };
}
