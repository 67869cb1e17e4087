import type {
  CommitmentFacts,
  GroupProjectFacts,
  GroupProjectMemberFacts,
  OutputFacts,
  ParticipationFacts,
  ReportFacts,
} from '#domain/kpi/facts.js';
import type { KpiSelection } from '#domain/kpi/selection.js';
import type { Context } from '#persistence/context.js';

/** The facts behind a table of indicators; `universityId` is the university's code, as tables name it. */
export interface GatheredFacts {
  readonly participations: ParticipationFacts[];
  readonly groupProjects: GroupProjectFacts[];
}

type Owned<T> = T & { readonly participationId: string };

/** Everything the selection can need of a participation; what the domain then leaves out by status or date is its affair. */
const SELECTED = `
  select p.* from participation p
  where p.status <> 'planned'
    and ($1::text[] is null or p.funding = any ($1))
    and ($2::date is null or coalesce(p.actual_end, p.planned_end) >= $2)
    and ($3::date is null or coalesce(p.actual_end, p.planned_end) <= $3)
    and ($4::text is null or p.university_id = (select id from university where code = $4))`;

/** A report row that stands for confirmed observations is no report any more once all of them were taken back. */
const WITH_EVIDENCE = `not (t.from_observations
  and num_nonnulls(t.activities, t.residence_country, t.employer, t.occupation) = 0)`;

/**
 * Reads the facts of all participations in the selection that the principal may see, in four queries whatever their number,
 * in the order of their own keys: the same records give the same figures to the last bit.
 * @param university the code of the one university whose records are wanted; all where it is not given
 */
export async function gatherFacts(
  context: Context,
  selection: KpiSelection,
  university?: string,
): Promise<GatheredFacts> {
  const parameters = [
    selection.funding === 'all' ? null : [...selection.funding],
    selection.period.from ?? null,
    selection.period.to ?? null,
    university ?? null,
  ];
  const rows = async <T>(sql: string): Promise<T[]> => await context.manager.query<T[]>(sql, parameters);

  const participations = await rows<Omit<ParticipationFacts, 'commitments' | 'reports' | 'outputs'>>(`
    with selected as (${SELECTED.replace('p.*', 'p.id, p.university_id')})
    select p.id, u.code as "universityId", u.country as "universityCountry", p.category, p.mode, p.funding, p.status,
      p.planned_end as "plannedEnd", p.actual_end as "actualEnd", p.return_status as "returnStatus",
      p.return_date as "returnDate", p.return_verified_on as "returnVerifiedOn", p.not_returned_on as "notReturnedOn",
      p.credits_earned as "creditsEarned", p.credits_recognised as "creditsRecognised",
      p.recognition_final as "recognitionFinal", p.amount_paid_kzt as "amountPaidKzt",
      p.amount_repaid_kzt as "amountRepaidKzt", p.waiver, p.waiver_date as "waiverDate"
    from selected s
    join participation p on p.university_id = s.university_id and p.id = s.id
    join university u on u.id = p.university_id
    order by u.code, p.external_id`);

  const ofSelected = (table: string, columns: string, order: string, condition = 'true') => `
    with selected as (${SELECTED.replace('p.*', 'p.id, p.university_id')})
    select t.participation_id as "participationId", ${columns}
    from ${table} t join selected s on s.university_id = t.university_id and s.id = t.participation_id
    where ${condition} order by ${order}`;
  const commitments = groupByParticipation(
    await rows<Owned<CommitmentFacts>>(
      ofSelected(
        'commitment',
        `t.id, t.due_date as "dueDate", t.weight, t.status, t.claimed_degree as "claimedDegree", t.claimed_on as "claimedOn",
         t.verified_degree as "verifiedDegree", t.verified_on as "verifiedOn", t.rejected_on as "rejectedOn",
         t.waived_on as "waivedOn"`,
        't.participation_id, t.commitment_no',
      ),
    ),
  );
  const reports = groupByParticipation(
    await rows<Owned<ReportFacts>>(
      ofSelected(
        'report',
        `t.wave, t.submitted_on as "submittedOn", t.evidence_level as "evidenceLevel",
         coalesce(t.activities, '{}') as activities, t.residence_country as "residenceCountry", t.occupation,
         t.level_match as "levelMatch", t.field_match as "fieldMatch", t.contact_with_host as "contactWithHost",
         t.migration_intention as "migrationIntention", t.support_mentor as "supportMentor",
         t.support_access as "supportAccess", t.support_admin as "supportAdmin", t.support_housing as "supportHousing",
         t.support_language as "supportLanguage", t.support_integration as "supportIntegration",
         t.serious_problem as "seriousProblem"`,
        't.participation_id, t.submitted_on, t.id',
        WITH_EVIDENCE,
      ),
    ),
  );
  const outputs = groupByParticipation(
    await rows<Owned<OutputFacts>>(
      ofSelected('output', `t.share, t.verified_on as "verifiedOn"`, 't.participation_id, t.output_no'),
    ),
  );

  return {
    participations: participations.map((facts) => ({
      ...facts,
      commitments: commitments.get(facts.id) ?? [],
      reports: reports.get(facts.id) ?? [],
      outputs: outputs.get(facts.id) ?? [],
    })),
    groupProjects: await gatherGroupProjects(context, university),
  };
}

/** A group project is selected by its members as a whole, so all of them are read, whatever the selection. */
async function gatherGroupProjects(context: Context, university?: string): Promise<GroupProjectFacts[]> {
  const parameters = [university ?? null];
  const projects = await context.manager.query<Omit<GroupProjectFacts, 'members'>[]>(
    `
    select g.id, u.code as "universityId", g.status, g.due_date as "dueDate", g.decided_on as "decidedOn"
    from group_project g join university u on u.id = g.university_id
    where $1::text is null or u.code = $1
    order by u.code, g.group_code`,
    parameters,
  );
  const members = await context.manager.query<(GroupProjectMemberFacts & { readonly groupProjectId: string })[]>(
    `
    select group_project_id as "groupProjectId", id as "participationId", status, planned_end as "plannedEnd",
      actual_end as "actualEnd", funding
    from participation
    where group_project_id is not null
      and ($1::text is null or university_id = (select id from university where code = $1))`,
    parameters,
  );
  const byProject = Map.groupBy(members, (member) => member.groupProjectId);
  return projects.map((project) => ({ ...project, members: byProject.get(project.id) ?? [] }));
}

function groupByParticipation<T extends { readonly participationId: string }>(rows: readonly T[]): Map<string, T[]> {
  return Map.groupBy(rows, (row) => row.participationId);
}
