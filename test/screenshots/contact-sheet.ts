import type { Page } from 'playwright-core';
import type { Look } from '../browser/page-visits.js';
import { takePicture } from './camera.js';

/** One picture of a page. */
export interface Shot {
  readonly look: Look;
  readonly file: string;
  readonly picture: Buffer;
}

const WIDTH = 2000;
const CAPTIONS = { kk: 'Қазақша', ru: 'По-русски', en: 'English' } as const;
const STYLE = `
  body { width: ${WIDTH}px; margin: 0; padding: 14px; box-sizing: border-box; font: 15px sans-serif; background: #c9d0d4 }
  h1 { font-size: 20px; margin: 0 0 8px } .fault { color: #a00; font-size: 15px }
  .row { display: flex; gap: 8px; margin-top: 10px; align-items: flex-start }
  figure { margin: 0; min-width: 0; flex: 1 } figcaption { font-size: 12px }
  .large div { max-height: 1150px; overflow: hidden } .small div { max-height: 1000px; overflow: hidden }
  img { display: block; width: 100% }`;

function tile({ look, picture }: Shot): string {
  const caption = `${CAPTIONS[look.language]}, ${look.device}, ${look.scheme}`;
  return `<figure><figcaption>${caption}</figcaption><div><img src="data:image/png;base64,${picture.toString('base64')}" alt=""></div></figure>`;
}

/**
 * All looks of one page side by side on one picture, with what was found wrong: at a desk by day large, the others small, long
 * pages cut below.
 */
export async function composeSheet(
  page: Page,
  title: string,
  shots: readonly Shot[],
  faults: readonly string[],
): Promise<Buffer> {
  const isLarge = ({ look }: Shot) => look.device === 'desktop' && look.scheme === 'light';
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const row = (size: string, own: readonly Shot[]) =>
    `<div class="row ${size}">${own.map((shot) => tile(shot)).join('')}</div>`;
  await page.setViewportSize({ width: WIDTH, height: 800 });
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><h1>${escape(title)}</h1>` +
      faults.map((fault) => `<div class="fault">${escape(fault)}</div>`).join('') +
      row('large', shots.filter(isLarge)) +
      row(
        'small',
        shots.filter((shot) => !isLarge(shot)),
      ),
  );
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode())).then(() => true)');
  return await takePicture(page);
}
