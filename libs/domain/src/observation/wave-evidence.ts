import { type CalendarDate, addMonths } from '../calendar/calendar-date.js';
import { type Activity, EVIDENCE_LEVELS, OCCUPATION, WAVE_MONTHS, WAVES, type Wave } from '../report/report-codes.js';
import { waveOpens } from '../report/report-rules.js';
import { holdsAt } from './intervals.js';
import type { ObservationFacts, ObservationKind } from './observation-codes.js';

/** A word about one day speaks for a wave up to so many months before and after it, as answers are waited for (`w + 3`). */
const WINDOW_MONTHS = 3;

/**
 * Whether an observation speaks for a wave of the participation that ended on `anchor`: an observation from a report for
 * the wave of that report, one with a validity for the waves whose date `months(E, w)` lies in it, a word about a single day for
 * the wave at most three months away.
 */
export function supportsWave(observation: ObservationFacts, wave: Wave, anchor: CalendarDate): boolean {
  if (observation.source === 'report' && observation.wave !== null) {
    return observation.wave === wave;
  }
  if (hasValidity(observation)) {
    return holdsAt({ from: observation.validFrom, to: observation.validTo }, waveOpens(wave, anchor));
  }
  const months = WAVE_MONTHS[wave];
  const from = months === 0 ? anchor : addMonths(anchor, months - WINDOW_MONTHS);
  return holdsAt({ from, to: addMonths(anchor, months + WINDOW_MONTHS) }, observation.observedOn);
}

/** Whether the source says from when or until when it holds. */
export function hasValidity({ validFrom, validTo }: ObservationFacts): boolean {
  return validFrom !== null || validTo !== null;
}

/** The waves that have come by `today` and that an observation speaks for. */
export function supportedWaves(observation: ObservationFacts, anchor: CalendarDate, today: CalendarDate): Wave[] {
  return WAVES.filter((wave) => waveOpens(wave, anchor) <= today && supportsWave(observation, wave, anchor));
}

/** The most trusted first: by evidence level, then the latest day, then the latest entered (ids are in order of time). */
export function byTrust(one: ObservationFacts, other: ObservationFacts): number {
  const byLevel = EVIDENCE_LEVELS.indexOf(other.evidenceLevel) - EVIDENCE_LEVELS.indexOf(one.evidenceLevel);
  if (byLevel !== 0) {
    return byLevel;
  }
  if (one.observedOn !== other.observedOn) {
    return one.observedOn < other.observedOn ? 1 : -1;
  }
  return one.id < other.id ? 1 : -1;
}

/** The most trusted standing observation of a kind that speaks for a wave. */
export function bestEvidence<Observation extends ObservationFacts>(
  observations: readonly Observation[],
  kind: ObservationKind,
  wave: Wave,
  anchor: CalendarDate,
): Observation | undefined {
  return observations
    .filter((observation) => observation.kind === kind && supportsWave(observation, wave, anchor))
    .sort(byTrust)[0];
}

/** What confirmed observations answer of a report's questions; null is a blank answer. */
export interface EvidenceAnswers {
  readonly activities: readonly Activity[] | null;
  readonly residenceCountry: string | null;
  readonly employer: string | null;
  readonly occupation: string | null;
}

/**
 * The answers that observations of one evidence level, confirmed for one wave, give. Only what they know is answered.
 *
 * Activities are one question, and the answer of the higher level replaces the whole of the lower one: a pension register
 * that knows of a job must not wipe out the studies the participant told of. So where the participant's own answer holds an
 * activity that these observations can neither see nor contradict, the question stays blank and that answer stands.
 *
 * @param own the participant's own answer for the wave; null where there is none
 */
export function evidenceAnswers(
  confirmed: readonly ObservationFacts[],
  own: readonly Activity[] | null,
): EvidenceAnswers {
  const newest = [...confirmed].sort(byTrust);
  const work = newest.filter(({ kind }) => kind === 'employment');
  const vouched = new Set<Activity>([
    ...work.map(({ activity }) => activity ?? 'employed'),
    ...(newest.some(({ kind }) => kind === 'study') ? ['study' as const] : []),
  ]);
  const unseen = (own ?? []).some(
    (activity) => !vouched.has(activity) && !(activity === 'unemployed' && work.length > 0),
  );
  return {
    activities: vouched.size === 0 || unseen ? null : [...vouched],
    residenceCountry: newest.find(({ kind, country }) => kind === 'residence' && country !== null)?.country ?? null,
    employer: work.find(({ organisation }) => organisation !== null)?.organisation ?? null,
    occupation: work.find(({ occupation }) => occupation !== null && OCCUPATION.test(occupation))?.occupation ?? null,
  };
}
