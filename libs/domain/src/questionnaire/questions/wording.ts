import type { Condition, Option, Question, Words } from '../questionnaire.js';

/** Kazakh, Russian, English: the order in which the definitions give every wording. */
export function words(kk: string, ru: string, en: string): Words {
  return { kk, ru, en };
}

/** A choice with its wording. */
export function option(code: string, kk: string, ru: string, en: string): Option {
  return { code, label: { kk, ru, en } };
}

/** The question, asked only under a condition; of a question that has one already, under both. */
export function askedIf(question: Question, condition: Condition): Question {
  return { ...question, askIf: question.askIf ? { all: [condition, question.askIf] } : condition };
}

export const POOR_TO_EXCELLENT = {
  low: words('өте нашар', 'очень плохо', 'very poor'),
  high: words('өте жақсы', 'отлично', 'excellent'),
};

export const OTHER = option('other', 'Өзге', 'Другое', 'Other');
