import { v7 as uuidv7 } from 'uuid';
import { maskIin } from '#domain/identifiers/iin.js';
import { type Context, WORKER } from '#persistence/context.js';
import type { FieldCipher } from '#persistence/encryption/field-cipher.js';
import { asPrincipal } from '#persistence/with-principal.js';

/** What tells a human apart: an IIN, or a document number where there is none. */
export interface PersonIdentifier {
  readonly kind: 'iin' | 'document';
  readonly value: string;
}

/** A human, found in the national register by blind index or still unknown to it. */
export interface MatchedPerson {
  /** Blind index as text; the same for the same identifier, and of no use without the key. */
  readonly index: string;
  readonly personId: string | undefined;
}

/** Each index for itself, for the reason given at `readStored`; a document counts only for a human without an IIN. */
const FIND_BY_INDEX = `
  select p.id, v.index from unnest ($1::bytea[]) v (index)
  cross join lateral (
    (select id from person where iin_index = v.index offset 0)
    union all
    (select id from person where document_index = v.index and iin_index is null offset 0)) p`;

/**
 * Matches the identifiers of a batch against all people of the register, whatever their university. This one step runs as
 * the worker, since a coordinator must not be able to ask who else is known.
 *
 * @returns a look-up from identifier to person
 */
export async function matchPeople(
  context: Context,
  cipher: FieldCipher,
  identifiers: readonly PersonIdentifier[],
): Promise<(identifier: PersonIdentifier) => MatchedPerson> {
  const indexes = new Map(identifiers.map((identifier) => [keyOf(identifier), blindIndex(cipher, identifier)]));
  const found = new Map<string, string>();
  if (indexes.size > 0) {
    const rows = await asPrincipal(
      context,
      WORKER,
      async ({ manager }) =>
        await manager.query<{ id: string; index: Buffer }[]>(FIND_BY_INDEX, [[...indexes.values()]]),
    );
    for (const row of rows) found.set(row.index.toString('base64url'), row.id);
  }
  return (identifier) => {
    const index = indexes.get(keyOf(identifier)) ?? blindIndex(cipher, identifier);
    const text = index.toString('base64url');
    return { index: text, personId: found.get(text) };
  };
}

/**
 * Enters the humans that the register does not know yet, encrypted, and answers with the person of each identifier. Two
 * imports that bring the same human at once end up with one row.
 */
export async function enterPeople(
  context: Context,
  cipher: FieldCipher,
  identifiers: readonly PersonIdentifier[],
): Promise<ReadonlyMap<string, string>> {
  const unique = new Map(
    identifiers.map((identifier) => [blindIndex(cipher, identifier).toString('base64url'), identifier]),
  );
  if (unique.size === 0) return new Map();
  const rows = [...unique].map(([index, identifier]) => {
    const id = uuidv7();
    const column = identifier.kind === 'iin' ? 'iin_ciphertext' : 'document_ciphertext';
    const { ciphertext, keyVersion } = cipher.encryptField('person', column, id, identifier.value);
    return { id, index, identifier, ciphertext, keyVersion };
  });
  return await asPrincipal(context, WORKER, async ({ manager }) => {
    for (const kind of ['iin', 'document'] as const) {
      const ofKind = rows.filter((row) => row.identifier.kind === kind);
      if (ofKind.length === 0) continue;
      await manager.query(
        `insert into person (id, ${kind}_ciphertext, ${kind}_key_version, ${kind}_index, ${kind}_mask)
         select * from unnest ($1::uuid[], $2::bytea[], $3::integer[], $4::bytea[], $5::text[])
         on conflict do nothing`,
        [
          ofKind.map((row) => row.id),
          ofKind.map((row) => row.ciphertext),
          ofKind.map((row) => row.keyVersion),
          ofKind.map((row) => Buffer.from(row.index, 'base64url')),
          ofKind.map((row) => (kind === 'iin' ? maskIin(row.identifier.value) : maskDocument(row.identifier.value))),
        ],
      );
    }
    const stored = await manager.query<{ id: string; index: Buffer }[]>(FIND_BY_INDEX, [
      rows.map((row) => Buffer.from(row.index, 'base64url')),
    ]);
    return new Map(stored.map((row) => [row.index.toString('base64url'), row.id]));
  });
}

/** The index by which a human is found; two document numbers are the same whatever their spaces, hyphens and case. */
export function blindIndex(cipher: FieldCipher, { kind, value }: PersonIdentifier): Buffer {
  return kind === 'iin'
    ? cipher.blindIndex('person.iin', value)
    : cipher.blindIndex('person.document', value.toUpperCase().replaceAll(/[\s-]/g, ''));
}

function keyOf({ kind, value }: PersonIdentifier): string {
  return `${kind} ${value}`;
}

/** The last two characters, enough to compare with a paper at hand. */
export function maskDocument(value: string): string {
  return `${'•'.repeat(Math.max(0, Math.min(8, value.length - 2)))}${value.slice(-2)}`;
}
