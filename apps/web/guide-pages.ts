import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readGuide, type Picture } from './guide-markdown.js';

const GUIDES = join(import.meta.dirname, '../../docs/guides');
const GUIDE = /[\\/]docs[\\/]guides[\\/]\w{2}[\\/]\w+\.md$/;
const LANGUAGES = ['kk', 'ru', 'en'] as const;

/** Where the server finds the guide that it draws itself: beside the list of what was built, and not served. */
const PUBLIC_GUIDE = '.vite/public-guide.json';

/** What stands for the address of a picture until it is known. */
const mark = (place: number) => `%picture${place}%`;

/**
 * Turns a guide of docs/guides into a module with its title and its text as HTML, at build time, so that the browser is sent
 * no Markdown reader; its pictures become files of the build. The guide for everybody is written out for the server besides,
 * which draws it as a page of its own. The files are ours: nothing that a user wrote passes here.
 */
export function guidePages(): Plugin {
  return {
    name: 'qaitu-guides',
    enforce: 'pre',
    load(id) {
      const path = id.split('?')[0] ?? '';
      if (!GUIDE.test(path)) return undefined;
      const pictures: string[] = [];
      const { title, html } = readGuide(path, ({ href }) => mark(pictures.push(href) - 1));
      // Never within the text of the module: a picture is loaded when it comes into view.
      const imports = pictures.map(
        (href, place) => `import picture${place} from ${JSON.stringify(`${href}?no-inline`)};`,
      );
      const text = JSON.stringify(html).replace(/%picture(\d+)%/g, '" + picture$1 + "');
      return `${imports.join('\n')}\nexport const title = ${JSON.stringify(title)};\nexport const html = ${text};\n`;
    },
    generateBundle(_options, bundle) {
      const files = new Map<string, string>();
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset') continue;
        for (const original of file.originalFileNames) {
          const [, name] = /docs\/guides\/images\/(.+\.webp)$/.exec(original.replaceAll('\\', '/')) ?? [];
          if (name !== undefined) files.set(name, `/${file.fileName}`);
        }
      }
      const addressOf = ({ path }: Picture) => {
        const [, name = ''] = /docs\/guides\/images\/(.+)$/.exec(path.replaceAll('\\', '/')) ?? [];
        const address = files.get(name);
        if (address === undefined) throw new Error(`The picture ${name} is not among what was built.`);
        return address;
      };
      const guides = Object.fromEntries(
        LANGUAGES.map((language) => [language, readGuide(join(GUIDES, language, 'public.md'), addressOf)]),
      );
      this.emitFile({ type: 'asset', fileName: PUBLIC_GUIDE, source: JSON.stringify(guides) });
    },
  };
}
