import type { Figure } from '#reporting/publications/figure.js';
import { fundingName, periodName } from '#reporting/publications/publication-labels.js';
import { href, indicatorPlace } from './addresses.js';
import { indicatorName } from './figure-words.js';
import { html, type Markup } from './html.js';
import type { Tongue } from './page.js';
import type { Cut, VersionInView } from './version-in-view.js';
import { fill } from './words/words-of.js';

/** An indicator's name that leads to its page of the same version. */
export function indicatorLink(
  { indicator, funding, university }: Pick<Figure, 'indicator' | 'funding' | 'university'>,
  { choice, plan }: VersionInView,
  { language }: Tongue,
): Markup {
  const search = {
    funding: funding === plan.fundings[0] ? undefined : funding,
    university: university === 'country' ? undefined : university,
  };
  return html`<a href="${href(language, indicatorPlace(choice, indicator, search))}"
    >${indicatorName(indicator, language)}</a
  >`;
}

/** What a table of one university, or of the country, is called. */
export function universityCaption(
  university: string,
  { period, funding }: Pick<Cut, 'period' | 'funding'>,
  { language, words }: Tongue,
): string {
  return fill(words.university.caption, {
    university,
    period: periodName(period)[language],
    funding: fundingName(funding)[language],
  });
}
