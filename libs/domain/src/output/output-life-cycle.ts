import type { CalendarDate } from '../calendar/calendar-date.js';
import type { LifeCycle } from '../life-cycle/life-cycle.js';

/** Where an output stands: its states are read from its dates, since a file knows only the day of verification. */
export const OUTPUT_STATES = ['entered', 'verified', 'refused'] as const;
export type OutputState = (typeof OUTPUT_STATES)[number];

/** What can be done to an output. */
export type OutputAction = 'change' | 'verify' | 'refuse';

/** The life of an output: a refused one is entered anew by a change; a verified one stays as it is. */
export const OUTPUT_LIFE_CYCLE = {
  entered: [
    { action: 'change', next: 'entered', roles: ['participant', 'coordinator'] },
    { action: 'verify', next: 'verified', roles: ['coordinator'] },
    { action: 'refuse', next: 'refused', roles: ['coordinator'] },
  ],
  verified: [],
  refused: [{ action: 'change', next: 'entered', roles: ['participant', 'coordinator'] }],
} as const satisfies LifeCycle<OutputState, OutputAction>;

/** The state of an output from its two days; a verification that came by file outweighs an earlier refusal. */
export function outputState(output: {
  readonly verifiedOn: CalendarDate | null;
  readonly refusedOn: CalendarDate | null;
}): OutputState {
  if (output.verifiedOn) return 'verified';
  return output.refusedOn ? 'refused' : 'entered';
}
