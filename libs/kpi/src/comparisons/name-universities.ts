import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import type { Label } from '#reference/label.js';

/** A university as comparisons name it. */
export interface NamedUniversity {
  /** The code. */
  readonly university: string;
  readonly names: Label;
}

/** The columns of a university `u` that make a `NamedUniversity`. */
export const NAMES_OF_UNIVERSITY = `u.code as university,
  json_build_object('kk', u.name_kk, 'ru', u.name_ru, 'en', u.name_en) as names`;

/** No university has the code, or none that the asker may see: both are answered in the same words. */
export class UniversityUnknownError extends CodedError {
  constructor() {
    super('university_unknown', 'not_found', 'There is no university with such a code.');
  }
}

/**
 * The universities of these codes, by name, whether they have records or not.
 * @throws UniversityUnknownError `university_unknown` (404)
 */
export async function nameUniversities({ manager }: Context, codes: readonly string[]): Promise<NamedUniversity[]> {
  const named = await manager.query<NamedUniversity[]>(
    `select ${NAMES_OF_UNIVERSITY} from university u where u.code = any ($1)`,
    [codes],
  );
  if (named.length < new Set(codes).size) throw new UniversityUnknownError();
  return sortByName(named);
}

const KAZAKH = new Intl.Collator('kk');

/** By the name in the state language, and never by a value: nobody is ranked. */
export function sortByName<University extends NamedUniversity>(universities: readonly University[]): University[] {
  return universities.toSorted(
    (one, other) => KAZAKH.compare(one.names.kk, other.names.kk) || (one.university < other.university ? -1 : 1),
  );
}
