/** A mark in pixels of the drawing, and what is written beside it. */
export interface NamedMark {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

export type LabelPlace = 'top' | 'bottom' | 'right' | 'left';

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const PLACES: readonly LabelPlace[] = ['top', 'bottom', 'right', 'left'];
/** Pixels: half a mark, the way from it to its name, half a line of 10 pixels, and a letter of it as a rule. */
const MARK = 6;
const GAP = 5;
const HALF_LINE = 6;
const LETTER = 6.6;

/**
 * Where each name goes so that it lies on as few marks and names as possible: above its mark, else below, else beside it.
 * Names placed earlier stay where they are.
 */
export function placeLabels(marks: readonly NamedMark[]): LabelPlace[] {
  const taken: Rectangle[] = marks.map(({ x, y }) => around(x, y, MARK, MARK));
  return marks.map((mark, index) => {
    const others = taken.filter((_, other) => other !== index);
    const clashes = PLACES.map((place) => {
      const box = boxOf(mark, place);
      return others.filter((other) => overlap(box, other)).length;
    });
    const best = PLACES[clashes.indexOf(Math.min(...clashes))] ?? 'top';
    taken.push(boxOf(mark, best));
    return best;
  });
}

function boxOf({ x, y, name }: NamedMark, place: LabelPlace): Rectangle {
  const half = (name.length * LETTER) / 2;
  if (place === 'top') return around(x, y - MARK - GAP - HALF_LINE, half, HALF_LINE);
  if (place === 'bottom') return around(x, y + MARK + GAP + HALF_LINE, half, HALF_LINE);
  const way = MARK + GAP + half;
  return around(place === 'right' ? x + way : x - way, y, half, HALF_LINE);
}

function around(x: number, y: number, halfWidth: number, halfHeight: number): Rectangle {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
