import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import { University } from './university.entity.js';

export interface NewUniversity {
  readonly code: string;
  readonly nameEn: string;
  /** The English name stands in where a Kazakh or Russian one is not given. */
  readonly nameKk?: string;
  readonly nameRu?: string;
  readonly region?: string;
  readonly country?: string;
  readonly bin?: string;
}

/**
 * Adds a sending university. Adding the very same one again changes nothing.
 *
 * @throws CodedError `university_code_invalid`, `university_code_taken`
 */
export async function addUniversity(context: Context, university: NewUniversity): Promise<University> {
  if (!/^[A-Z][A-Z0-9_-]{1,31}$/.test(university.code)) {
    throw new CodedError(
      'university_code_invalid',
      'unprocessable',
      'A university code has 2 to 32 capital letters A–Z, digits, "_" or "-", and begins with a letter.',
    );
  }
  const existing = await context.manager.findOneBy(University, { code: university.code });
  if (existing && saysTheSame(university, existing)) return existing;
  if (existing) {
    throw new CodedError('university_code_taken', 'conflict', `The code ${university.code} is taken already.`);
  }
  await context.manager.insert(University, {
    code: university.code,
    nameEn: university.nameEn,
    nameKk: university.nameKk ?? university.nameEn,
    nameRu: university.nameRu ?? university.nameEn,
    region: university.region ?? null,
    country: university.country ?? 'KZ',
    bin: university.bin ?? null,
  });
  return await context.manager.findOneByOrFail(University, { code: university.code });
}

function saysTheSame(given: NewUniversity, existing: University): boolean {
  return (Object.keys(given) as (keyof NewUniversity)[]).every(
    (property) => given[property] === undefined || given[property] === existing[property],
  );
}
