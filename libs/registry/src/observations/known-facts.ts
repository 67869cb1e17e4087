import type { CalendarDate } from '#domain/calendar/calendar-date.js';
import type { ObservationFacts, ObservationStatus, RegisterKind } from '#domain/observation/observation-codes.js';
import type { RegisterEntry } from '#domain/observation/register-entries.js';
import type { ReturnStatus } from '#domain/participation/participation-codes.js';
import type { Wave } from '#domain/report/report-codes.js';
import type { Context } from '#persistence/context.js';

/** One participation, named as every key of a university's record is. */
export interface ParticipationKey {
  readonly universityId: string;
  readonly id: string;
}

/** What observations have to know of their participation. */
export interface ObservedParticipation extends ParticipationKey {
  /** `E`: the actual end where filled, else the planned one. */
  readonly anchor: CalendarDate;
  readonly returnStatus: ReturnStatus | null;
  readonly returnVerifiedOn: CalendarDate | null;
  /** Country of the sending university. */
  readonly home: string;
}

/** An observation that stands, with what ties it to figures and to a register. */
export interface StandingObservation extends ObservationFacts {
  readonly universityId: string;
  readonly participationId: string;
  readonly status: ObservationStatus;
  readonly reportId: string | null;
  readonly detail: string | null;
  readonly monthsContinuous: number | null;
  readonly consentReference: string | null;
  readonly registerKey: string | null;
  readonly confirmedWaves: readonly Wave[] | null;
  readonly confirmedOn: CalendarDate | null;
  readonly confirmedBy: string | null;
}

/** A stored row of a register. */
export interface StoredEntry extends RegisterEntry {
  readonly id: string;
  readonly participationId: string;
  readonly registerKind: RegisterKind;
}

const KEYS = `unnest($1::uuid[], $2::uuid[]) k (university_id, id)`;

/** The parameters of a query over participations: universities and ids, in step. */
export function keyParameters(keys: readonly ParticipationKey[]): [string[], string[]] {
  return [keys.map(({ universityId }) => universityId), keys.map(({ id }) => id)];
}

/** The participations that the principal may see, in no order. */
export async function readParticipations(
  { manager }: Context,
  keys: readonly ParticipationKey[],
): Promise<ObservedParticipation[]> {
  return await manager.query(
    `select p.university_id as "universityId", p.id, coalesce(p.actual_end, p.planned_end) as anchor,
       p.return_status as "returnStatus", p.return_verified_on as "returnVerifiedOn", u.country as home
     from ${KEYS} join participation p using (university_id, id) join university u on u.id = p.university_id`,
    keyParameters(keys),
  );
}

/**
 * Observations of these participations in the order they were entered: those that stand, and with `withdrawn` also those
 * that somebody took back.
 */
export async function readObservations(
  { manager, principal }: Context,
  keys: readonly ParticipationKey[],
  { withdrawn = false } = {},
): Promise<StandingObservation[]> {
  // The ministry's role cannot read what may name somebody.
  const free = principal.role === 'qaitu_ministry' ? 'null' : '';
  return await manager.query(
    `select o.university_id as "universityId", o.participation_id as "participationId", o.id, o.kind, o.source, o.status,
       o.evidence_level as "evidenceLevel", o.register_kind as "registerKind", o.register_key as "registerKey",
       r.wave, o.report_id as "reportId", o.observed_on as "observedOn", o.valid_from as "validFrom",
       o.valid_to as "validTo", o.country, o.organisation, o.occupation, o.activity,
       ${free || 'o.detail'} as detail, o.months_continuous as "monthsContinuous",
       ${free || 'o.consent_reference'} as "consentReference", o.confirmed_waves as "confirmedWaves",
       o.confirmed_on as "confirmedOn", o.confirmed_by as "confirmedBy"
     from ${KEYS} join observation o on o.university_id = k.university_id and o.participation_id = k.id
     left join report r on r.university_id = o.university_id and r.id = o.report_id
     where o.status = any ($3) order by o.id`,
    [...keyParameters(keys), ['recorded', 'confirmed', ...(withdrawn ? ['withdrawn'] : [])]],
  );
}

/** What the registers' rows say of these participations, in the order of their days. */
export async function readEntries(
  { manager, principal }: Context,
  keys: readonly ParticipationKey[],
  kinds: readonly RegisterKind[],
): Promise<StoredEntry[]> {
  const deidentified = principal.role === 'qaitu_ministry';
  const hidden = deidentified
    ? `null as key, null as "organisationKey", null as organisation, null as occupation, null as detail, null as "consentReference"`
    : `e.register_key as key, e.organisation_key as "organisationKey", e.organisation, e.occupation, e.detail,
       e.consent_reference as "consentReference"`;
  return await manager.query(
    `select e.id, e.participation_id as "participationId", e.register_kind as "registerKind", e.from_date as "from",
       e.to_date as "to", e.direction, e.country, ${hidden}
     from ${KEYS} join register_entry e on e.university_id = k.university_id and e.participation_id = k.id
     where e.register_kind = any ($3) order by e.from_date, e.id`,
    [...keyParameters(keys), kinds],
  );
}
