import type { LifeCycle } from '../life-cycle/life-cycle.js';

/** What somebody asks for about what the register holds on them. */
export const DATA_REQUEST_KINDS = ['correction', 'erasure'] as const;
export type DataRequestKind = (typeof DATA_REQUEST_KINDS)[number];

export const DATA_REQUEST_STATUSES = ['filed', 'granted', 'refused', 'carried_out', 'withdrawn'] as const;
export type DataRequestStatus = (typeof DATA_REQUEST_STATUSES)[number];

export type DataRequestAction = 'grant' | 'refuse' | 'carry_out' | 'withdraw';

/**
 * The life of a request about personal data: its participant files it and may take it back until it is answered; the
 * university that keeps the record answers with a reason, and says when it has done what it granted.
 */
export const DATA_REQUEST_LIFE_CYCLE = {
  filed: [
    { action: 'grant', next: 'granted', roles: ['coordinator'] },
    { action: 'refuse', next: 'refused', roles: ['coordinator'] },
    { action: 'withdraw', next: 'withdrawn', roles: ['participant'] },
  ],
  granted: [{ action: 'carry_out', next: 'carried_out', roles: ['coordinator'] }],
  refused: [],
  carried_out: [],
  withdrawn: [],
} as const satisfies LifeCycle<DataRequestStatus, DataRequestAction>;
