import type { Label } from '#reference/label.js';
import type { Figure } from '#reporting/publications/figure.js';
import { href, universitiesPlace, universityPlace } from '../addresses.js';
import { indicatorLink, universityCaption } from '../figure-names.js';
import { figureTable, legend } from '../figure-table.js';
import { filterForm, fundingChoice, periodChoice } from '../filter-form.js';
import { html } from '../html.js';
import type { Page, Tongue } from '../page.js';
import type { Cut, VersionInView } from '../version-in-view.js';
import { aboutVersion, versionLine } from '../version-note.js';

/** All indicators of one university. */
export function universityPage(
  version: VersionInView,
  { code, name }: { readonly code: string; readonly name: Label },
  cut: Cut,
  figures: readonly Figure[],
  tongue: Tongue,
): Page {
  const { language, words } = tongue;
  const { publication, choice, plan } = version;
  const { period, funding } = cut;
  const permanent = universityPlace(publication.number, code, cut.asked);
  return {
    title: name[language],
    description: `${name[language]}. ${words.university.intro}`,
    place: universityPlace(choice, code, cut.asked),
    permanent,
    latest: choice === 'current' ? undefined : universityPlace('current', code),
    menu: 'universities',
    trail: [[words.nav.universities, universitiesPlace(choice, cut.asked)]],
    main: html`<h1>${name[language]}</h1>
      <p class="lead">${words.university.intro}</p>
      ${versionLine(publication, universitiesPlace('current'), tongue)}
      ${filterForm(href(language, universityPlace(choice, code)), [periodChoice(plan, period, tongue), fundingChoice(plan, funding, tongue)], tongue)}
      ${figureTable(
        {
          caption: universityCaption(name[language], { period, funding }, tongue),
          about: words.table.indicator,
          rows: figures.map((figure) => ({ figure, head: indicatorLink(figure, version, tongue) })),
          version: publication.number,
          search: { university: code, period, funding, category: 'all' },
        },
        tongue,
      )}
      ${legend(tongue)}
      <p class="onward">
        <a href="${href(language, universitiesPlace(choice, cut.asked))}">${words.university.back}</a>
      </p>
      ${aboutVersion(publication, permanent, tongue)}`,
  };
}
