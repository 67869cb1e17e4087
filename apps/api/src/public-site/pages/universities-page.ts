import type { Figure } from '#reporting/publications/figure.js';
import { PUBLISHED_INDICATORS } from '#reporting/publications/figure.js';
import { fundingName, periodName } from '#reporting/publications/publication-labels.js';
import { href, indicatorPlace, universitiesPlace, universityPlace } from '../addresses.js';
import { figureTable, type FigureRow, legend } from '../figure-table.js';
import { indicatorName } from '../figure-words.js';
import { filterForm, fundingChoice, periodChoice } from '../filter-form.js';
import { html } from '../html.js';
import type { Page, Tongue } from '../page.js';
import { type Cut, universityName, type VersionInView } from '../version-in-view.js';
import { aboutVersion, versionLine } from '../version-note.js';
import { fill } from '../words/words-of.js';

/** One indicator of every university, in the order of their names, after the whole country. */
export function universitiesPage(
  version: VersionInView,
  cut: Cut & { readonly indicator: Figure['indicator']; readonly askedIndicator: string | undefined },
  figures: readonly Figure[],
  tongue: Tongue,
): Page {
  const { language, words } = tongue;
  const { publication, choice, plan } = version;
  const { period, funding, indicator } = cut;
  const asked = { ...cut.asked, indicator: cut.askedIndicator };
  const permanent = universitiesPlace(publication.number, asked);
  const name = indicatorName(indicator, language);
  const choices = [
    {
      name: 'indicator' as const,
      chosen: indicator,
      options: PUBLISHED_INDICATORS.map((code) => [code, indicatorName(code, language)] as const),
    },
    periodChoice(plan, period, tongue),
    fundingChoice(plan, funding, tongue),
  ];
  return {
    title: words.universities.title,
    description: words.universities.intro,
    place: universitiesPlace(choice, asked),
    permanent,
    latest: choice === 'current' ? undefined : universitiesPlace('current'),
    menu: 'universities',
    main: html`<h1>${words.universities.title}</h1>
      <p class="lead">${words.universities.intro}</p>
      ${versionLine(publication, universitiesPlace('current'), tongue)}
      ${filterForm(href(language, universitiesPlace(choice)), choices, tongue)}
      ${plan.universities.length === 0 ? html`<p class="empty">${words.universities.none}</p>` : undefined}
      ${figureTable(
        {
          caption: fill(words.universities.caption, {
            indicator: name,
            period: periodName(period)[language],
            funding: fundingName(funding)[language],
          }),
          about: words.table.university,
          rows: inNameOrder(version, figures, cut, tongue),
          version: publication.number,
          search: { indicator, period, funding, category: 'all' },
        },
        tongue,
      )}
      ${legend(tongue)}
      <p class="onward">
        <a href="${href(language, indicatorPlace(choice, indicator))}">${name}: ${words.indicator.overPeriods}</a>
      </p>
      ${aboutVersion(publication, permanent, tongue)}`,
  };
}

/** By name in the reader's language: never by value. */
function inNameOrder(
  version: VersionInView,
  figures: readonly Figure[],
  cut: Cut,
  { language, words }: Tongue,
): FigureRow[] {
  const { compare } = new Intl.Collator(language);
  const named = figures
    .filter(({ university }) => university !== 'country')
    .map((figure) => ({ figure, name: universityName(version, figure.university)?.[language] ?? figure.university }))
    .toSorted((one, other) => compare(one.name, other.name));
  return [
    ...figures
      .filter(({ university }) => university === 'country')
      .map((figure): FigureRow => ({ figure, head: words.universities.whole, isTotal: true })),
    ...named.map(({ figure, name }): FigureRow => ({
      figure,
      head: html`<a href="${href(language, universityPlace(version.choice, figure.university, cut.asked))}"
        >${name}</a
      >`,
    })),
  ];
}
