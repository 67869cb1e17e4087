import { v7 as uuidv7 } from 'uuid';
import type { Locale } from '#domain/findings/finding-text.js';
import type { SuppressionReason } from '#domain/mail/mail-templates.js';
import type { Context } from '#persistence/context.js';

/** A participation to whose e-mail address a personal link is to go. */
export interface Addressee {
  readonly university_id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly citizenship: string;
  readonly address: string | null;
  readonly person_id: string;
  readonly opted_out_on: string | null;
  readonly bounced: boolean;
}

/** The columns of {@link Addressee}, of the table `p`. */
export const ADDRESSEE_COLUMNS = `p.university_id, p.given_name, p.family_name, p.citizenship, p.person_id, p.opted_out_on,
  nullif(lower(trim(p.email)), '') as address,
  exists (select from mail m where m.status = 'bounced' and m.recipient = lower(trim(p.email))) as bounced`;

/** Of two who share an address, the one who was entered first has it. */
export const ADDRESSEES_IN_ORDER = 'p.created_at, p.id';

interface Account {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly person_id: string | null;
  readonly locale: Locale;
  readonly disabled_at: Date | null;
}

/** What an address must look like for a mail server, and for `app_user`, where it becomes a sign-in. */
const ADDRESS = /^[!-~]+@[!-~]+$/;

/** The part of a mail that says to whom it goes, or why it goes to nobody; and whose link it carries. */
export interface Envelope {
  readonly recipient: string | null;
  readonly locale: Locale;
  readonly universityId: string;
  /** The invitation that is to be written for its link; null where no mail goes out. */
  readonly invitationId: string | null;
  readonly suppressed: SuppressionReason | null;
  readonly userId: string | null;
  readonly personId: string;
}

/**
 * Addresses mails with personal links: each to the e-mail address of the participation, with an account under that address,
 * made where there is none. Where no mail can go out, the envelope says why. Under the worker's role.
 */
export async function addressEnvelopes<T extends Addressee>(
  context: Context,
  addressees: readonly T[],
): Promise<ReadonlyMap<T, Envelope>> {
  const accounts = await ensureAccounts(context, addressees);
  return new Map(
    addressees.map((addressee) => [addressee, envelopeOf(addressee, accounts.get(addressee.address ?? ''))]),
  );
}

function envelopeOf(addressee: Addressee, account: Account | undefined): Envelope {
  const suppressed = findHindrance(addressee) ?? findAccountHindrance(addressee, account);
  return {
    recipient: suppressed === 'no_address' ? null : addressee.address,
    locale: account?.locale ?? 'kk',
    universityId: addressee.university_id,
    invitationId: suppressed === null ? uuidv7() : null,
    suppressed,
    userId: account?.id ?? null,
    personId: addressee.person_id,
  };
}

/** The accounts of the participations' addresses, made where there are none. Two of one batch may share an address. */
async function ensureAccounts(
  context: Context,
  addressees: readonly Addressee[],
): Promise<ReadonlyMap<string, Account>> {
  const usable = addressees.filter((addressee) => findHindrance(addressee) === null);
  const read = async () =>
    await context.manager.query<Account[]>(
      'select id, email, role, person_id, locale, disabled_at from app_user where email = any($1)',
      [usable.map(({ address }) => address)],
    );
  const found = new Map((await read()).map((account) => [account.email, account]));
  const missing = usable.filter(({ address }) => address !== null && !found.has(address));
  if (missing.length === 0) return found;
  await context.manager.query(
    `insert into app_user (id, email, display_name, role, person_id, locale, created_at)
     select n.id, n.email, n.display_name, 'participant', n.person_id, n.locale, $2
     from jsonb_to_recordset($1::jsonb) as n (id uuid, email text, display_name text, person_id uuid, locale text)
     on conflict (email) do nothing`,
    [
      JSON.stringify(
        missing.map((addressee) => ({
          id: uuidv7(),
          email: addressee.address,
          display_name: `${addressee.given_name} ${addressee.family_name}`,
          person_id: addressee.person_id,
          locale: addressee.citizenship === 'KZ' ? 'kk' : 'en',
        })),
      ),
      context.now,
    ],
  );
  return new Map((await read()).map((account) => [account.email, account]));
}

/** Why no mail goes to the participation's address, as far as the participation itself tells. */
function findHindrance({ address, opted_out_on: optedOutOn, bounced }: Addressee): SuppressionReason | null {
  if (address === null || !ADDRESS.test(address)) return 'no_address';
  if (optedOutOn !== null) return 'opted_out';
  if (bounced) return 'address_bounced';
  return null;
}

/** Somebody else's address, or one of staff: a link would let the one into the other's record. */
function findAccountHindrance(addressee: Addressee, account: Account | undefined): SuppressionReason | null {
  if (account === undefined || account.role !== 'participant') return 'address_in_use';
  if (account.person_id !== null && account.person_id !== addressee.person_id) return 'address_in_use';
  return account.disabled_at === null ? null : 'account_disabled';
}

/**
 * Writes the invitations whose links the mails carry, where a mail goes out. Under the worker's role.
 *
 * @param linked the envelope of each mail with what its link leads to: a report or a survey
 */
export async function writeInvitations(
  context: Context,
  linked: readonly { readonly envelope: Envelope; readonly reportId?: string; readonly surveyId?: string }[],
): Promise<void> {
  const rows = linked.flatMap(({ envelope, reportId, surveyId }) =>
    envelope.invitationId === null
      ? []
      : [
          {
            id: envelope.invitationId,
            purpose: reportId === undefined ? 'survey' : 'report',
            user_id: envelope.userId,
            university_id: envelope.universityId,
            report_id: reportId ?? null,
            survey_id: surveyId ?? null,
            person_id: envelope.personId,
          },
        ],
  );
  if (rows.length === 0) return;
  await context.manager.query(
    `insert into invitation (id, purpose, user_id, university_id, report_id, survey_id, person_id, created_at)
     select n.id, n.purpose, n.user_id, n.university_id, n.report_id, n.survey_id, n.person_id, $2
     from jsonb_to_recordset($1::jsonb) as n (id uuid, purpose text, user_id uuid, university_id uuid, report_id uuid,
       survey_id uuid, person_id uuid)`,
    [JSON.stringify(rows), context.now],
  );
}
