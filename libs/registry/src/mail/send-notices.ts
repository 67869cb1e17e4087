import type { Locale } from '#domain/findings/finding-text.js';
import { type Context, WORKER } from '#persistence/context.js';
import { enqueueMails } from '#persistence/outbox/enqueue-mail.js';
import { asPrincipal } from '#persistence/with-principal.js';

/**
 * Tells every applicant whose application was decided that the results of the call are published; what was decided they
 * see when they sign in. In the transaction of the publication.
 */
export async function tellApplicants(
  context: Context,
  call: { readonly universityId: string; readonly id: string },
): Promise<void> {
  await asPrincipal(context, WORKER, async (asWorker) => {
    const rows = await asWorker.manager.query<
      { email: string; name: string; locale: Locale; title: string; code: string; applicationId: string }[]
    >(
      `select u.email, u.display_name as name, u.locale, c.title, r.application_code as code, r.application_id as "applicationId"
       from call_result r
       join call c on c.university_id = r.university_id and c.id = r.call_id
       join application a on a.university_id = r.university_id and a.id = r.application_id
       join app_user u on u.id = a.user_id
       where r.university_id = $1 and r.call_id = $2 and u.disabled_at is null`,
      [call.universityId, call.id],
    );
    await enqueueMails(
      asWorker,
      rows.map(({ email, name, locale, title, code, applicationId }) => ({
        template: 'results_published',
        data: { name, call: title, applicationCode: code },
        locale,
        recipient: email,
        dedupeKey: `application:${applicationId}:results`,
        universityId: call.universityId,
      })),
    );
  });
}

/** Tells the participant, who signs in, what was found of a claimed commitment. In the transaction of the decision. */
export async function tellOfDecision(
  context: Context,
  commitment: { readonly universityId: string; readonly id: string },
  decision: 'verified' | 'rejected',
): Promise<void> {
  await asPrincipal(context, WORKER, async (asWorker) => {
    const rows = await asWorker.manager.query<
      { email: string; givenName: string; locale: Locale; title: string; version: number }[]
    >(
      `select u.email, p.given_name as "givenName", u.locale, c.title, c.version
       from commitment c
       join participation p on p.university_id = c.university_id and p.id = c.participation_id
       join app_user u on u.person_id = p.person_id and u.role = 'participant' and u.disabled_at is null
       where c.university_id = $1 and c.id = $2`,
      [commitment.universityId, commitment.id],
    );
    await enqueueMails(
      asWorker,
      rows.map(({ email, givenName, locale, title, version }) => ({
        template: 'commitment_decided',
        data: { givenName, title, decision },
        locale,
        recipient: email,
        // A commitment that was rejected may be claimed and decided again.
        dedupeKey: `commitment:${commitment.id}:decided:${version}`,
        universityId: commitment.universityId,
      })),
    );
  });
}

/** Tells whoever asked for something about their data that the university has answered. In the transaction of the answer. */
export async function tellOfAnswer(
  context: Context,
  request: { readonly universityId: string; readonly id: string },
  decision: 'granted' | 'refused',
): Promise<void> {
  await asPrincipal(context, WORKER, async (asWorker) => {
    const rows = await asWorker.manager.query<{ email: string; givenName: string; locale: Locale }[]>(
      `select u.email, p.given_name as "givenName", u.locale
       from data_request d
       join participation p on p.university_id = d.university_id and p.id = d.participation_id
       join app_user u on u.id = d.filed_by and u.disabled_at is null
       where d.university_id = $1 and d.id = $2`,
      [request.universityId, request.id],
    );
    await enqueueMails(
      asWorker,
      rows.map(({ email, givenName, locale }) => ({
        template: 'data_request_answered',
        data: { givenName, decision },
        locale,
        recipient: email,
        // A request is answered once.
        dedupeKey: `data_request:${request.id}:answered`,
        universityId: request.universityId,
      })),
    );
  });
}
