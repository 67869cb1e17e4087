import type { DataRequestStatus } from '#domain/data-request/data-request-life-cycle.js';
import type { Tone } from '../../components/status-mark.js';

/** How a request about data stands, for its mark. */
export const REQUEST_TONES: Readonly<Record<DataRequestStatus, Tone>> = {
  filed: 'waiting',
  granted: 'accent',
  refused: 'bad',
  carried_out: 'good',
  withdrawn: 'neutral',
};
