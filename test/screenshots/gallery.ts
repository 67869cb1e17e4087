import type { Look } from '../browser/page-visits.js';

/** What was made of one page for one reader. */
export interface PageInGallery {
  readonly title: string;
  readonly sheet: string;
  readonly pictures: readonly { readonly look: Look; readonly file: string }[];
  readonly faults: readonly string[];
}

/** One page with all sheets, each with links to its pictures and with what was found wrong. */
export function writeGallery(pages: readonly PageInGallery[]): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const sections = pages.map(({ title, sheet, pictures, faults }) => {
    const links = pictures.map(
      ({ file, look }) => `<a href="${file}">${look.language}, ${look.device}, ${look.scheme}</a>`,
    );
    const found = faults.map((fault) => `<li>${escape(fault)}</li>`).join('');
    return (
      `<section><h2>${escape(title)}</h2>${found && `<ul>${found}</ul>`}<p>${links.join(' · ')}</p>` +
      `<a href="${sheet}"><img loading="lazy" src="${sheet}" alt="" width="2000"></a></section>`
    );
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Qaitu: every page</title><style>
body{font:15px system-ui;margin:24px;background:#e9edef}img{display:block;max-width:100%;height:auto}li{color:#a00}</style>
<h1>Every page</h1>${sections.join('\n')}</html>\n`;
}
