import {
  type AnswerKind,
  type Answers,
  type AnswerValue,
  type Questionnaire,
  questionsOf,
} from '../questionnaire/questionnaire.js';
import { isAnswered } from '../questionnaire/routing.js';

/** Fewer who answered than this, and nothing is told but that they were too few. */
export const LEAST_RESPONDENTS = 5;

/** What the answers to one question come to. */
export interface QuestionTally {
  readonly section: string;
  readonly question: string;
  readonly kind: AnswerKind['kind'];
  /** How many answered it. */
  readonly n: number;
  /** Too few answered; withheld and zero are not the same. */
  readonly withheld: boolean;
  /** How many chose each: every option there is, also the ones nobody chose. Null where withheld, and for texts and numbers. */
  readonly counts: readonly { readonly code: string; readonly count: number }[] | null;
  /** Of scales and numbers. */
  readonly mean: number | null;
  /** What was written, sorted by itself so that no two texts of one person stand in the same place. */
  readonly texts: readonly string[] | null;
}

/** Counts the answers question by question, so that no row of one person's answers is left together. */
export function tallySurvey(definition: Questionnaire, responses: readonly Answers[]): QuestionTally[] {
  return questionsOf(definition).map(({ section, question }) => {
    const values = responses.map((answers) => answers[question.code]).filter(isAnswered);
    const withheld = values.length < LEAST_RESPONDENTS;
    const { kind } = question.answer;
    return {
      section: section.code,
      question: question.code,
      kind,
      n: values.length,
      withheld,
      counts: withheld ? null : countsOf(question.answer, values),
      mean: withheld ? null : meanOf(question.answer, values),
      texts: withheld || kind !== 'text' ? null : values.map(String).sort(),
    };
  });
}

/**
 * Whether results may be told apart by a group: only where every group that answered is large enough, since a single
 * withheld one could be worked out by subtraction.
 */
export function mayBreakDown(sizes: readonly number[]): boolean {
  return sizes.every((size) => size === 0 || size >= LEAST_RESPONDENTS);
}

function countsOf(answer: AnswerKind, values: readonly AnswerValue[]): QuestionTally['counts'] {
  if (answer.kind === 'text' || answer.kind === 'number') return null;
  const counted = new Map<string, number>(codesOf(answer).map((code) => [code, 0]));
  for (const code of values.flatMap(codesGiven)) counted.set(code, (counted.get(code) ?? 0) + 1);
  return [...counted].map(([code, count]) => ({ code, count }));
}

function codesOf(answer: AnswerKind): string[] {
  switch (answer.kind) {
    case 'single':
    case 'multiple':
      return answer.options.map(({ code }) => code);
    case 'yes_no':
      return ['yes', 'no'];
    case 'scale':
      return ['1', '2', '3', '4', '5'];
    default:
      return [];
  }
}

function codesGiven(value: AnswerValue): string[] {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  return Array.isArray(value) ? (value as readonly string[]).slice() : [String(value)];
}

function meanOf(answer: AnswerKind, values: readonly AnswerValue[]): number | null {
  if (answer.kind !== 'scale' && answer.kind !== 'number') return null;
  return values.reduce<number>((sum, value) => sum + Number(value), 0) / values.length;
}
