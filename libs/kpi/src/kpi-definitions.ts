import {
  hasFunnel,
  INDICATOR_CATALOGUE,
  type IndicatorDefinition,
  type IndicatorType,
  isIndicatorCode,
} from '#domain/kpi/catalogue.js';
import { KPI_DEFINITION_VERSION } from '#domain/kpi/definition-version.js';
import type { DueRule } from '#domain/kpi/due-rule.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { KPI_EXPLANATIONS, type KpiExplanation } from '#reference/kpi-explanations.js';
import { findKpiText, getKpiText, KPI_CODES, type KpiCode } from '#reference/kpi-names.js';
import {
  dueAfterEndLabel,
  KPI_BOUNDS_LABELS,
  KPI_CONFIDENTIALITY_LABELS,
  KPI_DIRECTION_LABELS,
  KPI_DUE_LABELS,
  KPI_EXCLUSION_LABELS,
  KPI_INTERVAL_LABELS,
  KPI_TYPE_LABELS,
  KPI_UNIT_LABELS,
  KPI_VALUE_UNIT_LABELS,
  KPI_VARIANT_LABELS,
  type KpiVariantName,
} from '#reference/kpi-rule-labels.js';
import type { Label } from '#reference/label.js';

/** A property of an indicator as its code and in words. */
export interface Worded<Code extends string = string> {
  readonly code: Code;
  readonly label: Label;
}

/** How an indicator is computed: its entry of the catalogue, as data and in three languages. */
export interface KpiDefinition extends KpiExplanation {
  readonly code: KpiCode;
  readonly name: Label;
  /** In one sentence. */
  readonly definition: Label;
  readonly definitionVersion: string;
  readonly unit: Worded<keyof typeof KPI_UNIT_LABELS>;
  readonly valueUnit: Worded<keyof typeof KPI_VALUE_UNIT_LABELS>;
  readonly type: Worded<keyof typeof KPI_TYPE_LABELS>;
  readonly direction: Worded<keyof typeof KPI_DIRECTION_LABELS>;
  /** `afterEnd` counts from the end of the participation; `null` where the unit has a date of its own. */
  readonly due: { readonly afterEnd: DueRule | null; readonly label: Label };
  readonly exclusions: Label;
  readonly bounds: Label;
  readonly interval: Label;
  /** What stands beside the headline, by its name in a value. */
  readonly variants: readonly Worded<KpiVariantName>[];
  readonly confidentiality: Worded<keyof typeof KPI_CONFIDENTIALITY_LABELS>;
  /** Whether universities are compared on it by funnel and benchmark. */
  readonly hasFunnel: boolean;
  readonly source: string;
}

const SOURCE = `KPI catalogue of Qaitu, version ${KPI_DEFINITION_VERSION}`;

const VARIANTS: Partial<Record<KpiCode, readonly KpiVariantName[]>> = {
  K01: ['late', 'claimed'],
  K10: ['full', 'partial', 'none', 'earnedBlank'],
  K13: ['responseShare'],
  K16: ['amountMissing'],
};

/** Bounds that are not those of the type. */
const BOUNDS: Partial<Record<KpiCode, keyof typeof KPI_BOUNDS_LABELS>> = {
  K04: 'commitment',
  K05: 'zero',
  K10: 'recognition',
  K16: 'loss',
  K17: 'cost',
};
const BOUNDS_OF_TYPE: Readonly<Record<IndicatorType, keyof typeof KPI_BOUNDS_LABELS>> = {
  bounded: 'bounded',
  zero: 'zero',
  ratio: 'none',
  mean: 'none',
  money: 'none',
};
const INTERVALS: Readonly<Record<IndicatorType, keyof typeof KPI_INTERVAL_LABELS>> = {
  bounded: 'bounded',
  zero: 'zero',
  ratio: 'ratio',
  mean: 'none',
  money: 'none',
};

/** The catalogue, in its order. */
export function listKpiDefinitions(): KpiDefinition[] {
  return KPI_CODES.map(definitionOf);
}

/**
 * How one indicator is computed.
 *
 * @throws CodedError `indicator_unknown`
 */
export function getKpiDefinition(code: string): KpiDefinition {
  if (!findKpiText(code)) throw new CodedError('indicator_unknown', 'not_found', 'There is no such indicator.');
  return definitionOf(code as KpiCode);
}

function definitionOf(code: KpiCode): KpiDefinition {
  return {
    code,
    ...getKpiText(code),
    ...KPI_EXPLANATIONS[code],
    definitionVersion: KPI_DEFINITION_VERSION,
    ...(isIndicatorCode(code) ? ruleOf(INDICATOR_CATALOGUE[code]) : ruleOfSelection(code === 'K19')),
    source: SOURCE,
  };
}

type Rule = Omit<KpiDefinition, 'code' | 'name' | 'definition' | 'definitionVersion' | 'source' | keyof KpiExplanation>;

/** Of an indicator that is computed from the facts of participations and group projects. */
function ruleOf(definition: IndicatorDefinition): Rule {
  const { code, unit, valueUnit, type, due, lowerIsBetter, hasStrictVariant, publishable } = definition;
  const afterEnd = typeof due === 'string' ? null : due;
  const variants: KpiVariantName[] = [...(VARIANTS[code] ?? []), ...(hasStrictVariant ? (['strict'] as const) : [])];
  return {
    unit: worded(KPI_UNIT_LABELS, unit),
    valueUnit: worded(KPI_VALUE_UNIT_LABELS, valueUnit),
    type: worded(KPI_TYPE_LABELS, type),
    direction: worded(KPI_DIRECTION_LABELS, lowerIsBetter ? 'lower' : 'higher'),
    due: {
      afterEnd,
      label: afterEnd ? dueAfterEndLabel(afterEnd) : KPI_DUE_LABELS[unit === 'participation' ? 'commitment' : unit],
    },
    exclusions: KPI_EXCLUSION_LABELS[unit],
    bounds: KPI_BOUNDS_LABELS[BOUNDS[code] ?? BOUNDS_OF_TYPE[type]],
    interval: KPI_INTERVAL_LABELS[INTERVALS[type]],
    variants: variants.map((name) => worded(KPI_VARIANT_LABELS, name)),
    confidentiality: worded(KPI_CONFIDENTIALITY_LABELS, publishable ? 'public' : 'total_only'),
    hasFunnel: hasFunnel(code),
  };
}

/** Of K19, which counts calls, and of K20, which compares groups of those selected with those eligible. */
function ruleOfSelection(isTransparency: boolean): Rule {
  const unit = isTransparency ? 'call' : 'group';
  return {
    unit: worded(KPI_UNIT_LABELS, unit),
    valueUnit: worded(KPI_VALUE_UNIT_LABELS, isTransparency ? 'share' : 'ratio'),
    type: worded(KPI_TYPE_LABELS, isTransparency ? 'zero' : 'parity'),
    direction: worded(KPI_DIRECTION_LABELS, isTransparency ? 'higher' : 'parity'),
    due: { afterEnd: null, label: KPI_DUE_LABELS[unit] },
    exclusions: KPI_EXCLUSION_LABELS[unit],
    bounds: KPI_BOUNDS_LABELS[isTransparency ? 'zero' : 'none'],
    interval: KPI_INTERVAL_LABELS[isTransparency ? 'zero' : 'none'],
    variants: [],
    confidentiality: worded(KPI_CONFIDENTIALITY_LABELS, 'public'),
    hasFunnel: false,
  };
}

function worded<Code extends string>(labels: Readonly<Record<Code, Label>>, code: Code): Worded<Code> {
  return { code, label: labels[code] };
}
