import type { LifeCycle } from '../life-cycle/life-cycle.js';
import type { ObservationStatus } from './observation-codes.js';

/** What can happen to an observation. `revoke` takes it out of the figures again and leaves it standing. */
export type ObservationAction = 'confirm' | 'revoke' | 'withdraw' | 'supersede';

/**
 * The life of an observation. It counts in a figure only once the coordinator has confirmed it for a wave (docs/decisions,
 * 14); a newer one of the same source supersedes it. A mistake is withdrawn with a reason, never overwritten.
 */
export const OBSERVATION_LIFE_CYCLE = {
  recorded: [
    { action: 'confirm', next: 'confirmed', roles: ['coordinator'] },
    { action: 'withdraw', next: 'withdrawn', roles: ['coordinator', 'system'] },
    { action: 'supersede', next: 'superseded', roles: ['system'] },
  ],
  confirmed: [
    { action: 'confirm', next: 'confirmed', roles: ['coordinator'] },
    { action: 'revoke', next: 'recorded', roles: ['coordinator', 'system'] },
    { action: 'withdraw', next: 'withdrawn', roles: ['coordinator', 'system'] },
    { action: 'supersede', next: 'superseded', roles: ['system'] },
  ],
  withdrawn: [],
  superseded: [],
} as const satisfies LifeCycle<ObservationStatus, ObservationAction>;

/** Statuses of a disagreement between sources. `lapsed`: the sources no longer disagree, so nobody has to decide. */
export const CONFLICT_STATUSES = ['open', 'resolved', 'lapsed'] as const;
export type ConflictStatus = (typeof CONFLICT_STATUSES)[number];

/** What can happen to a disagreement between sources. */
export type ConflictAction = 'resolve' | 'lapse' | 'reopen';

/** The life of a disagreement: a named person resolves it, once; the system only notices that it is there or gone. */
export const CONFLICT_LIFE_CYCLE = {
  open: [
    { action: 'resolve', next: 'resolved', roles: ['coordinator'] },
    { action: 'lapse', next: 'lapsed', roles: ['system'] },
  ],
  resolved: [],
  lapsed: [{ action: 'reopen', next: 'open', roles: ['system'] }],
} as const satisfies LifeCycle<ConflictStatus, ConflictAction>;
