import { canonicalJson } from './canonical-json.js';

/** One number of a figure that is not what it was. Paths of nested numbers are joined by points: `strict.yes`. */
export interface ChangedNumber {
  readonly field: string;
  readonly before: number | null;
  readonly after: number | null;
  /** After less before; null where one of them is not defined. */
  readonly difference: number | null;
}

/** A figure beside what it was. */
export interface ChangedFigure {
  readonly before: unknown;
  readonly after: unknown;
  readonly differs: boolean;
  /** Which numbers differ, and by how much, in the order of the figure. */
  readonly changes: readonly ChangedNumber[];
}

type Leaf = number | null;

/**
 * What has changed since a value was frozen: every indicator that either side has, with all numbers that differ. Nothing is
 * rounded, so that a difference in the last place shows as well; the same records give the same numbers to the last bit.
 */
export function compareFigures(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, ChangedFigure> {
  const codes = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(codes.map((code) => [code, compareFigure(before[code] ?? null, after[code] ?? null)]));
}

function compareFigure(before: unknown, after: unknown): ChangedFigure {
  const [was, is] = [numbersOf(before), numbersOf(after)];
  const changes = [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const [one, other] = [was.get(field) ?? null, is.get(field) ?? null];
    if (one === other) return [];
    return [{ field, before: one, after: other, difference: one === null || other === null ? null : other - one }];
  });
  return { before, after, differs: canonicalJson(before) !== canonicalJson(after), changes };
}

/** The numbers of a figure by their paths. Groups of K20 go by what they are of, wherever they stand in their list. */
function numbersOf(value: unknown, path = '', found = new Map<string, Leaf>()): Map<string, Leaf> {
  if (typeof value === 'number') {
    found.set(path, value);
  } else if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => numbersOf(item, join(path, nameOf(item) ?? String(index)), found));
  } else if (isObject(value)) {
    for (const [name, part] of Object.entries(value)) numbersOf(part, join(path, name), found);
  }
  return found;
}

function nameOf(item: unknown): string | undefined {
  if (!isObject(item)) return undefined;
  const { dimension, group } = item;
  return typeof dimension === 'string' && typeof group === 'string' ? `${dimension}:${group}` : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
