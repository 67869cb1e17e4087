/** A line of a table of figures as it stands in a page. */
export interface ShownFigure {
  /** `university|period|funding|category|indicator`, as the files' first five columns. */
  readonly key: string;
  /** The values of its `data` elements: value, n, known, or only n and known where it is withheld. */
  readonly data: readonly number[];
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

export function decodeHtml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Every line of every table of figures of a page. */
export function shownFigures(page: string): ShownFigure[] {
  return [...page.matchAll(/<tr data-figure="([^"]*)"[^>]*>(.*?)<\/tr>/gs)].map(([, key = '', line = '']) => ({
    key: decodeHtml(key),
    data: [...line.matchAll(/<data value="([^"]*)">/g)].map(([, value]) => Number(value)),
    text: textOf(line),
  }));
}

/** The words of a page as somebody reads them. */
export function textOf(page: string): string {
  return decodeHtml(page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).trim();
}

/** Where the links of a page lead on this site. */
export function linksOf(page: string): string[] {
  return [...page.matchAll(/\shref="([^"]*)"/g)]
    .map(([, address = '']) =>
      decodeHtml(address)
        .replace(/#.*$/, '')
        .replace(/^http:\/\/localhost(:\d+)?/, ''),
    )
    .filter((address) => address.startsWith('/'));
}
