import type { Publication } from '#reporting/publications/publication.js';
import { dataPlace, homePlace, href, VERSIONS_PLACE } from '../addresses.js';
import { dayOf, formatDate } from '../format.js';
import { html, type Markup } from '../html.js';
import type { Page, Tongue } from '../page.js';
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
          : html`<div
              class="frame"
              role="region"
              tabindex="0"
              aria-label="${words.table.scroll}: ${words.versions.title}"
            >
              <table>
                <caption>
                  <span>${words.versions.caption}</span>
                </caption>
                <thead>
                  <tr>
                    <th scope="col">${words.versions.version}</th>
                    <th scope="col">${words.versions.name}</th>
                    <th scope="col">${words.version.asOf}</th>
                    <th scope="col">${words.version.published}</th>
                    <th scope="col">${words.version.status}</th>
                    <th scope="col">${words.versions.files}</th>
                  </tr>
                </thead>
                <tbody>
                  ${versions.map((version) => versionRow(version, tongue))}
                </tbody>
              </table>
            </div>`
      }`,
  };
}

function versionRow(version: Publication, tongue: Tongue): Markup {
  const { language, words } = tongue;
  const { number, title, asOf, publishedAt, status } = version;
  const name = fill(words.version.name, { number });
  const isReadable = status !== 'withdrawn';
  return html`<tr>
    <th scope="row">${isReadable ? html`<a href="${href(language, homePlace(number))}">${name}</a>` : name}</th>
    <td>${title[language]}</td>
    <td>${formatDate(asOf, language)}</td>
    <td>${publishedAt ? formatDate(dayOf(publishedAt), language) : undefined}</td>
    <td>${statusOf(version, tongue)}</td>
    <td>
      ${
        isReadable
          ? html`<a href="${href(language, dataPlace(number))}"
              >${words.versions.files}<span class="unseen">: ${name}</span></a
            >`
          : undefined
      }
    </td>
  </tr> `;
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
