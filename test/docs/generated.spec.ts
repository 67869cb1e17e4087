import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { GENERATED_DOCUMENTS } from '#cli/documents/generated-documents.js';

const ROOT = join(import.meta.dirname, '../..');

describe('documents made from the code', () => {
  it.each(Object.keys(GENERATED_DOCUMENTS))('%s says what the code says (else: npm run docs)', async (path) => {
    const generated = await GENERATED_DOCUMENTS[path]?.();
    expect(readFileSync(join(ROOT, path), 'utf8')).toBe(generated);
  });
});
