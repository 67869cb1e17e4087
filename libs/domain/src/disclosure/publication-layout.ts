import type { IndicatorCode } from '../kpi/catalogue.js';
import type { PublicationPart, PublicationSet } from './publication-set.js';
import type { TableDimension } from './quantity-table.js';

/** A publication set with its names numbered: what the tables of all its indicators have in common. */
export interface PublicationLayout {
  readonly dimensions: readonly TableDimension[];
  readonly parts: readonly LaidOutPart[];
  readonly cells: readonly LaidOutCell[];
}

/** A part by its value in every dimension; a value stands for the groups that it lies in. */
export interface LaidOutPart {
  readonly at: readonly number[];
  /** The cells that it is in. */
  readonly cells: readonly number[];
  readonly sums: PublicationPart['sums'];
}

export interface LaidOutCell {
  readonly groups: readonly number[];
  readonly names: Readonly<Record<string, string>>;
  readonly importance: number;
  /** Indicators that are withheld whatever their size. */
  readonly withheld: (code: IndicatorCode) => boolean;
}

/**
 * Numbers a set's groups, and the distinct memberships that its parts have in each dimension.
 * @throws RangeError where a part does not say its groups in every dimension, or names one that is not there
 */
export function layOut(set: PublicationSet): PublicationLayout {
  const names = set.dimensions.map(({ groups }) => groups);
  const values = names.map(() => new Map<string, Membership>());
  const placed = set.parts.map(({ groups, sums }) => {
    if (groups.length !== names.length) {
      throw new RangeError('A part says its groups in every dimension');
    }
    return { at: groups.map((held, dimension) => valueOf(held, names[dimension] ?? [], values[dimension])), sums };
  });
  const dimensions = values.map((memberships, dimension) => ({
    groupCount: names[dimension]?.length ?? 0,
    values: Array.from(memberships.values(), ({ groups }) => groups),
  }));
  const cells = products(names.map((groups) => groups.length))
    .map((groups) => ({ groups, list: groups.map((group, dimension) => names[dimension]?.[group] ?? '') }))
    .filter(({ list }) => set.isPublished?.(list) ?? true)
    .map(({ groups, list }) => ({
      groups,
      names: Object.fromEntries(set.dimensions.map(({ name }, dimension) => [name, list[dimension] ?? ''])),
      importance: set.importance?.(list) ?? 1,
      withheld: (code: IndicatorCode) => set.isWithheld?.(list, code) ?? false,
    }));
  const numberOf = new Map(cells.map(({ groups }, index) => [groups.join(), index]));
  const parts = placed.map(({ at, sums }) => {
    const held = at.map((value, dimension) => dimensions[dimension]?.values[value] ?? []);
    const cellsOf = products(held.map((groups) => groups.length)).flatMap((choice) => {
      const groups = choice.map((index, dimension) => held[dimension]?.[index] ?? 0);
      return numberOf.get(groups.join()) ?? [];
    });
    return { at, sums, cells: cellsOf };
  });
  return { dimensions, parts, cells };
}

interface Membership {
  readonly value: number;
  readonly groups: readonly number[];
}

/** The number of a membership, a new one where no part had it before. */
function valueOf(held: readonly string[], names: readonly string[], memberships?: Map<string, Membership>): number {
  const groups = held.map((name) => names.indexOf(name)).toSorted((a, b) => a - b);
  if (memberships === undefined || groups.includes(-1)) {
    throw new RangeError('A part lies in a group that its dimension does not have');
  }
  const key = groups.join();
  const membership = memberships.get(key) ?? { value: memberships.size, groups };
  memberships.set(key, membership);
  return membership.value;
}

/** All ways to choose one of each: `products([2, 1])` is `[[0, 0], [1, 0]]`. */
function products(sizes: readonly number[]): number[][] {
  let chosen: number[][] = [[]];
  for (const size of sizes) {
    chosen = chosen.flatMap((choice) => Array.from({ length: size }, (_, index) => [...choice, index]));
  }
  return chosen;
}
