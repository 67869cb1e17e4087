import { INDICATOR_CATALOGUE, isIndicatorCode, type ValueUnit } from '#domain/kpi/catalogue.js';
import { findNoValueReason } from '#domain/kpi/no-value-reason.js';
import type { IndicatorValue, VariantValue } from '#domain/kpi/value.js';
import { formatMoney, formatNumber, formatPercent, NO_VALUE } from '#reference/formats.js';
import type { KpiCode } from '#reference/kpi-names.js';
import type { Language } from '#reference/label.js';
import { NO_VALUE_WORDS } from './kpi-report-words.js';

type Maybe = number | null | undefined;

/** What the figure of an indicator is: of K19 a share too. */
export function unitOf(code: Exclude<KpiCode, 'K20'>): ValueUnit {
  return isIndicatorCode(code) ? INDICATOR_CATALOGUE[code].valueUnit : 'share';
}

/** The figures of indicators as a document writes them, in one language. */
export class FigureTexts {
  constructor(private readonly language: Language) {}

  count(count: number): string {
    return formatNumber(count, this.language);
  }

  share(share: Maybe): string {
    return share === null || share === undefined ? NO_VALUE : formatPercent(share, this.language);
  }

  ratio(ratio: Maybe): string {
    return ratio === null || ratio === undefined ? NO_VALUE : formatNumber(ratio, this.language, 2);
  }

  figure(unit: ValueUnit, figure: Maybe): string {
    if (figure === null || figure === undefined) return NO_VALUE;
    switch (unit) {
      case 'share':
        return formatPercent(figure, this.language);
      case 'outputs_per_participant':
        return formatNumber(figure, this.language, 2);
      case 'index_0_100':
        return formatNumber(figure, this.language, 1);
      case 'kzt':
        return formatMoney(Math.round(figure), this.language);
    }
  }

  /** The value, or in its place why there is none. */
  value(unit: ValueUnit, value: IndicatorValue | undefined): string {
    const reason = findNoValueReason(value);
    return reason ? NO_VALUE_WORDS[reason][this.language] : this.figure(unit, value?.value);
  }

  interval(unit: ValueUnit, { ciLow, ciHigh }: VariantValue): string {
    return this.range(unit, ciLow, ciHigh);
  }

  bounds(unit: ValueUnit, { low, high }: VariantValue): string {
    return this.range(unit, low, high);
  }

  /** Both ends, the unit said once. */
  private range(unit: ValueUnit, from: Maybe, to: Maybe): string {
    if (from === null || from === undefined || to === null || to === undefined) return NO_VALUE;
    const start = unit === 'share' ? formatNumber(from * 100, this.language, 1) : this.bare(unit, from);
    return `${start}–${this.figure(unit, to)}`;
  }

  private bare(unit: ValueUnit, figure: number): string {
    return unit === 'kzt' ? formatNumber(Math.round(figure), this.language) : this.figure(unit, figure);
  }
}
