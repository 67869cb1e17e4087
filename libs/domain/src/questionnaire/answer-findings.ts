import type { FieldProblem } from '../errors/coded-error.js';
import type { Locale } from '../findings/finding-text.js';
import type { Words } from './questionnaire.js';

/** What may be wrong with an answer; `{name}` stands for a parameter. */
export const ANSWER_FINDING_TEXTS = {
  answer_missing: {
    kk: 'Бұл сұраққа жауап беріңіз.',
    ru: 'Ответьте на этот вопрос.',
    en: 'Answer this question.',
  },
  answer_wrong_kind: {
    kk: 'Жауап бұл сұраққа сай емес түрде берілген.',
    ru: 'Ответ не того вида, какого ждёт вопрос.',
    en: 'The answer is not of the kind this question takes.',
  },
  question_unknown: {
    kk: 'Бұл сауалнамада мұндай сұрақ жоқ.',
    ru: 'В этой анкете нет такого вопроса.',
    en: 'This questionnaire has no such question.',
  },
  question_personal: {
    kk: 'Бұл сұраққа тек қатысушының өзі жауап береді.',
    ru: 'На этот вопрос отвечает только сам участник.',
    en: 'Only the participant answers this question.',
  },
  option_unknown: {
    kk: 'Ұсынылған нұсқалардың бірін таңдаңыз: {allowed}.',
    ru: 'Выберите из предложенного: {allowed}.',
    en: 'Choose from what is offered: {allowed}.',
  },
  option_not_alone: {
    kk: '«{option}» нұсқасы басқа нұсқалармен бірге таңдалмайды.',
    ru: 'Вариант «{option}» нельзя выбрать вместе с другими.',
    en: 'The choice “{option}” stands alone.',
  },
  number_out_of_range: {
    kk: '{min} мен {max} аралығындағы санды жазыңыз.',
    ru: 'Укажите число от {min} до {max}.',
    en: 'Enter a number from {min} to {max}.',
  },
  number_too_precise: {
    kk: 'Үтірден кейін ең көбі {decimals} таңба болады.',
    ru: 'После запятой не более {decimals} знаков.',
    en: 'At most {decimals} decimal places.',
  },
  date_unreadable: {
    kk: 'Мұндай күн жоқ.',
    ru: 'Такой даты нет.',
    en: 'There is no such day.',
  },
  date_out_of_range: {
    kk: 'Жыл {min} мен {max} аралығында болуы тиіс.',
    ru: 'Год должен быть от {min} до {max}.',
    en: 'The year must lie between {min} and {max}.',
  },
  date_after_today: {
    kk: 'Күн бүгіннен кейін болмауы тиіс.',
    ru: 'Дата не может быть позже сегодняшней.',
    en: 'The day cannot lie after today.',
  },
  country_unknown: {
    kk: 'Елді тізімнен таңдаңыз.',
    ru: 'Выберите страну из списка.',
    en: 'Choose a country from the list.',
  },
  occupation_invalid: {
    kk: 'Кәсіп коды бір таңбадан төрт таңбаға дейін болады: цифр немесе X, одан кейін цифрлар.',
    ru: 'Код занятия – от одного до четырёх знаков: цифра или X, затем цифры.',
    en: 'An occupation code has one to four characters: a digit or X, then digits.',
  },
  text_too_long: {
    kk: 'Мәтін ең көбі {max} таңбадан тұрады.',
    ru: 'Текст не длиннее {max} знаков.',
    en: 'The text has at most {max} characters.',
  },
  text_unusable: {
    kk: 'Мәтінде жарамсыз таңбалар бар.',
    ru: 'В тексте есть недопустимые знаки.',
    en: 'The text holds characters that cannot be kept.',
  },
  formula_text: {
    kk: 'Мәтін «=» таңбасынан немесе «@» пен әріптен басталмауы тиіс.',
    ru: 'Текст не может начинаться с «=» или с «@» и буквы.',
    en: 'The text cannot begin with “=”, or with “@” and a letter.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type AnswerFindingCode = keyof typeof ANSWER_FINDING_TEXTS;

/** One thing that is wrong with one answer. */
export interface AnswerFinding {
  /** Code of the question. */
  readonly question: string;
  readonly code: AnswerFindingCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The finding in words. */
export function answerFindingMessage({ code, params = {} }: AnswerFinding, locale: Locale): string {
  return ANSWER_FINDING_TEXTS[code][locale].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** The findings as a refused request tells them: under the question's code. */
export function toFieldProblems(findings: readonly AnswerFinding[], locale: Locale): FieldProblem[] {
  return findings.map((found) => ({
    field: found.question,
    code: found.code,
    message: answerFindingMessage(found, locale),
  }));
}
