import type { Publication } from '#reporting/publications/publication.js';
import { dataPlace, homePlace, href, VERSIONS_PLACE } from '../addresses.js';
import { dayOf, formatDate } from '../format.js';
import { html } from '../html.js';
import type { Page, Tongue } from '../page.js';
import { type RecordColumn, recordTable } from '../record-table.js';
import { fill } from '../words/words-of.js';

/** Every version that was ever public, the newest first; a withdrawn one says why. */
export function versionsPage(versions: readonly Publication[], { language, words }: Tongue): Page {
  const tongue = { language, words };
  return {
    title: words.versions.title,
    description: words.versions.intro,
    place: VERSIONS_PLACE,
    trail: [[words.nav.figures, homePlace('current')]],
    main: html`<h1>${words.versions.title}</h1>
      <p class="lead">${words.versions.intro}</p>
      ${
        versions.length === 0
          ? html`<p class="empty">${words.home.nothingText}</p>`
          : recordTable({ caption: words.versions.caption, columns: columnsOf(tongue), items: versions })
      }`,
  };
}

function columnsOf(tongue: Tongue): RecordColumn<Publication>[] {
  const { language, words } = tongue;
  const nameOf = ({ number }: Publication) => fill(words.version.name, { number });
  const isReadable = ({ status }: Publication) => status !== 'withdrawn';
  return [
    {
      heading: words.versions.version,
      cell: (version) =>
        isReadable(version)
          ? html`<a href="${href(language, homePlace(version.number))}">${nameOf(version)}</a>`
          : nameOf(version),
    },
    { heading: words.versions.name, cell: ({ title }) => title[language] },
    { heading: words.version.asOf, cell: ({ asOf }) => formatDate(asOf, language) },
    {
      heading: words.version.published,
      cell: ({ publishedAt }) => (publishedAt ? formatDate(dayOf(publishedAt), language) : undefined),
    },
    { heading: words.version.status, cell: (version) => statusOf(version, tongue) },
    {
      heading: words.versions.files,
      cell: (version) =>
        isReadable(version)
          ? html`<a href="${href(language, dataPlace(version.number))}"
              >${words.versions.files}<span class="unseen">: ${nameOf(version)}</span></a
            >`
          : undefined,
    },
  ];
}

function statusOf({ status, withdrawnAt, withdrawalReason }: Publication, { language, words }: Tongue): string {
  if (status === 'withdrawn' && withdrawnAt && withdrawalReason) {
    return fill(words.versions.withdrawnOn, {
      date: formatDate(dayOf(withdrawnAt), language),
      reason: withdrawalReason[language],
    });
  }
  return status === 'published' ? words.version.statusPublished : words.version.statusSuperseded;
}

/** What stands at every address of a withdrawn version: that it was withdrawn, when and why. */
export function gonePage(version: Publication, place: string, { language, words }: Tongue): Page {
  const { number, withdrawnAt, withdrawalReason } = version;
  const title = fill(words.gone.title, { number });
  return {
    status: 410,
    title,
    description: title,
    place,
    trail: [
      [words.nav.figures, homePlace('current')],
      [words.versions.title, VERSIONS_PLACE],
    ],
    main: html`<h1>${title}</h1>
      <p>${fill(words.gone.text, { date: withdrawnAt ? formatDate(dayOf(withdrawnAt), language) : '' })}</p>
      <blockquote>${withdrawalReason?.[language]}</blockquote>
      <p>${words.gone.ask}</p>
      <p class="onward">
        <a href="${href(language, homePlace('current'))}">${words.version.toCurrent}</a>
        <a href="${href(language, VERSIONS_PLACE)}">${words.versions.title}</a>
      </p>`,
  };
}
