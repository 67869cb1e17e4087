import { KPI_DEFINITION_VERSION } from '#domain/kpi/definition-version.js';
import { getKpiDefinition, type KpiDefinition } from '#kpi/kpi-definitions.js';
import { PUBLISHED_INDICATORS } from '#reporting/publications/figure.js';
import { WITHHELD_LABELS } from '#reporting/publications/publication-labels.js';
import { DEFINITIONS_PLACE, href, indicatorPlace } from '../addresses.js';
import { html, type Markup } from '../html.js';
import type { Page, Tongue } from '../page.js';
import { fill } from '../words/words-of.js';

/** How every published indicator is computed, and how figures are protected before they are published. */
export function definitionsPage(tongue: Tongue): Page {
  const { language, words } = tongue;
  const definitions = PUBLISHED_INDICATORS.map(getKpiDefinition);
  const intro = fill(words.definitions.intro, { version: KPI_DEFINITION_VERSION });
  return {
    title: words.definitions.title,
    description: intro,
    place: DEFINITIONS_PLACE,
    menu: 'definitions',
    main: html`<h1>${words.definitions.title}</h1>
      <p class="lead">${intro}</p>
      <nav class="contents" aria-labelledby="contents">
        <h2 id="contents">${words.definitions.contents}</h2>
        <ul>
          ${definitions.map(({ code, name }) => html`<li><a href="#${code}">${name[language]}</a></li>`)}
          <li><a href="#method">${words.definitions.method}</a></li>
        </ul>
      </nav>
      ${definitions.map((definition) => one(definition, tongue))} ${method(tongue)}`,
  };
}

function one(definition: KpiDefinition, { language, words }: Tongue): Markup {
  const { code, name, question, numerator, denominator, unknown, notApplicable, due, type } = definition;
  const { exclusions, bounds, interval, direction } = definition;
  const entries = [
    [words.definitions.question, question],
    [words.definitions.numerator, numerator],
    [words.definitions.denominator, denominator],
    [words.definitions.unknown, unknown],
    [words.definitions.notApplicable, notApplicable],
    [words.definitions.excluded, exclusions],
    [words.definitions.due, due.label],
    [words.definitions.type, type.label],
    [words.definitions.boundsRule, bounds],
    [words.definitions.intervalRule, interval],
    [words.definitions.direction, direction.label],
  ] as const;
  return html`<section class="definition" aria-labelledby="${code}">
    <h2 id="${code}"><span class="code">${code}</span> ${name[language]}</h2>
    <p>${definition.definition[language]}</p>
    <dl>
      ${entries.map(([title, text]) =>
        text === null
          ? undefined
          : html`<div>
              <dt>${title}</dt>
              <dd>${text[language]}</dd>
            </div>`,
      )}
    </dl>
    <p>
      <a href="${href(language, indicatorPlace('current', code))}"
        >${words.definitions.figures}<span class="unseen">: ${name[language]}</span></a
      >
    </p>
  </section> `;
}

function method({ language, words }: Tongue): Markup {
  return html`<section aria-labelledby="method">
    <h2 id="method">${words.definitions.method}</h2>
    <h3>${words.definitions.counts}</h3>
    <p>${words.definitions.countsText}</p>
    <h3>${words.definitions.suppression}</h3>
    <p>${words.definitions.suppressionText}</p>
    <p>${words.definitions.reasons}:</p>
    <ul>
      ${Object.values(WITHHELD_LABELS).map((reason) => html`<li>${reason[language]}</li>`)}
    </ul>
    <h3>${words.definitions.uncertainty}</h3>
    <p>${words.definitions.uncertaintyText}</p>
    <h3>${words.definitions.comparing}</h3>
    <p>${words.definitions.comparingText}</p>
  </section>`;
}
