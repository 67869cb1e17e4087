import { CodedError } from '#domain/errors/coded-error.js';
import type { SurveyStatus } from '#domain/survey/survey-life-cycle.js';
import type { Context } from '#persistence/context.js';

/** Whom a survey is for; an empty filter leaves nobody out. */
export interface SurveyAudience {
  readonly categories: readonly string[] | null;
  readonly funding: readonly string[] | null;
  readonly hostCountries: readonly string[] | null;
  /** First and last day on which the mobility ended. */
  readonly endedFrom: string | null;
  readonly endedTo: string | null;
}

/** A survey that the ministry runs. */
export interface Survey extends SurveyAudience {
  readonly id: string;
  readonly questionnaire: string;
  readonly questionnaireVersion: number;
  readonly titleKk: string;
  readonly titleRu: string;
  readonly titleEn: string;
  /** First and last day on which it can be answered. */
  readonly opensOn: string;
  readonly closesOn: string;
  readonly status: SurveyStatus;
  readonly version: number;
}

/** The columns of {@link Survey}, of the table `s`. */
export const SURVEY_COLUMNS = `s.id, s.questionnaire, s.questionnaire_version as "questionnaireVersion",
  s.title_kk as "titleKk", s.title_ru as "titleRu", s.title_en as "titleEn", s.categories, s.funding,
  s.host_countries as "hostCountries", s.ended_from as "endedFrom", s.ended_to as "endedTo", s.opens_on as "opensOn",
  s.closes_on as "closesOn", s.status, s.version`;

/**
 * @param locked hold it until the end of the transaction; only for roles that may change surveys
 * @throws CodedError `record_not_found`, also for a survey the principal was not invited to
 */
export async function getSurvey(context: Context, id: string, locked = false): Promise<Survey> {
  const [found] = await context.manager.query<Survey[]>(
    `select ${SURVEY_COLUMNS} from survey s where s.id = $1 ${locked ? 'for update' : ''}`,
    [id],
  );
  if (found) return found;
  throw new CodedError('record_not_found', 'not_found', 'There is no such survey.');
}
