import { LANGUAGES, type Language } from '#reference/label.js';
import { LICENCE, SOURCE_LABEL } from '#reporting/publications/publication-labels.js';
import {
  ACCESSIBILITY_PLACE,
  ACHIEVEMENTS_PLACE,
  dataPlace,
  DEFINITIONS_PLACE,
  GUIDE_PLACE,
  homePlace,
  href,
  PRIVACY_PLACE,
  REPORTS_PLACE,
  universitiesPlace,
  VERSIONS_PLACE,
} from './addresses.js';
import { attribute, html, type Markup, tidy } from './html.js';
import type { Page, Tongue } from './page.js';

/** What the frame needs of the installation. */
export interface Installation {
  /** `https://…`, without a slash at its end. */
  readonly origin: string;
  /** Address of the style sheet; none where the web application is not built. */
  readonly stylesheet: string | undefined;
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

const MENU = [
  ['figures', homePlace('current')],
  ['universities', universitiesPlace('current')],
  ['definitions', DEFINITIONS_PLACE],
  ['achievements', ACHIEVEMENTS_PLACE],
  ['data', dataPlace('current')],
] as const;

const MORE = [
  ['guide', GUIDE_PLACE],
  ['versions', VERSIONS_PLACE],
  ['reports', REPORTS_PLACE],
  ['accessibility', ACCESSIBILITY_PLACE],
  ['privacy', PRIVACY_PLACE],
] as const;

/** The whole document of a page: head, header, main part, footer; no script, no cookie, no style of its own. */
export function drawPage(page: Page, tongue: Tongue, { origin, stylesheet }: Installation): string {
  const { language, words } = tongue;
  const isFound = page.status === undefined || page.status === 200;
  const address = (of: Language, place = page.place) => `${origin}${href(of, place)}`;
  const document = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title} – ${words.site.name}</title>
        <meta name="description" content="${page.description}" />
        ${isFound ? undefined : html`<meta name="robots" content="noindex" />`}
        ${isFound ? headLinks(page, language, address) : undefined}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="license" href="${LICENCE.url}" />
        ${stylesheet === undefined ? undefined : html`<link rel="stylesheet" href="${stylesheet}" />`}
      </head>
      <body>
        <a class="skip" href="#main">${words.site.skip}</a>
        ${header(page, tongue)}
        <main id="main" tabindex="-1">${trail(page, tongue)} ${page.main}</main>
        ${footer(page, tongue)}
      </body>
    </html> `;
  return tidy(document);
}

/** Where this page stands for good, in which other languages, and where the newest of it is (RFC 5829). */
function headLinks(page: Page, own: Language, address: (language: Language, place?: string) => string): Markup[] {
  return [
    html`<link rel="canonical" href="${address(own)}" />`,
    ...LANGUAGES.map((language) => html` <link rel="alternate" hreflang="${language}" href="${address(language)}" />`),
    html` <link rel="alternate" hreflang="x-default" href="${address('kk')}" />`,
    ...(page.permanent === undefined ? [] : [html` <link rel="bookmark" href="${address(own, page.permanent)}" />`]),
    ...(page.latest === undefined ? [] : [html` <link rel="latest-version" href="${address(own, page.latest)}" />`]),
  ];
}

function header(page: Page, { language, words }: Tongue): Markup {
  const isHere = (place: string) => page.place.split('?')[0] === place.split('?')[0];
  return html`<header class="top">
    <div class="wide">
      <a class="brand" href="${href(language, homePlace('current'))}">${MARK}<span>${words.site.name}</span></a>
      <nav class="menu" aria-label="${words.site.navigation}">
        <ul>
          ${MENU.map(
            ([name, place]) =>
              html`<li>
                <a
                  href="${href(language, place)}"
                  ${attribute('aria-current', isHere(place) ? 'page' : page.menu === name && 'true')}
                  >${words.nav[name]}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
      <nav class="tools" aria-label="${words.site.languages}">
        <ul>
          ${LANGUAGES.map(
            (other) =>
              html`<li>
                <a
                  href="${href(other, page.place)}"
                  lang="${other}"
                  hreflang="${other}"
                  ${attribute('aria-current', other === language && 'true')}
                  >${LANGUAGE_NAMES[other]}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
      <a class="sign-in" href="/sign-in">${words.site.signIn}</a>
    </div>
  </header>`;
}

/** The mark, an arrow that returns. */
const MARK = html`<svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
  <rect width="32" height="32" rx="8" />
  <g fill="none" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">
    <path d="M22.5 21.5A8.5 8.5 0 1 1 24 13" />
    <path d="M25 7.4v6.2h-6.2" />
  </g>
</svg>`;

function trail({ trail: above, title }: Page, { language, words }: Tongue): Markup | undefined {
  if (above === undefined) return undefined;
  return html`<nav class="trail" aria-label="${words.site.crumbs}">
    <ol>
      ${above.map(([name, place]) => html`<li><a href="${href(language, place)}">${name}</a></li>`)}
      <li aria-current="page">${title}</li>
    </ol>
  </nav>`;
}

function footer(page: Page, { language, words }: Tongue): Markup {
  return html`<footer class="bottom">
    <div class="wide">
      <nav aria-label="${words.site.more}">
        <ul>
          ${MORE.map(
            ([name, place]) =>
              html`<li>
                <a
                  href="${href(language, place)}"
                  ${attribute('aria-current', page.place.split('?')[0] === place && 'page')}
                  >${words.nav[name]}</a
                >
              </li>`,
          )}
          <li><a href="/api/docs">${words.nav.api}</a></li>
        </ul>
      </nav>
      <p>
        ${words.site.purpose}. ${words.version.source}: ${SOURCE_LABEL[language]}. ${words.version.licence}:
        <a href="${LICENCE.url}" rel="license">${LICENCE.name[language]}</a>
      </p>
    </div>
  </footer>`;
}
