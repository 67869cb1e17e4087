/** The separators that a CSV may have. */
export type Delimiter = ',' | ';';

/** How far the end of the header is looked for. */
export const MAX_HEADER_BYTES = 64 * 1024;

/**
 * The separator of a CSV, found out from its header: the one that stands there more often outside quotes. A header of
 * one column has none; a comma will do.
 */
export function detectDelimiter(start: string): Delimiter {
  let commas = 0;
  let semicolons = 0;
  let quoted = false;
  for (const character of start) {
    if (character === '"') {
      quoted = !quoted;
    } else if (!quoted) {
      if (character === '\n' || character === '\r') {
        break;
      }
      commas += character === ',' ? 1 : 0;
      semicolons += character === ';' ? 1 : 0;
    }
  }
  return semicolons > commas ? ';' : ',';
}
