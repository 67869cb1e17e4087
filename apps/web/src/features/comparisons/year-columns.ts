import type { IndicatorCode, UniversityTrends } from '../../api/contract.js';
import type { Column } from '../../components/table-columns.js';
import { useLanguage } from '../../language/use-language.js';
import { PRESENTATIONS } from '../kpi/indicator-presentation.js';
import { useFigures } from '../kpi/use-figures.js';

/** One year of one university, or of the country where it is null. */
export interface YearLine {
  readonly university: string | null;
  readonly name: string;
  readonly point: UniversityTrends['country'][number];
}

/** Years of universities as a table. */
export function useYearColumns(indicator: IndicatorCode): Column<YearLine>[] {
  const { t, number, yesNo } = useLanguage();
  const { figure, range } = useFigures();
  const { format } = PRESENTATIONS[indicator];
  const end = (key: 'ciLow' | 'ciHigh' | 'low' | 'high', heading: string): Column<YearLine> => ({
    key,
    heading,
    fileOnly: true,
    cell: () => null,
    csv: ({ point }) => point[key],
  });
  return [
    {
      key: 'university',
      heading: t('kpi.columns.university'),
      rowHeading: true,
      cell: ({ name }) => name,
      csv: ({ name }) => name,
    },
    { key: 'year', heading: t('years.columns.year'), cell: ({ point }) => point.year, csv: ({ point }) => point.year },
    {
      key: 'value',
      heading: t('kpi.columns.value'),
      numeric: true,
      cell: ({ point }) => figure(format, point.value),
      csv: ({ point }) => point.value,
    },
    {
      key: 'n',
      heading: t('kpi.columns.n'),
      numeric: true,
      cell: ({ point }) => number(point.n),
      csv: ({ point }) => point.n,
    },
    {
      key: 'ci',
      heading: t('kpi.columns.ci'),
      numeric: true,
      cell: ({ point }) => range(format, point.ciLow, point.ciHigh),
    },
    end('ciLow', `${t('kpi.columns.ci')}, ${t('funnel.columns.from')}`),
    end('ciHigh', `${t('kpi.columns.ci')}, ${t('funnel.columns.to')}`),
    {
      key: 'bounds',
      heading: t('kpi.columns.bounds'),
      numeric: true,
      cell: ({ point }) => range(format, point.low, point.high),
    },
    end('low', `${t('kpi.columns.bounds')}, ${t('funnel.columns.from')}`),
    end('high', `${t('kpi.columns.bounds')}, ${t('funnel.columns.to')}`),
    {
      key: 'years',
      heading: t('years.columns.years'),
      numeric: true,
      cell: ({ point }) => number(point.years),
      csv: ({ point }) => point.years,
    },
    {
      key: 'small',
      heading: t('years.columns.small'),
      cell: ({ point }) => yesNo(point.isSmall),
      csv: ({ point }) => (point.isSmall ? 1 : 0),
    },
  ];
}
