import type { UnitState } from '#domain/kpi/unit-state.js';
import type { IndicatorValue, VariantValue } from '#domain/kpi/value.js';
import type { ReportedIndicator } from '#domain/report/kpi-report-sections.js';
import type { AccessValue } from '#kpi/selection-indicators.js';
import { NO_VALUE } from '#reference/formats.js';
import { getKpiText } from '#reference/kpi-names.js';
import { KPI_VARIANT_LABELS, type KpiVariantName } from '#reference/kpi-rule-labels.js';
import type { Language } from '#reference/label.js';
import { ACCESS_DIMENSION_LABELS } from '#reference/observation-labels.js';
import type { ReportIndicators } from '../kpi-reports/report-figures.js';
import { accessGroupName } from './access-group-name.js';
import type { DocumentCell, DocumentColumn, DocumentTable } from './document-model.js';
import { FigureTexts, unitOf } from './figure-texts.js';
import { intervalSvg } from './interval-svg.js';
import { documentWord, type DocumentWord, STATE_WORDS } from './kpi-report-words.js';

/** Indicators whose value stands by itself: all but K20, which compares groups. */
export type SingleIndicator = Exclude<ReportedIndicator, 'K20'>;

const STATES = [
  'yes',
  'no',
  'unknown',
  'not_due',
  'not_applicable',
  'excluded',
] as const satisfies readonly UnitState[];
const COUNT_OF = {
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  not_due: 'notDue',
  not_applicable: 'notApplicable',
  excluded: 'excluded',
} as const satisfies Readonly<Record<UnitState, keyof IndicatorValue>>;

/** Centimetres, by the longest name of the state in the three languages. */
const STATE_WIDTHS: Readonly<Record<UnitState, number>> = {
  yes: 1.3,
  no: 1.3,
  unknown: 2.1,
  not_due: 2.5,
  not_applicable: 2.7,
  excluded: 2.6,
};

const CHART_WIDTH = { beside: 150, wide: 300 } as const;

/** Tables of the indicators of one report, in one language. */
export class IndicatorTables {
  private readonly texts: FigureTexts;
  private number = 0;

  constructor(
    private readonly indicators: Partial<ReportIndicators>,
    private readonly language: Language,
  ) {
    this.texts = new FigureTexts(language);
  }

  /** A table under the next number. */
  table(title: string, columns: readonly DocumentColumn[], rows: readonly (readonly DocumentCell[])[]): DocumentTable {
    this.number += 1;
    return { kind: 'table', caption: this.word('tableCaption', { number: this.number, title }), columns, rows };
  }

  /** All shares, one below the other on one axis. */
  glance(codes: readonly SingleIndicator[]): DocumentTable {
    const rows = codes
      .filter((code) => unitOf(code) === 'share' && this.indicators[code] !== undefined)
      .map((code) => {
        const value = this.indicators[code];
        return [text(this.name(code)), this.count(value?.n), this.value(code, value), this.chart(code, value, 'wide')];
      });
    return this.table(
      this.word('glanceTitle'),
      [fill(this.word('indicator')), end('n', 1.2), end(this.word('value'), 2.3), start(this.word('chart'), 6.4)],
      rows,
    );
  }

  /** What is no share: means, the index and money. */
  others(codes: readonly SingleIndicator[]): DocumentTable {
    const rows = codes
      .filter((code) => unitOf(code) !== 'share' && this.indicators[code] !== undefined)
      .map((code) => {
        const value = this.indicators[code];
        const bounds = value ? this.texts.bounds(unitOf(code), value) : NO_VALUE;
        return [text(this.name(code)), this.count(value?.n), this.value(code, value), text(bounds)];
      });
    const columns = [
      fill(this.word('indicator')),
      end('n', 1.2),
      end(this.word('value'), 3.4),
      end(this.word('bounds'), 5.3),
    ];
    return this.table(this.word('othersTitle'), columns, rows);
  }

  /** Value, interval, bounds and known share; with a chart where they are shares. */
  figures(section: string, codes: readonly SingleIndicator[]): DocumentTable {
    const areShares = codes.every((code) => unitOf(code) === 'share');
    const isMoney = codes.some((code) => unitOf(code) === 'kzt');
    const rows = codes.map((code) => {
      const value = this.indicators[code];
      const unit = unitOf(code);
      return [
        text(this.name(code)),
        this.count(value?.n),
        this.value(code, value),
        text(value ? this.texts.interval(unit, value) : NO_VALUE),
        text(value ? this.texts.bounds(unit, value) : NO_VALUE),
        text(this.texts.share(value?.knownShare)),
        ...(areShares ? [this.chart(code, value, 'beside')] : []),
      ];
    });
    return this.table(
      this.word('figuresTitle', { section }),
      [
        fill(this.word('indicator')),
        end('n', 1.1),
        end(this.word('value'), isMoney ? 2.9 : 2.1),
        end(this.word('interval'), 2.4),
        end(this.word('bounds'), isMoney ? 4.4 : 2.4),
        end(this.word('known'), 1.7),
        ...(areShares ? [start(this.word('chart'), 3)] : []),
      ],
      rows,
    );
  }

  /** How many units are in each state. */
  counts(section: string, codes: readonly SingleIndicator[]): DocumentTable {
    const rows = codes.map((code) => {
      const value = this.indicators[code];
      return [text(this.name(code)), ...STATES.map((state) => this.count(value?.[COUNT_OF[state]]))];
    });
    return this.table(
      this.word('countsTitle', { section }),
      [
        fill(this.word('indicator')),
        ...STATES.map((state) => end(STATE_WORDS[state][this.language], STATE_WIDTHS[state])),
      ],
      rows,
    );
  }

  /** What stands beside the headline of single indicators; nothing where nothing does. */
  beside(section: string, codes: readonly SingleIndicator[]): DocumentTable | undefined {
    const rows = codes.flatMap((code) => this.variantRows(code));
    if (rows.length === 0) return undefined;
    const columns = [
      fill(this.word('indicator')),
      start(this.word('further'), 4.9),
      end(this.word('value'), 2.1),
      end(this.word('interval'), 2.5),
      end(this.word('bounds'), 2.5),
    ];
    return this.table(this.word('besideTitle', { section }), columns, rows);
  }

  /** K20, group by group. */
  access(section: string, { groups }: AccessValue): DocumentTable {
    const columns = [
      fill(this.word('dimension')),
      start(this.word('group'), 4.6),
      end(this.word('participants'), 2.2),
      end(this.word('participantShare'), 2.5),
      end(this.word('eligibleShare'), 2.5),
      end(this.word('ratio'), 2),
    ];
    const rows = groups.map(({ dimension, group, n, participantShare, eligibleShare, value }) => [
      text(ACCESS_DIMENSION_LABELS[dimension][this.language]),
      text(accessGroupName(dimension, group, this.language)),
      this.count(n),
      text(this.texts.share(participantShare)),
      text(this.texts.share(eligibleShare)),
      text(this.texts.ratio(value)),
    ]);
    return this.table(this.word('accessTitle', { section }), columns, rows);
  }

  count(count: number | undefined): DocumentCell {
    return text(count === undefined ? NO_VALUE : this.texts.count(count));
  }

  private variantRows(code: SingleIndicator): DocumentCell[][] {
    const value = this.indicators[code];
    if (!value) return [];
    const { strict, claimed } = value;
    const row = (name: KpiVariantName, ...figures: string[]) => [
      text(this.name(code)),
      text(KPI_VARIANT_LABELS[name][this.language]),
      ...[0, 1, 2].map((column) => text(figures[column] ?? NO_VALUE)),
    ];
    const shares = (name: KpiVariantName, variant: VariantValue | undefined) =>
      variant
        ? [
            row(
              name,
              this.texts.share(variant.value),
              this.texts.interval('share', variant),
              this.texts.bounds('share', variant),
            ),
          ]
        : [];
    const single = (name: 'late' | 'earnedBlank' | 'amountMissing') => {
      const count = value[name];
      return count === undefined ? [] : [row(name, this.texts.count(count))];
    };
    const part = (name: 'full' | 'partial' | 'none' | 'responseShare') =>
      value[name] === undefined ? [] : [row(name, this.texts.share(value[name]))];
    return [
      ...single('late'),
      ...shares('claimed', claimed),
      ...part('full'),
      ...part('partial'),
      ...part('none'),
      ...single('earnedBlank'),
      ...part('responseShare'),
      ...single('amountMissing'),
      ...shares('strict', strict),
    ];
  }

  private value(code: SingleIndicator, value: IndicatorValue | undefined): DocumentCell {
    return text(this.texts.value(unitOf(code), value));
  }

  private chart(
    code: SingleIndicator,
    value: IndicatorValue | undefined,
    size: keyof typeof CHART_WIDTH,
  ): DocumentCell {
    if (!value || (value.value === null && value.low === null)) return text(NO_VALUE);
    const alt = this.word('chartText', {
      indicator: this.name(code),
      value: this.texts.share(value.value),
      interval: this.texts.interval('share', value),
      bounds: this.texts.bounds('share', value),
    });
    return { svg: intervalSvg(value, CHART_WIDTH[size]), alt };
  }

  private name(code: ReportedIndicator): string {
    return indicatorName(code, this.language);
  }

  private word(word: DocumentWord, values?: Readonly<Record<string, string | number>>): string {
    return documentWord(word, this.language, values);
  }
}

/** Code and name, `K06.12 Response rate, 12 months`; a number stays with what it counts. */
export function indicatorName(code: ReportedIndicator, language: Language): string {
  const name = getKpiText(code).name[language].replace(/(\d) /g, '$1\u00a0');
  return `${code.replace('_', '.')} ${name}`;
}

export const text = (content: string): DocumentCell => ({ text: content });
export const fill = (title: string): DocumentColumn => ({ title, align: 'start', width: null });
export const start = (title: string, width: number): DocumentColumn => ({ title, align: 'start', width });
export const end = (title: string, width: number): DocumentColumn => ({ title, align: 'end', width });
