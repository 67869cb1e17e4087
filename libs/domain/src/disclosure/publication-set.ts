import type { IndicatorCode } from '../kpi/catalogue.js';
import type { IndicatorSums } from '../kpi/sums.js';

/**
 * Everything that is published together, for disclosure control to decide on as one: a table per indicator over the same
 * dimensions (university, period, funding and any further filter), each with the groups that readers may choose.
 */
export interface PublicationSet {
  readonly dimensions: readonly PublicationDimension[];
  /** The country in parts that nobody outside sees, disjoint and complete: every published cell is a sum of them. */
  readonly parts: readonly PublicationPart[];
  /** Which combinations of groups are published, in the order of the dimensions; without it, all. */
  readonly isPublished?: (groups: readonly string[]) => boolean;
  /**
   * How much a cell matters to readers for its size, by default 1: where one of several must be withheld, the cell of the
   * least n × importance is.
   */
  readonly importance?: (groups: readonly string[]) => number;
  /** Figures that are withheld whatever their size, since a set published earlier withheld them; without it, none. */
  readonly isWithheld?: (groups: readonly string[], code: IndicatorCode) => boolean;
}

/** A dimension of the published tables: `university` with `country`, `ALATAU` …; `period` with `2024`, `2023/2024` … */
export interface PublicationDimension {
  readonly name: string;
  readonly groups: readonly string[];
}

/** Records that lie in the same groups of every dimension, or fewer of them: parts in the same groups add up. */
export interface PublicationPart {
  /**
   * For every dimension the groups it lies in. Groups may overlap (autumn 2024 lies in `2024`, `2024/2025` and `all`), and
   * a group project paid from two sources lies in the filters of both.
   */
  readonly groups: readonly (readonly string[])[];
  /** The sums of the indicators over its records, as `KpiAccumulator.sumsOf` gives them; none where it has no unit. */
  readonly sums: Partial<Readonly<Record<IndicatorCode, Readonly<IndicatorSums<string>>>>>;
}
