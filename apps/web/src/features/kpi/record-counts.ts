import type { KpiValue } from '../../api/contract.js';
import type { RecordsOf } from '../../api/kpi.js';
import { readAccessValue } from './access-value.js';

/** Counts that every value has. */
export const COUNTED_STATES = ['n', 'yes', 'no', 'unknown', 'notDue', 'notApplicable', 'excluded'] as const;
/** Counts that single indicators have besides. */
export const EXTRA_COUNTS = ['late', 'full', 'partial', 'none', 'earnedBlank', 'amountMissing'] as const;
const DIMENSIONS = ['sex', 'region', 'rural', 'category', 'language'] as const;
const VARIANTS = ['claimed', 'strict'] as const;

type Count = RecordsOf['count'];

const OTHERS = [
  ...VARIANTS.flatMap((variant) =>
    (['n', 'yes', 'no', 'unknown'] as const).map((state) => `${variant}.${state}` as const),
  ),
  'known',
  'leftOut',
] as const;
const COUNTS: readonly Count[] = [...COUNTED_STATES, ...EXTRA_COUNTS, ...OTHERS];

/** The count of an address; all that are counted where it names none. */
export function readCount(text: string | undefined): Count {
  return COUNTS.find((count) => count === text) ?? 'n';
}

/** The count in the figure itself, to be held against the length of its list; nothing where the figure has none. */
export function findCount(value: KpiValue | undefined, records: RecordsOf): number | undefined {
  const { count, dimension, group } = records;
  const access = readAccessValue(value);
  if (access) {
    if (dimension === undefined) return count === 'n' ? access.n : undefined;
    if (count === 'leftOut') return access.leftOut[dimension];
    return access.groups.find((row) => row.dimension === dimension && row.group === group)?.n;
  }
  if (!value) return undefined;
  const [variant, state] = count.split('.');
  if (state !== undefined) {
    const figures = variant === 'strict' ? value.strict : value.claimed;
    const name = COUNTED_STATES.find((known) => known === state);
    return name === 'n' || name === 'yes' || name === 'no' || name === 'unknown' ? figures?.[name] : undefined;
  }
  // Of credits recognised in full, in part and not at all the value holds shares, not counts.
  if (count === 'full' || count === 'partial' || count === 'none') return undefined;
  const number = Object.entries(value).find(([name]) => name === count)?.[1];
  return typeof number === 'number' ? number : undefined;
}

/** The dimension of K20 that an address names. */
export function readAccessDimension(text: string | undefined): RecordsOf['dimension'] {
  return DIMENSIONS.find((dimension) => dimension === text);
}
