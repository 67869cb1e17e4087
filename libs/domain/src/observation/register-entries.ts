import { type CalendarDate, addDays } from '../calendar/calendar-date.js';
import { type ClosedInterval, monthOf } from './intervals.js';
import type { CrossingDirection, ObservationKind, RegisterKind, WorkActivity } from './observation-codes.js';
import { residenceSpells } from './residence-spells.js';

/** A row of a register about a participant, as it is kept. */
export interface RegisterEntry {
  /** What makes it one and the same row when the file comes again. */
  readonly key: string;
  /** First day: of the month, the contract, the study; the day of a crossing. */
  readonly from: CalendarDate;
  /** Last day; null while it goes on. */
  readonly to: CalendarDate | null;
  readonly direction: CrossingDirection | null;
  readonly country: string | null;
  /** Tells employers apart; a sole proprietor's IIN only as a keyed index. */
  readonly organisationKey: string | null;
  readonly organisation: string | null;
  readonly occupation: string | null;
  /** Position, or level of study. */
  readonly detail: string | null;
  readonly consentReference: string | null;
}

/** An observation that rows of a register give, before it is stored. */
export interface RegisterObservation {
  readonly key: string;
  readonly kind: ObservationKind;
  readonly activity: WorkActivity | null;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
  readonly country: string | null;
  readonly organisation: string | null;
  readonly occupation: string | null;
  readonly detail: string | null;
  /** Calendar months of contributions in a row from one employer; null for other registers. */
  readonly monthsContinuous: number | null;
  readonly consentReference: string | null;
}

/** Whether a row of a register is about the time after a mobility that ended on `anchor`. */
export function liesAfter(
  kind: RegisterKind,
  { from, to }: Pick<RegisterEntry, 'from' | 'to'>,
  anchor: CalendarDate,
): boolean {
  switch (kind) {
    // The month in which the mobility ended may have been paid for work before it.
    case 'pension_contributions':
      return from > anchor;
    // Many travel home on the last day itself.
    case 'border_crossings':
      return from >= anchor;
    // A member of staff keeps the contract, a learner the place of study, that was there before.
    case 'labour_contracts':
    case 'enrolment':
      return to === null || to > anchor;
  }
}

/**
 * What all rows of one register about one participation say. The same rows give the same observations with the same keys,
 * in whatever order and however many files they came.
 *
 * @param known the last day the register speaks of
 * @param home the country of the sending university
 */
export function observationsOfEntries(
  kind: RegisterKind,
  entries: readonly RegisterEntry[],
  known: CalendarDate,
  home: string,
): RegisterObservation[] {
  switch (kind) {
    case 'pension_contributions':
      return contributionRuns(entries, home);
    case 'labour_contracts':
      return entries.map((entry) => ({ ...ofEntry(entry), kind: 'employment', activity: 'employed', country: home }));
    case 'enrolment':
      return entries.map((entry) => ({ ...ofEntry(entry), kind: 'study', country: entry.country ?? home }));
    case 'border_crossings': {
      const crossings = entries.flatMap(({ from, direction, country }) =>
        direction === null ? [] : [{ on: from, direction, country }],
      );
      return residenceSpells(crossings, known, home).map(({ from, to, country }) => ({
        ...NOTHING,
        key: `${from} ${country ?? '-'}`,
        kind: 'residence',
        validFrom: from,
        validTo: to,
        country,
        consentReference: lastConsent(entries),
      }));
    }
  }
}

const NOTHING = {
  activity: null,
  country: null,
  organisation: null,
  occupation: null,
  detail: null,
  monthsContinuous: null,
} as const;

function ofEntry(entry: RegisterEntry) {
  const { key, organisation, occupation, detail, consentReference } = entry;
  return {
    ...NOTHING,
    key,
    validFrom: entry.from,
    validTo: entry.to,
    organisation,
    occupation,
    detail,
    consentReference,
  };
}

/** Months in a row from one employer are one employment. */
function contributionRuns(entries: readonly RegisterEntry[], home: string): RegisterObservation[] {
  const found: RegisterObservation[] = [];
  for (const [employer, paid] of Map.groupBy(entries, ({ organisationKey }) => organisationKey ?? '-')) {
    const named = paid.findLast(({ organisation }) => organisation !== null)?.organisation ?? null;
    const months = [...new Set(paid.map(({ from }) => monthOf(from).from))].sort().map(monthOf);
    let run: ClosedInterval[] = [];
    const close = (): void => {
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined) return;
      found.push({
        ...NOTHING,
        key: `${employer} ${first.from}`,
        kind: 'employment',
        activity: 'employed',
        validFrom: first.from,
        validTo: last.to,
        country: home,
        organisation: named,
        monthsContinuous: run.length,
        consentReference: lastConsent(paid),
      });
    };
    for (const month of months) {
      const last = run.at(-1);
      if (last !== undefined && month.from !== addDays(last.to, 1)) {
        close();
        run = [];
      }
      run.push(month);
    }
    close();
  }
  return found;
}

function lastConsent(entries: readonly RegisterEntry[]): string | null {
  return entries.findLast(({ consentReference }) => consentReference !== null)?.consentReference ?? null;
}
