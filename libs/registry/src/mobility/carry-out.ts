import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type {
  MobilityDecision,
  MobilityRecord,
  MobilityTimeline,
  PastEvent,
} from '#domain/mobility/mobility-timeline.js';
import type { Context } from '#persistence/context.js';
import { setReason } from '#persistence/with-principal.js';

/** A participation held for the length of the transaction, with what its actions are judged by. */
export interface HeldMobility extends MobilityTimeline {
  readonly universityId: string;
  readonly id: string;
  readonly returnClaimedBy: string | null;
}

interface HeldRow extends MobilityRecord {
  readonly universityId: string;
  readonly id: string;
  readonly returnClaimedBy: string | null;
}

/**
 * Reads a participation and its events, and keeps others from changing it until the transaction ends: every action is
 * judged by what stands.
 *
 * @throws CodedError `record_not_found`, also for a record of another university or person
 */
export async function holdMobility({ manager }: Context, participationId: string): Promise<HeldMobility> {
  const [row] = await manager.query<HeldRow[]>(
    `select university_id as "universityId", id, status, mode, planned_start as "plannedStart", planned_end as "plannedEnd",
       actual_start as "actualStart", actual_end as "actualEnd", host_country as "hostCountry",
       host_institution as "hostInstitution", host_ror as "hostRor", return_status as "returnStatus",
       return_date as "returnDate", return_verified_on as "returnVerifiedOn", not_returned_on as "notReturnedOn",
       return_evidence as "returnEvidence", waiver, waiver_date as "waiverDate", return_claimed_by as "returnClaimedBy"
     from participation where id = $1 for update`,
    [participationId],
  );
  if (!row) throw new CodedError('record_not_found', 'not_found', 'There is no such participation.');
  const { universityId, id, returnClaimedBy, ...record } = row;
  const events = await manager.query<PastEvent[]>(
    `select kind, effective_on as "effectiveOn" from mobility_event
     where university_id = $1 and participation_id = $2 order by event_no`,
    [universityId, id],
  );
  return { universityId, id, returnClaimedBy, record, events };
}

/** Columns that an action changes besides those of the record, by name; from code, never from a client. */
export type MoreColumns = Readonly<Record<string, unknown>>;

const COLUMN_OF = {
  status: 'status',
  mode: 'mode',
  plannedStart: 'planned_start',
  plannedEnd: 'planned_end',
  actualStart: 'actual_start',
  actualEnd: 'actual_end',
  hostCountry: 'host_country',
  hostInstitution: 'host_institution',
  hostRor: 'host_ror',
  returnStatus: 'return_status',
  returnDate: 'return_date',
  returnVerifiedOn: 'return_verified_on',
  notReturnedOn: 'not_returned_on',
  returnEvidence: 'return_evidence',
  waiver: 'waiver',
  waiverDate: 'waiver_date',
} as const satisfies Record<keyof MobilityRecord, string>;

/** Writes what was decided: the participation's columns, the event of its timeline, the audit; all in this transaction. */
export async function carryOut(
  context: Context,
  { universityId, id }: HeldMobility,
  { changes, event }: MobilityDecision,
  more: MoreColumns = {},
): Promise<void> {
  const { manager, now, principal } = context;
  if (event.reason) await setReason(context, event.reason);
  const columns: [string, unknown][] = [
    ...Object.entries(changes).map(([name, value]): [string, unknown] => [
      COLUMN_OF[name as keyof MobilityRecord],
      value ?? null,
    ]),
    ...Object.entries(more),
  ];
  if (columns.length > 0) {
    const assignments = columns.map(([column], index) => `${column} = $${index + 4}`);
    await manager.query(
      `update participation set ${assignments.join(', ')}, version = version + 1, updated_at = $3
       where university_id = $1 and id = $2`,
      [universityId, id, now, ...columns.map(([, value]) => value)],
    );
  }
  await manager.query(
    `insert into mobility_event (university_id, participation_id, kind, effective_on, until_on, reason, details, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      universityId,
      id,
      event.kind,
      event.effectiveOn,
      event.untilOn,
      event.reason,
      JSON.stringify(event.details),
      now,
      principal.userId,
    ],
  );
  await recordAudit(context, {
    action: `mobility.${event.kind}`,
    objectType: 'participation',
    objectId: id,
    universityId,
    details: { columns: columns.map(([column]) => column), effectiveOn: event.effectiveOn },
  });
}
