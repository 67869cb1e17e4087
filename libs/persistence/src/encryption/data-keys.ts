import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { WORKER } from '../context.js';
import type { Context } from '../context.js';
import { StartupError } from '../startup-error.js';
import type { Transactions } from '../with-principal.js';
import { seal, SealBrokenError, unseal } from './authenticated-encryption.js';
import { FieldCipher } from './field-cipher.js';
import type { SecretKey } from './secret-key.js';

type KeyPurpose = 'encryption' | 'blind_index';

/** A data key as it is stored: wrapped under the installation's secret. */
export interface StoredKey {
  readonly purpose: KeyPurpose;
  readonly version: number;
  readonly wrapped_key: Buffer;
}

/**
 * The installation's data keys: random, kept in the table `data_key`, each wrapped under the key the installation's secret
 * yields for that one purpose. A new secret therefore costs a rewrap of a few rows, not a re-encryption of every person.
 */
export class DataKeys {
  private loading: Promise<FieldCipher> | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly secretKey: SecretKey,
  ) {}

  /**
   * The cipher over these keys; makes the keys on first use and keeps the result. Worth awaiting once at start, so that a
   * wrong secret stops the start and not the first import.
   *
   * @throws StartupError `secret_key_wrong` when the stored keys were wrapped under another secret, `data_keys_missing`
   *   when encrypted people are there and their keys are not
   */
  async load(): Promise<FieldCipher> {
    this.loading ??= this.open().catch((error: unknown) => {
      // A database that was away for a moment must not make encryption fail for good.
      this.loading = undefined;
      throw error;
    });
    return await this.loading;
  }

  private async open(): Promise<FieldCipher> {
    const wrappingKey = createSecretKey(this.secretKey.derive('key-encryption'));
    const stored = await this.transactions.withPrincipal(WORKER, async (context) => {
      const found = await findStoredKeys(context);
      if (isComplete(found)) return found;
      await requireNothingEncrypted(context);
      await createMissingKeys(context, wrappingKey);
      return await findStoredKeys(context);
    });
    const keysOf = (purpose: KeyPurpose) =>
      new Map(
        stored.filter((key) => key.purpose === purpose).map((key) => [key.version, unwrap(wrappingKey, key)] as const),
      );
    const indexKeys = keysOf('blind_index');
    const indexKey = indexKeys.get(Math.max(...indexKeys.keys()));
    if (!indexKey) throw new Error('The table data_key holds no key for the blind index.');
    return new FieldCipher(keysOf('encryption'), indexKey);
  }
}

/**
 * Proves that the secret is the one the data were encrypted under, where there are data.
 *
 * @param keys the rows of `data_key`
 * @throws StartupError `secret_key_wrong`
 */
export function requireSecretOf(keys: readonly StoredKey[], secretKey: SecretKey): void {
  const wrappingKey = createSecretKey(secretKey.derive('key-encryption'));
  for (const key of keys) unwrap(wrappingKey, key);
}

async function findStoredKeys(context: Context): Promise<StoredKey[]> {
  return await context.manager.query<StoredKey[]>(
    'select purpose, version, wrapped_key from data_key order by purpose, version',
  );
}

function isComplete(keys: readonly StoredKey[]): boolean {
  return keys.some((key) => key.purpose === 'encryption') && keys.some((key) => key.purpose === 'blind_index');
}

/** New keys beside old ciphertext would make every person of the next import a stranger; better to stop. */
async function requireNothingEncrypted(context: Context): Promise<void> {
  const [encrypted] = await context.manager.query<unknown[]>(
    `select 1 from person
     union all select 1 from application where iin_ciphertext is not null or document_ciphertext is not null limit 1`,
  );
  if (!encrypted) return;
  throw new StartupError(
    'data_keys_missing',
    'The database holds encrypted people, and its table data_key lacks the keys. Restore data_key from the same backup as the people.',
  );
}

/** Of two processes that start at once on an empty database, the primary key lets one win; the other then reads its keys. */
async function createMissingKeys(context: Context, wrappingKey: KeyObject): Promise<void> {
  for (const purpose of ['encryption', 'blind_index'] as const) {
    const version = 1;
    await context.manager.query(
      `insert into data_key (purpose, version, wrapped_key, created_at)
       select $1, $2, $3, $4 where not exists (select from data_key where purpose = $1)
       on conflict (purpose, version) do nothing`,
      [purpose, version, seal(wrappingKey, randomBytes(32), placeOf(purpose, version)), context.now],
    );
  }
}

function unwrap(wrappingKey: KeyObject, key: StoredKey): Buffer {
  try {
    return unseal(wrappingKey, key.wrapped_key, placeOf(key.purpose, key.version));
  } catch (error) {
    if (!(error instanceof SealBrokenError)) throw error;
    throw new StartupError(
      'secret_key_wrong',
      `The secret of this installation does not open the keys in its database: the data were encrypted under another secret.\n` +
        `Set QAITU_SECRET_KEY to the secret this database was used with before, or put its secret.key back into the data directory.\n` +
        `Without it the encrypted identifiers cannot be read by anybody; everything else in the database can.`,
      { cause: error },
    );
  }
}

function placeOf(purpose: KeyPurpose, version: number): Buffer {
  return Buffer.from(`data_key\0${purpose}\0${version}`, 'utf8');
}
