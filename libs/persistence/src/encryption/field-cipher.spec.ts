import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { SealBrokenError } from './authenticated-encryption.js';
import { DataKeyUnknownError, FieldCipher } from './field-cipher.js';

const cipher = new FieldCipher(new Map([[1, randomBytes(32)]]), randomBytes(32));
const ROW = '0199c0de-0000-7000-8000-000000000001';
const plaintexts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.stringMatching(/^[0-9]{12}$/));

describe('encryptField and decryptField', () => {
  it('give back what was put in', () => {
    fc.assert(
      fc.property(plaintexts, fc.uuid(), (plaintext, rowId) => {
        const field = cipher.encryptField('person', 'iin', rowId, plaintext);
        expect(cipher.decryptField('person', 'iin', rowId, field)).toBe(plaintext.toWellFormed());
      }),
    );
  });

  it('refuse bytes of which a single bit was changed', () => {
    fc.assert(
      fc.property(plaintexts, fc.nat(), fc.integer({ min: 0, max: 7 }), (plaintext, position, bit) => {
        const { ciphertext, keyVersion } = cipher.encryptField('person', 'iin', ROW, plaintext);
        const index = position % ciphertext.length;
        ciphertext.writeUInt8(ciphertext.readUInt8(index) ^ (1 << bit), index);
        expect(() => cipher.decryptField('person', 'iin', ROW, { ciphertext, keyVersion })).toThrow(SealBrokenError);
      }),
    );
  });

  it('refuse bytes that were cut short', () => {
    const { ciphertext, keyVersion } = cipher.encryptField('person', 'iin', ROW, '040915650173');
    for (let length = 0; length < ciphertext.length; length++) {
      const cut = { ciphertext: ciphertext.subarray(0, length), keyVersion };
      expect(() => cipher.decryptField('person', 'iin', ROW, cut)).toThrow(SealBrokenError);
    }
  });

  it('refuse a value that was moved to another row, column or table', () => {
    const place = fc.tuple(fc.constantFrom('person', 'app_user'), fc.constantFrom('iin', 'document'), fc.uuid());
    fc.assert(
      fc.property(place, place, plaintexts, (from, to, plaintext) => {
        fc.pre(from.join() !== to.join());
        const field = cipher.encryptField(...from, plaintext);
        expect(() => cipher.decryptField(...to, field)).toThrow(SealBrokenError);
      }),
    );
  });

  it('never make the same bytes twice, even across many nonces', () => {
    const seen = new Set<string>();
    for (let count = 0; count < 2000; count++) {
      seen.add(cipher.encryptField('person', 'iin', ROW, '040915650173').ciphertext.toString('hex'));
    }
    expect(seen.size).toBe(2000);
  });

  it('keep the plain text out of the bytes', () => {
    const { ciphertext } = cipher.encryptField('person', 'iin', ROW, '040915650173');
    expect(ciphertext.includes('040915650173')).toBe(false);
  });

  it('encrypt with the newest data key and still read what an older one wrote', () => {
    const [first, second, indexKey] = [randomBytes(32), randomBytes(32), randomBytes(32)];
    const before = new FieldCipher(new Map([[1, first]]), indexKey);
    const after = new FieldCipher(
      new Map([
        [1, first],
        [2, second],
      ]),
      indexKey,
    );
    const old = before.encryptField('person', 'iin', ROW, 'x');
    expect(after.decryptField('person', 'iin', ROW, old)).toBe('x');
    const fresh = after.encryptField('person', 'iin', ROW, 'x');
    expect(fresh.keyVersion).toBe(2);
    expect(() => before.decryptField('person', 'iin', ROW, fresh)).toThrow(DataKeyUnknownError);
  });
});

describe('blindIndex', () => {
  it('is the whole HMAC-SHA-256, equal for equal values and for nothing else', () => {
    fc.assert(
      fc.property(plaintexts, plaintexts, (one, other) => {
        const index = cipher.blindIndex('person.iin', one);
        expect(index).toHaveLength(32);
        expect(index.equals(cipher.blindIndex('person.iin', other))).toBe(one.toWellFormed() === other.toWellFormed());
      }),
    );
  });

  it('differs between fields and between installations', () => {
    const index = cipher.blindIndex('person.iin', '040915650173');
    expect(index.equals(cipher.blindIndex('person.document', '040915650173'))).toBe(false);
    const elsewhere = new FieldCipher(new Map([[1, randomBytes(32)]]), randomBytes(32));
    expect(index.equals(elsewhere.blindIndex('person.iin', '040915650173'))).toBe(false);
  });
});
