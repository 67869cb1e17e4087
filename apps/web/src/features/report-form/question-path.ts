import type { Answers, Questionnaire } from '#domain/questionnaire/questionnaire.js';
import { isAnswered, pagesOf, type QuestionnairePage } from '#domain/questionnaire/routing.js';

/** Where the form goes on: to a question, or to the page on which all answers are checked. */
export type Destination = { readonly question: string } | 'check';

/** Where somebody who comes back goes on: after the last answer given, or to the check where nothing is left. */
export function resumeAt(definition: Questionnaire, answers: Answers): Destination {
  const pages = pagesOf(definition, answers);
  const last = pages.findLastIndex(({ question }) => isAnswered(answers[question.code]));
  const next = pages[last + 1];
  return next ? { question: next.question.code } : 'check';
}

/**
 * Where Continue leads from a question.
 * @param changing one came from the check to change this answer: back there, by way of required questions that the change
 *   has brought up and nobody has answered
 */
export function destinationAfter(
  definition: Questionnaire,
  answers: Answers,
  code: string,
  changing: boolean,
): Destination {
  const pages = pagesOf(definition, answers);
  const here = pages.findIndex(({ question }) => question.code === code);
  const following = pages.slice(here + 1);
  const next = changing
    ? following.find(({ question }) => question.required && !isAnswered(answers[question.code]))
    : following[0];
  return next ? { question: next.question.code } : 'check';
}

/** The question before, or nothing before the first. */
export function questionBefore(definition: Questionnaire, answers: Answers, code: string): string | undefined {
  const pages = pagesOf(definition, answers);
  const here = pages.findIndex(({ question }) => question.code === code);
  return pages[here - 1]?.question.code;
}

/** The page of a question, as it is asked with these answers; nothing where it is not asked. */
export function findPage(definition: Questionnaire, answers: Answers, code: string): QuestionnairePage | undefined {
  return pagesOf(definition, answers).find(({ question }) => question.code === code);
}

/** What the reader quotes when asking about a report: university, the university's own number, wave. */
export function referenceOf(report: { university: string; externalId: string; wave: string }): string {
  return [report.university, report.externalId, report.wave].join('-').toUpperCase();
}
