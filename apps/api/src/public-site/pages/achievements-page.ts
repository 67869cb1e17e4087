import { OUTPUT_TYPE_LABELS } from '#reference/commitment-labels.js';
import { isCodeOf, type Label } from '#reference/label.js';
import type { Achievement, Achievements } from '#registry/outputs/list-achievements.js';
import { ACHIEVEMENTS_PLACE, href, query } from '../addresses.js';
import { formatDate, NO_VALUE } from '../format.js';
import { html, type Part } from '../html.js';
import type { Page, Tongue } from '../page.js';
import { type RecordColumn, recordTable } from '../record-table.js';

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
          : recordTable({ caption: words.achievements.caption, columns: columnsOf(tongue), items })
      }
      ${further.length === 0 ? undefined : html`<p class="onward">${further.map(([name, search]) => html`<a href="${href(language, ACHIEVEMENTS_PLACE)}${search}">${name}</a> `)}</p>`}`,
  };
}

function columnsOf({ language, words }: Tongue): RecordColumn<Achievement>[] {
  const kinds: Readonly<Record<string, Label>> = OUTPUT_TYPE_LABELS;
  return [
    { heading: words.achievements.what, cell: nameOf },
    {
      heading: words.achievements.kind,
      cell: ({ type }) => (isCodeOf(kinds, type) ? kinds[type]?.[language] : type),
    },
    {
      heading: words.achievements.date,
      cell: ({ date }) => (date === null ? NO_VALUE : formatDate(date, language)),
    },
    { heading: words.achievements.who, cell: ({ name }) => name },
    { heading: words.table.university, cell: ({ university }) => university[language] },
  ];
}

function nameOf({ title, doi }: Achievement): Part {
  if (doi === null) return title;
  return html`${title}
    <a href="https://doi.org/${encodeURI(doi)}" rel="external">DOI<span class="unseen">: ${title}</span></a>`;
}
