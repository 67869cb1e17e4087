import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const DOCUMENT = new URL('../../docs/api/openapi.json', import.meta.url);
const TYPES = new URL('../../apps/web/src/api/schema.generated.ts', import.meta.url);

describe('the types of the pages', () => {
  it('are those of the described API (npm run api:types makes them anew)', async () => {
    const generated = astToString(await openapiTS(DOCUMENT));
    const committed = await readFile(TYPES, 'utf8');
    expect(committed.slice(committed.indexOf('export interface paths'))).toBe(
      generated.slice(generated.indexOf('export interface paths')),
    );
  });
});
