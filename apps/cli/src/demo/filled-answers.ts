import type { CalendarDate } from '#domain/calendar/calendar-date.js';
import type {
  Answers,
  AnswerValue,
  GivenAnswers,
  Question,
  Questionnaire,
} from '#domain/questionnaire/questionnaire.js';
import { isAnswered, pagesOf } from '#domain/questionnaire/routing.js';

/**
 * Answers to everything that a questionnaire asks and insists on: what is given, and for the rest something that fits.
 * @param day what is answered where a day is asked for
 */
export function filledAnswers(definition: Questionnaire, given: Answers, day: CalendarDate): GivenAnswers {
  const answers: GivenAnswers = {};
  // An answer may bring up further questions; each is asked once at most.
  for (;;) {
    const next = pagesOf(definition, answers).find(
      ({ question }) =>
        !Object.hasOwn(answers, question.code) && (question.required || isAnswered(given[question.code])),
    );
    if (!next) return answers;
    const own = given[next.question.code];
    answers[next.question.code] = isAnswered(own) ? own : fitting(next.question, day);
  }
}

function fitting({ answer }: Question, day: CalendarDate): AnswerValue {
  switch (answer.kind) {
    case 'single':
      return answer.options[0]?.code ?? '';
    case 'multiple':
      return [answer.options.find(({ code }) => code !== answer.exclusive)?.code ?? ''];
    case 'yes_no':
      return true;
    case 'scale':
      return 4;
    case 'date':
      return day;
    case 'country':
      return 'KZ';
    case 'occupation':
      return '2';
    case 'number':
      return answer.min;
    case 'text':
      return 'Жұмыс жоспар бойынша жүріп жатыр.';
  }
}
