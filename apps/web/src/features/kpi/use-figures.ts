import { NO_VALUE } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import type { KpiVariant } from '../../api/contract.js';
import type { FigureFormat } from './indicator-presentation.js';

type Maybe = number | null | undefined;

/** Figures of an indicator in words. */
export function useFigures() {
  const { t, percent, degree, decimal, money } = useLanguage();
  const plus = (value: number) => (value > 0 ? '+' : '');
  const figure = (format: FigureFormat, value: Maybe): string => {
    switch (format) {
      case 'share':
        return percent(value);
      case 'mean':
        return decimal(value, 2);
      case 'index':
        return decimal(value, 1);
      case 'money':
        return money(value === null || value === undefined ? value : Math.round(value));
    }
  };
  const range = (format: FigureFormat, from: Maybe, to: Maybe): string =>
    from === null || from === undefined || to === null || to === undefined
      ? NO_VALUE
      : t('kpi.range', { low: figure(format, from), high: figure(format, to) });
  return {
    figure,
    range,
    /** A figure at an axis, where a share needs no decimal it has not. */
    tick: (format: FigureFormat, value: number) => (format === 'share' ? degree(value) : figure(format, value)),
    interval: (format: FigureFormat, { ciLow, ciHigh }: KpiVariant) => range(format, ciLow, ciHigh),
    bounds: (format: FigureFormat, { low, high }: KpiVariant) => range(format, low, high),
    /** A difference of two shares in percentage points, with its sign. */
    points: (value: number) => t('kpiView.points', { value: `${plus(value)}${decimal(value * 100, 1)}` }),
    /** A chart in words. */
    chartText: (format: FigureFormat, figures: KpiVariant) =>
      t('kpi.chart.alt', {
        value: figure(format, figures.value),
        ci: range(format, figures.ciLow, figures.ciHigh),
        bounds: range(format, figures.low, figures.high),
      }),
  };
}
