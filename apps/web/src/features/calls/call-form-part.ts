import type { CallValues } from './call-form-values.js';

/** What a part of the form of a call needs: the values, how they change, and what is wrong with which field. */
export interface CallFormPart {
  values: CallValues;
  change: (change: Partial<CallValues>) => void;
  errorOf: (fieldId: string) => string | undefined;
}
