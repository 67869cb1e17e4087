import type { FunnelView } from '../../api/contract.js';

/** Which lines: of chance alone, or wider by how much universities vary anyway. */
export type LimitsKind = 'byChance' | 'overdispersed';

/** The lines of an address; the wider ones where it says nothing, since universities always vary more than chance. */
export function readLimits(text: string | undefined): LimitsKind {
  return text === 'chance' ? 'byChance' : 'overdispersed';
}

/** Where a university lies, from far below to far above; nothing where nobody is known. */
export type FunnelPlaceName = 'farBelow' | 'below' | 'inside' | 'above' | 'farAbove';

/** Where a university lies by the lines chosen. */
export function placeOf(
  university: Pick<FunnelView['universities'][number], LimitsKind>,
  limits: LimitsKind,
): FunnelPlaceName | undefined {
  const place = university[limits];
  if (!place) return undefined;
  if (place.outer.position !== 'inside') return place.outer.position === 'below' ? 'farBelow' : 'farAbove';
  return place.inner.position;
}

/** The universities outside of the lines, in the order in which they came. */
export function outsideOf<Row extends Pick<FunnelView['universities'][number], LimitsKind>>(
  universities: readonly Row[],
  limits: LimitsKind,
): { readonly row: Row; readonly place: Exclude<FunnelPlaceName, 'inside'> }[] {
  return universities.flatMap((row) => {
    const place = placeOf(row, limits);
    return place === undefined || place === 'inside' ? [] : [{ row, place }];
  });
}
