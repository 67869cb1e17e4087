import { CHART_FONT } from './drawing.js';
import type { ChartPalette } from './palette.js';

/** What stands around a chart in a file, which travels without its page. */
export interface PictureFrame {
  readonly title: string;
  /** The chart in words, for those who do not see it. */
  readonly description: string;
  /** What it was made of, and where it is from. */
  readonly source: string;
  /** BCP 47. */
  readonly language: string;
}

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 16;
const TITLE = { size: 17, line: 23 } as const;
const SOURCE = { size: 11.5, line: 16 } as const;
/** Mean width of a letter in our font, as a part of its size; a little more than it is, so that lines do not overflow. */
const LETTER = 0.58;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Breaks a text into lines of at most `width` pixels at a size. */
export function wrapText(text: string, size: number, width: number): string[] {
  const letters = Math.max(8, Math.floor(width / (size * LETTER)));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A chart with its title above and its source below, as one SVG that needs nothing else. */
export function composePicture(
  chart: string,
  { width, height }: { readonly width: number; readonly height: number },
  { title, description, source, language }: PictureFrame,
  palette: ChartPalette,
): Picture {
  const titleLines = wrapText(title, TITLE.size, width);
  const sourceLines = wrapText(source, SOURCE.size, width);
  const chartTop = MARGIN + titleLines.length * TITLE.line + 8;
  const sourceTop = chartTop + height + 8;
  const whole = { width: width + 2 * MARGIN, height: sourceTop + sourceLines.length * SOURCE.line + MARGIN };
  const lines = (texts: readonly string[], top: number, line: number, attributes: string) =>
    texts
      .map(
        (text, index) => `<text x="${MARGIN}" y="${top + (index + 0.75) * line}" ${attributes}>${escape(text)}</text>`,
      )
      .join('');
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" `,
    `viewBox="0 0 ${whole.width} ${whole.height}" role="img" aria-labelledby="title description" `,
    `xml:lang="${escape(language)}" lang="${escape(language)}" font-family="${escape(CHART_FONT)}">`,
    `<title id="title">${escape(title)}</title><desc id="description">${escape(description)}</desc>`,
    `<rect width="100%" height="100%" fill="${palette.ground}"/>`,
    lines(titleLines, MARGIN, TITLE.line, `font-size="${TITLE.size}" font-weight="650" fill="${palette.text}"`),
    chart.replace('<svg ', `<svg x="${MARGIN}" y="${chartTop}" `),
    lines(sourceLines, sourceTop, SOURCE.line, `font-size="${SOURCE.size}" fill="${palette.mutedText}"`),
    '</svg>',
  ].join('');
  return { svg, ...whole };
}
