import { REFUSAL_GROUND_LABELS } from '#reference/refusal-labels.js';
import { useLabels } from './use-labels.js';

interface Decision {
  decisionGround: string | null;
  decisionReason: string | null;
}

/**
 * Why something was decided as it was: the ground in the reader's language, then what the coordinator wrote. Decisions of
 * earlier years have no ground, other decisions never had one.
 */
export function useRefusalText(): (decision: Decision) => string | null {
  const label = useLabels();
  return ({ decisionGround, decisionReason }) =>
    decisionGround === null
      ? decisionReason
      : `${label(REFUSAL_GROUND_LABELS, decisionGround)}. ${decisionReason ?? ''}`;
}
