import type { Field } from '#domain/fields/field.js';
import { APPLICATION_FIELDS, type ApplicationFields } from '#domain/selection/application-fields.js';

export type ProposalField = keyof ApplicationFields;

/** The parts of an application as its coordinators read them. */
export const STAFF_PARTS = {
  who: [
    'familyName',
    'givenName',
    'patronymic',
    'iin',
    'documentNumber',
    'birthDate',
    'sex',
    'citizenship',
    'homeRegion',
    'rural',
  ],
  study: ['category', 'field', 'studyLanguage', 'gpa', 'languageCertificate'],
  project: ['problem', 'task', 'universityTask', 'kind', 'proposalForm', 'groupCode'],
  stay: [
    'hostCountry',
    'hostInstitution',
    'plannedStart',
    'plannedEnd',
    'hostMentor',
    'hostAccess',
    'hostCourses',
    'hostFees',
  ],
} as const satisfies Record<string, readonly ProposalField[]>;

/** The fields of a part, in its order. */
export function fieldsOfPart(part: readonly ProposalField[]): Field<ProposalField>[] {
  return part.flatMap((property) => APPLICATION_FIELDS.filter((field) => field.property === property));
}
