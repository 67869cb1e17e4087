/** One sum of a cell: what a fact `f` adds to it, and the type that holds it over the whole country without rounding. */
interface Amount {
  /** @param times what it is multiplied by, `1` or a sign; a fact that adds nothing may give nothing */
  readonly of: (times: string) => string;
  readonly type: 'integer' | 'bigint' | 'numeric';
}

type Amounts = Record<string, Amount>;

const STATES = { yes: 'y', no: 'n', unknown: 'u', not_due: 'd', not_applicable: 'a', excluded: 'x' } as const;
type State = keyof typeof STATES;

const product = (times: string, expression: string) => (times === '1' ? expression : `${times} * (${expression})`);
const sum = (expression: string, type: Amount['type'] = 'integer'): Amount => ({
  of: (times) => product(times, expression),
  type,
});
/** Every part of such an expression is made ready anew for each change of a record, so it has as few as can be. */
const count = (condition: string): Amount => ({
  of: (times) => `case when ${condition} then ${times} end`,
  type: 'integer',
});
const given = (condition: string, expression: string, type: Amount['type']): Amount => ({
  of: (times) => `case when ${condition} then ${product(times, expression)} end`,
  type,
});

const isOneOf = (column: string, letters: readonly string[]) =>
  letters.length === 1
    ? `f.${column} = '${letters[0]}'`
    : `f.${column} in (${letters.map((letter) => `'${letter}'`).join(', ')})`;

/** How many units are in each state; a state that the rule never gives has no column. */
function states(code: string, never: readonly State[] = [], strict = false): Amounts {
  const amounts: Amounts = {};
  for (const [name, letter] of Object.entries(STATES) as [State, string][]) {
    if (never.includes(name)) continue;
    const both = strict && (name === 'yes' || name === 'no');
    amounts[`${code}_${name}`] = count(isOneOf(code, both ? [letter, letter.toUpperCase()] : [letter]));
  }
  if (strict) {
    amounts[`${code}_strict_yes`] = count(`f.${code} = 'Y'`);
    amounts[`${code}_strict_no`] = count(`f.${code} = 'N'`);
  }
  return amounts;
}

const own = (column: string, type?: Amount['type']): Amount => sum(`f.${column}`, type);

const WAVES = ['end', 'm6', 'm12', 'm24'];
const waves = (...letters: string[]) =>
  WAVES.map((wave) => `case when ${isOneOf(`k05_${wave}`, letters)} then 1 else 0 end`).join(' + ');
const reportsExpected = `(${waves('y', 'n')})`;
const inCommitments = 'f.k04_yes + f.k04_no + f.k04_unknown > 0';
const returnIs = (...letters: string[]) => isOneOf('k01', letters);
const final = isOneOf('k10', ['y', 'n']);

/**
 * The sums of a cell that a participation's fact adds to, by the names that `libs/domain` gives them: the indicator's code,
 * then the state or the sum. K16 has K01's states and K17 K04's; both keep only sums of their own.
 */
export const PARTICIPATION_AMOUNTS: Amounts = {
  k01_yes: count(returnIs('y', 'l')),
  k01_no: count(returnIs('n')),
  k01_unknown: count(returnIs('u', 'c')),
  k01_not_due: count(returnIs('d')),
  k01_not_applicable: count(returnIs('a')),
  k01_excluded: count(returnIs('x')),
  k01_late: count(returnIs('l')),
  k01_claimed_yes: count(returnIs('y', 'l', 'c')),
  ...states('k02', [], true),
  ...states('k03', [], true),
  k04_yes: own('k04_yes'),
  k04_no: own('k04_no'),
  k04_unknown: own('k04_unknown'),
  k04_not_due: own('k04_not_due'),
  k04_excluded: own('k04_excluded'),
  k04_achieved: own('k04_achieved', 'numeric'),
  k04_achievable: own('k04_achievable', 'numeric'),
  k04_weight: own('k04_weight', 'numeric'),
  k04_weight_squares: sum('f.k04_weight * f.k04_weight', 'numeric'),
  k04_known_participations: count('f.k04_yes + f.k04_no > 0'),
  k05_yes: sum(waves('y')),
  k05_no: sum(waves('n')),
  k05_not_due: sum(waves('d')),
  k05_excluded: sum(waves('x')),
  k05_weight_squares: sum(`${reportsExpected} * ${reportsExpected}`),
  k05_known_participations: count(`${reportsExpected} > 0`),
  ...states('k06_6', ['unknown', 'not_applicable']),
  ...states('k06_12', ['unknown', 'not_applicable']),
  ...states('k06_24', ['unknown', 'not_applicable']),
  ...states('k07', [], true),
  ...states('k08', [], true),
  ...states('k09', [], true),
  ...states('k10'),
  k10_final_earned: given(final, 'f.k10_earned', 'bigint'),
  k10_final_earned_squares: given(final, 'f.k10_earned::bigint * f.k10_earned', 'bigint'),
  k10_final_recognised: given(final, 'f.k10_recognised', 'bigint'),
  k10_open_earned: given(`f.k10 = 'u'`, 'f.k10_earned', 'bigint'),
  k10_open_recognised: given(`f.k10 = 'u'`, 'f.k10_recognised', 'bigint'),
  k10_final_none: count(`(${final}) and f.k10_recognised = 0`),
  k10_earned_blank: count(`f.standing = 'p' and f.category <> 'staff' and f.k10_earned is null`),
  ...states('k11', ['not_applicable'], true),
  ...states('k12', ['unknown']),
  k12_total: own('k12_total', 'numeric'),
  ...states('k13', ['no', 'unknown']),
  k13_total: own('k13_total', 'bigint'),
  ...states('k14', ['not_applicable'], true),
  ...states('k15_6', ['not_applicable'], true),
  ...states('k15_12', ['not_applicable'], true),
  k16_net_yes: given(returnIs('y', 'l'), 'f.net_kzt', 'bigint'),
  k16_net_no: given(returnIs('n'), 'f.net_kzt', 'bigint'),
  k16_net_unknown: given(returnIs('u', 'c'), 'f.net_kzt', 'bigint'),
  k16_amount_missing: count(`(${returnIs('y', 'l', 'n', 'u', 'c')}) and f.paid_kzt is null`),
  k17_paid: given(inCommitments, 'coalesce(f.paid_kzt, 0)', 'bigint'),
  k17_degrees: own('k17_degrees', 'numeric'),
  k17_highest_degrees: own('k17_highest_degrees', 'numeric'),
};

/** The sums that a group project's fact adds to. */
export const GROUP_PROJECT_AMOUNTS: Amounts = {
  ...states('k18', ['unknown', 'not_applicable']),
  k18_members: given(`f.k18 = 'y' or f.k18 = 'n'`, 'f.members', 'integer'),
};

export const AMOUNTS: Amounts = { ...PARTICIPATION_AMOUNTS, ...GROUP_PROJECT_AMOUNTS };

/** What facts `f` add to a cell, each named. */
export function namedAmounts(amounts: Amounts): string {
  return Object.entries(amounts)
    .map(([name, { of }]) => `${of('1')} as ${name}`)
    .join(',\n    ');
}

/** The sums of columns of amounts after an alias, each in its type and empty where it is nothing. */
export function summedAmounts(amounts: Amounts, alias: string): string {
  return Object.entries(amounts)
    .map(([name, { type }]) => `nullif(sum(${alias}${name}), 0)::${type}`)
    .join(',\n    ');
}
