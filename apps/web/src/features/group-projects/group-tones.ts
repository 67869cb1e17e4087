import type { Tone } from '../../components/status-mark.js';

const TONES: Record<string, Tone> = {
  agreed: 'neutral',
  claimed: 'waiting',
  accepted: 'good',
  rejected: 'bad',
  cancelled: 'neutral',
};

/** The mark of a group project's status. */
export function toneOfGroup(status: string): Tone {
  return TONES[status] ?? 'neutral';
}
