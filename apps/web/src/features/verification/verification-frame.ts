import { createContext, useContext } from 'react';
import type { Place, VerificationQueue } from './verification-queues.js';

interface VerificationFrame extends Place {
  readonly queue: VerificationQueue;
  /** The record that is looked at. */
  readonly id: string;
  /** How many wait. */
  readonly total: number;
  /** The decision is stored: the next record comes by itself. */
  readonly onDecided: () => Promise<void>;
}

export const FrameContext = createContext<VerificationFrame | null>(null);

/** Among which records the one looked at stands. */
export function useFrame(): VerificationFrame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('A record is verified on its page alone.');
  return frame;
}
