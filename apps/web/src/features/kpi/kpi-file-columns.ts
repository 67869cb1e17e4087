import { getKpiText } from '#reference/kpi-names.js';
import type { KpiEntry, KpiValue } from '../../api/contract.js';
import type { CsvCell } from '../../components/csv-file.js';
import type { FileColumn } from '../../components/downloads/table-downloads.js';
import { useUniversityName } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { findNoValueReason } from './indicator-presentation.js';
import type { KpiRow } from './kpi-rows.js';

const FIGURES = [
  ['n', 'n'],
  ['value', 'value'],
  ['ciLow', 'ci_low'],
  ['ciHigh', 'ci_high'],
  ['low', 'low'],
  ['high', 'high'],
  ['knownShare', 'known_share'],
  ['yes', 'yes'],
  ['no', 'no'],
  ['unknown', 'unknown'],
  ['notDue', 'not_due'],
  ['notApplicable', 'not_applicable'],
  ['excluded', 'excluded'],
] as const satisfies readonly (readonly [keyof KpiValue, string])[];

/** The columns of any file of figures: unrounded, under stable names, and in `status` why there is no value. */
export function useFigureFileColumns(): FileColumn<{ value: KpiValue | undefined }>[] {
  const { t } = useLanguage();
  return [
    ...FIGURES.map(([name, heading]) => ({
      heading,
      csv: ({ value }: { value: KpiValue | undefined }): CsvCell => value?.[name] ?? null,
    })),
    {
      heading: 'status',
      csv: ({ value }) => {
        const reason = findNoValueReason(value);
        return reason === undefined ? null : t(`kpi.reasons.${reason}`);
      },
    },
  ];
}

/** The columns of the file of a table of indicators. */
export function useKpiFileColumns(entry: KpiEntry | undefined): FileColumn<KpiRow>[] {
  const { t, language } = useLanguage();
  const university = useUniversityName();
  const figures = useFigureFileColumns();
  return [
    { heading: 'university_code', csv: (row) => row.university },
    {
      heading: 'university',
      csv: (row) => (row.university === null ? t('common.country') : university(row.university)),
    },
    { heading: 'indicator_code', csv: ({ code }) => code },
    { heading: 'indicator', csv: ({ code }) => getKpiText(code).name[language] },
    { heading: 'period', csv: () => entry?.period ?? null },
    { heading: 'as_of', csv: () => entry?.asOf ?? null },
    { heading: 'funding', csv: () => entry?.funding ?? null },
    ...figures,
  ];
}
