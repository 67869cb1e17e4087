import { type AnswerFinding } from '#domain/questionnaire/answer-findings.js';
import { checkAnswers } from '#domain/questionnaire/check-answers.js';
import type { Answers, Questionnaire } from '#domain/questionnaire/questionnaire.js';

/** What the submission would be refused for, question by question: the rules of the server, applied here beforehand. */
export function findAnswerErrors(definition: Questionnaire, answers: Answers, today: string): AnswerFinding[] {
  return checkAnswers(definition, answers, { today, isKnownCountry });
}

/** The form of a code is enough here: the list offers none that does not exist, and the server knows them all. */
function isKnownCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code);
}
