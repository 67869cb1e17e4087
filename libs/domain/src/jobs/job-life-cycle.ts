import type { LifeCycle } from '../life-cycle/life-cycle.js';

/** Where a job of the background queues stands, in the words of pg-boss; `retry`: it waits for another attempt. */
export const JOB_STATES = ['created', 'retry', 'active', 'completed', 'cancelled', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** What somebody may do to a job; everything else the queue does by itself. */
export type JobAction = 'retry';

/** The life of a job as far as people have a hand in it: the operator has one tried again that was given up. */
export const JOB_LIFE_CYCLE = {
  created: [],
  retry: [],
  active: [],
  completed: [],
  cancelled: [{ action: 'retry', next: 'retry', roles: ['operator'] }],
  failed: [{ action: 'retry', next: 'retry', roles: ['operator'] }],
} as const satisfies LifeCycle<JobState, JobAction>;
