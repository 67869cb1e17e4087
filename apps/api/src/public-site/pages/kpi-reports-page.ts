import type { Label } from '#reference/label.js';
import type { PublishedKpiReport } from '#reporting/kpi-reports/list-published-kpi-reports.js';
import { fundingName, periodName } from '#reporting/publications/publication-labels.js';
import { homePlace, href, query, REPORTS_PLACE } from '../addresses.js';
import { formatDate } from '../format.js';
import { html, type Markup } from '../html.js';
import type { Page, Tongue } from '../page.js';
import { fill } from '../words/words-of.js';

/** Which KPI reports were published, without a figure of them. */
export function kpiReportsPage(
  { items, nextCursor }: { readonly items: readonly PublishedKpiReport[]; readonly nextCursor: string | null },
  names: ReadonlyMap<string, Label>,
  cursor: string | undefined,
  tongue: Tongue,
): Page {
  const { language, words } = tongue;
  const further = [
    ...(cursor === undefined ? [] : [[words.reports.newest, ''] as const]),
    ...(nextCursor === null ? [] : [[words.reports.older, query({ cursor: nextCursor })] as const]),
  ];
  return {
    title: words.reports.title,
    description: words.reports.intro,
    place: `${REPORTS_PLACE}${query({ cursor })}`,
    trail: [[words.nav.figures, homePlace('current')]],
    main: html`<h1>${words.reports.title}</h1>
      <p class="lead">${words.reports.intro}</p>
      ${
        items.length === 0
          ? html`<p class="empty">${words.reports.none}</p>`
          : html`<div
              class="frame"
              role="region"
              tabindex="0"
              aria-label="${words.table.scroll}: ${words.reports.title}"
            >
              <table>
                <caption>
                  <span>${words.reports.caption}</span>
                </caption>
                <thead>
                  <tr>
                    <th scope="col">${words.table.university}</th>
                    <th scope="col">${words.table.period}</th>
                    <th scope="col">${words.filter.funding}</th>
                    <th scope="col" class="number">${words.reports.edition}</th>
                    <th scope="col">${words.reports.published}</th>
                    <th scope="col">${words.version.status}</th>
                    <th scope="col">${words.version.definitions}</th>
                    <th scope="col">${words.reports.fingerprint}</th>
                  </tr>
                </thead>
                <tbody>
                  ${items.map((report) => row(report, names, tongue))}
                </tbody>
              </table>
            </div>`
      }
      ${further.length === 0 ? undefined : html`<p class="onward">${further.map(([name, search]) => html`<a href="${href(language, REPORTS_PLACE)}${search}">${name}</a> `)}</p>`}`,
  };
}

function row(report: PublishedKpiReport, names: ReadonlyMap<string, Label>, { language, words }: Tongue): Markup {
  const { university, period, funding, version, publishedOn, supersededOn, definitionVersion, digest } = report;
  return html`<tr>
    <th scope="row">${names.get(university)?.[language] ?? university}</th>
    <td>${periodName(period)[language]}</td>
    <td>${fundingName(funding)[language]}</td>
    <td class="number">${version}</td>
    <td>${formatDate(publishedOn, language)}</td>
    <td>
      ${
        supersededOn === null
          ? words.reports.stands
          : fill(words.reports.superseded, { date: formatDate(supersededOn, language) })
      }
    </td>
    <td>${definitionVersion}</td>
    <td><code class="sum">${digest}</code></td>
  </tr> `;
}
