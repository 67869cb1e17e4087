import type { KpiEntry } from '../../api/contract.js';
import type { CsvCell } from '../../components/csv-file.js';
import { findNoValueReason, type NoValueReason } from './indicator-presentation.js';
import type { KpiRow } from './kpi-rows.js';

interface CsvWords {
  universityName: (code: string | null) => string;
  indicatorName: (code: KpiRow['code']) => string;
  reason: (reason: NoValueReason) => string;
}

const COLUMNS = [
  'university_code',
  'university',
  'indicator_code',
  'indicator',
  'period',
  'as_of',
  'funding',
  'n',
  'value',
  'ci_low',
  'ci_high',
  'low',
  'high',
  'known_share',
  'yes',
  'no',
  'unknown',
  'not_due',
  'not_applicable',
  'excluded',
  'status',
];

/** The shown table with unrounded figures and, where there is no value, the reason in the column `status`. */
export function kpiCsvRows(rows: readonly KpiRow[], entry: KpiEntry, words: CsvWords): CsvCell[][] {
  return [
    COLUMNS,
    ...rows.map(({ university, code, value }): CsvCell[] => {
      const reason = findNoValueReason(value);
      return [
        university,
        words.universityName(university),
        code,
        words.indicatorName(code),
        entry.period,
        entry.asOf,
        entry.funding,
        value?.n ?? null,
        value?.value ?? null,
        value?.ciLow ?? null,
        value?.ciHigh ?? null,
        value?.low ?? null,
        value?.high ?? null,
        value?.knownShare ?? null,
        value?.yes ?? null,
        value?.no ?? null,
        value?.unknown ?? null,
        value?.notDue ?? null,
        value?.notApplicable ?? null,
        value?.excluded ?? null,
        reason ? words.reason(reason) : null,
      ];
    }),
  ];
}
