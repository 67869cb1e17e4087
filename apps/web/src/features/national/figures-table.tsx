import { styled } from '@mui/material/styles';
import { memo, useMemo } from 'react';
import type { IndicatorCode } from '#domain/kpi/catalogue.js';
import type { FiguresView, LightFigure } from '../../api/contract.js';
import { DataTable } from '../../components/data-table.js';
import { useLanguage } from '../../language/use-language.js';
import { findNoValueReason, PRESENTATIONS } from '../kpi/indicator-presentation.js';
import { findScaleMaximum } from '../kpi/interval-scale.js';
import { useFigures } from '../kpi/use-figures.js';
import { INTERVAL_BAR, IntervalBar } from './interval-bar.js';
import { BAR_HEIGHT, BAR_WIDTH } from './interval-parts.js';
import { useIndicatorName } from './use-indicator-name.js';

/** One university, or the country where `university` is null. */
export interface FiguresRow {
  readonly university: string | null;
  readonly name: string;
  readonly figures: readonly LightFigure[];
}

/** A figure that somebody asks about. */
export interface AskedFigure {
  readonly university: string | null;
  readonly indicator: IndicatorCode;
}

interface FiguresTableProps {
  caption: string;
  indicators: readonly IndicatorCode[];
  rows: readonly FiguresRow[];
  onExplain: (asked: AskedFigure) => void;
}

const Sheet = styled('div')(({ theme }) => ({
  'thead th.figure-head': { whiteSpace: 'normal', minWidth: 150, verticalAlign: 'bottom' },
  'tbody th': { minWidth: 150, maxWidth: 300, [theme.breakpoints.down('sm')]: { minWidth: 128 } },
  'tr.country > *': { fontWeight: 650, backgroundColor: theme.vars?.palette.background.default },
  '.line': { display: 'block', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums lining-nums' },
  '.small': { fontSize: '0.8125rem', color: theme.vars?.palette.text.secondary, fontWeight: 400 },
  button: {
    font: 'inherit',
    fontWeight: 650,
    minHeight: 24,
    minWidth: 24,
    padding: '0 4px',
    margin: '0 2px 0 -4px',
    border: 0,
    borderRadius: 4,
    background: 'none',
    color: theme.vars?.palette.primary.main,
    textDecoration: 'underline dotted',
    textUnderlineOffset: 3,
    cursor: 'pointer',
    '&:hover': { textDecorationStyle: 'solid' },
  },
  [`.${INTERVAL_BAR}`]: {
    display: 'inline-block',
    width: BAR_WIDTH,
    height: BAR_HEIGHT,
    verticalAlign: 'middle',
    backgroundRepeat: 'no-repeat',
    borderBottom: `1px solid ${theme.vars?.palette.divider}`,
    printColorAdjust: 'exact',
  },
}));

/** The chosen indicators of every university, by name; each figure with n, interval and bounds, and a way to how it was made. */
export const FiguresTable = memo(function FiguresTable({ caption, indicators, rows, onExplain }: FiguresTableProps) {
  const { t } = useLanguage();
  const figures = useFigures();
  const nameOf = useIndicatorName();
  const maxima = useMemo(
    () =>
      indicators.map((code, place) =>
        findScaleMaximum(
          PRESENTATIONS[code].format,
          // The country's sum of money would leave nothing of the universities' own.
          rows.flatMap((row) => (row.university === null ? [] : (row.figures[place] ?? []))),
        ),
      ),
    [indicators, rows],
  );
  return (
    <Sheet>
      <DataTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">{t('kpi.columns.university')}</th>
            {indicators.map((code) => (
              <th key={code} scope="col" className="figure-head">
                {nameOf(code)}
                {PRESENTATIONS[code].lowerIsBetter && <span className="line small">{t('kpi.lowerIsBetter')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ university, name, figures: own }) => (
            <tr key={university ?? '*'} className={university === null ? 'country' : undefined}>
              <th scope="row">{name}</th>
              {indicators.map((indicator, place) => (
                <td key={indicator}>
                  <Figure
                    name={name}
                    indicator={indicator}
                    figure={own[place]}
                    write={figures}
                    maximum={maxima[place]}
                    onExplain={() => onExplain({ university, indicator })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Sheet>
  );
});

interface FigureProps {
  name: string;
  indicator: IndicatorCode;
  figure: LightFigure | undefined;
  maximum: number | undefined;
  /** The table's own, for there are hundreds of cells. */
  write: ReturnType<typeof useFigures>;
  onExplain: () => void;
}

function Figure({ name, indicator, figure, maximum, write, onExplain }: FigureProps) {
  const { t, number } = useLanguage();
  const { range } = write;
  const { format } = PRESENTATIONS[indicator];
  const reason = findNoValueReason(figure);
  const text = write.figure(format, figure?.value);
  return (
    <>
      <span className="line">
        <button
          type="button"
          aria-haspopup="dialog"
          aria-label={`${text}. ${t('kpi.explain', { name: `${name}, ${indicator.replace('_', '.')}` })}`}
          onClick={onExplain}
        >
          {text}
        </button>
        {figure && figure.n > 0 && <span className="small">{t('national.cell.n', { n: number(figure.n) })}</span>}
      </span>
      {reason && <span className="line small">{t(`kpi.reasons.${reason}`)}</span>}
      {figure && figure.ciLow !== null && (
        <span className="line small">
          {t('national.cell.ci', { range: range(format, figure.ciLow, figure.ciHigh) })}
        </span>
      )}
      {figure && figure.low !== null && (
        <span className="line small">
          {t('national.cell.bounds', { range: range(format, figure.low, figure.high) })}
        </span>
      )}
      {figure && maximum !== undefined && (figure.value !== null || figure.low !== null) && (
        <IntervalBar figure={figure} maximum={maximum} />
      )}
    </>
  );
}

/** The rows of the table: the country first, then the universities by their names in the reader's language. */
export function rowsOf(
  { country, universities }: Pick<FiguresView, 'country' | 'universities'>,
  words: { country: string; language: 'kk' | 'ru' | 'en'; compare: (a: string, b: string) => number; find: string },
): FiguresRow[] {
  const wanted = words.find.trim().toLocaleLowerCase();
  const named = universities
    .map(({ university, names, figures }) => ({ university, name: names[words.language], figures }))
    .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
    .sort((one, other) => words.compare(one.name, other.name));
  return [{ university: null, name: words.country, figures: country }, ...named];
}
