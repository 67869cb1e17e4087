import { CATEGORY_LABELS } from '#reference/participation-labels.js';
import { KPI_TEXTS } from '#reference/kpi-names.js';
import { isCodeOf, type Label } from '#reference/label.js';
import { FIGURE_COLUMNS } from './figure-columns.js';
import { PUBLISHED_INDICATORS } from './figure.js';
import {
  COUNTRY_LABEL,
  EVERYTHING_LABEL,
  FIGURE_STATUS_LABELS,
  fundingName,
  periodName,
  UNIT_LABELS,
  WITHHELD_LABELS,
} from './publication-labels.js';
import type { NamedUniversity, PlanCodes } from './publication.js';

/** A column of the figures, or a code that stands in one, explained in three languages. */
export interface DictionaryEntry {
  readonly column: string;
  /** Empty for the column itself. */
  readonly code: string;
  readonly type: string;
  readonly name: Label;
  readonly description: Label;
}

const SILENT: Label = { kk: '', ru: '', en: '' };

/** Every column of the figures and every code that stands in them. */
export function dictionaryOf(plan: PlanCodes, universities: readonly NamedUniversity[]): DictionaryEntry[] {
  const named = new Map(universities.map(({ code, name }) => [code, name]));
  const codes: Readonly<Record<string, readonly (readonly [code: string, name: Label, description?: Label])[]>> = {
    university: [
      ['country', COUNTRY_LABEL],
      ...plan.universities.map((code) => [code, named.get(code) ?? { kk: code, ru: code, en: code }] as const),
    ],
    period: plan.periods.map((code) => [code, periodName(code)] as const),
    funding: plan.fundings.map((code) => [code, fundingName(code)] as const),
    category: [
      ['all', EVERYTHING_LABEL],
      ...plan.categories.map(
        (code) => [code, isCodeOf(CATEGORY_LABELS, code) ? CATEGORY_LABELS[code] : SILENT] as const,
      ),
    ],
    indicator: PUBLISHED_INDICATORS.map((code) => [code, KPI_TEXTS[code].name, KPI_TEXTS[code].definition] as const),
    status: Object.entries(FIGURE_STATUS_LABELS),
    reason: Object.entries(WITHHELD_LABELS),
    unit: Object.entries(UNIT_LABELS),
  };
  return FIGURE_COLUMNS.flatMap((column): DictionaryEntry[] => [
    { column: column.name, code: '', type: column.type, name: column.title, description: column.description },
    ...(codes[column.name] ?? []).map(([code, name, description = SILENT]) => ({
      column: column.name,
      code,
      type: '',
      name,
      description,
    })),
  ]);
}
