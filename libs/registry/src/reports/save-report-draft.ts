import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { toFieldProblems } from '#domain/questionnaire/answer-findings.js';
import { checkDraftAnswers, normaliseAnswers } from '#domain/questionnaire/check-answers.js';
import type { Answers } from '#domain/questionnaire/questionnaire.js';
import { REPORT_LIFE_CYCLE } from '#domain/report/report-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { requireVersion, updateGuarded } from '#persistence/guarded-update.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';
import { getReport } from './find-report.js';
import { answeringAs, definitionOf, draftAnswersOf } from './report-answers.js';

/**
 * Saves answers on their way, as many as are given: null takes one back, what is absent stays. The first save makes an
 * open report a draft and fixes the version of its questionnaire; an overdue one stays overdue; a returned one begins
 * with what was submitted. Drafts leave no history: they are not yet the record.
 *
 * @throws CodedError `record_not_found`, `version_mismatch`, `transition_not_allowed`, `answers_invalid` with the
 *   questions at fault
 */
export async function saveReportDraft(
  context: Context,
  id: string,
  expectedVersion: number,
  answers: Answers,
  locale: Locale,
): Promise<void> {
  const { report, status, category } = await getReport(context, id);
  requireVersion(report.version, expectedVersion);
  const { role, respondent } = answeringAs(context);
  const next = takeAction(REPORT_LIFE_CYCLE, status, 'save', role);
  const definition = definitionOf(report, category);
  const findings = checkDraftAnswers(definition, answers, {
    today: context.today,
    isKnownCountry: REFERENCE_LOOKUPS.isKnownCountry,
    respondent,
  });
  if (findings.length > 0) {
    throw new CodedError(
      'answers_invalid',
      'unprocessable',
      'Some answers do not fit their questions; nothing was saved.',
      toFieldProblems(findings, locale),
    );
  }
  const draft = normaliseAnswers(definition, { ...draftAnswersOf(report, definition), ...answers });
  const before = report.draftAnswers && normaliseAnswers(definition, report.draftAnswers as Answers);
  if (next === status && before && JSON.stringify(draft) === JSON.stringify(before)) return;
  const version = await updateGuarded(context, 'report', report, expectedVersion, {
    status: next,
    questionnaire: definition.code,
    questionnaire_version: definition.version,
    draft_answers: JSON.stringify(draft),
    draft_saved_at: context.now,
  });
  await recordAudit(context, {
    action: 'report.draft_saved',
    objectType: 'report',
    objectId: id,
    universityId: report.universityId,
    details: { questions: Object.keys(answers), version },
  });
}
