import type { AnswerValue, GivenAnswers } from '#domain/questionnaire/questionnaire.js';

/** By the reader too: a tab may be used by two people one after the other. */
const keyOf = (survey: string, reader: string) => `qaitu.survey.${reader}.${survey}`;

/**
 * The answers given so far, kept in this tab alone until they are sent: the server takes them whole and without a name, so
 * that it can hold no draft of them. A browser that keeps nothing still has them while the page is open.
 */
export function readKept(survey: string, reader: string): GivenAnswers {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(survey, reader)) ?? '{}');
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as GivenAnswers) : {};
  } catch {
    // Storage switched off, or not ours: then there is nothing kept.
    return {};
  }
}

/** Keeps the answers, or forgets them where none are left. */
export function writeKept(survey: string, reader: string, answers: GivenAnswers): void {
  try {
    if (Object.keys(answers).length === 0) sessionStorage.removeItem(keyOf(survey, reader));
    else sessionStorage.setItem(keyOf(survey, reader), JSON.stringify(answers));
  } catch {
    // Full or switched off: the answers are still in the page itself.
  }
}

/** The answers with one of them given, changed or, by null, taken back. */
export function withAnswer(answers: GivenAnswers, question: string, value: AnswerValue | null): GivenAnswers {
  const { [question]: _former, ...others } = answers;
  return value === null ? others : { ...others, [question]: value };
}
