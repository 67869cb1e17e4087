/** The number somebody typed, with a comma or a point, blanks between thousands allowed; the text itself where it is none. */
export function parseNumber(text: string): number | string | null {
  const plain = text.replaceAll(/[\s\u00a0]/g, '').replace(',', '.');
  if (plain === '') return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}
