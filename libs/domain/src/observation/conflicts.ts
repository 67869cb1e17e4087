import { type CalendarDate, addMonths } from '../calendar/calendar-date.js';
import type { ReturnState } from '../participation/return-life-cycle.js';
import { type Activity, WAVES, type Wave } from '../report/report-codes.js';
import { waveOpens } from '../report/report-rules.js';
import { sameEmployer } from './employer-names.js';
import { holdsAt, monthOf } from './intervals.js';
import {
  type ObservationFacts,
  type ObservationKind,
  type RegisterKind,
  WORK_ACTIVITIES,
} from './observation-codes.js';
import type { BorderCrossing } from './residence-spells.js';
import { byTrust, hasValidity, supportsWave } from './wave-evidence.js';

/**
 * What two sources can disagree about. `return_evidence_found` is no quarrel but a hint: a border entry that may support a
 * return nobody has verified; it is shown with the others, since it too waits for a person.
 */
export const CONFLICT_CODES = [
  'residence_differs',
  'employer_differs',
  'work_not_in_register',
  'work_not_reported',
  'study_not_in_register',
  'return_evidence_found',
] as const;
export type ConflictCode = (typeof CONFLICT_CODES)[number];

/** A report as the comparison needs it. */
export interface ReportedState {
  readonly id: string;
  readonly wave: Wave;
  /** The day its answers speak of. */
  readonly at: CalendarDate;
  /** Null where the question was not answered. */
  readonly activities: readonly Activity[] | null;
  readonly residenceCountry: string | null;
}

/** The days a register's files speak of: only within them does its silence mean anything. */
export interface RegisterCoverage {
  readonly kind: RegisterKind;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Everything that is known of one participation's time after its end. */
export interface ConflictFacts {
  readonly anchor: CalendarDate;
  readonly today: CalendarDate;
  /** Country of the sending university. */
  readonly home: string;
  readonly returnState: ReturnState;
  /** Without an IIN nobody is found in a register, and its silence means nothing. */
  readonly inRegisters: boolean;
  /** Those that stand. */
  readonly observations: readonly ObservationFacts[];
  readonly reports: readonly ReportedState[];
  /** Days within the months for which contributions were paid. */
  readonly contributionMonths: readonly CalendarDate[];
  readonly crossings: readonly BorderCrossing[];
  readonly coverage: readonly RegisterCoverage[];
}

/** A disagreement. A side without an observation is a report's blank, or a register's silence. */
export interface FoundConflict {
  readonly code: ConflictCode;
  /**
   * Equal for the same disagreement whenever it is found again. The day is no part of it where there is a wave: whoever
   * vouches for one side speaks of another day of that wave, and the question is the same.
   */
  readonly key: string;
  /** The day both sides speak of. */
  readonly at: CalendarDate;
  readonly wave: Wave | null;
  readonly firstObservationId: string | null;
  readonly secondObservationId: string | null;
  readonly reportId: string | null;
  /** What each side says: a country, an employer, an activity; null is silence. */
  readonly first: string | null;
  readonly second: string | null;
}

/** Every disagreement between the sources, each once, in the order of the codes. */
export function findConflicts(facts: ConflictFacts): FoundConflict[] {
  const found = [
    ...differences(
      facts,
      'residence',
      'residence_differs',
      ({ country }) => country,
      (one, other) => one === other,
    ),
    ...differences(facts, 'employment', 'employer_differs', ({ organisation }) => organisation, sameEmployer),
    ...workNotInRegister(facts),
    ...workNotReported(facts),
    ...studyNotInRegister(facts),
    ...returnEvidence(facts),
  ];
  return [...new Map(found.map((conflict) => [conflict.key, conflict])).values()];
}

/** Two sources that speak of the same day and say different things. */
function differences(
  facts: ConflictFacts,
  kind: ObservationKind,
  code: ConflictCode,
  valueOf: (observation: ObservationFacts) => string | null,
  same: (one: string, other: string) => boolean,
): FoundConflict[] {
  const found: FoundConflict[] = [];
  for (const wave of WAVES) {
    const date = waveOpens(wave, facts.anchor);
    if (date > facts.today) continue;
    const speaking = facts.observations.filter(
      (observation) => observation.kind === kind && valueOf(observation) !== null,
    );
    const told = speaking.filter(({ source, wave: of }) => source === 'report' && of === wave).sort(byTrust)[0];
    const at = told?.observedOn ?? date;
    const others = speaking.filter(
      (observation) =>
        observation.source !== 'report' &&
        (hasValidity(observation)
          ? holdsAt({ from: observation.validFrom, to: observation.validTo }, at)
          : supportsWave(observation, wave, facts.anchor)),
    );
    const bySource = Map.groupBy([...others, ...(told ? [told] : [])], sourceOf);
    const sources = [...bySource.values()];
    for (const [index, ones] of sources.entries()) {
      for (const seconds of sources.slice(index + 1)) {
        // Somebody may have two employers: sources differ only where nothing that they say is the same.
        const agree = ones.some((one) => seconds.some((second) => same(valueOf(one) ?? '', valueOf(second) ?? '')));
        const [second, first] = [ones.sort(byTrust)[0], seconds.sort(byTrust)[0]]
          .filter((observation) => observation !== undefined)
          .sort(byTrust);
        if (agree || first === undefined || second === undefined) continue;
        found.push(
          conflict(code, at, wave, {
            firstObservationId: first.id,
            secondObservationId: second.id,
            reportId: null,
            first: valueOf(first),
            second: valueOf(second),
          }),
        );
      }
    }
  }
  return found;
}

/** Reported as employed at home, and no contribution in the month of the report, the one before or the one after. */
function workNotInRegister(facts: ConflictFacts): FoundConflict[] {
  if (!facts.inRegisters) return [];
  const paid = new Set(facts.contributionMonths.map((day) => monthOf(day).from));
  return reportedAtHome(facts, 'employment').flatMap((observation) => {
    const { observedOn: at, wave, id, activity } = observation;
    const around = [-1, 0, 1].map((months) => addMonths(monthOf(at).from, months));
    const underContract = facts.observations.some(
      ({ registerKind, validFrom, validTo }) =>
        registerKind === 'labour_contracts' && holdsAt({ from: validFrom, to: validTo }, at),
    );
    if (activity !== 'employed' || underContract || around.some((month) => paid.has(month))) return [];
    if (!around.every((month) => isCovered(facts, 'pension_contributions', month))) return [];
    return [conflict('work_not_in_register', at, wave, { ...ONE_SIDE, firstObservationId: id, first: activity })];
  });
}

/** Reported as studying at home, and not enrolled anywhere on that day. */
function studyNotInRegister(facts: ConflictFacts): FoundConflict[] {
  if (!facts.inRegisters) return [];
  return reportedAtHome(facts, 'study').flatMap(({ observedOn: at, wave, id }) => {
    const enrolled = facts.observations.some(
      ({ registerKind, validFrom, validTo }) =>
        registerKind === 'enrolment' && holdsAt({ from: validFrom, to: validTo }, at),
    );
    if (enrolled || !isCovered(facts, 'enrolment', at)) return [];
    return [conflict('study_not_in_register', at, wave, { ...ONE_SIDE, firstObservationId: id, first: 'study' })];
  });
}

/** A report whose activities hold no work, and a register that knows of some on that day. */
function workNotReported(facts: ConflictFacts): FoundConflict[] {
  return facts.reports.flatMap(({ id, wave, at, activities }) => {
    if (activities === null || activities.some((activity) => WORK_ACTIVITIES.some((work) => work === activity))) {
      return [];
    }
    const known = facts.observations
      .filter(({ kind, source }) => kind === 'employment' && source === 'register')
      .filter(({ validFrom, validTo }) => holdsAt({ from: validFrom, to: validTo }, at))
      .sort(byTrust)[0];
    if (known === undefined) return [];
    return [
      conflict('work_not_reported', at, wave, {
        ...ONE_SIDE,
        secondObservationId: known.id,
        reportId: id,
        first: activities.join(';'),
        second: known.activity ?? 'employed',
      }),
    ];
  });
}

/** The first entry into the country after the end, for a return that nobody has verified. */
function returnEvidence({ anchor, returnState, crossings }: ConflictFacts): FoundConflict[] {
  if (returnState === 'verified') return [];
  const entry = crossings
    .filter(({ on, direction }) => direction === 'in' && on >= anchor)
    .sort((one, other) => (one.on < other.on ? -1 : 1))[0];
  return entry === undefined ? [] : [conflict('return_evidence_found', entry.on, null, { ...ONE_SIDE, second: 'in' })];
}

const ONE_SIDE = {
  firstObservationId: null,
  secondObservationId: null,
  reportId: null,
  first: null,
  second: null,
} as const;

function conflict(
  code: ConflictCode,
  at: CalendarDate,
  wave: Wave | null,
  sides: Omit<FoundConflict, 'code' | 'key' | 'at' | 'wave'>,
): FoundConflict {
  return { code, at, wave, ...sides, key: JSON.stringify([code, wave ?? at, sides.first, sides.second]) };
}

/** The participant's own words, of those who did not say that they live elsewhere: registers at home know nothing of them. */
function reportedAtHome({ observations, reports, home }: ConflictFacts, kind: ObservationKind): ObservationFacts[] {
  return observations.filter(
    ({ kind: of, source, evidenceLevel, wave }) =>
      of === kind &&
      source === 'report' &&
      evidenceLevel === 'self' &&
      reports.every((report) => report.wave !== wave || (report.residenceCountry ?? home) === home),
  );
}

function isCovered({ coverage }: ConflictFacts, kind: RegisterKind, day: CalendarDate): boolean {
  return coverage.some((file) => file.kind === kind && holdsAt(file, day));
}

function sourceOf({ source, registerKind }: ObservationFacts): string {
  return source === 'register' ? `register ${registerKind ?? ''}` : source;
}
