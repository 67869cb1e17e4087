import { CODE_LISTS } from '#reference/code-lists.js';
import { COUNTRIES } from '#reference/countries.js';
import { KPI_EXPLANATIONS } from '#reference/kpi-explanations.js';
import { KPI_TEXTS } from '#reference/kpi-names.js';
import { KPI_REPORT_SECTION_LABELS } from '#reference/kpi-report-labels.js';
import { type Label, type Language, LANGUAGES } from '#reference/label.js';
import { NATIONAL_TABLE_TITLES } from '#reference/national-table-labels.js';
import { UNIVERSITIES } from '#reference/universities.js';
import { messages as en } from '../../../apps/web/src/messages/en/all.js';
import { messages as kk } from '../../../apps/web/src/messages/kk/all.js';
import { messages as ru } from '../../../apps/web/src/messages/ru/all.js';

function isLabel(value: object): value is Label {
  return LANGUAGES.every((language) => language in value && typeof (value as Label)[language] === 'string');
}

/** Every label within a table of any depth. */
function labelsIn(value: unknown): Label[] {
  if (typeof value !== 'object' || value === null) return [];
  return isLabel(value) ? [value] : Object.values(value).flatMap((part) => labelsIn(part));
}

/** Every message by its dotted key. */
function messagesIn(tree: object, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? messagesIn(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)] satisfies [string, string]],
  );
}

const CATALOGUES: Readonly<Record<Language, readonly [string, string][]>> = {
  kk: messagesIn(kk),
  ru: messagesIn(ru),
  en: messagesIn(en),
};
const LABELS = labelsIn([
  CODE_LISTS,
  COUNTRIES,
  KPI_EXPLANATIONS,
  KPI_REPORT_SECTION_LABELS,
  KPI_TEXTS,
  NATIONAL_TABLE_TITLES,
  UNIVERSITIES,
]);

/** All that the pages may say of themselves in a language: the catalogue's messages and the names of codes. */
export const ALL_WORDS: Readonly<Record<Language, readonly string[]>> = {
  kk: [...CATALOGUES.kk.map(([, text]) => text), ...LABELS.map((label) => label.kk)],
  ru: [...CATALOGUES.ru.map(([, text]) => text), ...LABELS.map((label) => label.ru)],
  en: [...CATALOGUES.en.map(([, text]) => text), ...LABELS.map((label) => label.en)],
};

/** A message that is not there comes back as its key. */
export const MESSAGE_KEYS: ReadonlySet<string> = new Set(
  CATALOGUES.kk.map(([key]) => key.replace(/_(?:one|few|many|other)$/u, '')),
);
