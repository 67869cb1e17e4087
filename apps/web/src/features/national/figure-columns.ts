import type { IndicatorCode } from '#domain/kpi/catalogue.js';
import type { LightFigure } from '../../api/contract.js';
import type { FileColumn } from '../../components/downloads/table-downloads.js';
import { useLanguage } from '../../language/use-language.js';
import { findNoValueReason } from '../kpi/indicator-presentation.js';

/** One figure of a file: whose, which, and what it was made of. */
export interface FigureLine {
  readonly university: string | null;
  readonly name: string;
  readonly indicator: IndicatorCode;
  readonly figure: LightFigure | undefined;
}

/** Columns of a file of figures, unrounded, with n, limits and the reason where there is no value. */
export function useFigureColumns(selected: {
  readonly period: string;
  readonly asOf: string;
  readonly funding: string;
}): FileColumn<FigureLine>[] {
  const { t } = useLanguage();
  const number = (heading: string, key: keyof LightFigure): FileColumn<FigureLine> => ({
    heading,
    csv: ({ figure }) => figure?.[key] ?? null,
  });
  return [
    { heading: 'university_code', csv: ({ university }) => university ?? 'KZ' },
    { heading: 'university', csv: ({ name }) => name },
    { heading: 'indicator', csv: ({ indicator }) => indicator },
    { heading: 'period', csv: () => selected.period },
    { heading: 'as_of', csv: () => selected.asOf },
    { heading: 'funding', csv: () => selected.funding },
    number('n', 'n'),
    number('value', 'value'),
    number('ci_low', 'ciLow'),
    number('ci_high', 'ciHigh'),
    number('low', 'low'),
    number('high', 'high'),
    number('known_share', 'knownShare'),
    {
      heading: 'status',
      csv: ({ figure }) => {
        const reason = findNoValueReason(figure);
        return reason === undefined ? null : t(`kpi.reasons.${reason}`);
      },
    },
  ];
}
