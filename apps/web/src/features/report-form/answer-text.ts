import type { AnswerValue, Question, Words } from '#domain/questionnaire/questionnaire.js';
import { isAnswered } from '#domain/questionnaire/routing.js';

/** What turns codes and days into words. */
export interface AnswerWords {
  readonly language: keyof Words;
  readonly yesNo: (value: boolean) => string;
  readonly date: (value: string) => string;
  readonly country: (code: string) => string;
  readonly occupation: (code: string) => string;
  readonly number: (value: number) => string;
}

/** An answer in the reader's words; several choices one by one, nothing where there is no answer. */
export function answerTexts(question: Question, value: AnswerValue | null | undefined, words: AnswerWords): string[] {
  if (!isAnswered(value)) return [];
  const { answer } = question;
  switch (answer.kind) {
    case 'single':
    case 'multiple': {
      const chosen = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
      return chosen.map((code) => answer.options.find((option) => option.code === code)?.label[words.language] ?? code);
    }
    case 'yes_no':
      return [words.yesNo(value === true)];
    case 'scale':
      return [scaleStepText(question, Number(value), words.language)];
    case 'date':
      return [words.date(String(value))];
    case 'country':
      return [words.country(String(value))];
    case 'occupation':
      return [words.occupation(String(value))];
    case 'number':
      return [words.number(Number(value))];
    case 'text':
      return [String(value)];
  }
}

/** A step of a scale: by its own words where it has some, else its number, with what the two ends mean. */
export function scaleStepText(question: Question, step: number, language: keyof Words): string {
  const { answer } = question;
  if (answer.kind !== 'scale') return String(step);
  const own = answer.steps?.[step - 1];
  if (own) return own[language];
  if (step === 1) return `1 – ${answer.low[language]}`;
  if (step === 5) return `5 – ${answer.high[language]}`;
  return String(step);
}
