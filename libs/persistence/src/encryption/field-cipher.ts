import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { seal, unseal } from './authenticated-encryption.js';

/** An encrypted field as it is stored: the bytes, and the version of the data key they were made with. */
export interface EncryptedField {
  readonly ciphertext: Buffer;
  readonly keyVersion: number;
}

/** A field was encrypted with a data key this process does not hold. */
export class DataKeyUnknownError extends Error {
  readonly code = 'data_key_unknown';

  constructor(version: number) {
    super(
      `The data key of version ${version} is not in the database. Restore the table data_key from the backup of the same day as the data.`,
    );
  }
}

/**
 * Encrypts identifying fields and makes the keyed index by which they are found again. Holds the unwrapped keys in memory;
 * everything here is synchronous, so that an import of a whole cohort pays for arithmetic alone.
 */
export class FieldCipher {
  private readonly dataKeys: ReadonlyMap<number, KeyObject>;
  private readonly newestVersion: number;
  private readonly indexKey: KeyObject;

  /**
   * @param dataKeys 32 bytes each, by version; the highest version encrypts
   * @param indexKey 32 bytes, for the blind index alone
   */
  constructor(dataKeys: ReadonlyMap<number, Buffer>, indexKey: Buffer) {
    this.dataKeys = new Map([...dataKeys].map(([version, key]) => [version, createSecretKey(key)]));
    this.newestVersion = Math.max(...dataKeys.keys());
    this.indexKey = createSecretKey(indexKey);
  }

  /** Encrypts one field of one row; the bytes can be read back for that very table, column and row only. */
  encryptField(table: string, column: string, rowId: string, plaintext: string): EncryptedField {
    const key = this.getKey(this.newestVersion);
    return {
      ciphertext: seal(key, Buffer.from(plaintext, 'utf8'), placeOf(table, column, rowId)),
      keyVersion: this.newestVersion,
    };
  }

  /**
   * Reads a field back.
   *
   * @throws SealBrokenError `ciphertext_broken` when the bytes were changed or belong to another row, column or table
   * @throws DataKeyUnknownError `data_key_unknown`
   */
  decryptField(table: string, column: string, rowId: string, field: EncryptedField): string {
    const key = this.getKey(field.keyVersion);
    return unseal(key, field.ciphertext, placeOf(table, column, rowId)).toString('utf8');
  }

  /**
   * The whole HMAC-SHA-256 (32 bytes) of a value under a key that never leaves the process: equal values have equal
   * indexes, and nothing can be told from one without the key. Twelve digits are guessed in seconds from a plain hash.
   *
   * @param field what kind of value it is (`person.iin`); the same digits in another field give another index
   */
  blindIndex(field: string, value: string): Buffer {
    return createHmac('sha256', this.indexKey).update(field).update('\0').update(value).digest();
  }

  private getKey(version: number): KeyObject {
    const key = this.dataKeys.get(version);
    if (!key) throw new DataKeyUnknownError(version);
    return key;
  }
}

/** None of the three can hold a NUL, so no two places share a spelling. */
function placeOf(table: string, column: string, rowId: string): Buffer {
  return Buffer.from(`${table}\0${column}\0${rowId}`, 'utf8');
}
