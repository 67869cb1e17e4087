import { type CalendarDate, parseCalendarDate } from '../calendar/calendar-date.js';
import { FIRST_YEAR, LAST_YEAR } from '../fields/year-limits.js';
import { normaliseText, textProblem } from '../fields/text-hygiene.js';
import { OCCUPATION } from '../report/report-codes.js';
import type { AnswerFinding, AnswerFindingCode } from './answer-findings.js';
import {
  type AnswerKind,
  type Answers,
  type AnswerValue,
  type GivenAnswers,
  type Option,
  type Questionnaire,
  questionsOf,
} from './questionnaire.js';
import { type Respondent, isAnswered, pagesOf } from './routing.js';

/** What the checks need to know besides the answers. */
export interface AnswerChecks {
  readonly today: CalendarDate;
  readonly isKnownCountry: (alpha2: string) => boolean;
  /** Who answers; somebody on behalf of the person need not answer what is personal. */
  readonly respondent?: Respondent;
}

type Problem = Omit<AnswerFinding, 'question'> | undefined;

/**
 * What is wrong with a submission: every question that is asked, in order. Answers to questions that are not asked are
 * not looked at, since they are dropped.
 */
export function checkAnswers(definition: Questionnaire, answers: Answers, checks: AnswerChecks): AnswerFinding[] {
  return pagesOf(definition, answers, checks.respondent).flatMap(({ question }) => {
    const value = answers[question.code];
    if (!isAnswered(value)) return question.required ? [{ question: question.code, code: 'answer_missing' }] : [];
    const problem = answerProblem(question.answer, value, checks);
    return problem ? [{ question: question.code, ...problem }] : [];
  });
}

/**
 * What is wrong with answers on their way: each must be of a question there is and of its kind; what is missing, and
 * whether the question is asked at all, is no matter yet.
 */
export function checkDraftAnswers(definition: Questionnaire, answers: Answers, checks: AnswerChecks): AnswerFinding[] {
  const questions = new Map(questionsOf(definition).map(({ question }) => [question.code, question]));
  return Object.entries(answers).flatMap(([code, value]): AnswerFinding[] => {
    const question = questions.get(code);
    if (!question) return [{ question: code, code: 'question_unknown' }];
    if (question.personal && checks.respondent === 'on_behalf') return [{ question: code, code: 'question_personal' }];
    if (!isAnswered(value)) return [];
    const problem = answerProblem(question.answer, value, checks);
    return problem ? [{ question: code, ...problem }] : [];
  });
}

/** Answers in the one form they are kept in: texts tidied, choices in the order of the options, blanks left out. */
export function normaliseAnswers(definition: Questionnaire, answers: Answers): GivenAnswers {
  const kept: GivenAnswers = {};
  for (const { question } of questionsOf(definition)) {
    const value = Object.hasOwn(answers, question.code) ? answers[question.code] : undefined;
    if (isAnswered(value)) kept[question.code] = normalise(question.answer, value);
  }
  return kept;
}

function normalise(answer: AnswerKind, value: AnswerValue): AnswerValue {
  if (answer.kind === 'text' && typeof value === 'string') return normaliseText(value, 'free');
  if (answer.kind !== 'multiple' || !Array.isArray(value)) return value;
  const chosen = new Set(value as readonly string[]);
  return codesOf(answer.options).filter((code) => chosen.has(code));
}

function answerProblem(answer: AnswerKind, value: AnswerValue, checks: AnswerChecks): Problem {
  switch (answer.kind) {
    case 'single':
      return typeof value === 'string' ? unknownOption(answer.options, [value]) : wrongKind;
    case 'multiple':
      return isListOfTexts(value) ? severalProblem(answer, value) : wrongKind;
    case 'yes_no':
      return typeof value === 'boolean' ? undefined : wrongKind;
    case 'scale':
      return numberProblem(value, { min: 1, max: 5, decimals: 0 });
    case 'number':
      return numberProblem(value, answer);
    case 'date':
      return typeof value === 'string' ? dateProblem(value, answer.fact, checks.today) : wrongKind;
    case 'country':
      if (typeof value !== 'string') return wrongKind;
      return checks.isKnownCountry(value) ? undefined : { code: 'country_unknown' };
    case 'occupation':
      if (typeof value !== 'string') return wrongKind;
      return OCCUPATION.test(value) ? undefined : { code: 'occupation_invalid' };
    case 'text':
      return typeof value === 'string' ? freeTextProblem(value, answer.max) : wrongKind;
  }
}

const wrongKind = { code: 'answer_wrong_kind' } as const satisfies Problem;

function severalProblem(answer: AnswerKind & { kind: 'multiple' }, chosen: readonly string[]): Problem {
  const unknown = unknownOption(answer.options, chosen);
  if (unknown) return unknown;
  const alone = answer.exclusive;
  return alone !== undefined && chosen.includes(alone) && new Set(chosen).size > 1
    ? { code: 'option_not_alone', params: { option: alone } }
    : undefined;
}

function unknownOption(options: readonly Option[], chosen: readonly string[]): Problem {
  const codes = codesOf(options);
  return chosen.every((code) => codes.includes(code))
    ? undefined
    : { code: 'option_unknown', params: { allowed: codes.join(', ') } };
}

function numberProblem(value: AnswerValue, limits: { min: number; max: number; decimals: number }): Problem {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrongKind;
  const { min, max, decimals } = limits;
  if (value < min || value > max) return { code: 'number_out_of_range', params: { min, max } };
  return Number(value.toFixed(decimals)) === value ? undefined : { code: 'number_too_precise', params: { decimals } };
}

function dateProblem(value: string, fact: boolean, today: CalendarDate): Problem {
  const date = parseCalendarDate(value);
  if (date === undefined) return { code: 'date_unreadable' };
  const year = Number(date.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return { code: 'date_out_of_range', params: { min: FIRST_YEAR, max: LAST_YEAR } };
  }
  return fact && date > today ? { code: 'date_after_today' } : undefined;
}

function freeTextProblem(value: string, max: number): Problem {
  const text = normaliseText(value, 'free');
  const problem = textProblem(text, 'free');
  if (problem) return { code: (problem === 'formula_text' ? problem : 'text_unusable') satisfies AnswerFindingCode };
  return text.length > max ? { code: 'text_too_long', params: { max } } : undefined;
}

function isListOfTexts(value: AnswerValue): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function codesOf(options: readonly Option[]): string[] {
  return options.map(({ code }) => code);
}
