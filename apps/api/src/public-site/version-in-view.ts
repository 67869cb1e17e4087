import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import type { Figure } from '#reporting/publications/figure.js';
import {
  getPublication,
  type PlanCodes,
  type Publication,
  type VersionChoice,
} from '#reporting/publications/publication.js';
import { type FigureChoice, readFigures } from '#reporting/publications/read-figures.js';
import type { FigureSearch } from './addresses.js';

/** More than any page or table of one indicator, period or university holds. */
const MOST_FIGURES = 20_000;

/** A public version as a page shows it: by its number, or as the current one. */
export interface VersionInView {
  readonly publication: Publication;
  readonly choice: VersionChoice;
  readonly plan: PlanCodes;
}

/**
 * The version that an address names; nothing where it names the current one and nothing was ever published, or what was is
 * withdrawn.
 * @throws CodedError `record_not_found` for a number that no public version has
 */
export async function findVersion(context: Context, choice: VersionChoice): Promise<VersionInView | undefined> {
  try {
    const publication = await getPublication(context, choice);
    const nothing: PlanCodes = { universities: [], periods: [], fundings: [], categories: [] };
    return { publication, choice, plan: publication.plan ?? nothing };
  } catch (error) {
    if (choice === 'current' && error instanceof CodedError && error.code === 'record_not_found') return undefined;
    throw error;
  }
}

/** Figures of a version as they were protected together with all others. */
export async function figuresOf(
  context: Context,
  { publication }: VersionInView,
  choice: FigureChoice,
): Promise<readonly Figure[]> {
  return (await readFigures(context, publication.id, choice, { limit: MOST_FIGURES })).items;
}

/**
 * What is chosen of a list: what the address asks for, else the first of `preferred` that there is, else the first of all.
 * @throws CodedError `record_not_found` where the version has nothing of the kind
 */
export function choose(codes: readonly string[], asked: string | undefined, preferred: readonly string[] = []): string {
  if (asked === undefined) return preferred.find((code) => codes.includes(code)) ?? codes[0] ?? '';
  if (codes.includes(asked)) return asked;
  throw new CodedError('record_not_found', 'not_found', 'The version has nothing of the kind.');
}

/** The period and the source of money that a page shows. */
export interface Cut {
  readonly period: string;
  readonly funding: string;
  /** Only what was asked for, as it stands in the page's own address. */
  readonly asked: Pick<FigureSearch, 'period' | 'funding'>;
}

/** @throws CodedError `record_not_found` */
export function cutOf({ plan }: VersionInView, { period, funding }: FigureSearch): Cut {
  return {
    period: choose(plan.periods, period, ['all']),
    funding: choose(plan.fundings, funding, ['state_budget', 'all']),
    asked: { period, funding },
  };
}

/** A university of a version by its code. */
export function universityName(
  { publication }: VersionInView,
  code: string,
): NonNullable<Publication['universities']>[number]['name'] | undefined {
  return publication.universities?.find((university) => university.code === code)?.name;
}
