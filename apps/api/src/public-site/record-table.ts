import { attribute, html, type Markup, type Part } from './html.js';

/** One column of a list of records; the first one of a table names the line. */
export interface RecordColumn<Item> {
  readonly heading: string;
  readonly cell: (item: Item) => Part;
  readonly isNumber?: boolean;
}

interface RecordTable<Item> {
  readonly caption: string;
  readonly columns: readonly RecordColumn<Item>[];
  readonly items: readonly Item[];
  readonly className?: string;
}

/**
 * A list of records as a table. On a phone each line becomes a card with the column's name beside each value; since browsers
 * then take it for a table no longer, every part says what it is.
 */
export function recordTable<Item>({ caption, columns, items, className }: RecordTable<Item>): Markup {
  const classes = ['records', className].filter(Boolean).join(' ');
  return html`<div class="frame" role="region" tabindex="0" aria-label="${caption}">
    <table class="${classes}" role="table">
      <caption>
        <span>${caption}</span>
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map(
            ({ heading, isNumber }) =>
              html`<th scope="col" role="columnheader" ${attribute('class', isNumber === true && 'number')}>
                ${heading}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${items.map((item) => line(item, columns))}
      </tbody>
    </table>
  </div>`;
}

function line<Item>(item: Item, columns: readonly RecordColumn<Item>[]): Markup {
  // No blank around a value: a cell without one is left out of the card.
  return html`<tr role="row">
    ${columns.map(({ heading, cell, isNumber }, index) =>
      index === 0
        ? html`<th scope="row" role="rowheader">${cell(item)}</th> `
        : html`<td role="cell" data-label="${heading}" ${attribute('class', isNumber === true && 'number')}>
            ${cell(item)}
          </td> `,
    )}
  </tr> `;
}
