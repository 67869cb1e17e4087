import { fundingName, periodName } from '#reporting/publications/publication-labels.js';
import type { PlanCodes } from '#reporting/publications/publication.js';
import { attribute, html, type Markup } from './html.js';
import type { Tongue } from './page.js';

/** One choice among several: a name, what may be chosen, what is chosen. */
export interface Choice {
  readonly name: 'period' | 'funding' | 'indicator' | 'university';
  readonly options: readonly (readonly [code: string, label: string])[];
  readonly chosen: string;
}

/** A form that asks for the same page with another choice; it needs no script. */
export function filterForm(action: string, choices: readonly Choice[], { words }: Tongue): Markup {
  return html`<form class="filters" method="get" action="${action}" aria-label="${words.filter.title}">
    ${choices.map(
      ({ name, options, chosen }) =>
        html`<p>
          <label for="filter-${name}">${labelOf(name, words)}</label
          ><select id="filter-${name}" name="${name}">
            ${options.map(
              ([code, label]) =>
                html`<option value="${code}" ${attribute('selected', code === chosen && 'selected')}>${label}</option>`,
            )}
          </select>
        </p>`,
    )}
    <p><button type="submit">${words.filter.show}</button></p>
  </form>`;
}

function labelOf(name: Choice['name'], words: Tongue['words']): string {
  switch (name) {
    case 'period':
      return words.filter.period;
    case 'funding':
      return words.filter.funding;
    case 'indicator':
      return words.filter.indicator;
    case 'university':
      return words.filter.university;
  }
}

export function periodChoice({ periods }: PlanCodes, chosen: string, { language }: Tongue): Choice {
  return { name: 'period', chosen, options: periods.map((code) => [code, periodName(code)[language]]) };
}

export function fundingChoice({ fundings }: PlanCodes, chosen: string, { language }: Tongue): Choice {
  return { name: 'funding', chosen, options: fundings.map((code) => [code, fundingName(code)[language]]) };
}
