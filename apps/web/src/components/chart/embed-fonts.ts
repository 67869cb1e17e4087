/** Whether a CSS `unicode-range` holds any letter of a text. */
export function holdsLetterOf(unicodeRange: string, text: string): boolean {
  const ranges = unicodeRange.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)] as const;
  });
  return [...new Set(text)].some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return ranges.some(([from, to]) => code >= from && code <= to);
  });
}

/** Content of a file as a `data:` address. */
async function readAsDataUrl(address: string): Promise<string> {
  const blob = await (await fetch(address)).blob();
  return await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The font could not be read.')));
    reader.readAsDataURL(blob);
  });
}

/** The page's fonts that a text needs, with the files themselves within: a picture cannot load anything. */
async function fontFacesFor(text: string): Promise<string> {
  const faces = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSFontFaceRule ? [{ rule, base: sheet.href }] : [])),
  );
  const needed = faces.filter(({ rule }) => {
    const range = rule.style.getPropertyValue('unicode-range');
    return range === '' || holdsLetterOf(range, text);
  });
  const texts = await Promise.all(
    needed.map(async ({ rule, base }) => {
      const [, address] = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src')) ?? [];
      if (address === undefined) return '';
      const data = await readAsDataUrl(new URL(address, base ?? document.baseURI).href);
      return [
        `@font-face{font-family:${rule.style.getPropertyValue('font-family')}`,
        `font-weight:${rule.style.getPropertyValue('font-weight') || 'normal'}`,
        `unicode-range:${rule.style.getPropertyValue('unicode-range') || 'U+0-10FFFF'}`,
        `src:url(${data})}`,
      ].join(';');
    }),
  );
  return texts.join('');
}

/** The SVG with the fonts of its letters within. */
export async function embedFonts(svg: string): Promise<string> {
  const letters = svg.replaceAll(/<[^>]*>/g, '');
  return svg.replace('</desc>', `</desc><style>${await fontFacesFor(letters)}</style>`);
}
