import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import { getSurvey, type Survey, SURVEY_COLUMNS } from './survey.js';

/** A survey as the principal sees it: the ministry how many were invited and answered, a participant whether they did. */
export interface SurveyRecord {
  readonly survey: Survey;
  readonly invited?: number;
  readonly answered?: number;
  /** Of the participant who asks: the day of their answer, null before. */
  readonly answeredOn?: string | null;
}

/**
 * A page of the surveys the principal may see, newest first.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listSurveys(
  context: Context,
  query: { readonly status?: string; readonly limit: number; readonly cursor?: string },
): Promise<Page<SurveyRecord>> {
  const before = query.cursor === undefined ? null : (decodeCursor(query.cursor, ['uuid'])[0] ?? null);
  const [counted] = await context.manager.query<{ total: number }[]>(
    'select count(*)::int as total from survey where $1::text is null or status = $1',
    [query.status ?? null],
  );
  const found = await context.manager.query<Survey[]>(
    `select ${SURVEY_COLUMNS} from survey s
     where ($1::text is null or s.status = $1) and ($2::uuid is null or s.id < $2) order by s.id desc limit $3`,
    [query.status ?? null, before, query.limit + 1],
  );
  const items = found.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items: await withTurnout(context, items),
    total: counted?.total ?? 0,
    nextCursor: found.length > query.limit && last ? encodeCursor([last.id]) : null,
  };
}

/** @throws CodedError `record_not_found`, also for a survey the principal was not invited to */
export async function getSurveyRecord(context: Context, id: string): Promise<SurveyRecord> {
  const survey = await getSurvey(context, id);
  const [record] = await withTurnout(context, [survey]);
  return record ?? { survey };
}

/** A participant sees their own invitation alone, which is therefore the only one counted. */
async function withTurnout(context: Context, surveys: readonly Survey[]): Promise<SurveyRecord[]> {
  const rows = await context.manager.query<
    { surveyId: string; invited: number; answered: number; answeredOn: string | null }[]
  >(
    `select survey_id as "surveyId", count(*)::int as invited, count(answered_on)::int as answered,
       max(answered_on) as "answeredOn"
     from survey_invitation where survey_id = any ($1) group by survey_id`,
    [surveys.map(({ id }) => id)],
  );
  const turnout = new Map(rows.map((row) => [row.surveyId, row]));
  return surveys.map((survey) => {
    const { invited = 0, answered = 0, answeredOn = null } = turnout.get(survey.id) ?? {};
    return context.principal.role === 'qaitu_participant' ? { survey, answeredOn } : { survey, invited, answered };
  });
}
