import type { ReportReturnReason } from '#domain/report/report-return.js';
import type { ReportRecord } from '#registry/reports/get-report-record.js';
import type { ReportRecordView, SavedDraftView } from './report.dto.js';

/** The report as the API answers with it. */
export function toReportRecordView(record: ReportRecord): ReportRecordView {
  const { report, participation } = record;
  const { familyName, givenName } = participation;
  return {
    id: report.id,
    version: report.version,
    university: record.university.code,
    participationId: participation.id,
    externalId: participation.externalId,
    ...(familyName === undefined ? {} : { familyName, givenName }),
    wave: report.wave,
    status: report.status,
    evidenceLevel: report.evidenceLevel,
    opensOn: report.opensOn,
    deadlineOn: report.deadlineOn,
    submittedOn: report.submittedOn,
    resubmittedOn: report.resubmittedOn,
    acceptedOn: report.acceptedOn,
    returnedOn: report.returnedOn,
    questionnaire: record.definition,
    answers: record.answers,
    draft: record.draft,
    previousAnswers: record.previousAnswers,
    asked: record.asked,
    actions: record.actions,
    returnReasons: [...((report.returnReasons as readonly ReportReturnReason[] | null) ?? [])],
    correctionRequest: record.correctionRequest,
  };
}

/** What saving answers with. */
export function toSavedDraftView({ report, draft, asked }: ReportRecord): SavedDraftView {
  return {
    id: report.id,
    version: report.version,
    status: report.status,
    answers: draft?.answers ?? {},
    savedAt: draft?.savedAt ?? null,
    asked,
  };
}
