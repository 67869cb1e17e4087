import type { CalendarDate } from '../calendar/calendar-date.js';
import { ANY_DECIMALS, type Draft, EXTERNAL_CODE, FACT_DATE, type Field, optional, required } from '../fields/field.js';
import { OUTPUT_TYPES, type OutputType } from './output-codes.js';

/** An output of a mobility: a publication, a course, a patent. */
export interface OutputFields {
  participationExternalId: string;
  outputNo: number;
  type: OutputType;
  title: string;
  date: CalendarDate;
  doi: string;
  /** The participant's part in it, above 0 and at most 1. */
  share: number;
  verifiedOn: CalendarDate;
}

export type OutputDraft = Draft<OutputFields>;

/** The columns of `outputs`, in the order of the template (records.md §2). */
export const OUTPUT_FIELDS: readonly Field<keyof OutputFields>[] = [
  required('participation_external_id', 'participationExternalId', EXTERNAL_CODE),
  required('output_no', 'outputNo', { kind: 'integer', min: 1, max: 9999 }),
  required('type', 'type', { kind: 'code', values: OUTPUT_TYPES }),
  required('title', 'title', { kind: 'text', style: 'free', max: 500 }),
  optional('date', 'date', FACT_DATE),
  optional('doi', 'doi', { kind: 'pattern', pattern: 'doi', max: 300 }),
  required('share', 'share', { kind: 'decimal', min: 0, max: 1, above: true, decimals: ANY_DECIMALS }),
  optional('verified_on', 'verifiedOn', FACT_DATE),
];
