import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The installation's one secret, from which every key is derived for one purpose each (HKDF-SHA-256, RFC 5869). Nothing is
 * ever encrypted with the secret itself.
 */
export class SecretKey {
  constructor(private readonly secret: string) {}

  /** 32 bytes that serve this purpose and no other. */
  derive(purpose: 'key-encryption' | 'runtime-role' | 'second-factor' | 'sign-in-throttle'): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, 'qaitu', purpose, 32));
  }
}

/**
 * The secret from the configuration, or the one made on first use and kept in the data directory with owner-only rights.
 * Whoever loses it loses the IINs: it belongs into the backup, apart from the database.
 */
export function loadSecretKey(configuration: { secretKey: string | undefined; dataDirectory: string }): SecretKey {
  if (configuration.secretKey) return new SecretKey(configuration.secretKey);
  const path = join(configuration.dataDirectory, 'secret.key');
  if (!existsSync(path)) {
    mkdirSync(configuration.dataDirectory, { recursive: true });
    try {
      writeFileSync(path, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return new SecretKey(readFileSync(path, 'utf8').trim());
}
