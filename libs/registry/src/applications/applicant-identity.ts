import { maskIin } from '#domain/identifiers/iin.js';
import type { ApplicationDraft } from '#domain/selection/application-fields.js';
import type { FieldCipher } from '#persistence/encryption/field-cipher.js';
import { blindIndex, maskDocument, type PersonIdentifier } from '../people/match-people.js';
import type { Application } from './application.entity.js';

type Kind = PersonIdentifier['kind'];
const KINDS = ['iin', 'document'] as const satisfies readonly Kind[];
const PROPERTY = { iin: 'iin', document: 'documentNumber' } as const;

/**
 * The columns that an identifier fills: encrypted for this very row, with its blind index and its mask. Null clears them,
 * and what a draft does not speak of stays.
 */
export function identityColumns(
  cipher: FieldCipher,
  applicationId: string,
  draft: ApplicationDraft,
): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (const kind of KINDS) {
    const value = draft[PROPERTY[kind]];
    if (value === undefined) continue;
    const sealed =
      value === null ? null : cipher.encryptField('application', `${kind}_ciphertext`, applicationId, value);
    columns[`${kind}_ciphertext`] = sealed?.ciphertext ?? null;
    columns[`${kind}_key_version`] = sealed?.keyVersion ?? null;
    columns[`${kind}_index`] = value === null ? null : blindIndex(cipher, { kind, value });
    columns[`${kind}_mask`] = value === null ? null : kind === 'iin' ? maskIin(value) : maskDocument(value);
  }
  return columns;
}

/** The identifiers of an application in plain text, for checking and for matching; never for showing. */
export function readIdentity(
  cipher: FieldCipher,
  application: Application,
): { readonly iin: string | null; readonly documentNumber: string | null } {
  const { id, iinCiphertext, iinKeyVersion, documentCiphertext, documentKeyVersion } = application;
  const read = (kind: Kind, ciphertext: Buffer | null, keyVersion: number | null) =>
    ciphertext === null || keyVersion === null
      ? null
      : cipher.decryptField('application', `${kind}_ciphertext`, id, { ciphertext, keyVersion });
  return {
    iin: read('iin', iinCiphertext, iinKeyVersion),
    documentNumber: read('document', documentCiphertext, documentKeyVersion),
  };
}
