import { DUE_RULES, type DueRule } from './due-rule.js';

/** The codes of the indicators computed from records, in the catalogue's order. */
export const INDICATOR_CODES = [
  'K01',
  'K02',
  'K03',
  'K04',
  'K05',
  'K06_6',
  'K06_12',
  'K06_24',
  'K07',
  'K08',
  'K09',
  'K10',
  'K11',
  'K12',
  'K13',
  'K14',
  'K15_6',
  'K15_12',
  'K16',
  'K17',
  'K18',
] as const;
export type IndicatorCode = (typeof INDICATOR_CODES)[number];

/**
 * How an indicator's value is made: `bounded` (B: yes of those known, with bounds for those not known), `zero` (0:
 * missing counts as not achieved), `ratio` (R: ratio of sums over participations), `mean`, `money`.
 */
export type IndicatorType = 'bounded' | 'zero' | 'ratio' | 'mean' | 'money';

/** What one indicator counts. */
export type IndicatorUnit = 'participation' | 'commitment' | 'report' | 'group_project';

/** What the number says: a share 0–1, outputs per participant, an index 0–100, or tenge. */
export type ValueUnit = 'share' | 'outputs_per_participant' | 'index_0_100' | 'kzt';

/** The fixed properties of an indicator. Names and explanations in three languages live with the front end. */
export interface IndicatorDefinition {
  readonly code: IndicatorCode;
  /** Raised whenever the rule changes; a stored value names the version it was computed with. */
  readonly definitionVersion: number;
  readonly type: IndicatorType;
  readonly unit: IndicatorUnit;
  readonly valueUnit: ValueUnit;
  /** Counted from the end of the participation, or the unit's own date (`due_date`), or each wave's deadline. */
  readonly due: DueRule | 'due_date' | 'report_deadlines';
  readonly lowerIsBetter: boolean;
  /** Whether a variant without self-reports is computed beside the headline. */
  readonly hasStrictVariant: boolean;
  /** Whether it may ever be published, even as a total. */
  readonly publishable: boolean;
}

type Deviations = Partial<Pick<IndicatorDefinition, 'lowerIsBetter' | 'hasStrictVariant' | 'publishable'>>;

const STRICT = { hasStrictVariant: true };

function define(
  code: IndicatorCode,
  type: IndicatorType,
  unit: IndicatorUnit,
  valueUnit: ValueUnit,
  due: IndicatorDefinition['due'],
  deviations: Deviations = {},
): IndicatorDefinition {
  return {
    code,
    definitionVersion: 1,
    type,
    unit,
    valueUnit,
    due,
    lowerIsBetter: false,
    hasStrictVariant: false,
    publishable: true,
    ...deviations,
  };
}

/** The catalogue, version 1. K19 and K20 are computed from calls and from reported populations, not from these facts. */
export const INDICATOR_CATALOGUE = {
  K01: define('K01', 'bounded', 'participation', 'share', DUE_RULES.return),
  K02: define('K02', 'bounded', 'participation', 'share', DUE_RULES.answers12, STRICT),
  K03: define('K03', 'bounded', 'participation', 'share', DUE_RULES.answers24, STRICT),
  K04: define('K04', 'ratio', 'commitment', 'share', 'due_date'),
  K05: define('K05', 'ratio', 'report', 'share', 'report_deadlines'),
  K06_6: define('K06_6', 'zero', 'participation', 'share', DUE_RULES.answers6),
  K06_12: define('K06_12', 'zero', 'participation', 'share', DUE_RULES.answers12),
  K06_24: define('K06_24', 'zero', 'participation', 'share', DUE_RULES.answers24),
  K07: define('K07', 'bounded', 'participation', 'share', DUE_RULES.answers12, STRICT),
  K08: define('K08', 'bounded', 'participation', 'share', DUE_RULES.answers12, STRICT),
  K09: define('K09', 'bounded', 'participation', 'share', DUE_RULES.answers12, STRICT),
  K10: define('K10', 'ratio', 'participation', 'share', DUE_RULES.creditRecognition),
  K11: define('K11', 'bounded', 'participation', 'share', DUE_RULES.answers12, STRICT),
  K12: define('K12', 'mean', 'participation', 'outputs_per_participant', DUE_RULES.outputs),
  K13: define('K13', 'mean', 'participation', 'index_0_100', DUE_RULES.endReport),
  K14: define('K14', 'bounded', 'participation', 'share', DUE_RULES.endReport, { ...STRICT, lowerIsBetter: true }),
  K15_6: define('K15_6', 'bounded', 'participation', 'share', DUE_RULES.answers6, {
    ...STRICT,
    lowerIsBetter: true,
    publishable: false,
  }),
  K15_12: define('K15_12', 'bounded', 'participation', 'share', DUE_RULES.answers12, {
    ...STRICT,
    lowerIsBetter: true,
    publishable: false,
  }),
  K16: define('K16', 'money', 'participation', 'kzt', DUE_RULES.return, { lowerIsBetter: true }),
  K17: define('K17', 'money', 'commitment', 'kzt', 'due_date', { lowerIsBetter: true }),
  K18: define('K18', 'zero', 'group_project', 'share', 'due_date'),
} as const satisfies Record<IndicatorCode, IndicatorDefinition>;

/** Whether universities are compared on it by funnel and benchmark: the B indicators, K06 and K18. */
export function hasFunnel(code: IndicatorCode): boolean {
  const { type } = INDICATOR_CATALOGUE[code];
  return type === 'bounded' || type === 'zero';
}

/** Whether a text is the code of an indicator. */
export function isIndicatorCode(text: string): text is IndicatorCode {
  return (INDICATOR_CODES as readonly string[]).includes(text);
}
