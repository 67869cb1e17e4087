import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Marked } from 'marked';
import { readWebpSize } from './webp-size.js';

/** The line under a guide's title that leads to its other languages: the pages have a switch of their own. */
const OTHER_LANGUAGES = / ?\[[^\]]+\]\(\.\.\/(?:kk|ru|en)\/[^)]+\)(?: ·)?/g;
/** Pictures of phones are taken at twice their size, and say so in their name. */
const TWICE = /@2x\.webp$/;
/** Made as narrow as a phone, a picture wider than this could not be read any more: there it is moved sideways. */
const BROAD = 480;

/** A picture that a guide names. */
export interface Picture {
  /** As it stands in the Markdown. */
  readonly href: string;
  readonly path: string;
}

/** A guide as pages show it. */
export interface GuideText {
  readonly title: string;
  readonly html: string;
}

/**
 * Reads a guide of docs/guides as HTML. A picture says how large it is, so that nothing moves when it comes, is loaded when it
 * is about to be seen, and leads to itself, where a phone can show it larger. Links to other guides lead to their pages; those
 * to documents that the application does not show are plain words. A picture that is not there is left out: it is taken of the
 * built pages, and a test refuses a guide without it.
 * @param addressOf where a picture is served
 */
export function readGuide(path: string, addressOf: (picture: Picture) => string): GuideText {
  // A number and its per cent stay on one line.
  const markdown = readFileSync(path, 'utf8')
    .replace(OTHER_LANGUAGES, '')
    .replaceAll(/(?<=\d) %/g, '\u00a0%');
  const [, title = ''] = /^# (.+)$/m.exec(markdown) ?? [];
  const reader = new Marked({
    renderer: {
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        const [, guide] = /^(\w+)\.md$/.exec(href) ?? [];
        return guide === undefined ? text : `<a href="/help/${guide}">${text}</a>`;
      },
      paragraph({ tokens }) {
        const text = this.parser.parseInline(tokens);
        if (text === '') return '';
        if (!tokens.every(({ type }) => type === 'image')) return `<p>${text}</p>\n`;
        return Number(/ width="(\d+)"/.exec(text)?.[1]) > BROAD
          ? `<figure class="broad">${text}</figure>\n`
          : `<figure>${text}</figure>\n`;
      },
      image({ href, text }) {
        const picture = { href, path: join(dirname(path), href) };
        if (!existsSync(picture.path)) return '';
        const { width, height } = readWebpSize(readFileSync(picture.path));
        const density = TWICE.test(href) ? 2 : 1;
        const address = addressOf(picture);
        return (
          `<a href="${address}"><img src="${address}" alt="${escape(text)}" width="${width / density}" ` +
          `height="${height / density}" loading="lazy" decoding="async"></a>`
        );
      },
    },
  });
  return { title, html: reader.parse(markdown.replace(/^# .+$/m, ''), { async: false }) };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
