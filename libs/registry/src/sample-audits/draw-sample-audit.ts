import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { drawSample, populationDigest } from '#domain/sample-audit/draw-sample.js';
import { nextSampleSize, type PreviousAudit } from '#domain/sample-audit/next-sample-size.js';
import type { SampledRecordKind } from '#domain/sample-audit/sample-audit-life-cycle.js';
import type { Context } from '#persistence/context.js';

export interface SampleOrder {
  /** Published before the draw; whoever knows it can repeat the draw. Used once. */
  readonly seed: string;
  /** First and last day of the decisions that may be drawn. */
  readonly from: string;
  readonly to: string;
  readonly sizePerUniversity: number;
  /** Error rate, 0–1, above which a university's next sample is larger. */
  readonly threshold: number;
  /** One university alone; all of them where it is not given. */
  readonly universityId?: string;
}

interface Candidate {
  readonly universityId: string;
  readonly participationId: string;
  readonly kind: SampledRecordKind;
  readonly id: string;
}

/**
 * Draws at every university a sample of its verified commitments and accepted reports whose decision lies in the period,
 * both kinds in one population. A report that was accepted without a day counts by the day it was sent in.
 *
 * @returns the id of the audit
 * @throws CodedError `period_invalid`, `seed_taken`, `population_empty`
 */
export async function drawSampleAudit(context: Context, order: SampleOrder): Promise<string> {
  if (order.to < order.from || order.to > context.today) {
    throw new CodedError('period_invalid', 'invalid', 'The period ends before it begins, or has not passed yet.');
  }
  const candidates = await findCandidates(context, order);
  if (candidates.length === 0) {
    throw new CodedError('population_empty', 'unprocessable', 'Nothing was verified or accepted in this period.');
  }
  const id = await insertAudit(context, order);
  const previous = await findPreviousAudits(context);
  for (const [universityId, population] of Map.groupBy(candidates, (candidate) => candidate.universityId)) {
    await drawStratum(context, id, order, universityId, population, previous.get(universityId) ?? null);
  }
  await recordAudit(context, {
    action: 'sample_audit.drawn',
    objectType: 'sample_audit',
    objectId: id,
    universityId: order.universityId ?? null,
    details: { seed: order.seed, population: candidates.length },
  });
  return id;
}

async function findCandidates(context: Context, order: SampleOrder): Promise<Candidate[]> {
  return await context.manager.query<Candidate[]>(
    `select university_id as "universityId", participation_id as "participationId", 'commitment' as kind, id
     from commitment where status = 'verified' and verified_on between $1 and $2 and ($3::uuid is null or university_id = $3)
     union all
     select university_id, participation_id, 'report', id
     from report where status = 'accepted' and coalesce(accepted_on, submitted_on) between $1 and $2
       and ($3::uuid is null or university_id = $3)
     order by 1, 4`,
    [order.from, order.to, order.universityId ?? null],
  );
}

async function insertAudit(context: Context, order: SampleOrder): Promise<string> {
  const id = uuidv7();
  const rows = await context.manager.query<unknown[]>(
    `insert into sample_audit (id, seed, drawn_on, period_from, period_to, size_per_university, threshold, created_by,
       created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) on conflict (seed) do nothing returning id`,
    [
      id,
      order.seed,
      context.today,
      order.from,
      order.to,
      order.sizePerUniversity,
      order.threshold,
      context.principal.userId,
      context.now,
    ],
  );
  if (rows.length > 0) return id;
  throw new CodedError('seed_taken', 'conflict', 'A sample was drawn by this seed already. Publish a new one.');
}

/** What the last completed audit of each university found. */
async function findPreviousAudits(context: Context): Promise<ReadonlyMap<string, PreviousAudit>> {
  const rows = await context.manager.query<(PreviousAudit & { universityId: string })[]>(
    `select distinct on (s.university_id) s.university_id as "universityId", s.checked_count as checked,
       s.error_count as errors, a.threshold
     from sample_audit_stratum s join sample_audit a on a.id = s.sample_audit_id
     where a.status = 'completed' and s.checked_count > 0
     order by s.university_id, a.completed_on desc, a.id desc`,
  );
  return new Map(rows.map((row) => [row.universityId, row]));
}

async function drawStratum(
  context: Context,
  auditId: string,
  order: SampleOrder,
  universityId: string,
  population: readonly Candidate[],
  previous: PreviousAudit | null,
): Promise<void> {
  const { size, enlarged } = nextSampleSize(order.sizePerUniversity, population.length, previous);
  const ids = population.map((candidate) => candidate.id);
  const drawn = drawSample(order.seed, ids, size);
  await context.manager.query(
    `insert into sample_audit_stratum (university_id, sample_audit_id, population_size, sample_size, enlarged,
       population_digest, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7)`,
    [universityId, auditId, population.length, size, enlarged, populationDigest(ids), context.now],
  );
  const byId = new Map(population.map((candidate) => [candidate.id, candidate]));
  const items = drawn.map((id) => byId.get(id) as Candidate);
  await context.manager.query(
    `insert into sample_audit_item (university_id, sample_audit_id, participation_id, record_kind, record_id, rank, created_at, updated_at)
     select $1, $2, i.participation_id, i.kind, i.id, i.rank, $3, $3
     from unnest($4::uuid[], $5::text[], $6::uuid[]) with ordinality i (participation_id, kind, id, rank)`,
    [
      universityId,
      auditId,
      context.now,
      items.map(({ participationId }) => participationId),
      items.map(({ kind }) => kind),
      items.map(({ id }) => id),
    ],
  );
}
