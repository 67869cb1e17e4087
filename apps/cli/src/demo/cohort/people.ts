import { addDays } from '#domain/calendar/calendar-date.js';
import type { BulkRow } from './bulk-files.js';
import type { CohortPlan, PlannedUniversity } from './cohort-plan.js';
import { birthDateOf, iinOf } from './identities.js';
import { drawCitizenName, FOREIGN_CITIZENSHIPS, foreignName } from './names.js';

type PersonCells = Pick<
  BulkRow<'participations'>,
  | 'iin'
  | 'document_number'
  | 'family_name'
  | 'given_name'
  | 'patronymic'
  | 'birth_date'
  | 'sex'
  | 'citizenship'
  | 'email'
>;

/** Coprime with the ten million numbers, so that no two people share a document. */
const DOCUMENT_STEP = 7_368_787;

/**
 * Draws a person by the position under which they first appear; everyone is invented. About 1 % are foreigners, most of
 * them without an IIN, and none of them state-funded. About 0.4 % of the IINs disagree with the birth date or the sex
 * on purpose, as real ones do: that is a warning, not an error. Six in a hundred have no mail address.
 */
export function drawPerson(plan: CohortPlan, person: number): PersonCells {
  const random = plan.random('person', person);
  const identity = plan.identity(person);
  const citizenship = random.pick(FOREIGN_CITIZENSHIPS);
  const abroad = citizenship !== plan.country(person) && plan.funding(person) !== 'state_budget';
  const foreign = random.chance(0.014) && abroad && plan.season(person) === 'any';
  const withoutIin = foreign && random.chance(0.68);
  const disagrees = random.chance(0.0045) && !withoutIin;
  const otherSex = disagrees && random.chance(0.15);
  const female = identity.female !== otherSex;
  const sex = female ? 'F' : 'M';
  const shift = random.integer(1, 28);
  const birthDate = disagrees && !otherSex ? addDays(birthDateOf(identity), -shift) : birthDateOf(identity);
  const name = foreign ? foreignName(citizenship, sex) : drawCitizenName(random, sex);
  return {
    iin: withoutIin ? '' : iinOf(identity),
    document_number: withoutIin ? documentNumber(plan.seed, person) : '',
    family_name: name.family,
    given_name: name.given,
    patronymic: name.patronymic,
    birth_date: birthDate,
    sex,
    citizenship: foreign ? citizenship : 'KZ',
    email: random.chance(0.94) ? mailOf(plan.universityOf(person), person) : '',
  };
}

function documentNumber(seed: number, person: number): string {
  const start = Math.abs(Math.trunc(seed)) % 10_000_000;
  return `ZZ${String((start + person * DOCUMENT_STEP) % 10_000_000).padStart(7, '0')}`;
}

function mailOf(university: PlannedUniversity, person: number): string {
  const number = String(person - university.first + 1).padStart(4, '0');
  return `${university.code.toLowerCase()}.${number}@example.org`;
}
