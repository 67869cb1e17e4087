import type { Label } from '#reference/label.js';
import type { PublishedKpiReport } from '#reporting/kpi-reports/list-published-kpi-reports.js';
import { fundingName, periodName } from '#reporting/publications/publication-labels.js';
import { homePlace, href, query, REPORTS_PLACE } from '../addresses.js';
import { formatDate } from '../format.js';
import { html } from '../html.js';
import type { Page, Tongue } from '../page.js';
import { type RecordColumn, recordTable } from '../record-table.js';
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
          : recordTable({ caption: words.reports.caption, columns: columnsOf(names, tongue), items })
      }
      ${further.length === 0 ? undefined : html`<p class="onward">${further.map(([name, search]) => html`<a href="${href(language, REPORTS_PLACE)}${search}">${name}</a> `)}</p>`}`,
  };
}

function columnsOf(names: ReadonlyMap<string, Label>, { language, words }: Tongue): RecordColumn<PublishedKpiReport>[] {
  return [
    { heading: words.table.university, cell: ({ university }) => names.get(university)?.[language] ?? university },
    { heading: words.table.period, cell: ({ period }) => periodName(period)[language] },
    { heading: words.filter.funding, cell: ({ funding }) => fundingName(funding)[language] },
    { heading: words.reports.edition, cell: ({ version }) => version, isNumber: true },
    { heading: words.reports.published, cell: ({ publishedOn }) => formatDate(publishedOn, language) },
    {
      heading: words.version.status,
      cell: ({ supersededOn }) =>
        supersededOn === null
          ? words.reports.stands
          : fill(words.reports.superseded, { date: formatDate(supersededOn, language) }),
    },
    { heading: words.version.definitions, cell: ({ definitionVersion }) => definitionVersion },
    { heading: words.reports.fingerprint, cell: ({ digest }) => html`<code class="sum">${digest}</code>` },
  ];
}
