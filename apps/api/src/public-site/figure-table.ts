import type { Figure } from '#reporting/publications/figure.js';
import { GUIDE_PLACE, type TableSearch, href, query, tablePlace } from './addresses.js';
import { boundsOf, countOf, intervalOf, withheldText, scaleMaximum, valueOf } from './figure-words.js';
import { NO_VALUE } from './format.js';
import { html, type Markup } from './html.js';
import { intervalStrip } from './interval-strip.js';
import type { Tongue } from './page.js';

/** A line of a table: what it is about, and its figure. */
export interface FigureRow {
  readonly head: Markup | string;
  readonly figure: Figure;
  /** Stands apart, such as the whole country among its universities. */
  readonly isTotal?: boolean;
}

interface FigureTable {
  readonly caption: string;
  /** What the lines are about. */
  readonly about: string;
  readonly rows: readonly FigureRow[];
  readonly version: number;
  /** The very figures of the table, as the files are asked for them. */
  readonly search: TableSearch;
}

/** Figures one under another with their uncertainty; a withheld one says why instead. */
export function figureTable({ caption, about, rows, version, search }: FigureTable, tongue: Tongue): Markup {
  const { words } = tongue;
  const figures = rows.map(({ figure }) => figure);
  return html`<div class="frame" role="region" tabindex="0" aria-label="${caption}">
      <table class="figures" role="table">
        <caption>
          <span>${caption}</span>
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">${about}</th>
            <th scope="col" role="columnheader" class="number">${words.table.value}</th>
            <th scope="col" role="columnheader">${words.table.picture}</th>
            <th scope="col" role="columnheader">${words.table.interval}</th>
            <th scope="col" role="columnheader">${words.table.bounds}</th>
            <th scope="col" role="columnheader" class="number">${words.table.n}</th>
            <th scope="col" role="columnheader" class="number">${words.table.known}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map((row) => tableRow(row, figures, tongue))}
        </tbody>
      </table>
    </div>
    ${downloads(version, search, tongue)}`;
}

function tableRow({ head, figure, isTotal }: FigureRow, figures: readonly Figure[], tongue: Tongue): Markup {
  const { language, words } = tongue;
  const cells =
    figure.status === 'published'
      ? html`<td role="cell" class="number value" data-label="${words.table.value}">
            <data value="${String(figure.value)}">${valueOf(figure, language)}</data>
          </td>
          <td role="cell">${intervalStrip(figure, scaleMaximum(figure.unit, figures), tongue)}</td>
          <td role="cell" data-label="${words.table.interval}">${intervalOf(figure, tongue) ?? NO_VALUE}</td>
          <td role="cell" data-label="${words.table.bounds}">${boundsOf(figure, tongue) ?? NO_VALUE}</td>`
      : html`<td role="cell" colspan="4" class="withheld">${withheldText(figure, tongue)}</td>`;
  const count = (label: string, value: number) =>
    html`<td role="cell" class="number" data-label="${label}">
      <data value="${value}">${countOf(value, tongue)}</data>
    </td> `;
  return html`<tr data-figure="${figureName(figure)}" role="row" ${isTotal ? html` class="total"` : undefined}>
    <th scope="row" role="rowheader">${head}</th>
    ${cells} ${count(words.table.n, figure.n)} ${count(words.table.known, figure.known)}
  </tr> `;
}

/** Which figure of the files a line shows, by their first five columns. */
function figureName({ university, period, funding, category, indicator }: Figure): string {
  return [university, period, funding, category, indicator].join('|');
}

/** The table as files, and the address at which programs ask for it. */
function downloads(version: number, search: TableSearch, { language, words }: Tongue): Markup {
  return html`<p class="downloads">
    ${words.table.download} <a href="${href(language, tablePlace(version, 'csv', search))}" download>CSV</a>
    <a href="${href(language, tablePlace(version, 'xlsx', search))}" download>XLSX</a>
    <a href="/api/v1/publications/${version}/figures${query(search)}">JSON</a>
  </p>`;
}

/** How the tables are to be read; once on a page. */
export function legend({ language, words }: Tongue): Markup {
  return html`<p class="note">
    ${words.table.legend} ${words.table.rounded} <a href="${href(language, GUIDE_PLACE)}">${words.table.guide}</a>
  </p>`;
}
