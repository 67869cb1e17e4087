import type { Locale } from '../findings/finding-text.js';
import type { Wave } from '../report/report-codes.js';

/** One wording in the three languages. A version keeps the words that were shown, whatever the lists of labels say later. */
export type Words = Readonly<Record<Locale, string>>;

/** A choice of a question; its code is stored, its words are shown. */
export interface Option {
  readonly code: string;
  readonly label: Words;
}

/** What kind of answer a question takes, and its limits. */
export type AnswerKind =
  | { readonly kind: 'single'; readonly options: readonly Option[] }
  /** `exclusive`: a choice that stands alone, such as "none". */
  | { readonly kind: 'multiple'; readonly options: readonly Option[]; readonly exclusive?: string }
  | { readonly kind: 'yes_no' }
  /** Whole steps 1–5; the words of its two ends, and of each step where every step has words of its own. */
  | { readonly kind: 'scale'; readonly low: Words; readonly high: Words; readonly steps?: readonly Words[] }
  /** `fact`: a day on which something was so, hence never after today. */
  | { readonly kind: 'date'; readonly fact: boolean }
  /** ISO 3166-1 alpha-2. */
  | { readonly kind: 'country' }
  /** ISCO-08 / НК РК 01-2017, one to four characters. */
  | { readonly kind: 'occupation' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly decimals: number }
  /** `max`: characters. */
  | { readonly kind: 'text'; readonly max: number };

/**
 * When a question is asked, as data, so that a definition can be exported and read by other programs. It speaks of
 * questions that come before; one that was not asked or not answered fulfils no condition but `not`.
 */
export type Condition =
  | { readonly question: string; readonly is: string | number | boolean }
  /** One of the codes was chosen (of a single or a multiple choice). */
  | { readonly question: string; readonly anyOf: readonly string[] }
  | { readonly question: string; readonly atLeast: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export interface Question {
  /** Stable: the column of `reports` in snake_case where it answers one, and never another meaning in a later version. */
  readonly code: string;
  readonly text: Words;
  readonly hint?: Words;
  readonly answer: AnswerKind;
  /** Whether a submission must answer it when it is asked. */
  readonly required: boolean;
  /** Asked always where it is not given. */
  readonly askIf?: Condition;
  /** Answered by the person themself and shown to nobody else (kpi-catalogue.md, K15). */
  readonly personal?: true;
}

export interface Section {
  readonly code: string;
  readonly title: Words;
  readonly questions: readonly Question[];
}

export const QUESTIONNAIRE_AUDIENCES = ['learner', 'staff', 'all'] as const;
export type QuestionnaireAudience = (typeof QUESTIONNAIRE_AUDIENCES)[number];

/**
 * One version of a questionnaire. What was published is not changed again but for slips in its words: a change of codes,
 * options or routing is a new version, and a report keeps the version it was answered in.
 */
export interface Questionnaire {
  readonly code: string;
  readonly version: number;
  /** The wave of reports it is for; null for a survey. */
  readonly wave: Wave | null;
  readonly audience: QuestionnaireAudience;
  readonly title: Words;
  readonly sections: readonly Section[];
}

/** One answer: a code or text, a number, yes or no, several codes. */
export type AnswerValue = string | number | boolean | readonly string[];

/** Answers by question code; null or absent is unanswered. */
export type Answers = Readonly<Record<string, AnswerValue | null | undefined>>;

/** Answers as they are kept: only what was answered. */
export type GivenAnswers = Record<string, AnswerValue>;

/** Every question of the definition in its order, with its section. */
export function questionsOf(definition: Questionnaire): { readonly section: Section; readonly question: Question }[] {
  return definition.sections.flatMap((section) => section.questions.map((question) => ({ section, question })));
}
