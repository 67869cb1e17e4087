import { LICENCE, SOURCE_LABEL } from '#reporting/publications/publication-labels.js';
import type { Publication } from '#reporting/publications/publication.js';
import { href } from './addresses.js';
import { dayOf, formatDate } from './format.js';
import { html, type Markup } from './html.js';
import type { Tongue } from './page.js';
import { fill } from './words/words-of.js';

/** Says above the figures which version they are of, and where the current one is. */
export function versionLine(publication: Publication, latest: string, { language, words }: Tongue): Markup {
  const { number, asOf, publishedAt, supersededAt } = publication;
  const days = html`${words.version.asOf}: <time datetime="${asOf}">${formatDate(asOf, language)}</time>${
      publishedAt
        ? html`. ${words.version.published}:
            <time datetime="${dayOf(publishedAt)}">${formatDate(dayOf(publishedAt), language)}</time>`
        : undefined
    }.`;
  if (!supersededAt) return html`<p class="version">${fill(words.version.current, { number })} ${days}</p>`;
  const date = formatDate(dayOf(supersededAt), language);
  return html`<p class="version old">
    ${fill(words.version.superseded, { number, date })} ${days}
    <a href="${href(language, latest)}">${words.version.toCurrent}</a>
  </p>`;
}

/** Status, dates, licence, source, contact and the address by which the page is cited. */
export function aboutVersion(publication: Publication, permanent: string, tongue: Tongue): Markup {
  const { language, words } = tongue;
  const { number, asOf, publishedAt, supersededAt, definitionVersion, summary, contact, notes, title } = publication;
  const updated = supersededAt ?? publishedAt;
  const entries: readonly (readonly [string, Markup | string])[] = [
    [words.version.status, supersededAt ? words.version.statusSuperseded : words.version.statusPublished],
    [words.version.asOf, formatDate(asOf, language)],
    ...(publishedAt ? [[words.version.published, formatDate(dayOf(publishedAt), language)] as const] : []),
    ...(updated ? [[words.version.updated, formatDate(dayOf(updated), language)] as const] : []),
    [words.version.definitions, definitionVersion ?? ''],
    ...(summary
      ? [
          [
            words.version.counted,
            fill(words.version.countedText, {
              published: summary.published,
              withheld: summary.figures - summary.published,
            }),
          ] as const,
        ]
      : []),
    [words.version.source, SOURCE_LABEL[language]],
    [words.version.licence, html`<a href="${LICENCE.url}" rel="license">${LICENCE.name[language]}</a>`],
    [words.version.contact, contact === null ? words.version.noContact : contactOf(contact)],
    ...(notes ? [[words.version.notes, notes[language]] as const] : []),
    [
      words.version.permalink,
      html`<a rel="bookmark" href="${href(language, permanent)}">${href(language, permanent)}</a>`,
    ],
  ];
  return html`<section class="about" aria-labelledby="version">
    <h2 id="version">${words.version.title}</h2>
    <p>${fill(words.version.name, { number })}. ${title[language]}</p>
    <dl>
      ${entries.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

/** An address one can write to, as a link; a telephone number as it is. */
export function contactOf(contact: string): Markup | string {
  return /^[^\s@]+@[^\s@]+$/.test(contact) ? html`<a href="mailto:${contact}">${contact}</a>` : contact;
}
