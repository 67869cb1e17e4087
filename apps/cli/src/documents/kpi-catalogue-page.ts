import { INDICATOR_CATALOGUE, type IndicatorType, isIndicatorCode } from '#domain/kpi/catalogue.js';
import { type DueRule, REPORT_DEADLINES } from '#domain/kpi/due-rule.js';
import { type KpiDefinition, listKpiDefinitions } from '#kpi/kpi-definitions.js';
import { LANGUAGES } from '#reference/label.js';
import { GENERATED_NOTICE, markdownTable } from './markdown.js';

const LANGUAGE_NAMES = { kk: 'қазақша', ru: 'по-русски', en: 'in English' } as const;

const TYPES: Readonly<Record<IndicatorType | 'parity', string>> = {
  bounded: 'B – yes ÷ (yes + no), with bounds for those not known',
  zero: '0 – yes ÷ n; a missing answer counts as not achieved',
  ratio: 'R – ratio of sums over participations',
  mean: 'mean, without an interval',
  money: 'money, without an interval',
  parity: 'ratio of two shares, without an interval',
};

/** The page of the KPI catalogue, made from the definitions the indicators are computed by. */
export function kpiCataloguePage(): string {
  const definitions = listKpiDefinitions();
  return [
    GENERATED_NOTICE,
    '# KPI catalogue',
    'Every figure the register shows is one of these. A stored value names the version of the definition it was computed ' +
      'with. The exact rules are in `libs/domain/src/kpi`, one file per indicator; the sentences here explain them, as ' +
      '`GET /api/v1/kpi/indicators` does in three languages.',
    commonRules(),
    markdownTable(
      ['code', ...LANGUAGES.map((language) => LANGUAGE_NAMES[language])],
      definitions.map(({ code, name }) => [code, ...LANGUAGES.map((language) => name[language])]),
    ),
    ...definitions.flatMap(indicator),
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

function indicator(definition: KpiDefinition): string[] {
  const { code, name, unit, valueUnit, type, direction, variants, confidentiality } = definition;
  const { question, numerator, denominator, exclusions, notApplicable, unknown, bounds, interval } = definition;
  const facts = [
    ['question', question.en],
    ['type', TYPES[type.code]],
    ['unit', unit.label.en],
    ['value', valueUnit.label.en + (direction.code === 'higher' ? '' : `; ${direction.label.en}`)],
    ['due', dueText(definition)],
    ['numerator', numerator.en],
    ['denominator', denominator.en],
    ['excluded', exclusions.en],
    ['not asked', notApplicable?.en ?? 'nobody'],
    ['unknown', unknown?.en ?? 'nothing'],
    ['bounds', bounds.en],
    ['interval', interval.en],
    ['shown beside it', variants.map(({ label }) => label.en).join('; ') || 'nothing'],
    ['funnel and benchmark', definition.hasFunnel ? 'yes' : 'no'],
    ['told to', confidentiality.label.en],
    ['definition version', definition.definitionVersion],
  ] as const;
  return [
    `## ${code} ${name.en}`,
    sentences(definition),
    facts.map(([fact, value]) => `- ${fact}: ${value}`).join('\n'),
  ];
}

function sentences({ name, definition }: KpiDefinition): string {
  return LANGUAGES.map((language) => `**${name[language]}.** ${definition[language]}`).join('\n\n');
}

function dueText({ code, due: { afterEnd, label } }: KpiDefinition): string {
  if (afterEnd) return `end ${distance(afterEnd)}`;
  if (!isIndicatorCode(code) || INDICATOR_CATALOGUE[code].due !== 'report_deadlines') return label.en;
  return Object.entries(REPORT_DEADLINES)
    .map(([wave, rule]) => `\`${wave}\`: end ${distance(rule)}`)
    .join('; ');
}

function distance({ months, days }: DueRule): string {
  return [months > 0 ? `+ ${months} months` : '', days > 0 ? `+ ${days} days` : ''].filter(Boolean).join(' ');
}
