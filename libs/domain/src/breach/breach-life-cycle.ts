import type { LifeCycle } from '../life-cycle/life-cycle.js';

/** What may have been broken: the promise to come back, or a commitment. */
export const BREACH_KINDS = ['non_return', 'unfulfilled_commitment'] as const;
export type BreachKind = (typeof BREACH_KINDS)[number];

export const BREACH_STATUSES = ['proposed', 'confirmed', 'dismissed', 'lapsed'] as const;
export type BreachStatus = (typeof BREACH_STATUSES)[number];

export type BreachAction = 'confirm' | 'dismiss' | 'lapse';

/**
 * The life of a breach: the system proposes and a named person decides (records.md §1). All that the system may do
 * afterwards is to take back what no longer holds.
 */
export const BREACH_LIFE_CYCLE = {
  proposed: [
    { action: 'confirm', next: 'confirmed', roles: ['coordinator'] },
    { action: 'dismiss', next: 'dismissed', roles: ['coordinator'] },
    { action: 'lapse', next: 'lapsed', roles: ['system'] },
  ],
  confirmed: [],
  dismissed: [],
  lapsed: [],
} as const satisfies LifeCycle<BreachStatus, BreachAction>;

/** How many days may pass before the system proposes a breach; the last of them is still in time. */
export interface BreachGrace {
  /** After `E`; 30 is the KPI catalogue's (K01). */
  readonly returnDays: number;
  /** After a commitment's due date. */
  readonly commitmentDays: number;
}

export const BREACH_GRACE: BreachGrace = { returnDays: 30, commitmentDays: 30 };
