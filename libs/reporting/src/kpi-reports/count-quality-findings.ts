import type {
  QualityCommitment,
  QualityFinding,
  QualityRecord,
  QualityReport,
} from '#domain/data-quality/quality-record.js';
import { checkQuality, countFindings } from '#domain/data-quality/quality-report.js';
import type { FindingCode } from '#domain/findings/finding.js';
import type { Severity } from '#domain/findings/finding-text.js';
import { endOf, fundingMatches, type KpiSelection } from '#domain/kpi/selection.js';
import type { Context } from '#persistence/context.js';

/** How often a rule of data quality found something among the records of a report. */
export interface FindingCount {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly findings: number;
  /** Distinct participations concerned. */
  readonly participations: number;
}

/**
 * What a coordinator should look at before submitting: the findings about the participations of the period and money,
 * counted by rule, errors first. All records of the university are laid beside each other, since an overlap or an outlier
 * may lean on one of another period.
 */
export async function countQualityFindings(confined: Context, selection: KpiSelection): Promise<FindingCount[]> {
  const records = await readRecords(confined);
  const concerned = new Set(
    records
      .filter((record) => selection.period.contains(endOf(record)) && fundingMatches(selection.funding, record.funding))
      .map(({ id }) => id),
  );
  const findings: QualityFinding[] = checkQuality(records, confined.today).filter(({ participationId }) =>
    concerned.has(participationId),
  );
  return countFindings(findings).map(({ universityId: _university, ...count }) => count);
}

/** The university's records as the rules see them; people and addresses are compared by keys that nobody is shown. */
async function readRecords({ manager }: Context): Promise<QualityRecord[]> {
  const participations = await manager.query<Omit<QualityRecord, 'commitments' | 'reports'>[]>(
    `select p.id, p.university_id as "universityId", p.person_id as "personKey", lower(p.email) as "emailKey", p.category,
       p.funding, p.programme, p.mode, p.host_country as "hostCountry", p.status, p.planned_start as "plannedStart",
       p.planned_end as "plannedEnd", p.actual_start as "actualStart", p.actual_end as "actualEnd",
       p.return_status as "returnStatus", p.return_date as "returnDate", p.return_verified_on as "returnVerifiedOn",
       p.credits_earned as "creditsEarned", p.credits_recognised as "creditsRecognised",
       p.amount_paid_kzt as "amountPaidKzt", p.amount_repaid_kzt as "amountRepaidKzt"
     from participation p order by p.external_id`,
  );
  type Owned<T> = T & { readonly participationId: string };
  const commitments = Map.groupBy(
    await manager.query<Owned<QualityCommitment>[]>(
      `select participation_id as "participationId", id, status, due_date as "dueDate", claimed_on as "claimedOn",
         verified_on as "verifiedOn", rejected_on as "rejectedOn" from commitment order by participation_id, commitment_no`,
    ),
    ({ participationId }) => participationId,
  );
  const reports = Map.groupBy(
    await manager.query<Owned<QualityReport>[]>(
      `select participation_id as "participationId", id, wave, submitted_on as "submittedOn",
         reference_date as "referenceDate" from report order by participation_id, id`,
    ),
    ({ participationId }) => participationId,
  );
  return participations.map((record) => ({
    ...record,
    commitments: commitments.get(record.id) ?? [],
    reports: reports.get(record.id) ?? [],
  }));
}
