import { getQuestionnaire } from '#domain/questionnaire/definitions/all-questionnaires.js';
import type { Answers } from '#domain/questionnaire/questionnaire.js';
import { LEAST_RESPONDENTS, mayBreakDown, type QuestionTally, tallySurvey } from '#domain/survey/survey-tally.js';
import type { Context } from '#persistence/context.js';
import { getSurveyRecord, type SurveyRecord } from './list-surveys.js';

/** Why results are not told. */
export const RESULTS_WITHHELD = ['still_open', 'too_few', 'group_too_small'] as const;
export type ResultsWithheld = (typeof RESULTS_WITHHELD)[number];

export interface SurveyResults {
  readonly record: SurveyRecord;
  readonly category: string | null;
  /** Responses counted; null where even that is not told. */
  readonly n: number | null;
  readonly withheld: ResultsWithheld | null;
  readonly questions: readonly QuestionTally[];
}

/**
 * What the answers to a closed survey come to, question by question. While it is open nothing is told, since two looks
 * with one answer between them would tell that answer; with fewer than five responses neither; and of one category only
 * where none of the categories that answered has fewer than five.
 *
 * @throws CodedError `record_not_found`
 */
export async function getSurveyResults(context: Context, id: string, category: string | null): Promise<SurveyResults> {
  const record = await getSurveyRecord(context, id);
  const { survey } = record;
  const withhold = (withheld: ResultsWithheld): SurveyResults => ({
    record,
    category,
    n: null,
    withheld,
    questions: [],
  });
  if (survey.status === 'draft' || survey.status === 'open') return withhold('still_open');
  const responses = await context.manager.query<{ category: string; answers: Answers }[]>(
    'select category, answers from survey_response where survey_id = $1 order by id',
    [id],
  );
  const groups = Map.groupBy(responses, (response) => response.category);
  if (category !== null && !mayBreakDown([...groups.values()].map(({ length }) => length))) {
    return withhold('group_too_small');
  }
  const counted = category === null ? responses : (groups.get(category) ?? []);
  if (counted.length < LEAST_RESPONDENTS) return withhold('too_few');
  const definition = getQuestionnaire(survey.questionnaire, survey.questionnaireVersion);
  return {
    record,
    category,
    n: counted.length,
    withheld: null,
    questions: tallySurvey(
      definition,
      counted.map(({ answers }) => answers),
    ),
  };
}
