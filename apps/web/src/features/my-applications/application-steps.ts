import type { Field } from '#domain/fields/field.js';
import { APPLICATION_FIELDS, type ApplicationFields } from '#domain/selection/application-fields.js';
import { APPLICATION_STEPS, type ApplicationStep } from './step-names.js';

const FIELDS_OF: Readonly<Record<Exclude<ApplicationStep, 'deliverables'>, readonly (keyof ApplicationFields)[]>> = {
  who: [
    'iin',
    'documentNumber',
    'familyName',
    'givenName',
    'patronymic',
    'birthDate',
    'sex',
    'citizenship',
    'homeRegion',
    'rural',
  ],
  study: ['category', 'field', 'studyLanguage', 'gpa', 'languageCertificate'],
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
  project: ['problem', 'task', 'kind', 'universityTask', 'proposalForm', 'groupCode'],
};

/** The fields that a page asks for, in its order. */
export function fieldsOf(step: ApplicationStep): Field<keyof ApplicationFields>[] {
  if (step === 'deliverables') return [];
  return FIELDS_OF[step].flatMap((property) => APPLICATION_FIELDS.filter((field) => field.property === property));
}

/** The page on which a field stands, by its name in a refusal (`planned_start`); the deliverables for all others. */
export function stepOf(column: string): ApplicationStep {
  const property = APPLICATION_FIELDS.find((field) => field.column === column || field.property === column)?.property;
  return (
    APPLICATION_STEPS.find((step) => fieldsOf(step).some((field) => field.property === property)) ?? 'deliverables'
  );
}
