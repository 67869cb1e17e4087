import { CodedError } from '#domain/errors/coded-error.js';
import type { Context, Principal } from '#persistence/context.js';
import { WORKER } from '#persistence/context.js';

const SIDES = {
  qaitu_participant: 'participant',
  qaitu_coordinator: 'coordinator',
  qaitu_ministry: 'ministry',
} as const satisfies Partial<Record<Principal['role'], string>>;

/** In which life-cycle role the principal of a verification acts. */
export type ActingSide = (typeof SIDES)[keyof typeof SIDES];

/**
 * @throws CodedError `role_without_record` (forbidden) for a principal that has no part in verification
 */
export function actingSide({ principal }: Context): ActingSide {
  const side = SIDES[principal.role as keyof typeof SIDES] as ActingSide | undefined;
  if (side) return side;
  throw new CodedError('role_without_record', 'forbidden', 'This role has no part in a record.');
}

/** The worker's rights for one step, in the name of the user on whose behalf it is taken: history keeps naming them. */
export function workerFor({ principal }: Context): Principal {
  return { ...WORKER, userId: principal.userId };
}
