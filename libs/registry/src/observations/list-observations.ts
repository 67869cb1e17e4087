import { recordAudit } from '#audit/record-audit.js';
import type { ObservationKind, ObservationSource, ObservationStatus } from '#domain/observation/observation-codes.js';
import type { EvidenceLevel } from '#domain/report/report-codes.js';
import type { Context } from '#persistence/context.js';
import { getObservedParticipation } from './get-observation.js';

/** An observation as its readers see it; what the ministry may not read is null. */
export interface ObservationRow {
  readonly id: string;
  readonly participationId: string;
  readonly kind: ObservationKind;
  readonly source: ObservationSource;
  readonly evidenceLevel: EvidenceLevel;
  readonly status: ObservationStatus;
  readonly wave: string | null;
  readonly registerKind: string | null;
  readonly observedOn: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly country: string | null;
  readonly organisation: string | null;
  readonly occupation: string | null;
  readonly activity: string | null;
  readonly detail: string | null;
  readonly monthsContinuous: number | null;
  readonly evidence: string | null;
  readonly consentReference: string | null;
  readonly confirmedWaves: readonly string[];
  readonly confirmedOn: string | null;
  readonly supersededBy: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawalReason: string | null;
  readonly recordedAt: Date;
  readonly version: number;
}

const FREE_TEXT = ['detail', 'evidence', 'consent_reference', 'withdrawal_reason'];

function columns({ principal }: Context): string {
  const free = (column: string) => (principal.role === 'qaitu_ministry' ? 'null' : `o.${column}`);
  const [detail = '', evidence = '', consent = '', reason = ''] = FREE_TEXT.map(free);
  return `o.id, o.participation_id as "participationId", o.kind, o.source, o.evidence_level as "evidenceLevel", o.status,
    r.wave, o.register_kind as "registerKind", o.observed_on as "observedOn", o.valid_from as "validFrom",
    o.valid_to as "validTo", o.country, o.organisation, o.occupation, o.activity, ${detail} as detail,
    o.months_continuous as "monthsContinuous", ${evidence} as evidence, ${consent} as "consentReference",
    coalesce(o.confirmed_waves, '{}') as "confirmedWaves", o.confirmed_on as "confirmedOn",
    o.superseded_by as "supersededBy", o.withdrawn_on as "withdrawnOn", ${reason} as "withdrawalReason",
    o.created_at as "recordedAt", o.version`;
}

/**
 * Every observation of one participation, newest first, those withdrawn or superseded included. The ministry reads no free
 * text, which may name somebody.
 *
 * @throws CodedError `record_not_found`
 */
export async function listObservations(context: Context, participationId: string): Promise<ObservationRow[]> {
  const { universityId } = await getObservedParticipation(context, participationId);
  const rows = await context.manager.query<ObservationRow[]>(
    `select ${columns(context)} from observation o
     left join report r on r.university_id = o.university_id and r.id = o.report_id
     where o.university_id = $1 and o.participation_id = $2 order by o.observed_on desc, o.id desc`,
    [universityId, participationId],
  );
  await recordAudit(context, {
    action: 'observation.listed',
    objectType: 'participation',
    objectId: participationId,
    universityId,
    details: { shown: rows.length },
  });
  return rows;
}

/** One observation as it now stands, which the principal has just written. */
export async function getObservation(context: Context, id: string): Promise<ObservationRow> {
  const [row] = await context.manager.query<[ObservationRow]>(
    `select ${columns(context)} from observation o
     left join report r on r.university_id = o.university_id and r.id = o.report_id where o.id = $1`,
    [id],
  );
  return row;
}
