import { APPLICATION_STEPS, type ApplicationStep } from './step-names.js';

/** The part of the form in the address; the first where it names none. */
export function readStep(raw: Record<string, unknown>): { step: ApplicationStep } {
  return { step: APPLICATION_STEPS.find((step) => step === raw.step) ?? 'who' };
}
