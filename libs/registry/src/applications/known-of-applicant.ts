import type { ApplicationDraft } from '#domain/selection/application-fields.js';
import { type Context, WORKER } from '#persistence/context.js';
import type { FieldCipher } from '#persistence/encryption/field-cipher.js';
import { asPrincipal } from '#persistence/with-principal.js';

/** Who somebody is does not change from one mobility to the next; what they study does. */
type KnownIdentity = Pick<
  ApplicationDraft,
  'familyName' | 'givenName' | 'patronymic' | 'birthDate' | 'sex' | 'citizenship' | 'homeRegion' | 'rural'
>;

/**
 * What the register knows of whoever is signed in, for an application to begin with, so that nobody types again what is
 * known (WCAG 2.2, 3.3.7): their names and origin as in their latest record, and their IIN. The number of a document is asked
 * anew, since passports are renewed. Nothing of somebody who has no record yet.
 */
export async function knownOfApplicant(context: Context, cipher: FieldCipher): Promise<ApplicationDraft> {
  const { personId } = context.principal;
  if (personId === null) return {};
  const [latest] = await context.manager.query<Record<keyof KnownIdentity, unknown>[]>(
    `select family_name as "familyName", given_name as "givenName", patronymic, birth_date as "birthDate", sex, citizenship,
       home_region as "homeRegion", rural
     from participation where person_id = $1 order by coalesce(actual_end, planned_end) desc, id desc limit 1`,
    [personId],
  );
  const given = Object.fromEntries(Object.entries(latest ?? {}).filter(([, value]) => value !== null));
  const iin = await iinOf(context, cipher, personId);
  return iin === undefined ? given : { ...given, iin };
}

/** A participant may see no more of their IIN than its mask, so it is read as the worker, and told to nobody. */
async function iinOf(context: Context, cipher: FieldCipher, personId: string): Promise<string | undefined> {
  const [sealed] = await asPrincipal(
    context,
    WORKER,
    async ({ manager }) =>
      await manager.query<{ ciphertext: Buffer; keyVersion: number }[]>(
        `select iin_ciphertext as ciphertext, iin_key_version as "keyVersion" from person
         where id = $1 and iin_ciphertext is not null`,
        [personId],
      ),
  );
  return sealed && cipher.decryptField('person', 'iin_ciphertext', personId, sealed);
}
