import type { Locale } from '#domain/findings/finding-text.js';
import { type AnswerFinding, answerFindingMessage } from '#domain/questionnaire/answer-findings.js';
import { checkAnswers } from '#domain/questionnaire/check-answers.js';
import type { Answers, Questionnaire } from '#domain/questionnaire/questionnaire.js';

/** What the submission would be refused for, question by question: the rules of the server, applied here beforehand. */
export function findAnswerErrors(definition: Questionnaire, answers: Answers, today: string): AnswerFinding[] {
  return checkAnswers(definition, answers, { today, isKnownCountry });
}

/** What is wrong with the answer to one question, in words; nothing where it may be sent like this. */
export function findErrorText(
  definition: Questionnaire,
  answers: Answers,
  code: string,
  day: string,
  language: Locale,
): string | undefined {
  const finding = findAnswerErrors(definition, answers, day).find(({ question }) => question === code);
  return finding && answerFindingMessage(finding, language);
}

/** The form of a code is enough here: the list offers none that does not exist, and the server knows them all. */
function isKnownCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code);
}
