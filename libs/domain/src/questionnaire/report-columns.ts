import { REPORT_FIELDS, type ReportDraft } from '../report/report-fields.js';
import { type Answers, type GivenAnswers, type Questionnaire, questionsOf } from './questionnaire.js';
import { answersAsked, isAnswered } from './routing.js';

/** What tells a report apart; no question asks for it. */
const OF_THE_REPORT = new Set<string>(['participation_external_id', 'wave', 'submitted_on', 'evidence_level']);

/** The columns of `reports` that a question may answer, its code being the column's name. */
export const ANSWER_COLUMNS = REPORT_FIELDS.filter(({ column }) => !OF_THE_REPORT.has(column));

/**
 * The typed columns of a report (by property) that these answers fill. A column whose question this version asks, but not
 * of this person, is null; one that it does not ask of anybody is absent and stays as it is, so that correcting a report
 * that once came by file clears nothing.
 */
export function toReportColumns(definition: Questionnaire, answers: Answers): ReportDraft {
  const asked = answersAsked(definition, answers);
  return Object.fromEntries(
    columnsOf(definition).map(({ column, property }) => [property, asked[column] ?? null]),
  ) as ReportDraft;
}

/** The answers that a report's typed columns hold, by question code: those of a report that came by file, too. */
export function fromReportColumns(
  definition: Questionnaire,
  columns: Readonly<Record<string, unknown>> | ReportDraft,
): GivenAnswers {
  const answers: GivenAnswers = {};
  for (const { column, property } of columnsOf(definition)) {
    const value = (columns as Readonly<Record<string, GivenAnswers[string] | null | undefined>>)[property];
    if (isAnswered(value)) answers[column] = value;
  }
  return answers;
}

/** Answers without those that are shown to nobody but the person. */
export function withoutPersonal<Value>(
  definition: Questionnaire,
  answers: Readonly<Record<string, Value>>,
): Record<string, Value> {
  const personal = new Set(
    questionsOf(definition)
      .filter(({ question }) => question.personal)
      .map(({ question }) => question.code),
  );
  return Object.fromEntries(Object.entries(answers).filter(([code]) => !personal.has(code)));
}

function columnsOf(definition: Questionnaire) {
  const codes = new Set(questionsOf(definition).map(({ question }) => question.code));
  return ANSWER_COLUMNS.filter(({ column }) => codes.has(column));
}
