import type { Figure } from '#reporting/publications/figure.js';
import { href, dataPlace, DEFINITIONS_PLACE, homePlace, indicatorPlace, universitiesPlace } from '../addresses.js';
import { figureTable, legend } from '../figure-table.js';
import { indicatorName, intervalOf, withheldText, scaleMaximum, valueOf, countOf } from '../figure-words.js';
import { filterForm, fundingChoice, periodChoice } from '../filter-form.js';
import { html, type Markup } from '../html.js';
import { intervalStrip } from '../interval-strip.js';
import type { Page, Tongue } from '../page.js';
import type { Cut, VersionInView } from '../version-in-view.js';
import { indicatorLink, universityCaption } from '../figure-names.js';
import { aboutVersion, versionLine } from '../version-note.js';

/** What is told first of the country: return, retention, promises kept, what became of people. */
const HEADLINE: readonly Figure['indicator'][] = ['K01', 'K02', 'K07', 'K04', 'K10', 'K11', 'K05', 'K06_12'];
const CARDS = 4;

/** The figures of the whole country, all indicators of one period and source of money. */
export function homePage(version: VersionInView, cut: Cut, figures: readonly Figure[], tongue: Tongue): Page {
  const { language, words } = tongue;
  const { publication, choice, plan } = version;
  const { number } = publication;
  const { period, funding } = cut;
  const search = { university: 'country', period, funding, category: 'all' };
  const permanent = homePlace(number, cut.asked);
  const headline = headlineOf(figures);
  return {
    title: words.home.title,
    description: words.home.intro,
    place: homePlace(choice, cut.asked),
    permanent,
    latest: choice === 'current' ? undefined : homePlace('current'),
    menu: 'figures',
    main: html`<h1>${words.home.title}</h1>
      <p class="lead">${words.home.intro}</p>
      ${versionLine(publication, homePlace('current'), tongue)}
      ${filterForm(href(language, homePlace(choice)), [periodChoice(plan, period, tongue), fundingChoice(plan, funding, tongue)], tongue)}
      <section aria-labelledby="headline">
        <h2 id="headline">${words.home.headline}</h2>
        <ul class="headline">
          ${headline.map((figure) => card(figure, headline, version, tongue))}
        </ul>
      </section>
      <section aria-labelledby="all">
        <h2 id="all">${words.home.all}</h2>
        <p>${words.home.allText}</p>
        ${figureTable(
          {
            caption: universityCaption(words.universities.whole, { period, funding }, tongue),
            about: words.table.indicator,
            rows: figures.map((figure) => ({ figure, head: indicatorLink(figure, version, tongue) })),
            version: number,
            search,
          },
          tongue,
        )}
        ${legend(tongue)}
        <p class="onward">
          <a href="${href(language, universitiesPlace(choice, cut.asked))}">${words.home.toUniversities}</a>
          <a href="${href(language, dataPlace(choice))}">${words.home.toData}</a>
        </p>
      </section>
      ${aboutVersion(publication, permanent, tongue)}`,
  };
}

/** The first that are published; where these are few, withheld ones after them. */
function headlineOf(figures: readonly Figure[]): readonly Figure[] {
  const inOrder = HEADLINE.flatMap((code) => figures.filter(({ indicator }) => indicator === code));
  const isPublished = ({ status }: Figure) => status === 'published';
  return [...inOrder.filter(isPublished), ...inOrder.filter((figure) => !isPublished(figure))].slice(0, CARDS);
}

function card(figure: Figure, all: readonly Figure[], { choice }: VersionInView, tongue: Tongue): Markup {
  const { language, words } = tongue;
  const name = html`<h3>
    <a href="${href(language, indicatorPlace(choice, figure.indicator))}"
      >${indicatorName(figure.indicator, language)}</a
    >
  </h3>`;
  if (figure.status === 'withheld') {
    return html`<li>
      ${name}
      <p class="withheld">${withheldText(figure, tongue)}</p>
    </li>`;
  }
  const interval = intervalOf(figure, tongue);
  return html`<li>
    ${name}
    <p class="big">${valueOf(figure, language)}</p>
    ${intervalStrip(figure, scaleMaximum(figure.unit, all), tongue)}
    <p>
      ${interval === undefined ? undefined : html`${words.table.interval}: ${interval}<br />`}${words.table.n}:
      ${countOf(figure.n, tongue)}
    </p>
  </li>`;
}

/** What the site says as long as no version is public. */
export function nothingPage(place: string, menu: Page['menu'], { language, words }: Tongue): Page {
  return {
    title: words.home.title,
    description: words.home.intro,
    place,
    menu,
    main: html`<h1>${words.home.title}</h1>
      <p class="lead">${words.home.intro}</p>
      <section class="empty" aria-labelledby="nothing">
        <h2 id="nothing">${words.home.nothing}</h2>
        <p>${words.home.nothingText}</p>
        <p class="onward"><a href="${href(language, DEFINITIONS_PLACE)}">${words.nav.definitions}</a></p>
      </section>`,
  };
}
