import { CodedError } from '#domain/errors/coded-error.js';
import type { LifeCycleRole } from '#domain/life-cycle/life-cycle.js';
import type { Category } from '#domain/participation/participation-codes.js';
import { getQuestionnaire, getReportQuestionnaire } from '#domain/questionnaire/definitions/all-questionnaires.js';
import type { GivenAnswers, Questionnaire } from '#domain/questionnaire/questionnaire.js';
import { ANSWER_COLUMNS, fromReportColumns } from '#domain/questionnaire/report-columns.js';
import type { Respondent } from '#domain/questionnaire/routing.js';
import type { EvidenceLevel, Wave } from '#domain/report/report-codes.js';
import type { Context } from '#persistence/context.js';
import type { Report } from './report.entity.js';

const COLUMNS: ReadonlySet<string> = new Set(ANSWER_COLUMNS.map(({ column }) => column));

/** In whose name a report is answered. */
export interface Answering {
  readonly role: LifeCycleRole;
  readonly respondent: Respondent;
  /** What the answers then are: the participant's own word, or the university's for them. */
  readonly evidenceLevel: EvidenceLevel;
}

/**
 * Who answers under this principal. What the participant says of themself is `self`; what a coordinator enters on their
 * behalf is the university's word and `university`.
 *
 * @throws CodedError `permission_missing` for anybody else
 */
export function answeringAs(context: Context): Answering {
  switch (context.principal.role) {
    case 'qaitu_participant':
      return { role: 'participant', respondent: 'self', evidenceLevel: 'self' };
    case 'qaitu_coordinator':
      return { role: 'coordinator', respondent: 'on_behalf', evidenceLevel: 'university' };
    default:
      throw new CodedError('permission_missing', 'forbidden', 'Reports are answered by participants and coordinators.');
  }
}

/** The definition a report is answered in: the version it was begun in, or the newest of its wave. */
export function definitionOf(
  report: Pick<Report, 'wave' | 'questionnaire' | 'questionnaireVersion'>,
  category: string,
): Questionnaire {
  return report.questionnaire !== null && report.questionnaireVersion !== null
    ? getQuestionnaire(report.questionnaire, report.questionnaireVersion)
    : getReportQuestionnaire(report.wave as Wave, category as Category);
}

/**
 * The answers last submitted, what is personal included. The typed columns are the record's and win over the answers kept
 * beside them: a file may have corrected them since, and a report that came by file has nothing else.
 */
export function submittedAnswersOf(report: Report, definition: Questionnaire): GivenAnswers {
  if (report.submittedOn === null) return {};
  const beside = Object.entries((report.answers ?? {}) as GivenAnswers).filter(([code]) => !COLUMNS.has(code));
  return { ...Object.fromEntries(beside), ...fromReportColumns(definition, { ...report }) };
}

/** The answers as they are being given; those of a returned report begin with what was submitted. */
export function draftAnswersOf(report: Report, definition: Questionnaire): GivenAnswers {
  return (report.draftAnswers as GivenAnswers | null) ?? submittedAnswersOf(report, definition);
}
