import { findUserByEmail } from '#access/users/users.js';
import { inviteUser } from '#access/invitations/invite-user.js';
import { addDays } from '#domain/calendar/calendar-date.js';
import type { Answers } from '#domain/questionnaire/questionnaire.js';
import { type Principal, WORKER } from '#persistence/context.js';
import { drawSampleAudit } from '#registry/sample-audits/draw-sample-audit.js';
import { getSampleAudit } from '#registry/sample-audits/get-sample-audit.js';
import { recordSampleOutcome } from '#registry/sample-audits/record-sample-outcome.js';
import { createSurvey } from '#registry/surveys/create-survey.js';
import { closeSurvey, openSurvey } from '#registry/surveys/move-survey.js';
import { respondToSurvey } from '#registry/surveys/respond-to-survey.js';
import type { Register } from '../open-register.js';
import { Random } from './cohort/random.js';

/** Published before the draw; anybody repeats it with `sha256sum`. */
const SAMPLE_SEED = 'Astana demonstration 2026';
const RECORDS_PER_UNIVERSITY = 2;
const RESPONDENTS = 24;
const FINDING = 'Растайтын құжат басқа міндеттемеге қатысты';

/**
 * What the ministry watches over, once, made by the very operations that officials use: a sample of verified records of
 * which most are checked, a survey that was answered without names and closed, and one that learners can answer. An
 * invitation of a reviewer waits in the outbox.
 */
export async function loadOversight(register: Register, officialEmail: string, reviewerEmail: string): Promise<void> {
  const { transactions } = register.database;
  const { drawn, official, reviewer } = await transactions.withPrincipal(WORKER, async (context) => {
    const audits = await context.manager.query<unknown[]>('select id from sample_audit limit 1');
    const user = await findUserByEmail(context, officialEmail);
    return {
      drawn: audits.length > 0,
      official: user?.id ?? null,
      reviewer: (await findUserByEmail(context, reviewerEmail))?.id,
    };
  });
  if (drawn) return;
  const ministry: Principal = { role: 'qaitu_ministry', userId: official, universityId: null, personId: null };
  await auditSample(register, ministry);
  await holdSurvey(register, ministry);
  await openToLearners(register, ministry);
  if (reviewer !== undefined) {
    await transactions.withPrincipal(WORKER, async (context) => await inviteUser(context, reviewer));
  }
}

/** Two records of each university; every fifth still waits, and one in twelve of those checked is not as it was verified. */
async function auditSample({ database: { transactions } }: Register, ministry: Principal): Promise<void> {
  await transactions.withPrincipal(ministry, async (context) => {
    const id = await drawSampleAudit(context, {
      seed: SAMPLE_SEED,
      from: '2024-01-01',
      to: context.today,
      sizePerUniversity: RECORDS_PER_UNIVERSITY,
      threshold: 0.1,
    });
    const { items } = await getSampleAudit(context, id);
    for (const [place, item] of items.entries()) {
      if (place % 5 === 4) continue;
      const isError = place % 12 === 7;
      await recordSampleOutcome(context, id, item.id, {
        outcome: isError ? 'error' : 'confirmed',
        finding: isError ? FINDING : null,
      });
    }
  });
}

/** A survey of master's students, answered by some of them and closed. */
async function holdSurvey({ database: { transactions } }: Register, ministry: Principal): Promise<void> {
  const id = await transactions.withPrincipal(ministry, async (context) => {
    const survey = await createSurvey(context, {
      questionnaire: 'survey_2021',
      questionnaireVersion: 1,
      titleKk: 'Магистранттардың ұтқырлық туралы пікірі',
      titleRu: 'Мнение магистрантов о мобильности',
      titleEn: 'Master’s students on mobility',
      categories: ['master'],
      funding: null,
      hostCountries: null,
      endedFrom: null,
      endedTo: null,
      opensOn: addDays(context.today, -30),
      closesOn: context.today,
    });
    await openSurvey(context, survey);
    return survey;
  });
  const people = await transactions.withPrincipal(
    WORKER,
    async ({ manager }) =>
      await manager.query<{ personId: string }[]>(
        `select p.person_id as "personId" from survey_invitation i
         join participation p on p.university_id = i.university_id and p.id = i.participation_id
         where i.survey_id = $1 order by p.external_id, p.university_id limit $2`,
        [id, RESPONDENTS],
      ),
  );
  for (const [place, { personId }] of people.entries()) {
    const participant: Principal = { role: 'qaitu_participant', userId: null, universityId: null, personId };
    await transactions.withPrincipal(
      participant,
      async (context) => await respondToSurvey(context, id, answersOf(new Random('survey', place)), 'kk'),
    );
  }
  await transactions.withPrincipal(ministry, async (context) => await closeSurvey(context, id));
}

/**
 * A survey of those who came back from Türkiye in the summer of the cohort, which can be answered for two more months. Whoever
 * is asked gets a mail and an account, so the demonstration asks a few dozen and not thousands.
 */
async function openToLearners({ database: { transactions } }: Register, ministry: Principal): Promise<void> {
  await transactions.withPrincipal(ministry, async (context) => {
    const survey = await createSurvey(context, {
      questionnaire: 'survey_2021',
      questionnaireVersion: 1,
      titleKk: 'Академиялық ұтқырлық туралы пікіріңіз',
      titleRu: 'Ваше мнение об академической мобильности',
      titleEn: 'Your views on academic mobility',
      categories: null,
      funding: null,
      hostCountries: ['TR'],
      endedFrom: '2024-07-01',
      endedTo: '2024-08-31',
      opensOn: addDays(context.today, -5),
      closesOn: addDays(context.today, 60),
    });
    await openSurvey(context, survey);
  });
}

function answersOf(random: Random): Answers {
  return {
    programme_awareness: random.integer(2, 5),
    information_sources: [random.pick(['international_office', 'teachers', 'university_site', 'social_networks'])],
    took_part: true,
    barrier_language: random.integer(1, 4),
    barrier_funding: random.integer(2, 5),
    barrier_recognition: random.integer(1, 5),
    barrier_bureaucracy: random.integer(2, 5),
    barrier_family: random.integer(1, 3),
    motives: random.chance(0.5) ? ['knowledge', 'language'] : ['career'],
    satisfaction: random.integer(3, 5),
    host_satisfaction: random.integer(3, 5),
    would_go_again: random.pick(['yes', 'yes', 'perhaps', 'no']),
  };
}
