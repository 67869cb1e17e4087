import { useState } from 'react';
import type { SummaryError } from '../error-summary.js';

/** What is wrong with the answers to a form, by field, in the order of the fields. */
export type Faults<Field extends string> = Partial<Record<Field, string>>;

interface FormErrorsOptions<Field extends string> {
  /** What sends the answers. */
  sending: { readonly error: unknown; readonly failureCount: number; readonly reset: () => void };
  /** What must be put right before they are sent. */
  faults: Faults<Field>;
  /** What the API said of single fields. */
  refused?: Faults<Field>;
  /** Words for what it said otherwise. */
  textOf: (error: unknown) => string;
  /** Id of a field's control; the field's own name where absent. */
  idOf?: (field: Field) => string;
}

interface FormErrors<Field extends string> {
  /** What stands beside the fields: nothing before the first attempt. */
  shown: Faults<Field>;
  /** The same for the summary above the form, and why the API refused the whole. */
  summary: SummaryError[];
  /** Changes with every attempt and every refusal, so that the focus goes to the summary each time. */
  attempt: number;
  /** Sends where nothing is wrong; says what is otherwise. */
  submit: (send: () => void) => void;
}

/** What is wrong with a form, in the same words beside its fields and above it, from the first attempt to send it. */
export function useFormErrors<Field extends string>(options: FormErrorsOptions<Field>): FormErrors<Field> {
  const { sending, faults, refused = {}, textOf, idOf = (field) => field } = options;
  const [attempt, setAttempt] = useState(0);
  const sound = Object.keys(faults).length === 0;
  const shown: Faults<Field> = attempt === 0 ? {} : sound ? refused : faults;
  const ofFields = Object.entries<string | undefined>(shown).flatMap(([field, message]) =>
    message === undefined ? [] : [{ fieldId: idOf(field as Field), message }],
  );
  const whole =
    attempt > 0 && sound && ofFields.length === 0 && sending.error ? [{ message: textOf(sending.error) }] : [];
  return {
    shown,
    summary: [...ofFields, ...whole],
    // Each attempt is refused once at the most; no two of these are the same number.
    attempt: 2 * attempt + sending.failureCount,
    submit: (send) => {
      setAttempt(attempt + 1);
      sending.reset();
      if (sound) send();
    },
  };
}
