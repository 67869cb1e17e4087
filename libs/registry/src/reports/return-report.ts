import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { normaliseText, textProblem } from '#domain/fields/text-hygiene.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { REPORT_LIFE_CYCLE } from '#domain/report/report-life-cycle.js';
import { describeReturn, type ReportReturnReason } from '#domain/report/report-return.js';
import type { Context } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { setReason } from '#persistence/with-principal.js';
import { type FoundReport, lockReport } from './find-report.js';
import { definitionOf } from './report-answers.js';
import { inviteToReports } from '../waves/invite-to-reports.js';

/**
 * A coordinator returns a submitted report for correction, section by section. What was submitted stays: the figures keep
 * it until it is submitted again.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `reason_invalid` for a section the questionnaire does
 *   not have, or a comment that says nothing
 */
export async function returnReport(
  context: Context,
  id: string,
  reasons: readonly ReportReturnReason[],
): Promise<void> {
  const found = await lockReport(context, id);
  const next = takeAction(REPORT_LIFE_CYCLE, found.status, 'return', 'coordinator');
  const sections = definitionOf(found.report, found.category).sections.map(({ code }) => code);
  const fields = reasons.flatMap(({ section, comment }, index) => [
    ...(section === null || sections.includes(section)
      ? []
      : [problem(`reasons.${index}.section`, 'section_unknown', `One of ${sections.join(', ')}.`)]),
    ...(comment.trim() === '' || textProblem(normaliseText(comment, 'free'), 'free')
      ? [problem(`reasons.${index}.comment`, 'comment_invalid', 'Say in plain words what is to be corrected.')]
      : []),
  ]);
  if (reasons.length === 0) fields.push(problem('reasons', 'reason_missing', 'Give at least one reason.'));
  if (fields.length > 0) {
    throw new CodedError('reason_invalid', 'unprocessable', 'The reasons cannot be given like this.', fields);
  }
  await giveBack(
    context,
    found,
    next,
    reasons.map((reason) => ({ ...reason, comment: normaliseText(reason.comment, 'free') })),
  );
}

/** Returns a report to whoever answers it, with the reasons it shows them and its history keeps. */
export async function giveBack(
  context: Context,
  { report }: FoundReport,
  status: string,
  reasons: readonly ReportReturnReason[],
): Promise<void> {
  await setReason(context, describeReturn(reasons));
  const version = await updateGuarded(context, 'report', report, report.version, {
    status,
    returned_on: context.today,
    accepted_on: null,
    decided_by: context.principal.userId,
    return_reasons: JSON.stringify(reasons),
  });
  await inviteToReports(context, [{ reportId: report.id, occasion: { kind: 'returned' } }]);
  await recordAudit(context, {
    action: 'report.returned',
    objectType: 'report',
    objectId: report.id,
    details: { wave: report.wave, reasons: reasons.map(({ code }) => code), version },
  });
}

function problem(field: string, code: string, message: string) {
  return { field, code, message };
}
