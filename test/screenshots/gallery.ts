import type { Look } from '../browser/page-visits.js';

export interface Shot {
  readonly page: string;
  readonly look: Look;
  readonly file: string;
}

const CAPTIONS = { kk: 'Қазақша', ru: 'По-русски', en: 'English' } as const;

/** One page with all pictures, page by page: a row of languages for each screen and scheme. */
export function writeGallery(shots: readonly Shot[]): string {
  const pages = Map.groupBy(shots, ({ page }) => page);
  const sections = [...pages].map(([page, own]) => {
    const pictures = own.map(
      ({ file, look }) =>
        `<figure class="${look.device}"><a href="${file}"><img loading="lazy" src="${file}" alt=""></a>` +
        `<figcaption>${CAPTIONS[look.language]}, ${look.device}, ${look.scheme}</figcaption></figure>`,
    );
    return `<section><h2>${page}</h2><div>${pictures.join('')}</div></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Qaitu: every page</title><style>
body{font:15px system-ui;margin:24px;background:#e9edef}div{display:flex;flex-wrap:wrap;gap:16px;align-items:start}
figure{margin:0;background:#fff;padding:8px;border-radius:6px}img{display:block;width:100%}
.desktop{width:420px}.phone{width:160px}figcaption{font-size:12px;padding-top:6px}</style>
<h1>Every page</h1>${sections.join('\n')}</html>\n`;
}
