import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A sealed text cannot be opened: another key, another place than it was sealed for, or changed bytes. */
export class SealBrokenError extends Error {
  readonly code = 'ciphertext_broken';

  constructor() {
    super('An encrypted value cannot be read: it was changed, moved from another row, or encrypted under another key.');
  }
}

// Asking the operating system for 12 bytes at a time takes longer than the encryption itself.
const noncePool = Buffer.allocUnsafe(NONCE_BYTES * 512);
let nonceOffset = noncePool.length;

function nextNonce(target: Buffer): void {
  if (nonceOffset === noncePool.length) {
    randomFillSync(noncePool);
    nonceOffset = 0;
  }
  noncePool.copy(target, 0, nonceOffset, nonceOffset + NONCE_BYTES);
  // Used once and gone: a nonce must not be found in memory later, nor served a second time.
  noncePool.fill(0, nonceOffset, nonceOffset + NONCE_BYTES);
  nonceOffset += NONCE_BYTES;
}

/**
 * AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D; at most 2^32 texts per key, far beyond what a registry holds).
 *
 * @param boundTo additional authenticated data: opening asks for the very same
 * @returns nonce, ciphertext and tag, one after the other
 */
export function seal(key: KeyObject, plaintext: Buffer, boundTo: Buffer): Buffer {
  const sealed = Buffer.allocUnsafe(NONCE_BYTES + plaintext.length + TAG_BYTES);
  const nonce = sealed.subarray(0, NONCE_BYTES);
  nextNonce(nonce);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  cipher.setAAD(boundTo);
  cipher.update(plaintext).copy(sealed, NONCE_BYTES);
  cipher.final();
  cipher.getAuthTag().copy(sealed, NONCE_BYTES + plaintext.length);
  return sealed;
}

/**
 * Opens what {@link seal} made.
 *
 * @throws SealBrokenError
 */
export function unseal(key: KeyObject, sealed: Buffer, boundTo: Buffer): Buffer {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new SealBrokenError();
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(boundTo);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  try {
    const plaintext = decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES));
    return Buffer.concat([plaintext, decipher.final()]);
  } catch {
    throw new SealBrokenError();
  }
}
