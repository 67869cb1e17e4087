import { getKpiText } from '#reference/kpi-names.js';
import { CATEGORY_LABELS } from '#reference/participation-labels.js';
import { isCodeOf } from '#reference/label.js';
import type { Figure } from '#reporting/publications/figure.js';
import { EVERYTHING_LABEL, fundingName, periodName } from '#reporting/publications/publication-labels.js';
import { DEFINITIONS_PLACE, homePlace, href, indicatorPlace, universitiesPlace } from '../addresses.js';
import { figureTable, type FigureRow, legend } from '../figure-table.js';
import { indicatorName, isLowerBetter } from '../figure-words.js';
import { filterForm, fundingChoice } from '../filter-form.js';
import { html, type Markup } from '../html.js';
import type { Page, Tongue } from '../page.js';
import { universityName, type VersionInView } from '../version-in-view.js';
import { aboutVersion, versionLine } from '../version-note.js';
import { fill } from '../words/words-of.js';

/** Whose figures an indicator's page shows, and of which money. */
export interface IndicatorView {
  readonly indicator: Figure['indicator'];
  /** A code, or `country`. */
  readonly university: string;
  readonly funding: string;
  readonly asked: { readonly university?: string; readonly funding?: string };
}

/** One indicator over the periods, for the country or a university, and by category for the country. */
export function indicatorPage(
  version: VersionInView,
  view: IndicatorView,
  figures: readonly Figure[],
  tongue: Tongue,
): Page {
  const { language, words } = tongue;
  const { publication, choice } = version;
  const { indicator, asked } = view;
  const name = indicatorName(indicator, language);
  const permanent = indicatorPlace(publication.number, indicator, asked);
  return {
    title: name,
    description: getKpiText(indicator).definition[language],
    place: indicatorPlace(choice, indicator, asked),
    permanent,
    latest: choice === 'current' ? undefined : indicatorPlace('current', indicator),
    menu: 'figures',
    trail: [[words.nav.figures, homePlace(choice)]],
    main: html`<h1>${name}</h1>
      ${versionLine(publication, indicatorPlace('current', indicator), tongue)}
      <section aria-labelledby="says">
        <h2 id="says">${words.indicator.definition}</h2>
        <p>
          ${getKpiText(indicator).definition[language]}${isLowerBetter(indicator) ? html` <em>(${words.table.lower})</em>` : undefined}
          <a href="${href(language, DEFINITIONS_PLACE)}#${indicator}">${words.indicator.fully}</a>
        </p>
      </section>
      ${overPeriods(version, view, figures, tongue)} ${byCategory(version, view, figures, tongue)} ${legend(tongue)}
      <p class="onward">
        <a href="${href(language, universitiesPlace(choice, { indicator }))}">${words.indicator.byUniversity}</a>
      </p>
      ${aboutVersion(publication, permanent, tongue)}`,
  };
}

function overPeriods(version: VersionInView, view: IndicatorView, figures: readonly Figure[], tongue: Tongue): Markup {
  const { language, words } = tongue;
  const { indicator, university, funding } = view;
  const { plan, publication, choice } = version;
  const places = plan.universities
    .map((code) => [code, universityName(version, code)?.[language] ?? code] as const)
    .toSorted(([, one], [, other]) => new Intl.Collator(language).compare(one, other));
  const options = [['country', words.universities.whole] as const, ...places];
  const rows = plan.periods.flatMap((code): FigureRow[] => {
    const figure = figures.find(
      (each) => each.period === code && each.category === 'all' && each.university === university,
    );
    return figure ? [{ figure, head: periodName(code)[language], isTotal: code === 'all' }] : [];
  });
  return html`<section aria-labelledby="periods">
    <h2 id="periods">${words.indicator.overPeriods}</h2>
    <p>${words.indicator.overPeriodsText}</p>
    ${filterForm(href(language, indicatorPlace(choice, indicator)), [{ name: 'university', options, chosen: university }, fundingChoice(plan, funding, tongue)], tongue)}
    ${figureTable(
      {
        caption: fill(words.indicator.overPeriodsCaption, {
          indicator: indicatorName(indicator, language),
          place: options.find(([code]) => code === university)?.[1] ?? university,
          funding: fundingName(funding)[language],
        }),
        about: words.table.period,
        rows,
        version: publication.number,
        search: { indicator, university, funding, category: 'all' },
      },
      tongue,
    )}
  </section>`;
}

/** Only the country's figures are told apart by category. */
function byCategory(
  { plan, publication }: VersionInView,
  { indicator, funding, university }: IndicatorView,
  figures: readonly Figure[],
  tongue: Tongue,
): Markup | undefined {
  const { language, words } = tongue;
  const period = plan.periods.includes('all') ? 'all' : plan.periods.at(-1);
  if (plan.categories.length === 0 || university !== 'country' || period === undefined) return undefined;
  const rows = ['all', ...plan.categories].flatMap((code): FigureRow[] => {
    const figure = figures.find(
      (each) => each.category === code && each.university === 'country' && each.period === period,
    );
    const label = isCodeOf(CATEGORY_LABELS, code) ? CATEGORY_LABELS[code] : EVERYTHING_LABEL;
    return figure ? [{ figure, head: label[language], isTotal: code === 'all' }] : [];
  });
  return html`<section aria-labelledby="categories">
    <h2 id="categories">${words.indicator.byCategory}</h2>
    ${figureTable(
      {
        caption: fill(words.indicator.byCategoryCaption, {
          indicator: indicatorName(indicator, language),
          period: periodName(period)[language],
          funding: fundingName(funding)[language],
        }),
        about: words.table.category,
        rows,
        version: publication.number,
        search: { indicator, university: 'country', period, funding },
      },
      tongue,
    )}
  </section>`;
}
