import type { Context } from '#persistence/context.js';
import { enqueueMails, type NewMail } from '#persistence/outbox/enqueue-mail.js';
import {
  type Addressee,
  ADDRESSEE_COLUMNS,
  ADDRESSEES_IN_ORDER,
  addressEnvelopes,
  type Envelope,
  writeInvitations,
} from '../mail/participant-accounts.js';

/** Somebody who is asked, and has not been told of it. */
interface InvitedRow extends Addressee {
  readonly id: string;
  readonly survey_id: string;
  readonly title: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly closes_on: string;
}

/**
 * Tells those who are asked by an open survey, from its first day on and once each: a mail with a link that works once, to
 * the e-mail address of the participation, under the rules by which participants are asked for their reports. Under the
 * worker's role.
 *
 * @param batch at most so many people
 * @param surveyId those of one survey alone
 * @returns how many were told, or noted with the reason why they cannot be
 */
export async function inviteToSurveys(
  context: Context,
  batch: number,
  surveyId: string | null = null,
): Promise<number> {
  const invited = await context.manager.query<InvitedRow[]>(
    `select si.id, si.survey_id, s.closes_on, ${ADDRESSEE_COLUMNS},
       jsonb_build_object('kk', s.title_kk, 'ru', s.title_ru, 'en', s.title_en) as title
     from survey s
     join survey_invitation si on si.survey_id = s.id and si.awaits_mail and si.answered_on is null
     join participation p on p.university_id = si.university_id and p.id = si.participation_id
     where s.status = 'open' and $1 between s.opens_on and s.closes_on and ($3::uuid is null or s.id = $3)
     order by ${ADDRESSEES_IN_ORDER} limit $2`,
    [context.today, batch, surveyId],
  );
  if (invited.length === 0) return 0;
  const envelopes = await addressEnvelopes(context, invited);
  const planned = invited.flatMap((row) => {
    const envelope = envelopes.get(row);
    return envelope ? [{ envelope, surveyId: row.survey_id, mail: mailTo(row, envelope) }] : [];
  });
  await writeInvitations(context, planned);
  await enqueueMails(
    context,
    planned.map(({ mail }) => mail),
  );
  await context.manager.query(
    `update survey_invitation si set awaits_mail = false
     from unnest($1::uuid[], $2::uuid[]) as told (university_id, id)
     where si.university_id = told.university_id and si.id = told.id`,
    [invited.map((row) => row.university_id), invited.map(({ id }) => id)],
  );
  return invited.length;
}

function mailTo(invited: InvitedRow, envelope: Envelope): NewMail {
  const { recipient, locale, universityId, invitationId, suppressed } = envelope;
  return {
    template: 'survey_invitation',
    data: { givenName: invited.given_name, survey: invited.title[locale], deadline: invited.closes_on },
    recipient,
    locale,
    universityId,
    invitationId,
    suppressed,
    dedupeKey: `survey_invitation:${invited.id}`,
  };
}
