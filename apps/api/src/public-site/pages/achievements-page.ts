import { OUTPUT_TYPE_LABELS } from '#reference/commitment-labels.js';
import { isCodeOf, type Label } from '#reference/label.js';
import type { Achievement, Achievements } from '#registry/outputs/list-achievements.js';
import { ACHIEVEMENTS_PLACE, href, query } from '../addresses.js';
import { formatDate, NO_VALUE } from '../format.js';
import { html, type Markup } from '../html.js';
import type { Page, Tongue } from '../page.js';

/** Verified results of those who consented to be named, a page of them. */
export function achievementsPage(
  { items, nextCursor }: Achievements,
  cursor: string | undefined,
  tongue: Tongue,
): Page {
  const { language, words } = tongue;
  const further = [
    ...(cursor === undefined ? [] : [[words.achievements.first, ''] as const]),
    ...(nextCursor === null ? [] : [[words.achievements.next, query({ cursor: nextCursor })] as const]),
  ];
  return {
    title: words.achievements.title,
    description: words.achievements.intro,
    place: `${ACHIEVEMENTS_PLACE}${query({ cursor })}`,
    menu: 'achievements',
    isShortLived: true,
    main: html`<h1>${words.achievements.title}</h1>
      <p class="lead">${words.achievements.intro}</p>
      ${
        items.length === 0
          ? html`<section class="empty" aria-labelledby="nobody">
              <h2 id="nobody">${words.achievements.none}</h2>
              <p>${words.achievements.noneText}</p>
            </section>`
          : html`<div
              class="frame"
              role="region"
              tabindex="0"
              aria-label="${words.table.scroll}: ${words.achievements.title}"
            >
              <table>
                <caption>
                  <span>${words.achievements.caption}</span>
                </caption>
                <thead>
                  <tr>
                    <th scope="col">${words.achievements.what}</th>
                    <th scope="col">${words.achievements.kind}</th>
                    <th scope="col">${words.achievements.date}</th>
                    <th scope="col">${words.achievements.who}</th>
                    <th scope="col">${words.table.university}</th>
                  </tr>
                </thead>
                <tbody>
                  ${items.map((item) => row(item, tongue))}
                </tbody>
              </table>
            </div>`
      }
      ${further.length === 0 ? undefined : html`<p class="onward">${further.map(([name, search]) => html`<a href="${href(language, ACHIEVEMENTS_PLACE)}${search}">${name}</a> `)}</p>`}`,
  };
}

function row({ title, type, date, name, university, doi }: Achievement, { language }: Tongue): Markup {
  const kinds: Readonly<Record<string, Label>> = OUTPUT_TYPE_LABELS;
  return html`<tr>
    <th scope="row">
      ${title}${doi === null ? undefined : html` <a href="https://doi.org/${encodeURI(doi)}" rel="external">DOI<span class="unseen">: ${title}</span></a>`}
    </th>
    <td>${isCodeOf(kinds, type) ? kinds[type]?.[language] : type}</td>
    <td>${date === null ? NO_VALUE : formatDate(date, language)}</td>
    <td>${name}</td>
    <td>${university[language]}</td>
  </tr> `;
}
