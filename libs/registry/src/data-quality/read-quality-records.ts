import type { QualityGroupProject, QualityRecord } from '#domain/data-quality/quality-record.js';
import type { Context } from '#persistence/context.js';

/** So many participations with their parts are in memory at a time. */
const AT_ONCE = 2000;

/** A report row that stands for confirmed observations is no report any more once all of them were taken back. */
const FILED = `r.submitted_on is not null and not (r.from_observations
  and num_nonnulls(r.activities, r.residence_country, r.employer, r.occupation) = 0)`;

/** What tells people, addresses and hosts apart; read under the worker's role, compared and never shown. */
export const PERSONAL_COLUMNS = `
  p.id, p.university_id as "universityId", p.person_id as "personKey", nullif(lower(trim(p.email)), '') as "emailKey",
  p.host_country as "hostCountry", nullif(lower(trim(p.host_institution)), '') as "hostKey", p.status,
  p.planned_start as "plannedStart", p.planned_end as "plannedEnd", p.actual_start as "actualStart",
  p.actual_end as "actualEnd"`;

/**
 * The participations of a university as the rules of data quality look at them, with their commitments and filed reports,
 * a few thousand at a time. Under the worker's role.
 */
export async function* readQualityRecords(
  { manager }: Context,
  universityId: string,
): AsyncGenerator<readonly QualityRecord[]> {
  let after: string | null = null;
  for (;;) {
    const records: QualityRecord[] = await manager.query<QualityRecord[]>(
      `select ${PERSONAL_COLUMNS}, p.birth_date as "birthDate", p.sex, p.citizenship, p.home_region as "homeRegion",
         p.category, p.funding, p.programme, p.mode, p.return_status as "returnStatus", p.return_date as "returnDate",
         p.return_verified_on as "returnVerifiedOn", p.credits_earned as "creditsEarned",
         p.credits_recognised as "creditsRecognised", p.amount_paid_kzt as "amountPaidKzt",
         p.amount_repaid_kzt as "amountRepaidKzt", p.waiver is not null as "isWaived",
         p.group_project_id is not null as "isInGroup",
         coalesce((
           select json_agg(json_build_object('id', c.id, 'status', c.status, 'dueDate', c.due_date, 'claimedOn', c.claimed_on,
             'verifiedOn', c.verified_on, 'rejectedOn', c.rejected_on) order by c.commitment_no)
           from commitment c where c.university_id = p.university_id and c.participation_id = p.id), '[]') as commitments,
         coalesce((
           select json_agg(json_build_object('id', r.id, 'wave', r.wave, 'submittedOn', r.submitted_on,
             'referenceDate', r.reference_date) order by r.submitted_on, r.id)
           from report r where r.university_id = p.university_id and r.participation_id = p.id and ${FILED}), '[]') as reports
       from participation p
       where p.university_id = $1 and ($2::uuid is null or p.id > $2::uuid)
       order by p.id limit ${AT_ONCE}`,
      [universityId, after],
    );
    if (records.length > 0) yield records;
    if (records.length < AT_ONCE) return;
    after = records.at(-1)?.id ?? null;
  }
}

/** The group projects of a university, with how many take part in them who did not cancel. */
export async function readQualityGroupProjects(
  { manager }: Context,
  universityId: string,
): Promise<QualityGroupProject[]> {
  return await manager.query<QualityGroupProject[]>(
    `select g.id, g.university_id as "universityId", g.status, g.due_date as "dueDate", (
       select count(*)::integer from participation p
       where p.university_id = g.university_id and p.group_project_id = g.id and p.status <> 'cancelled') as members
     from group_project g where g.university_id = $1 order by g.group_code`,
    [universityId],
  );
}
