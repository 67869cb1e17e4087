import { addUser } from '#access/users/users.js';
import { CURRENT_CONSENT } from '#domain/consent/consent-text.js';
import { WORKER } from '#persistence/context.js';
import type { Transactions } from '#persistence/with-principal.js';
import { giveConsents } from '#registry/consents/give-consents.js';

const OPERATOR = { name: { kk: 'Көрсетілім', ru: 'Демонстрация', en: 'Demonstration' }, bin: null, contact: null };
const MOST = 12;

/**
 * Some people of the cohort whose results are verified, one of a university, consent to be named in public, once: so that the
 * public page of achievements has something to show. None of them can sign in.
 */
export async function consentToBeNamed(transactions: Transactions): Promise<void> {
  const people = await transactions.withPrincipal(
    WORKER,
    async ({ manager }) =>
      await manager.query<{ personId: string; name: string }[]>(
        `select distinct on (o.university_id) p.person_id as "personId", concat_ws(' ', p.family_name, p.given_name) as name
         from output o join participation p on p.university_id = o.university_id and p.id = o.participation_id
         where o.verified_on is not null
           and not exists (select from consent c where c.purpose = 'publication')
           and not exists (select from app_user a where a.person_id = p.person_id)
         order by o.university_id, p.external_id limit ${MOST}`,
      ),
  );
  for (const [index, { personId, name }] of people.entries()) {
    const userId = await transactions.withPrincipal(WORKER, async (context) => {
      const email = `participant${index + 2}@demo.example.org`;
      const { user } = await addUser(context, { email, role: 'participant', displayName: name, password: null });
      await context.manager.query('update app_user set person_id = $2 where id = $1', [user.id, personId]);
      return user.id;
    });
    await transactions.withPrincipal(
      { role: 'qaitu_participant', userId, universityId: null, personId },
      async (context) =>
        await giveConsents(
          context,
          { purposes: ['processing', 'publication'], textVersion: CURRENT_CONSENT.version, language: 'kk' },
          OPERATOR,
        ),
    );
  }
}
