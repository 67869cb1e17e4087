import type { Tone } from '../../components/status-mark.js';

const TONES: Readonly<Record<string, Tone>> = {
  agreed: 'accent',
  claimed: 'waiting',
  verified: 'good',
  accepted: 'good',
  rejected: 'bad',
  waived: 'neutral',
  cancelled: 'neutral',
};

/** The mark of a commitment's or group project's status. */
export function toneOfCommitment(status: string): Tone {
  return TONES[status] ?? 'neutral';
}
