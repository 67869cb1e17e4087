import {
  type Answers,
  type AnswerValue,
  type Condition,
  type GivenAnswers,
  type Question,
  type Questionnaire,
  type Section,
  questionsOf,
} from './questionnaire.js';

/** Who answers: the person themself, or somebody on their behalf, who is not asked what is personal. */
export type Respondent = 'self' | 'on_behalf';

/** One question as it is asked now: "step 3 of 5". */
export interface QuestionnairePage {
  readonly step: number;
  readonly of: number;
  readonly section: Section;
  readonly question: Question;
}

/**
 * The questions that are asked given these answers, in order, one to a page. An answer to a question that is not asked
 * (any more) leads nowhere: what follows is asked as if it had not been given.
 */
export function pagesOf(
  definition: Questionnaire,
  answers: Answers,
  respondent: Respondent = 'self',
): QuestionnairePage[] {
  const asked = walk(definition, answers, respondent);
  return asked.map(({ section, question }, index) => ({ step: index + 1, of: asked.length, section, question }));
}

/** The answers that remain when those to questions that are not asked are dropped; blank ones are left out. */
export function answersAsked(definition: Questionnaire, answers: Answers): GivenAnswers {
  const kept: GivenAnswers = {};
  for (const { question } of walk(definition, answers, 'self')) {
    const value = given(answers, question.code);
    if (value !== undefined) kept[question.code] = value;
  }
  return kept;
}

/** Whether an answer says anything: blank texts and empty lists do not. */
export function isAnswered(value: AnswerValue | null | undefined): value is AnswerValue {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return !Array.isArray(value) || value.length > 0;
}

/** Whether a condition holds for answers to the questions before. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const value = given(answers, condition.question);
  if (value === undefined) return false;
  if ('is' in condition) return value === condition.is;
  if ('atLeast' in condition) return typeof value === 'number' && value >= condition.atLeast;
  const chosen: readonly AnswerValue[] = Array.isArray(value) ? (value as readonly string[]) : [value as AnswerValue];
  return chosen.some((code) => typeof code === 'string' && condition.anyOf.includes(code));
}

function walk(definition: Questionnaire, answers: Answers, respondent: Respondent) {
  const live: Record<string, AnswerValue> = {};
  return questionsOf(definition).filter(({ question }) => {
    if (question.askIf && !holds(question.askIf, live)) return false;
    const value = given(answers, question.code);
    if (value !== undefined) live[question.code] = value;
    return respondent === 'self' || !question.personal;
  });
}

function given(answers: Answers, code: string): AnswerValue | undefined {
  const value = Object.hasOwn(answers, code) ? answers[code] : undefined;
  return isAnswered(value) ? value : undefined;
}
