import { GUIDE_PLACE, homePlace } from '../addresses.js';
import { builtMarkup, html } from '../html.js';
import type { Page, Tongue } from '../page.js';
import type { PublicGuide } from '../public-guide.js';

/** How the published figures are read, with pictures: the same guide that the application shows. */
export function guidePage(guide: PublicGuide, { language, words }: Tongue): Page {
  const { title, html: text } = guide[language];
  return {
    title,
    description: words.guide.description,
    place: GUIDE_PLACE,
    trail: [[words.nav.figures, homePlace('current')]],
    main: html`<h1>${title}</h1>
      <div class="guide">${builtMarkup(text)}</div>`,
  };
}
