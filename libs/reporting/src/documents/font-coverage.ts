/**
 * The characters that a font can show, read from the table `cmap` of a TrueType file (OpenType specification 1.9, formats 4
 * and 12). A PDF/UA file must not hold a character that its fonts cannot show, and users write what they like.
 */
export function readCoverage(font: Buffer): ReadonlySet<number> {
  const covered = new Set<number>();
  const cmap = findTable(font, 'cmap');
  const tables = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < tables; index++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 4) addSegments(font, subtable, covered);
    if (format === 12) addGroups(font, subtable, covered);
  }
  return covered;
}

/** Shown in place of characters that the font does not have, a run of them once. */
const SUBSTITUTE = '?';
/** Characters that only steer others: joiners, selectors, soft hyphens, marks of order. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** A text of which the font can show everything; line ends stay. */
export function showable(text: string, covered: ReadonlySet<number>): string {
  let shown = '';
  let isSubstituted = false;
  for (const character of text.normalize('NFC').replace(UNSEEN, '').replaceAll('\t', ' ')) {
    const isShown = character === '\n' || covered.has(character.codePointAt(0) ?? 0);
    if (isShown) shown += character;
    else if (!isSubstituted) shown += SUBSTITUTE;
    isSubstituted = !isShown;
  }
  return shown;
}

function findTable(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index++) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}

/** Format 4: segments of the basic plane, each with a shift or an array of glyphs. Glyph 0 is none. */
function addSegments(font: Buffer, at: number, covered: Set<number>): void {
  const doubled = font.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [shifts, ranges] = [starts + doubled, starts + 2 * doubled];
  for (let segment = 0; segment < doubled; segment += 2) {
    const [first, last] = [font.readUInt16BE(starts + segment), font.readUInt16BE(ends + segment)];
    const shift = font.readUInt16BE(shifts + segment);
    const range = font.readUInt16BE(ranges + segment);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph =
        range === 0 ? (code + shift) & 0xffff : font.readUInt16BE(ranges + segment + range + 2 * (code - first));
      if (glyph !== 0) covered.add(code);
    }
  }
}

/** Format 12: groups of any plane. */
function addGroups(font: Buffer, at: number, covered: Set<number>): void {
  const groups = font.readUInt32BE(at + 12);
  for (let index = 0; index < groups; index++) {
    const group = at + 16 + index * 12;
    const last = font.readUInt32BE(group + 4);
    for (let code = font.readUInt32BE(group); code <= last; code++) covered.add(code);
  }
}
