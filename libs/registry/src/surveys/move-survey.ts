import { recordAudit } from '#audit/record-audit.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { getQuestionnaire } from '#domain/questionnaire/definitions/all-questionnaires.js';
import { SURVEY_LIFE_CYCLE, type SurveyAction } from '#domain/survey/survey-life-cycle.js';
import { type Context, WORKER } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';
import { inviteToSurveys } from './invite-to-surveys.js';
import { getSurvey, type Survey } from './survey.js';

/** So many are told in the transaction of the opening; the rounds of the worker tell the others within minutes. */
const TOLD_AT_ONCE = 1000;

/**
 * Opens a survey: everybody it is for receives their invitation, one each, however many mobilities they had, and a mail
 * about it from the first day on which it can be answered.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function openSurvey(context: Context, id: string): Promise<void> {
  const survey = await move(context, id, 'open');
  const learners = getQuestionnaire(survey.questionnaire, survey.questionnaireVersion).audience === 'learner';
  // Whom the ministry invites it does not know: it sees neither the people nor, later, who of them answered.
  await asPrincipal(context, WORKER, async (asWorker) => {
    await asWorker.manager.query(
      `insert into survey_invitation (university_id, survey_id, participation_id, awaits_mail)
       select distinct on (p.person_id) p.university_id, $1, p.id, true
       from participation p
       where p.status in ('departed', 'completed', 'terminated_early') and p.waiver is distinct from 'deceased'
         and ($2::text[] is null or p.category = any ($2)) and ($3::text[] is null or p.funding = any ($3))
         and ($4::text[] is null or p.host_country = any ($4))
         and ($5::date is null or coalesce(p.actual_end, p.planned_end) >= $5)
         and ($6::date is null or coalesce(p.actual_end, p.planned_end) <= $6)
         and not ($7 and p.category = 'staff')
       order by p.person_id, coalesce(p.actual_end, p.planned_end) desc, p.id desc`,
      [id, survey.categories, survey.funding, survey.hostCountries, survey.endedFrom, survey.endedTo, learners],
    );
    await inviteToSurveys(asWorker, TOLD_AT_ONCE, id);
  });
}

/**
 * Closes a survey; its results can now be read. The responses are written anew in an order of chance, under new ids, so
 * that not even the order in which the database kept them tells who answered when.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function closeSurvey(context: Context, id: string): Promise<void> {
  await move(context, id, 'close');
  await asPrincipal(context, WORKER, async ({ manager }) => {
    await manager.query(
      `with taken as (delete from survey_response where survey_id = $1 returning survey_id, category, answers)
       insert into survey_response (survey_id, category, answers)
       select survey_id, category, answers from taken order by random()`,
      [id],
    );
  });
}

/**
 * Puts a closed survey away; its results stay.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function archiveSurvey(context: Context, id: string): Promise<void> {
  await move(context, id, 'archive');
}

async function move(context: Context, id: string, action: SurveyAction): Promise<Survey> {
  const survey = await getSurvey(context, id, true);
  const status = takeAction(SURVEY_LIFE_CYCLE, survey.status, action, 'ministry');
  await context.manager.query('update survey set status = $2, version = version + 1, updated_at = $3 where id = $1', [
    id,
    status,
    context.now,
  ]);
  await recordAudit(context, { action: `survey.${status}`, objectType: 'survey', objectId: id });
  return survey;
}
