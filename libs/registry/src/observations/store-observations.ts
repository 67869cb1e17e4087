import { v7 as uuidv7 } from 'uuid';
import type { EvidenceLevel, Wave } from '#domain/report/report-codes.js';
import type {
  ObservationKind,
  ObservationSource,
  ObservationStatus,
  RegisterKind,
  WorkActivity,
} from '#domain/observation/observation-codes.js';
import type { Context } from '#persistence/context.js';

/** A new observation. What a source cannot say is left out. */
export interface NewObservation {
  readonly id: string;
  readonly universityId: string;
  readonly participationId: string;
  readonly kind: ObservationKind;
  readonly source: ObservationSource;
  readonly evidenceLevel: EvidenceLevel;
  readonly observedOn: string;
  readonly status?: ObservationStatus;
  readonly reportId?: string | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly country?: string | null;
  readonly organisation?: string | null;
  readonly occupation?: string | null;
  readonly activity?: WorkActivity | null;
  readonly detail?: string | null;
  readonly evidence?: string | null;
  readonly monthsContinuous?: number | null;
  readonly consentReference?: string | null;
  readonly registerKind?: RegisterKind | null;
  readonly registerKey?: string | null;
  readonly registerFileId?: string | null;
  readonly confirmedWaves?: readonly Wave[] | null;
  readonly confirmedOn?: string | null;
  readonly confirmedBy?: string | null;
}

const COLUMNS = {
  university_id: 'universityId',
  id: 'id',
  participation_id: 'participationId',
  kind: 'kind',
  source: 'source',
  evidence_level: 'evidenceLevel',
  observed_on: 'observedOn',
  status: 'status',
  report_id: 'reportId',
  valid_from: 'validFrom',
  valid_to: 'validTo',
  country: 'country',
  organisation: 'organisation',
  occupation: 'occupation',
  activity: 'activity',
  detail: 'detail',
  evidence: 'evidence',
  months_continuous: 'monthsContinuous',
  consent_reference: 'consentReference',
  register_kind: 'registerKind',
  register_key: 'registerKey',
  register_file_id: 'registerFileId',
  confirmed_waves: 'confirmedWaves',
  confirmed_on: 'confirmedOn',
  confirmed_by: 'confirmedBy',
} as const satisfies Record<string, keyof NewObservation>;

/** An id in the order of time. */
export function newId({ now }: Context): string {
  return uuidv7({ msecs: now.getTime() });
}

/** Stores new observations in one statement, in the name of the principal. */
export async function insertObservations(context: Context, observations: readonly NewObservation[]): Promise<void> {
  if (observations.length === 0) return;
  const rows = observations.map((observation) =>
    Object.fromEntries(
      Object.entries(COLUMNS).map(([column, property]) => [
        column,
        observation[property] ?? (property === 'status' ? 'recorded' : null),
      ]),
    ),
  );
  const columns = Object.keys(COLUMNS).join(', ');
  await context.manager.query(
    `insert into observation (${columns}, recorded_by, checked_at, created_at, updated_at)
     select ${columns}, $2, $3, $3, $3 from jsonb_populate_recordset(null::observation, $1::jsonb)`,
    [JSON.stringify(rows), context.principal.userId, context.now],
  );
}

/** One observation that makes way for another. */
export interface Replacement {
  readonly universityId: string;
  readonly id: string;
  readonly by: string;
}

/** Marks observations as superseded; the newer ones are stored afterwards, in the same transaction. */
export async function supersedeObservations(context: Context, replaced: readonly Replacement[]): Promise<void> {
  if (replaced.length === 0) return;
  await context.manager.query(
    `update observation o set status = 'superseded', superseded_by = v.by, version = version + 1, updated_at = $4
     from unnest($1::uuid[], $2::uuid[], $3::uuid[]) v (university_id, id, by)
     where o.university_id = v.university_id and o.id = v.id and o.status in ('recorded', 'confirmed')`,
    [
      replaced.map(({ universityId }) => universityId),
      replaced.map(({ id }) => id),
      replaced.map(({ by }) => by),
      context.now,
    ],
  );
}

/** Takes observations back, with the reason; what was confirmed of them is for the caller to take out of the figures. */
export async function withdrawObservations(
  context: Context,
  withdrawn: readonly { readonly universityId: string; readonly id: string }[],
  reason: string,
): Promise<void> {
  if (withdrawn.length === 0) return;
  await context.manager.query(
    `update observation o set status = 'withdrawn', withdrawn_on = $3, withdrawn_by = $4, withdrawal_reason = $5,
       version = version + 1, updated_at = $6
     from unnest($1::uuid[], $2::uuid[]) v (university_id, id)
     where o.university_id = v.university_id and o.id = v.id and o.status in ('recorded', 'confirmed')`,
    [
      withdrawn.map(({ universityId }) => universityId),
      withdrawn.map(({ id }) => id),
      context.today,
      context.principal.userId,
      reason,
      context.now,
    ],
  );
}
