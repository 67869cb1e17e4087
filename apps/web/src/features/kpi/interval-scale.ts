import type { KpiVariant } from '../../api/contract.js';
import type { FigureFormat } from './indicator-presentation.js';

/**
 * The greatest figure a chart has to hold: all of 0–1 for shares, 0–100 for the index, else the greatest figure shown.
 * One scale for all rows of a table, so that they can be compared; nothing where there is none to draw.
 */
export function findScaleMaximum(
  format: FigureFormat,
  values: readonly Pick<KpiVariant, 'value' | 'high'>[],
): number | undefined {
  if (format === 'share') return 1;
  if (format === 'index') return 100;
  const greatest = Math.max(0, ...values.flatMap(({ value, high }) => [value ?? 0, high ?? 0]));
  return greatest > 0 ? greatest : undefined;
}
