import type { IndicatorCode } from '../../api/contract.js';
import type { Column } from '../../components/table-columns.js';
import { useLanguage } from '../../language/use-language.js';
import { findNoValueReason, PRESENTATIONS } from '../kpi/indicator-presentation.js';
import { useFigures } from '../kpi/use-figures.js';
import { useIndicatorName } from '../national/use-indicator-name.js';
import type { GroupRow } from './group-rows.js';

/** Columns of places: code, name, how many went, and an indicator with n, interval and bounds. */
export function usePlaceColumns(
  indicator: IndicatorCode,
  place: {
    readonly heading: string;
    readonly nameOf: (code: string | null) => string;
    /** Whether the code is one that readers know. */
    readonly hasCode: boolean;
  },
): Column<GroupRow>[] {
  const { t, number } = useLanguage();
  const { figure: write, range } = useFigures();
  const indicatorName = useIndicatorName();
  const { format } = PRESENTATIONS[indicator];
  const end = (key: 'ciLow' | 'ciHigh' | 'low' | 'high', heading: string): Column<GroupRow> => ({
    key,
    heading,
    fileOnly: true,
    cell: () => null,
    csv: ({ figure }) => figure?.[key] ?? null,
  });
  return [
    {
      key: 'name',
      heading: place.heading,
      rowHeading: true,
      cell: ({ code }) => place.nameOf(code),
      csv: ({ code }) => place.nameOf(code),
    },
    {
      key: 'code',
      heading: t('places.code'),
      fileOnly: !place.hasCode,
      cell: ({ code }) => code ?? '',
      csv: ({ code }) => code,
    },
    {
      key: 'participations',
      heading: t('places.participations'),
      numeric: true,
      cell: ({ participations }) => number(participations),
      csv: ({ participations }) => participations,
    },
    {
      key: 'value',
      heading: indicatorName(indicator),
      numeric: true,
      cell: ({ figure }) => write(format, figure?.value),
      csv: ({ figure }) => figure?.value ?? null,
    },
    {
      key: 'n',
      heading: t('kpi.columns.n'),
      numeric: true,
      cell: ({ figure }) => number(figure?.n),
      csv: ({ figure }) => figure?.n ?? null,
    },
    {
      key: 'ci',
      heading: t('kpi.columns.ci'),
      numeric: true,
      cell: ({ figure }) => range(format, figure?.ciLow, figure?.ciHigh),
    },
    end('ciLow', `${t('kpi.columns.ci')}, ${t('funnel.columns.from')}`),
    end('ciHigh', `${t('kpi.columns.ci')}, ${t('funnel.columns.to')}`),
    {
      key: 'bounds',
      heading: t('kpi.columns.bounds'),
      numeric: true,
      cell: ({ figure }) => range(format, figure?.low, figure?.high),
    },
    end('low', `${t('kpi.columns.bounds')}, ${t('funnel.columns.from')}`),
    end('high', `${t('kpi.columns.bounds')}, ${t('funnel.columns.to')}`),
    {
      key: 'status',
      heading: t('national.columns.status'),
      fileOnly: true,
      cell: () => null,
      csv: ({ figure }) => {
        const reason = findNoValueReason(figure);
        return reason === undefined ? null : t(`kpi.reasons.${reason}`);
      },
    },
  ];
}
