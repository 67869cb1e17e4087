import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Period } from '../calendar/period.js';
import { CodedError } from '../errors/coded-error.js';
import { FUNDING_SOURCES, type ParticipationStatus } from '../participation/participation-codes.js';
import type { FundingCode } from './facts.js';

/** Which sources of money count: some codes, or `all`, which alone also takes in participations without a code. */
export type FundingFilter = 'all' | readonly FundingCode[];

/** What a table of indicators is computed for. */
export interface KpiSelection {
  readonly period: Period;
  /** `D`: only facts dated on or before this day count. */
  readonly asOf: CalendarDate;
  readonly funding: FundingFilter;
}

/** The filter where none is named: the register is about the state's money. */
export const DEFAULT_FUNDING: FundingFilter = ['state_budget'];

/** A text that names no funding filter. */
export class FundingInvalidError extends CodedError {
  constructor() {
    super(
      'funding_invalid',
      'invalid',
      `Funding is all, or one or more of ${FUNDING_SOURCES.join(', ')}, separated by commas`,
    );
  }
}

/**
 * Reads a funding filter: `all`, one code, or several separated by commas (repeats are dropped, the order is kept).
 * Without a text: `state_budget`.
 * @throws FundingInvalidError (`funding_invalid`) for an unknown or empty code, and for `all` among others
 */
export function parseFunding(text?: string): FundingFilter {
  if (text === undefined) {
    return DEFAULT_FUNDING;
  }
  if (text.trim() === 'all') {
    return 'all';
  }
  const codes = text.split(',').map((code) => code.trim());
  if (!codes.every(isFundingCode)) {
    throw new FundingInvalidError();
  }
  return [...new Set(codes)];
}

/** The filter as it is written in a request and in an answer: `all`, or the codes separated by commas. */
export function fundingLabel(funding: FundingFilter): string {
  return funding === 'all' ? funding : funding.join(',');
}

/** Whether a participation's source of money passes the filter; a blank one passes only `all`. */
export function fundingMatches(filter: FundingFilter, funding: FundingCode | null): boolean {
  return filter === 'all' || (funding !== null && filter.includes(funding));
}

/** `E`: the actual end where filled, even if it lies after `D`, else the planned one. */
export function endOf(facts: {
  readonly plannedEnd: CalendarDate;
  readonly actualEnd: CalendarDate | null;
}): CalendarDate {
  return facts.actualEnd ?? facts.plannedEnd;
}

/** Whether a status belongs to the base population `P`: people who went. */
export function isInPopulation(status: ParticipationStatus): boolean {
  return status === 'departed' || status === 'completed' || status === 'terminated_early';
}

/**
 * Whether a participation is in any count at all: its `E` in the period, its funding chosen, and either in `P` or
 * cancelled (then `excluded`). Planned ones are in none.
 */
export function isSelected(
  facts: {
    readonly status: ParticipationStatus;
    readonly plannedEnd: CalendarDate;
    readonly actualEnd: CalendarDate | null;
    readonly funding: FundingCode | null;
  },
  selection: KpiSelection,
): boolean {
  return (
    facts.status !== 'planned' &&
    fundingMatches(selection.funding, facts.funding) &&
    selection.period.contains(endOf(facts))
  );
}

function isFundingCode(code: string): code is FundingCode {
  return (FUNDING_SOURCES as readonly string[]).includes(code);
}
