import { CELL_FINDINGS } from './cell-findings.js';
import { FILE_FINDINGS } from './file-findings.js';
import type { FindingText, Locale, Severity } from './finding-text.js';
import { MOBILITY_FINDINGS } from './mobility-findings.js';
import { QUALITY_FINDINGS } from './quality-findings.js';
import { OBSERVATION_FINDINGS } from './observation-findings.js';
import { RECORD_FINDINGS } from './record-findings.js';
import { SELECTION_FINDINGS } from './selection-findings.js';

/**
 * All findings about files, rows, cells and records. The codes are stable: the command line, the API and the web
 * speak of the same thing in the same words.
 */
export const FINDING_CATALOGUE = {
  ...FILE_FINDINGS,
  ...CELL_FINDINGS,
  ...RECORD_FINDINGS,
  ...MOBILITY_FINDINGS,
  ...SELECTION_FINDINGS,
  ...QUALITY_FINDINGS,
  ...OBSERVATION_FINDINGS,
} as const satisfies Record<string, FindingText>;

/** A stable code of the catalogue. */
export type FindingCode = keyof typeof FINDING_CATALOGUE;

/** What a message needs besides its code. Never a cell's content: an IIN may stand in any column of a shifted file. */
export type FindingParams = Readonly<Record<string, string | number>>;

/** Something found in a file, a row or a record; `column` is the header's `snake_case` name, null for the whole. */
export interface Finding {
  readonly column: string | null;
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly params?: FindingParams;
}

/** A finding with the severity that the catalogue gives its code. */
export function finding(code: FindingCode, column: string | null, params?: FindingParams): Finding {
  const { severity } = FINDING_CATALOGUE[code];
  return params === undefined ? { column, code, severity } : { column, code, severity, params };
}

/** Whether any of the findings refuses its row. */
export function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** The message of a finding in a language, its parameters filled in. */
export function findingMessage({ code, params }: Pick<Finding, 'code' | 'params'>, locale: Locale): string {
  return FINDING_CATALOGUE[code][locale].replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    inWords(params?.[name] ?? placeholder, locale),
  );
}

/** A day is written as the language writes it, anything else as it is. */
function inWords(value: string | number, locale: Locale): string {
  return locale === 'en' ? String(value) : String(value).replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');
}
