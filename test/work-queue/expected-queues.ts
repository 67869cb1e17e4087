import type { AppealStatus, ApplicationStatus, ReviewStatus } from '#domain/selection/selection-codes.js';
import type { BreachStatus } from '#domain/breach/breach-life-cycle.js';
import type { AmendmentState } from '#domain/commitment/amendment-life-cycle.js';
import type { DataRequestStatus } from '#domain/data-request/data-request-life-cycle.js';
import type { GroupProjectStatus } from '#domain/group-project/group-project-codes.js';
import type { ConflictStatus } from '#domain/observation/observation-life-cycle.js';
import { outputState } from '#domain/output/output-life-cycle.js';
import { returnState } from '#domain/participation/return-life-cycle.js';
import type { KpiReportStatus } from '#domain/report/kpi-report-life-cycle.js';
import type { ReportCorrectionStatus } from '#domain/report/report-life-cycle.js';
import {
  QUEUE_OF_AMENDMENT,
  QUEUE_OF_BREACH,
  QUEUE_OF_CONFLICT,
  QUEUE_OF_CORRECTION,
  QUEUE_OF_DATA_REQUEST,
  QUEUE_OF_KPI_REPORT,
  QUEUE_OF_OUTPUT,
  queueOfAuditItem,
} from '#domain/work-queue/decision-queues.js';
import { type MobilityStanding, queueOfParticipation, queueOfReturn } from '#domain/work-queue/mobility-queues.js';
import { type CommitmentStanding, queueOfCommitment, queueOfGroupProject } from '#domain/work-queue/promise-queues.js';
import type { QueueCode } from '#domain/work-queue/queues.js';
import { queueOfReport, type ReportStanding } from '#domain/work-queue/report-queues.js';
import {
  type CallStanding,
  queueOfAppeal,
  queueOfApplication,
  queueOfCall,
  queueOfReview,
} from '#domain/work-queue/selection-queues.js';
import { WORKER } from '#persistence/context.js';
import { workItemsSql } from '#registry/work-queue/list-work.js';
import type { RunningRegister } from '../api/running-register.js';

interface Row extends Record<string, unknown> {
  readonly id: string;
}

/**
 * Every record of the register, by kind and id, with the queues that the set-based form puts it in and the one that the
 * rules name. The two are the same, and each record is in one, whatever led to where it stands.
 */
export async function comparePlacements(
  register: RunningRegister,
): Promise<{ readonly placed: Map<string, string>; readonly expected: Map<string, string>; readonly today: string }> {
  const { rows, today } = await register.database.transactions.withPrincipal(WORKER, async (context) => ({
    rows: await context.manager.query<{ kind: string; record_id: string; queue: QueueCode }[]>(
      `${workItemsSql('qaitu_worker')} select kind, record_id, queue from work_item`,
      [context.today],
    ),
    today: context.today,
  }));
  const placed = new Map<string, string>();
  for (const { kind, record_id: id, queue } of rows) {
    const before = placed.get(`${kind} ${id}`);
    placed.set(`${kind} ${id}`, before === undefined ? queue : `${before}, ${queue}`);
  }
  const expected = new Map<string, string>();
  const each = async (kind: string, sql: string, queueOf: (row: Row) => QueueCode) => {
    for (const row of await register.stored<Row>(sql)) expected.set(`${kind} ${row.id}`, queueOf(row));
  };

  const mobility = `select id, status, mode, planned_start as "plannedStart", coalesce(actual_end, planned_end) as end,
    return_status as "returnStatus", return_verified_on as "returnVerifiedOn",
    coalesce(waiver_date <= '${today}', false) as waived from participation`;
  const standing = (row: Row) =>
    ({ ...row, returnState: returnState(row as Parameters<typeof returnState>[0]) }) as unknown as MobilityStanding;
  await each('participation', mobility, (row) => queueOfParticipation(standing(row), today));
  await each('return', mobility, (row) => queueOfReturn(standing(row), today));
  await each(
    'breach_proposal',
    'select id, status from breach_proposal',
    (row) => QUEUE_OF_BREACH[row.status as BreachStatus],
  );
  await each(
    'commitment',
    `select c.id, c.status, p.status = 'cancelled' as cancelled from commitment c join participation p on p.id = c.participation_id`,
    (row) => queueOfCommitment(row as unknown as CommitmentStanding, today),
  );
  await each(
    'commitment_amendment',
    `select id, case status when 'proposed' then 'proposed_by_' || proposer_side else status end as state from commitment_amendment`,
    (row) => QUEUE_OF_AMENDMENT[row.state as AmendmentState],
  );
  await each('group_project', 'select id, status from group_project', (row) =>
    queueOfGroupProject(row.status as GroupProjectStatus),
  );
  await each(
    'output',
    'select id, verified_on as "verifiedOn", refused_on as "refusedOn" from output',
    (row) => QUEUE_OF_OUTPUT[outputState(row as unknown as Parameters<typeof outputState>[0])],
  );
  await each(
    'report',
    `select id, status, deadline_on as "deadlineOn", stopped_on is not null as stopped, questionnaire is null as "byFile" from report`,
    (row) => queueOfReport(row as unknown as ReportStanding, today),
  );
  await each(
    'report_correction_request',
    'select id, status from report_correction_request',
    (row) => QUEUE_OF_CORRECTION[row.status as ReportCorrectionStatus],
  );
  await each(
    'observation_conflict',
    'select id, status from observation_conflict',
    (row) => QUEUE_OF_CONFLICT[row.status as ConflictStatus],
  );
  await each(
    'data_request',
    'select id, status from data_request',
    (row) => QUEUE_OF_DATA_REQUEST[row.status as DataRequestStatus],
  );
  await each(
    'kpi_report',
    'select id, status from kpi_report',
    (row) => QUEUE_OF_KPI_REPORT[row.status as KpiReportStatus],
  );
  await each('sample_audit_item', 'select id, outcome from sample_audit_item', (row) =>
    queueOfAuditItem(row.outcome as string | null),
  );

  const call = `c.status, c.closes_on as "closesOn", c.results_published_on as "resultsPublishedOn",
    c.appeal_window_days as "appealWindowDays"`;
  await each('call', `select c.id, ${call} from call c`, (row) => queueOfCall(row as unknown as CallStanding, today));
  const ofCall = (table: string) =>
    `select x.id, x.status as own, ${call} from ${table} x join call c on c.university_id = x.university_id and c.id = x.call_id`;
  await each('application', ofCall('application'), (row) =>
    queueOfApplication(row.own as ApplicationStatus, row as unknown as CallStanding, today),
  );
  await each(
    'review',
    `select r.id, r.status, a.status as application, c.status as call from review r
     join application a on a.id = r.application_id join call c on c.id = r.call_id`,
    (row) =>
      queueOfReview(
        row.status as ReviewStatus,
        row.application as ApplicationStatus,
        row.call as CallStanding['status'],
      ),
  );
  await each('appeal', 'select id, status from appeal', (row) => queueOfAppeal(row.status as AppealStatus));
  return { placed, expected, today };
}
