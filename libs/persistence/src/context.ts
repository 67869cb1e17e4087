import type { EntityManager } from 'typeorm';
import type { ActingRole } from './provisioning/database-roles.js';

/** On whose behalf, and within which university, a piece of work is done. */
export interface Principal {
  readonly role: ActingRole;
  readonly userId: string | null;
  /** The one university a coordinator (or an import on its behalf) is confined to. */
  readonly universityId: string | null;
  /** The person behind a participant's sign-in. */
  readonly personId: string | null;
}

/**
 * What every operation receives as its first argument: the principal, the one transaction the work runs in, and the instant
 * that counts as now. Never kept beyond the call.
 */
export interface Context {
  readonly principal: Principal;
  readonly manager: EntityManager;
  readonly now: Date;
  /** Today's calendar date in Kazakhstan. */
  readonly today: string;
  readonly requestId: string | null;
}

export const NOBODY: Principal = { role: 'qaitu_public', userId: null, universityId: null, personId: null };
/** Background jobs and the command line, where they act for the registry as a whole. */
export const WORKER: Principal = { role: 'qaitu_worker', userId: null, universityId: null, personId: null };
/** A step that needs the worker's rights, in the name of whoever does the whole: the history then tells who it was. */
export function workerFor({ userId }: Pick<Principal, 'userId'>): Principal {
  return { ...WORKER, userId };
}
/** Sign-in, before anybody is known. */
export const ACCESS: Principal = { role: 'qaitu_access', userId: null, universityId: null, personId: null };
