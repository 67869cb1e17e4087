import type { ProtectedSet, PublicIndicator } from '#domain/disclosure/protected-set.js';
import { complementaryWidth, protectionWidth } from '#domain/disclosure/protected-quantities.js';
import { COUNTRY, publicationSetOf, type RegisterCell } from '#domain/disclosure/publication-cells.js';
import type { PublicationSet } from '#domain/disclosure/publication-set.js';
import { parsePeriod } from '#domain/calendar/period.js';
import type { IndicatorCode } from '#domain/kpi/catalogue.js';
import { disclosurePlanOf } from '#reporting/publications/compute-publication.js';
import type { Figure } from '#reporting/publications/figure.js';
import type { PlanCodes } from '#reporting/publications/publication.js';
import { attackPercentages, type Narrowed } from '../fixtures/disclosure/public-attacker.js';
import { type Inequality, LinearProgram } from '../fixtures/disclosure/simplex.js';
import type { ServedFigure } from './publication-desk.js';

/**
 * The country as an attacker sees it: which groups there are and how periods overlap. This one even knows which parts hold
 * anything at all, though not what.
 */
export function outsideView(plan: PlanCodes, cells: readonly RegisterCell[]): PublicationSet {
  const parts = new Map<string, RegisterCell>();
  for (const { universityId, end, fundings, filters } of cells) {
    const isOfTheState = fundings.includes('state_budget');
    const part: RegisterCell = {
      universityId,
      end,
      fundings: isOfTheState ? ['state_budget'] : ['self'],
      filters,
      sums: {},
    };
    parts.set(JSON.stringify(part), part);
  }
  return publicationSetOf(parts.values(), disclosurePlanOf(plan));
}

interface ServedCell {
  readonly groups: Readonly<Record<string, string>>;
  readonly indicators: Record<string, PublicIndicator>;
}

/** Figures as they were served, in the form in which the attacker of disclosure control takes them. */
export function asProtectedSet(figures: readonly ServedFigure[]): ProtectedSet {
  const cells = new Map<string, ServedCell>();
  for (const figure of figures as unknown as readonly Figure[]) {
    const { university, period, funding, category, indicator, n, known, yes, no, status, reason, value, unit } = figure;
    const groups = { university, period, funding, category };
    const key = Object.values(groups).join('|');
    const cell: ServedCell = cells.get(key) ?? { groups, indicators: {} };
    cells.set(key, cell);
    cell.indicators[indicator] = {
      counts: { n, known, yes, no },
      figure:
        status === 'withheld'
          ? { status, reason: reason ?? 'complementary', value: null }
          : { status, unit, value: value ?? 0, low: figure.low, high: figure.high, ciLow: null, ciHigh: null },
      isCompared: figure.compared,
    };
  }
  return { cells: [...cells.values()] as unknown as ProtectedSet['cells'] };
}

/** The sums that really are behind a figure, for the judge of the attack alone. */
export function truthOf(
  cells: readonly RegisterCell[],
  groups: Readonly<Record<string, string>>,
  indicator: IndicatorCode,
): Record<string, number> {
  const total: Record<string, number> = {};
  for (const { universityId, end, fundings, filters, sums } of cells) {
    const isInside =
      (groups['university'] === COUNTRY || groups['university'] === universityId) &&
      parsePeriod(groups['period'] ?? '').contains(end) &&
      (groups['funding'] === 'all' || fundings.some((code) => code === groups['funding'])) &&
      (groups['category'] === 'all' || groups['category'] === filters?.['category']);
    if (!isInside) continue;
    for (const [name, amount] of Object.entries(sums[indicator] ?? {})) total[name] = (total[name] ?? 0) + amount;
  }
  return total;
}

/** The withheld percentages of which the attacker is left fewer values than are allowed (decision 15). */
export function pinnedPercentages(
  plan: PlanCodes,
  figures: ProtectedSet,
  cells: readonly RegisterCell[],
  indicator: IndicatorCode,
): Narrowed[] {
  return attackPercentages(outsideView(plan, cells), figures, indicator).filter(({ groups, reason, yes, no }) => {
    const truth = truthOf(cells, groups, indicator);
    const amount = truth['yes'] ?? 0;
    const capacity = amount + (truth['no'] ?? 0);
    const widthOf = reason === 'complementary' ? complementaryWidth : protectionWidth;
    const allowed = widthOf(true, { amount, capacity, units: capacity });
    return yes[1] - yes[0] < allowed || no[1] - no[0] < allowed;
  });
}

const MILLION = 1_000_000;
const STEPS = 0.98;

/**
 * The withheld losses (K16) that an attacker who even knows what every part could lose at most works out more narrowly than
 * is allowed. Published amounts are exact: the lower bound of K16 is the sum over those who did not return.
 */
export function pinnedLosses(
  plan: PlanCodes,
  figures: ProtectedSet,
  cells: readonly RegisterCell[],
): { readonly groups: Readonly<Record<string, string>>; readonly width: number; readonly allowed: number }[] {
  const parts = cells.filter(({ sums }) => sums.K16 !== undefined);
  const capacityOf = (sums: Readonly<Record<string, number>>): number => (sums['net_yes'] ?? 0) + (sums['net_no'] ?? 0);
  const termsOf = (groups: Readonly<Record<string, string>>): Map<number, number> =>
    new Map(
      parts.flatMap((part, index): [number, number][] =>
        Object.keys(truthOf([part], groups, 'K16')).length > 0 ? [[index, 1]] : [],
      ),
    );
  const shown = figures.cells.filter(({ indicators }) => indicators.K16.figure.status === 'published');
  const program = new LinearProgram(parts.length, [
    ...parts.map(({ sums }, index) => ({
      coefficients: new Map([[index, 1]]),
      limit: capacityOf(sums.K16 ?? {}) / MILLION,
    })),
    ...shown.flatMap(({ groups, indicators }): Inequality[] => {
      const { figure } = indicators.K16;
      const amount = (figure.status === 'published' ? (figure.low ?? 0) : 0) / MILLION;
      const terms = termsOf(groups);
      const minus = new Map([...terms].map(([part, coefficient]) => [part, -coefficient]));
      return [
        { coefficients: terms, limit: amount + 1e-7 },
        { coefficients: minus, limit: 1e-7 - amount },
      ];
    }),
  ]);
  return figures.cells
    .filter(({ indicators }) => indicators.K16.figure.status === 'withheld')
    .map(({ groups, indicators }) => {
      const truth = truthOf(cells, groups, 'K16');
      const { figure } = indicators.K16;
      const widthOf =
        figure.status === 'withheld' && figure.reason === 'complementary' ? complementaryWidth : protectionWidth;
      const units = (truth['yes'] ?? 0) + (truth['no'] ?? 0) + (truth['unknown'] ?? 0);
      const isNothing = figure.status === 'withheld' && figure.reason === 'not_computable';
      const terms = termsOf(groups);
      return {
        groups,
        width: (program.maximum(terms) - program.minimum(terms)) * MILLION,
        allowed: isNothing ? 0 : widthOf(false, { amount: truth['net_no'] ?? 0, capacity: capacityOf(truth), units }),
      };
    })
    .filter(({ width, allowed }) => width < allowed * STEPS - 1);
}
