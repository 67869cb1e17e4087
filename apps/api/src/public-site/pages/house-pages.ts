import { type ConsentText, type Operator, withOperator } from '#domain/consent/consent-text.js';
import {
  ACCESSIBILITY_PLACE,
  ACHIEVEMENTS_PLACE,
  dataPlace,
  DEFINITIONS_PLACE,
  homePlace,
  href,
  PRIVACY_PLACE,
} from '../addresses.js';
import { html } from '../html.js';
import type { Page, Tongue } from '../page.js';
import { contactOf } from '../version-note.js';
import { fill } from '../words/words-of.js';

/** What the pages hold to for those who read them otherwise, what is not so yet, and whom to tell. */
export function accessibilityPage({ contact, name }: Operator, { language, words }: Tongue): Page {
  return {
    title: words.accessibility.title,
    description: words.accessibility.intro,
    place: ACCESSIBILITY_PLACE,
    trail: [[words.nav.figures, homePlace('current')]],
    main: html`<h1>${words.accessibility.title}</h1>
      <p class="lead">${words.accessibility.intro}</p>
      <section aria-labelledby="standard">
        <h2 id="standard">${words.accessibility.standard}</h2>
        <p>${words.accessibility.standardText}</p>
      </section>
      <section aria-labelledby="work">
        <h2 id="work">${words.accessibility.work}</h2>
        <ul>
          <li>${words.accessibility.workPlain}</li>
          <li>${words.accessibility.workTables}</li>
          <li>${words.accessibility.workColours}</li>
        </ul>
      </section>
      <section aria-labelledby="limits">
        <h2 id="limits">${words.accessibility.limits}</h2>
        <p>${words.accessibility.limitsText}</p>
      </section>
      <section aria-labelledby="tell">
        <h2 id="tell">${words.accessibility.tell}</h2>
        <p>
          ${
            contact === null
              ? fill(words.accessibility.tellNobody, { operator: name[language] })
              : html`${words.accessibility.tellText} ${contactOf(contact)}`
          }
        </p>
      </section>`,
  };
}

/** How personal data are processed: the very text that participants consent to. */
export function privacyPage(text: ConsentText, operator: Operator, { language, words }: Tongue): Page {
  const { sections } = withOperator(text, operator);
  return {
    title: words.privacy.title,
    description: words.privacy.intro,
    place: PRIVACY_PLACE,
    trail: [[words.nav.figures, homePlace('current')]],
    main: html`<h1>${words.privacy.title}</h1>
      <p class="lead">${words.privacy.intro}</p>
      ${sections.map(
        ({ code, title, paragraphs }) =>
          html`<section aria-labelledby="${code}">
            <h2 id="${code}">${title[language]}</h2>
            ${paragraphs.map((paragraph) => html`<p>${paragraph[language]}</p>`)}
          </section> `,
      )}`,
  };
}

/** What stands where a page cannot: why, and where to go on. */
export function errorPage(
  status: NonNullable<Page['status']>,
  place: string,
  reference: string,
  { language, words }: Tongue,
): Page {
  const [title, text] =
    status === 404
      ? [words.failed.notFound, words.failed.notFoundText]
      : status === 400
        ? [words.failed.refused, words.failed.refusedText]
        : [words.failed.failed, fill(words.failed.failedText, { reference })];
  const onward = [
    [words.nav.figures, homePlace('current')],
    [words.nav.definitions, DEFINITIONS_PLACE],
    [words.nav.achievements, ACHIEVEMENTS_PLACE],
    [words.nav.data, dataPlace('current')],
  ] as const;
  return {
    status,
    title,
    description: title,
    place,
    main: html`<h1>${title}</h1>
      <p>${text}</p>
      <ul>
        ${onward.map(([name, to]) => html`<li><a href="${href(language, to)}">${name}</a></li>`)}
      </ul>`,
  };
}
