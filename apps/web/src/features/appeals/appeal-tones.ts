import type { Tone } from '../../components/status-mark.js';

const TONES: Record<string, Tone> = { open: 'waiting', upheld: 'good', dismissed: 'neutral' };

/** The mark of an appeal's status. */
export function toneOfAppeal(status: string): Tone {
  return TONES[status] ?? 'neutral';
}
