import type { Language } from '#reference/label.js';
import type { SurveyRecord, SurveyResults } from '../../api/audits-and-surveys.js';

type Definition = SurveyRecord['definition'];

/** One answer to one question in words, with how many gave it. */
export interface ResultLine {
  question: string;
  answer: string;
  /** Null where it is withheld. */
  count: number | null;
  n: number | null;
}

interface AnswerWords {
  question: (code: string) => string;
  answer: (question: string, code: string) => string;
}

/** Questions and answers of a questionnaire by their codes; a code without words stands for itself. */
export function answerWords(
  definition: Definition,
  language: Language,
  yesNo: (value: boolean) => string,
): AnswerWords {
  const questions = new Map(
    definition.sections.flatMap((section) => section.questions.map((question) => [question.code, question] as const)),
  );
  return {
    question: (code) => questions.get(code)?.text[language] ?? code,
    answer: (question, code) => {
      const answer = questions.get(question)?.answer;
      const option = answer?.options?.find((candidate) => candidate.code === code);
      if (option) return option.label[language];
      if (answer?.kind === 'yes_no') return yesNo(code === 'yes');
      if (answer?.kind !== 'scale') return code;
      const step = answer.steps?.[Number(code) - 1] ?? { 1: answer.low, 5: answer.high }[Number(code)];
      return step ? `${code}: ${step[language]}` : code;
    },
  };
}

/** The whole results as one table; a question that is withheld has one line that counts nothing. */
export function resultLines(
  definition: Definition,
  questions: SurveyResults['questions'],
  language: Language,
  words: AnswerWords = answerWords(definition, language, String),
): ResultLine[] {
  return questions.flatMap(({ question, n, withheld, counts, texts }): ResultLine[] => {
    const text = words.question(question);
    if (withheld) return [{ question: text, answer: '', count: null, n: null }];
    return [
      ...(counts ?? []).map(({ code, count }) => ({
        question: text,
        answer: words.answer(question, code),
        count,
        n,
      })),
      ...(texts ?? []).map((answer) => ({ question: text, answer, count: 1, n })),
    ];
  });
}
