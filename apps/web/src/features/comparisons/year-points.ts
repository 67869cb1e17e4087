import type { LightFigure } from '../../api/contract.js';
import type { YearPoint } from '../../components/chart/year-panels.js';
import { useLanguage } from '../../language/use-language.js';
import type { FigureFormat } from '../kpi/indicator-presentation.js';
import { useFigures } from '../kpi/use-figures.js';

type Figure = Pick<LightFigure, 'n' | 'value' | 'low' | 'high' | 'ciLow' | 'ciHigh'>;

/** A figure of one year as a chart draws it, with what it says when it is pointed at. */
export function useYearPoint(format: FigureFormat): (year: string, figure: Figure, isSmall: boolean) => YearPoint {
  const { t, number } = useLanguage();
  const { figure: write, range } = useFigures();
  return (year, { n, value, low, high, ciLow, ciHigh }, isSmall) => ({
    year,
    value,
    low,
    high,
    ciLow,
    ciHigh,
    isSmall,
    note: [
      `${year}: ${write(format, value)}, ${t('national.cell.n', { n: number(n) })}`,
      ...(ciLow === null ? [] : [t('national.cell.ci', { range: range(format, ciLow, ciHigh) })]),
      ...(low === null ? [] : [t('national.cell.bounds', { range: range(format, low, high) })]),
      ...(isSmall ? [t('years.small')] : []),
    ].join('\n'),
  });
}
