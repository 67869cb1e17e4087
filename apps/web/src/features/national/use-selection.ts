import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import type { KpiSelection } from '../../api/kpi.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import type { NationalSearch } from './national-search.js';

/** What figures an address asks for: all periods, the state budget and today where it says nothing else. */
export function selectionOf({ period, asOf, funding }: NationalSearch): KpiSelection {
  return {
    period: period ?? 'all',
    asOf: asOf !== undefined && isCalendarDate(asOf) ? asOf : undefined,
    funding: funding ?? 'state_budget',
  };
}

interface Selected {
  readonly period?: string;
  readonly asOf: string;
  readonly funding: string;
}

/** What figures were made of, in words: for captions and for files that travel without their page. */
export function useSelectionText(): (selected: Selected) => string {
  const { t, period: periodText, date } = useLanguage();
  const code = useCodeNames();
  return ({ period, asOf, funding }) => {
    const sources = funding.split(',').map((one) => (one === 'all' ? t('common.fundingAll') : code('funding', one)));
    return t('national.madeOf', {
      period: periodText(period ?? 'all'),
      funding: sources.join(', '),
      date: date(asOf),
    });
  };
}
