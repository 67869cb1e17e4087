import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Period } from '../calendar/period.js';
import { INDICATOR_CODES, type IndicatorCode } from '../kpi/catalogue.js';
import { KpiAccumulator } from '../kpi/computation.js';
import { DueDateTable } from '../kpi/due-rule.js';
import type { FundingCode, GroupProjectFacts, ParticipationFacts } from '../kpi/facts.js';
import {
  DEFAULT_FUNDING,
  endOf,
  type FundingFilter,
  fundingLabel,
  fundingMatches,
  isInPopulation,
} from '../kpi/selection.js';
import type { IndicatorSums } from '../kpi/sums.js';
import { ALL_TIME } from '../calendar/period.js';
import type { PublicationPart, PublicationSet } from './publication-set.js';

/** The group of the dimension `university` that holds every university: the national figure. */
export const COUNTRY = 'country';
/** The group of a further filter that holds everything. */
export const ANY = 'all';

/** A figure without further filters is withheld only where that saves very much larger ones with a filter. */
const HEADLINE_IMPORTANCE = 100;
/** Where either the figures of the state's money or those of all money must go, readers keep the former. */
const DEFAULT_FUNDING_IMPORTANCE = 4;

/** The country over all time is what people read first, so it goes only where that saves very much larger years. */
const NATIONAL_IMPORTANCE = 10;

/** What is published together: which universities, periods, sources of money and further filters. */
export interface PublicationPlan {
  readonly universityIds: readonly string[];
  readonly periods: readonly Period[];
  readonly fundings: readonly FundingFilter[];
  /** Further filters with their codes, such as `category`; each has besides the group `all`. */
  readonly filters?: readonly { readonly name: string; readonly codes: readonly string[] }[];
  /** How many further filters may be set at a time; by default one. */
  readonly filtersAtOnce?: number;
  /**
   * Whether universities are published by further filters too; by default the country alone is. Most universities are too
   * small for it: nearly all such cells are withheld, and they take published totals with them.
   */
  readonly filtersByUniversity?: boolean;
  /**
   * Figures that a set published earlier about the same day withheld, by their groups and indicator; they stay withheld.
   */
  readonly isWithheld?: PublicationSet['isWithheld'];
}

/** Sums of records of one university that ended in one month, with one set of sources of money: a cell of the register. */
export interface RegisterCell {
  readonly universityId: string;
  /** Any day of the month of `E`: periods begin and end with months. */
  readonly end: CalendarDate;
  /** A participation has one source, or none known (`null`); a group project those of all its members. */
  readonly fundings: readonly (FundingCode | null)[];
  /** The codes of further filters, by their names; a group project has none. */
  readonly filters?: Readonly<Record<string, string | null>>;
  readonly sums: Partial<Readonly<Record<IndicatorCode, Readonly<IndicatorSums<string>>>>>;
}

/**
 * The publication set of the register's cells. Its dimensions are `university` (`country` and each university), `period`,
 * `funding` (as `fundingLabel` writes it) and the further filters. Cells of universities that are not in the plan belong to
 * the country alone.
 */
export function publicationSetOf(cells: Iterable<RegisterCell>, plan: PublicationPlan): PublicationSet {
  const filters = plan.filters ?? [];
  const fixed = ['university', 'period', 'funding'].length;
  const atOnce = plan.filtersAtOnce ?? 1;
  const filtersSet = (groups: readonly string[]): number => groups.slice(fixed).filter((group) => group !== ANY).length;
  return {
    dimensions: [
      { name: 'university', groups: [COUNTRY, ...plan.universityIds] },
      { name: 'period', groups: plan.periods.map(({ code }) => code) },
      { name: 'funding', groups: plan.fundings.map(fundingLabel) },
      ...filters.map(({ name, codes }) => ({ name, groups: [ANY, ...codes] })),
    ],
    parts: Array.from(cells, (cell) => partOf(cell, plan)),
    isPublished: (groups) =>
      filtersSet(groups) <= (groups[0] === COUNTRY || plan.filtersByUniversity === true ? atOnce : 0),
    importance: (groups) =>
      (filtersSet(groups) === 0 ? HEADLINE_IMPORTANCE : 1) *
      (groups[0] === COUNTRY && groups[1] === ALL_TIME.code ? NATIONAL_IMPORTANCE : 1) *
      (groups[2] === fundingLabel(DEFAULT_FUNDING) ? DEFAULT_FUNDING_IMPORTANCE : 1),
    isWithheld: plan.isWithheld,
  };
}

function partOf(cell: RegisterCell, plan: PublicationPlan): PublicationPart {
  const isNamed = plan.universityIds.includes(cell.universityId);
  return {
    groups: [
      isNamed ? [COUNTRY, cell.universityId] : [COUNTRY],
      plan.periods.filter((period) => period.contains(cell.end)).map(({ code }) => code),
      plan.fundings.filter((filter) => cell.fundings.some((code) => fundingMatches(filter, code))).map(fundingLabel),
      ...(plan.filters ?? []).map(({ name, codes }) => {
        const code = cell.filters?.[name];
        return code !== undefined && code !== null && codes.includes(code) ? [ANY, code] : [ANY];
      }),
    ],
    sums: cell.sums,
  };
}

/**
 * The register's cells from the records themselves, as of a day: what stored cells must equal.
 * @param filtersOf the codes of further filters of a participation
 */
export function registerCellsOf(
  participations: Iterable<ParticipationFacts>,
  groupProjects: Iterable<GroupProjectFacts>,
  asOf: CalendarDate,
  filtersOf: (facts: ParticipationFacts) => Readonly<Record<string, string | null>> = () => ({}),
): RegisterCell[] {
  const cells = new Map<string, Omit<RegisterCell, 'sums'> & { accumulator: KpiAccumulator }>();
  const selection = { period: ALL_TIME, asOf, funding: ANY } as const;
  const dueDates = new DueDateTable();
  const cellOf = (place: Omit<RegisterCell, 'sums'>): KpiAccumulator => {
    const key = JSON.stringify([place.universityId, place.end.slice(0, 7), place.fundings, place.filters]);
    const cell = cells.get(key) ?? { ...place, accumulator: new KpiAccumulator(selection, dueDates) };
    cells.set(key, cell);
    return cell.accumulator;
  };
  for (const facts of participations) {
    const { universityId, funding } = facts;
    cellOf({ universityId, end: endOf(facts), fundings: [funding], filters: filtersOf(facts) }).addParticipation(facts);
  }
  for (const project of groupProjects) {
    const members = project.members.filter(({ status }) => isInPopulation(status));
    const end = members.map(endOf).toSorted().at(-1);
    if (end !== undefined) {
      const fundings = [...new Set(members.map(({ funding }) => funding))];
      cellOf({ universityId: project.universityId, end, fundings }).addGroupProject(project);
    }
  }
  return Array.from(cells.values(), ({ accumulator, ...place }) => ({ ...place, sums: sumsOf(accumulator) }));
}

function sumsOf(accumulator: KpiAccumulator): RegisterCell['sums'] {
  const sums: Partial<Record<IndicatorCode, Readonly<IndicatorSums<string>>>> = {};
  for (const code of INDICATOR_CODES) {
    sums[code] = accumulator.sumsOf(code);
  }
  return sums;
}
