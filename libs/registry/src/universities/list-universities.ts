import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import { University } from './university.entity.js';

/** All universities by code; the names are public. */
export async function listUniversities(context: Context): Promise<University[]> {
  return await context.manager.find(University, { order: { code: 'ASC' } });
}

/**
 * The university of this code.
 *
 * @throws CodedError `university_unknown` (404)
 */
export async function getUniversityByCode(context: Context, code: string): Promise<University> {
  const university = await context.manager.findOneBy(University, { code });
  if (!university) {
    throw new CodedError(
      'university_unknown',
      'not_found',
      `There is no university with the code "${code.slice(0, 40)}".`,
    );
  }
  return university;
}
