import { findUniversity } from '#reference/universities.js';
import type { Context } from '#persistence/context.js';
import { addUniversity } from './add-university.js';
import { getUniversityByCode } from './list-universities.js';
import { University } from './university.entity.js';

/**
 * The university of this code; one of the country's known universities enters the register when it is first spoken of.
 *
 * @throws CodedError `university_unknown` where neither the register nor the reference list has it
 */
export async function ensureUniversity(context: Context, code: string): Promise<University> {
  const known = findUniversity(code);
  if (!known || (await context.manager.existsBy(University, { code }))) return await getUniversityByCode(context, code);
  return await addUniversity(context, {
    code,
    nameKk: known.label.kk,
    nameRu: known.label.ru,
    nameEn: known.label.en,
    region: known.region,
    bin: known.bin,
  });
}
