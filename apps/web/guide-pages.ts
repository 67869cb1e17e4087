import { readFileSync } from 'node:fs';
import { Marked } from 'marked';
import type { Plugin } from 'vite';

const GUIDE = /[\\/]docs[\\/]guides[\\/]\w{2}[\\/]\w+\.md$/;
/** The line under a guide's title that leads to its other languages: the application has a switch of its own. */
const OTHER_LANGUAGES = / ?\[[^\]]+\]\(\.\.\/(?:kk|ru|en)\/[^)]+\)(?: ·)?/g;

/**
 * Turns a guide of docs/guides into a module with its title and its text as HTML, at build time, so that the browser is sent
 * no Markdown reader. The files are ours: nothing that a user wrote passes here.
 */
export function guidePages(): Plugin {
  return {
    name: 'qaitu-guides',
    enforce: 'pre',
    load(id) {
      const path = id.split('?')[0] ?? '';
      if (!GUIDE.test(path)) return undefined;
      const markdown = readFileSync(path, 'utf8').replace(OTHER_LANGUAGES, '');
      const [, title = ''] = /^# (.+)$/m.exec(markdown) ?? [];
      const html = reader.parse(markdown.replace(/^# .+$/m, ''), { async: false });
      return `export const title = ${JSON.stringify(title)};\nexport const html = ${JSON.stringify(html)};\n`;
    },
  };
}

/** Links to other guides lead to their pages; those to documents that the application does not show are plain words. */
const reader = new Marked({
  renderer: {
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      const [, guide] = /^(\w+)\.md$/.exec(href) ?? [];
      if (guide !== undefined) return `<a href="/help/${guide}">${text}</a>`;
      return href.startsWith('/') ? `<a href="${href}">${text}</a>` : text;
    },
    image({ text }) {
      return text;
    },
  },
});
