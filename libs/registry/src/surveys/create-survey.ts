import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#audit/record-audit.js';
import { CodedError, type FieldProblem } from '#domain/errors/coded-error.js';
import { findQuestionnaire } from '#domain/questionnaire/definitions/all-questionnaires.js';
import type { Context } from '#persistence/context.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';
import type { Survey } from './survey.js';

export type NewSurvey = Omit<Survey, 'id' | 'status' | 'version'>;

/**
 * Prepares a survey, which nobody sees until it is opened.
 *
 * @returns its id
 * @throws CodedError `survey_invalid` with the fields at fault: a questionnaire that is none of a survey, days in the
 *   wrong order or past, a country that is not in the list
 */
export async function createSurvey(context: Context, survey: NewSurvey): Promise<string> {
  const fields = problemsOf(survey, context.today);
  if (fields.length > 0) {
    throw new CodedError('survey_invalid', 'unprocessable', 'The survey cannot be run like this.', fields);
  }
  const id = uuidv7({ msecs: context.now.getTime() });
  await context.manager.query(
    `insert into survey (id, questionnaire, questionnaire_version, title_kk, title_ru, title_en, categories, funding,
       host_countries, ended_from, ended_to, opens_on, closes_on, created_by, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)`,
    [
      id,
      survey.questionnaire,
      survey.questionnaireVersion,
      survey.titleKk,
      survey.titleRu,
      survey.titleEn,
      survey.categories,
      survey.funding,
      survey.hostCountries,
      survey.endedFrom,
      survey.endedTo,
      survey.opensOn,
      survey.closesOn,
      context.principal.userId,
      context.now,
    ],
  );
  await recordAudit(context, { action: 'survey.created', objectType: 'survey', objectId: id });
  return id;
}

function problemsOf(survey: NewSurvey, today: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (findQuestionnaire(survey.questionnaire, survey.questionnaireVersion)?.wave !== null) {
    problems.push({
      field: 'questionnaire',
      code: 'questionnaire_unknown',
      message: 'No questionnaire of surveys has this code and version.',
    });
  }
  if (survey.closesOn < survey.opensOn || survey.closesOn < today) {
    problems.push({
      field: 'closesOn',
      code: 'dates_invalid',
      message: 'The last day is neither before the first nor past.',
    });
  }
  if (survey.endedFrom !== null && survey.endedTo !== null && survey.endedTo < survey.endedFrom) {
    problems.push({ field: 'endedTo', code: 'dates_invalid', message: 'The last day is not before the first.' });
  }
  if (!(survey.hostCountries ?? []).every(REFERENCE_LOOKUPS.isKnownCountry)) {
    problems.push({ field: 'hostCountries', code: 'country_unknown', message: 'ISO 3166-1 alpha-2.' });
  }
  return problems;
}
