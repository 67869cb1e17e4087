import type { KpiEntry, KpiValue } from '../../api/contract.js';
import { KPI_CODES, type KpiCode } from '#reference/kpi-names.js';

/** One line of the table: one indicator of one university (null: the whole country). */
export interface KpiRow {
  university: string | null;
  code: KpiCode;
  value: KpiValue | undefined;
}

/** All indicators of one university, in the order of the catalogue; those the API does not compute are left out. */
export function rowsOfUniversity(entries: readonly KpiEntry[], university: string | null): KpiRow[] {
  const entry = entries.find((candidate) => candidate.university === university);
  if (!entry) return [];
  return KPI_CODES.filter((code) => entry.indicators[code] !== undefined).map((code) => ({
    university,
    code,
    value: entry.indicators[code],
  }));
}

/** One indicator of all universities by their names, the whole country first: an order of names is no ranking. */
export function rowsOfIndicator(
  entries: readonly KpiEntry[],
  code: KpiCode,
  nameOf: (university: string) => string,
  compare: (a: string, b: string) => number,
): KpiRow[] {
  const row = ({ university, indicators }: KpiEntry): KpiRow => ({ university, code, value: indicators[code] });
  const universities = entries.flatMap((entry) =>
    entry.university === null ? [] : [{ ...entry, university: entry.university }],
  );
  return [
    ...entries.filter(({ university }) => university === null).map(row),
    ...universities.sort((a, b) => compare(nameOf(a.university), nameOf(b.university))).map(row),
  ];
}
