import { createHash, randomBytes } from 'node:crypto';

/** A secret somebody carries, and the hash by which it is found again; only the hash is ever stored. */
export interface SecretToken {
  readonly text: string;
  readonly hash: Buffer;
}

/** 256 random bits as 43 signs of base64url, behind an optional prefix that tells a leaked one from other texts. */
export function createSecretToken(prefix = ''): SecretToken {
  const text = prefix + randomBytes(32).toString('base64url');
  return { text, hash: hashSecretToken(text) };
}

/** A plain SHA-256 is enough here: 256 random bits cannot be tried out, unlike a password. */
export function hashSecretToken(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
