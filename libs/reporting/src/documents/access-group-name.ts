import type { AccessDimension } from '#domain/kpi/selection-facts.js';
import { isCodeOf, type LabelledCodes, type Language } from '#reference/label.js';
import { CATEGORY_LABELS, SEX_LABELS } from '#reference/participation-labels.js';
import { REGIONS } from '#reference/regions.js';
import { STUDY_LANGUAGE_LABELS } from '#reference/selection-labels.js';
import { documentWord } from './kpi-report-words.js';

const NAMES: Readonly<Record<Exclude<AccessDimension, 'rural'>, LabelledCodes>> = {
  sex: SEX_LABELS,
  region: REGIONS,
  category: CATEGORY_LABELS,
  language: STUDY_LANGUAGE_LABELS,
};

/** The name of a group that K20 compares; a code that no list has is named by itself. */
export function accessGroupName(dimension: AccessDimension, group: string, language: Language): string {
  if (dimension === 'rural') return documentWord(group === 'yes' ? 'yes' : 'no', language);
  const names = NAMES[dimension];
  return (isCodeOf(names, group) ? names[group]?.[language] : undefined) ?? group;
}
