import type { RegisterKind } from '#domain/observation/observation-codes.js';
import { BORDER_CROSSINGS } from './border-crossings.js';
import { ENROLMENT } from './enrolment.js';
import { LABOUR_CONTRACTS } from './labour-contracts.js';
import { PENSION_CONTRIBUTIONS } from './pension-contributions.js';
import type { RegisterFileDefinition } from './register-file.js';

/** The files of the four registers. */
export const REGISTER_FILES = {
  pension_contributions: PENSION_CONTRIBUTIONS,
  labour_contracts: LABOUR_CONTRACTS,
  border_crossings: BORDER_CROSSINGS,
  enrolment: ENROLMENT,
} as const satisfies Record<RegisterKind, RegisterFileDefinition>;
