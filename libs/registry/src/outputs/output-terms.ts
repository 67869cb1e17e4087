import { OUTPUT_FIELDS, type OutputDraft } from '#domain/output/output-fields.js';

const SET_BY_THE_REGISTER = new Set<string>(['participationExternalId', 'outputNo', 'verifiedOn']);
/** What a form says of an output; its number, its participation and its verification are not a form's to give. */
export const OUTPUT_FORM_FIELDS = OUTPUT_FIELDS.filter(({ property }) => !SET_BY_THE_REGISTER.has(property));
export type OutputForm = Omit<OutputDraft, 'participationExternalId' | 'outputNo' | 'verifiedOn'>;
