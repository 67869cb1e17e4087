import type { CalendarDate } from '../calendar/calendar-date.js';
import { type Draft, FACT_DATE, type Field, PLANNED_DATE, optional, required } from '../fields/field.js';
import { type Finding, finding } from '../findings/finding.js';
import { WAVES, type Wave } from '../report/report-codes.js';
import { OBSERVATION_KINDS, type ObservationKind, WORK_ACTIVITIES, type WorkActivity } from './observation-codes.js';

/** What a coordinator writes down of a former participant. */
export interface ObservationFields {
  kind: ObservationKind;
  observedOn: CalendarDate;
  validFrom: CalendarDate;
  validTo: CalendarDate;
  country: string;
  organisation: string;
  occupation: string;
  activity: WorkActivity;
  detail: string;
  evidence: string;
  consentReference: string;
  confirmedWaves: readonly Wave[];
}

export type ObservationDraft = Draft<ObservationFields>;

/** The fields of an observation by the coordinator: on what it rests must be said, consent where it is needed. */
export const OBSERVATION_FIELDS: readonly Field<keyof ObservationFields>[] = [
  required('kind', 'kind', { kind: 'code', values: OBSERVATION_KINDS }),
  required('observed_on', 'observedOn', FACT_DATE),
  optional('valid_from', 'validFrom', FACT_DATE),
  optional('valid_to', 'validTo', PLANNED_DATE),
  optional('country', 'country', { kind: 'reference', list: 'country' }),
  optional('organisation', 'organisation', { kind: 'text', style: 'free', max: 300 }),
  optional('occupation', 'occupation', { kind: 'pattern', pattern: 'occupation', max: 4 }),
  optional('activity', 'activity', { kind: 'code', values: WORK_ACTIVITIES }),
  optional('detail', 'detail', { kind: 'text', style: 'free', max: 300 }),
  required('evidence', 'evidence', { kind: 'text', style: 'free', max: 2000 }),
  optional('consent_reference', 'consentReference', { kind: 'text', style: 'code', max: 100 }),
  optional('confirmed_waves', 'confirmedWaves', { kind: 'codes', values: WAVES }),
];

/**
 * What an observation's fields say against each other and against the end of the mobility: it is about the time after, a
 * residence has a country, and only employment a kind of work.
 */
export function checkObservation(draft: ObservationDraft, anchor: CalendarDate): Finding[] {
  const { kind, observedOn, validFrom, validTo, country, activity } = draft;
  const found: Finding[] = [];
  if (observedOn && observedOn < anchor) {
    found.push(finding('observation_before_end', 'observed_on', { end: anchor }));
  }
  if (validFrom && validTo && validTo < validFrom) {
    found.push(finding('interval_end_before_start', 'valid_to'));
  }
  if (kind === 'residence' && !country) {
    found.push(finding('observation_country_missing', 'country'));
  }
  if (activity && kind !== 'employment') {
    found.push(finding('observation_activity_elsewhere', 'activity'));
  }
  return found;
}
