import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { toFieldProblems } from '#domain/questionnaire/answer-findings.js';
import { checkAnswers, checkDraftAnswers, normaliseAnswers } from '#domain/questionnaire/check-answers.js';
import { getQuestionnaire } from '#domain/questionnaire/definitions/all-questionnaires.js';
import type { Answers } from '#domain/questionnaire/questionnaire.js';
import { answersAsked } from '#domain/questionnaire/routing.js';
import type { Context } from '#persistence/context.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';
import { getSurvey } from './survey.js';

interface Invitation {
  readonly universityId: string;
  readonly id: string;
  readonly answeredOn: string | null;
  readonly category: string;
}

/**
 * Takes a participant's answers to a survey they were invited to, once. The invitation is marked with the day; the answers
 * are kept apart, with the category alone, under an id of chance: nothing stored leads from one to the other.
 *
 * @throws CodedError `record_not_found`, `survey_not_open`, `already_answered`, `answers_invalid` with the questions at
 *   fault
 */
export async function respondToSurvey(context: Context, id: string, answers: Answers, locale: Locale): Promise<void> {
  const { manager, today } = context;
  const survey = await getSurvey(context, id);
  const [invitation] = await manager.query<Invitation[]>(
    `select i.university_id as "universityId", i.id, i.answered_on as "answeredOn", p.category
     from survey_invitation i join participation p on p.university_id = i.university_id and p.id = i.participation_id
     where i.survey_id = $1 for update of i`,
    [id],
  );
  if (!invitation) throw new CodedError('record_not_found', 'not_found', 'There is no such survey.');
  if (survey.status !== 'open' || today < survey.opensOn || today > survey.closesOn) {
    throw new CodedError('survey_not_open', 'conflict', 'This survey cannot be answered today.');
  }
  if (invitation.answeredOn !== null) {
    throw new CodedError('already_answered', 'conflict', 'You have answered this survey already.');
  }
  const definition = getQuestionnaire(survey.questionnaire, survey.questionnaireVersion);
  const checks = { today, isKnownCountry: REFERENCE_LOOKUPS.isKnownCountry };
  const unknown = checkDraftAnswers(definition, answers, checks).filter(({ code }) => code === 'question_unknown');
  const findings = [...unknown, ...checkAnswers(definition, answers, checks)];
  if (findings.length > 0) {
    throw new CodedError(
      'answers_invalid',
      'unprocessable',
      'The answers are not complete yet; nothing was kept.',
      toFieldProblems(findings, locale),
    );
  }
  await manager.query('update survey_invitation set answered_on = $3 where university_id = $1 and id = $2', [
    invitation.universityId,
    invitation.id,
    today,
  ]);
  await manager.query('insert into survey_response (survey_id, category, answers) values ($1, $2, $3)', [
    id,
    invitation.category,
    JSON.stringify(answersAsked(definition, normaliseAnswers(definition, answers))),
  ]);
  await recordAudit(context, { action: 'survey.answered', objectType: 'survey', objectId: id });
}
