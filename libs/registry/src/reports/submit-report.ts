import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { toFieldProblems } from '#domain/questionnaire/answer-findings.js';
import { checkAnswers, normaliseAnswers } from '#domain/questionnaire/check-answers.js';
import { ANSWER_COLUMNS, toReportColumns, withoutPersonal } from '#domain/questionnaire/report-columns.js';
import { answersAsked } from '#domain/questionnaire/routing.js';
import { REPORT_LIFE_CYCLE } from '#domain/report/report-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';
import { afterReportSubmitted } from './after-report-submitted.js';
import { lockReport } from './find-report.js';
import { answeringAs, definitionOf, draftAnswersOf } from './report-answers.js';
import { Report } from './report.entity.js';

/**
 * Submits the draft as a whole: it becomes the report's answers and typed columns, and answers to what is no longer asked
 * are dropped. `submitted_on` is the day of the first submission and stays it, since timeliness (K05) counts the earliest
 * one whatever its later fate; a later submission leaves `resubmitted_on`. What is personal is kept in its column alone.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `answers_invalid` with the questions at fault,
 *   `report_exists` when a file has brought the same report of this level today
 */
export async function submitReport(context: Context, id: string, locale: Locale): Promise<void> {
  const { report, status, category } = await lockReport(context, id);
  const { role, respondent, evidenceLevel } = answeringAs(context);
  const next = takeAction(REPORT_LIFE_CYCLE, status, 'submit', role);
  const definition = definitionOf(report, category);
  const draft = draftAnswersOf(report, definition);
  const findings = checkAnswers(definition, draft, {
    today: context.today,
    isKnownCountry: REFERENCE_LOOKUPS.isKnownCountry,
    respondent,
  });
  if (findings.length > 0) {
    throw new CodedError(
      'answers_invalid',
      'unprocessable',
      'The report is not complete yet; nothing was submitted.',
      toFieldProblems(findings, locale),
    );
  }
  const submittedOn = report.submittedOn ?? context.today;
  await refuseTwin(context, report, evidenceLevel, submittedOn);

  const answers = answersAsked(definition, normaliseAnswers(definition, draft));
  const columns: Readonly<Record<string, unknown>> = { ...toReportColumns(definition, answers) };
  const typed = Object.fromEntries(
    ANSWER_COLUMNS.filter(({ property }) => Object.hasOwn(columns, property)).map(({ column, property }) => [
      column,
      columns[property],
    ]),
  );
  if ('reference_date' in typed) typed.reference_date ??= context.today;
  const again = report.submittedOn !== null;
  const version = await updateGuarded(context, 'report', report, report.version, {
    ...typed,
    status: next,
    submitted_on: submittedOn,
    resubmitted_on: again ? context.today : null,
    evidence_level: evidenceLevel,
    questionnaire: definition.code,
    questionnaire_version: definition.version,
    answers: JSON.stringify(withoutPersonal(definition, answers)),
    draft_answers: null,
    draft_saved_at: null,
    submitted_by: context.principal.userId,
  });
  await recordAudit(context, {
    action: again ? 'report.resubmitted' : 'report.submitted',
    objectType: 'report',
    objectId: id,
    universityId: report.universityId,
    details: { wave: report.wave, level: evidenceLevel, questionnaire: definition.code, version },
  });
  await afterReportSubmitted(context, id);
}

/** A wave has one report of a level and day: that is its key in files. */
async function refuseTwin(context: Context, report: Report, evidenceLevel: string, submittedOn: string) {
  const { universityId, participationId, wave } = report;
  const twin = await context.manager.findOne(Report, {
    where: { universityId, participationId, wave, evidenceLevel, submittedOn },
    select: { universityId: true, id: true },
  });
  if (!twin || twin.id === report.id) return;
  throw new CodedError('report_exists', 'conflict', 'There is a report of this wave, level and day already.');
}
