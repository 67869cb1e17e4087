import {
  hasFunnel,
  INDICATOR_CATALOGUE,
  INDICATOR_CODES,
  type IndicatorDefinition,
  type IndicatorType,
  type IndicatorUnit,
  type ValueUnit,
} from '#domain/kpi/catalogue.js';
import { type DueRule, REPORT_DEADLINES } from '#domain/kpi/due-rule.js';
import { getKpiText, KPI_CODES, type KpiText } from '#reference/kpi-names.js';
import { LANGUAGES } from '#reference/label.js';
import { GENERATED_NOTICE, markdownTable } from './markdown.js';

const LANGUAGE_NAMES = { kk: 'қазақша', ru: 'по-русски', en: 'in English' } as const;

const TYPES: Readonly<Record<IndicatorType, string>> = {
  bounded: 'B – yes ÷ (yes + no), with bounds for those not known',
  zero: '0 – yes ÷ n; a missing answer counts as not achieved',
  ratio: 'R – ratio of sums over participations',
  mean: 'mean, without an interval',
  money: 'money, without an interval',
};

const UNITS: Readonly<Record<IndicatorUnit, string>> = {
  participation: 'participation',
  commitment: 'commitment',
  report: 'expected report',
  group_project: 'group project',
};

const VALUE_UNITS: Readonly<Record<ValueUnit, string>> = {
  share: 'share, 0–1',
  outputs_per_participant: 'outputs per participant',
  index_0_100: 'index, 0–100',
  kzt: 'tenge',
};

/** The page of the KPI catalogue, made from the definitions the indicators are computed by. */
export function kpiCataloguePage(): string {
  const computed = new Set<string>(INDICATOR_CODES);
  const later = KPI_CODES.filter((code) => !computed.has(code));
  return [
    GENERATED_NOTICE,
    '# KPI catalogue',
    'Every figure the register shows is one of these. A stored value names the version of the definition it was computed ' +
      'with. The exact rules are in `libs/domain/src/kpi`, one file per indicator; the sentences here explain them.',
    commonRules(),
    markdownTable(
      ['code', ...LANGUAGES.map((language) => LANGUAGE_NAMES[language])],
      KPI_CODES.map((code) => [code, ...LANGUAGES.map((language) => getKpiText(code).name[language])]),
    ),
    ...INDICATOR_CODES.flatMap((code) => indicator(INDICATOR_CATALOGUE[code], getKpiText(code))),
    '## Named, not computed yet',
    'These are computed from calls and from reported populations, which the register does not hold yet.',
    ...later.flatMap((code) => [`### ${code} ${getKpiText(code).name.en}`, sentences(getKpiText(code))]),
    '',
  ].join('\n\n');
}

function commonRules(): string {
  return [
    '- **As of.** A figure as of a day uses the records as they now stand, restricted to facts dated on or before that day.',
    '- **Period.** A participation belongs to the period of its end: the actual end where it is filled, else the planned one. A period is an academic year `2024/2025` (1 September – 31 August), a calendar year `2024`, or `all`.',
    '- **Who counts.** Participations that departed, were completed or ended early, with the chosen funding (`state_budget` unless said otherwise). The country’s figure is computed over all records together, never as a mean of universities.',
    '- **States.** Each unit is in exactly one: excluded (waived before it fell due, or cancelled), not applicable, not due, or one of yes, no, unknown; n = yes + no + unknown. What is not due yet is no silent failure.',
    '- **Interval.** 95 %, Wilson; for R with Kish’s effective number of participations. It says how far chance reaches.',
    '- **Bounds.** Low and high say how far silence reaches: as if every unknown were unfavourable, and favourable.',
    '- **Due dates** count from the end of the participation: calendar months first, clipped to the last day of the month, then days.',
    '- **Strict variant.** The same without answers that rest on the participant’s word alone.',
  ].join('\n');
}

function indicator(definition: IndicatorDefinition, text: KpiText): string[] {
  const { code, type, unit, valueUnit, due, lowerIsBetter, hasStrictVariant, publishable, definitionVersion } =
    definition;
  const facts = [
    ['type', TYPES[type]],
    ['unit', UNITS[unit]],
    ['value', VALUE_UNITS[valueUnit] + (lowerIsBetter ? '; lower is better' : '')],
    ['due', dueText(due)],
    ['strict variant', hasStrictVariant ? 'yes' : 'no'],
    ['funnel and benchmark', hasFunnel(code) ? 'yes' : 'no'],
    ['published', publishable ? 'yes, under the rules of disclosure' : 'never; inside the registry only as a total'],
    ['definition version', String(definitionVersion)],
  ] as const;
  return [
    `## ${code} ${text.name.en}`,
    sentences(text),
    facts.map(([name, value]) => `- ${name}: ${value}`).join('\n'),
  ];
}

function sentences({ name, definition }: KpiText): string {
  return LANGUAGES.map((language) => `**${name[language]}.** ${definition[language]}`).join('\n\n');
}

function dueText(due: IndicatorDefinition['due']): string {
  if (due === 'due_date') return 'on the unit’s own due date';
  if (due !== 'report_deadlines') return `end ${distance(due)}`;
  return Object.entries(REPORT_DEADLINES)
    .map(([wave, rule]) => `\`${wave}\`: end ${distance(rule)}`)
    .join('; ');
}

function distance({ months, days }: DueRule): string {
  return [months > 0 ? `+ ${months} months` : '', days > 0 ? `+ ${days} days` : ''].filter(Boolean).join(' ');
}
