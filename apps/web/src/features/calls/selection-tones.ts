import type { Tone } from '../../components/status-mark.js';

const CALL_TONES: Record<string, Tone> = {
  draft: 'neutral',
  published: 'accent',
  closed: 'waiting',
  decided: 'waiting',
  results_published: 'good',
  cancelled: 'neutral',
};

const APPLICATION_TONES: Record<string, Tone> = {
  draft: 'neutral',
  submitted: 'waiting',
  withdrawn: 'neutral',
  selected: 'good',
  reserve: 'accent',
  rejected: 'bad',
  accepted: 'good',
  declined: 'neutral',
};

/** The mark of a call's status. */
export function toneOfCall(status: string): Tone {
  return CALL_TONES[status] ?? 'neutral';
}

/** The mark of an application's status, and of a decision. */
export function toneOfApplication(status: string): Tone {
  return APPLICATION_TONES[status] ?? 'neutral';
}
