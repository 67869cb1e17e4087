import type { FunnelView } from '../../api/contract.js';
import type { Column } from '../../components/table-columns.js';
import { NO_VALUE } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useFigures } from '../kpi/use-figures.js';
import { type LimitsKind, placeOf } from './funnel-reading.js';

type Row = FunnelView['universities'][number];

/** The funnel as a table: each university with its share, the lines at its n, and where it lies. */
export function useFunnelColumns(limits: LimitsKind): Column<Row>[] {
  const { t, language, percent, number } = useLanguage();
  const { range } = useFigures();
  const within = (key: 'inner' | 'outer', heading: string): Column<Row>[] => [
    {
      key,
      heading,
      numeric: true,
      cell: (row) => range('share', row[limits]?.[key].low, row[limits]?.[key].high),
    },
    {
      key: `${key}Low`,
      heading: `${heading}, ${t('funnel.columns.from')}`,
      csv: (row) => row[limits]?.[key].low ?? null,
      cell: () => null,
      fileOnly: true,
    },
    {
      key: `${key}High`,
      heading: `${heading}, ${t('funnel.columns.to')}`,
      csv: (row) => row[limits]?.[key].high ?? null,
      cell: () => null,
      fileOnly: true,
    },
  ];
  const placeText = (row: Row) => {
    const place = placeOf(row, limits);
    return place === undefined ? null : t(`funnel.places.${place}`);
  };
  return [
    {
      key: 'university',
      heading: t('kpi.columns.university'),
      rowHeading: true,
      cell: (row) => row.names[language],
      csv: (row) => row.names[language],
    },
    { key: 'code', heading: t('funnel.columns.code'), cell: (row) => row.university, csv: (row) => row.university },
    {
      key: 'known',
      heading: t('funnel.columns.known'),
      numeric: true,
      cell: ({ figure }) => number(figure.yes + figure.no),
      csv: ({ figure }) => figure.yes + figure.no,
    },
    {
      key: 'value',
      heading: t('kpi.columns.value'),
      numeric: true,
      cell: ({ figure }) => percent(figure.value),
      csv: ({ figure }) => figure.value,
    },
    ...within('inner', t('funnel.columns.inner')),
    ...within('outer', t('funnel.columns.outer')),
    {
      key: 'place',
      heading: t('funnel.columns.place'),
      cell: (row) => placeText(row) ?? NO_VALUE,
      csv: placeText,
    },
    {
      key: 'shrunk',
      heading: t('funnel.columns.shrunk'),
      numeric: true,
      cell: ({ shrunk }) => percent(shrunk),
      csv: ({ shrunk }) => shrunk,
    },
  ];
}
