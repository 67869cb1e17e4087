import { FIGURE_COLUMNS } from '#reporting/publications/figure-columns.js';
import { LICENCE, SOURCE_LABEL } from '#reporting/publications/publication-labels.js';
import type { StoredFile } from '#reporting/publications/read-files.js';
import { dataPlace, homePlace, href } from '../addresses.js';
import { dayOf, formatBytes, formatDate } from '../format.js';
import { html, type Markup } from '../html.js';
import type { Page, Tongue } from '../page.js';
import { recordTable } from '../record-table.js';
import type { VersionInView } from '../version-in-view.js';
import { aboutVersion, versionLine } from '../version-note.js';
import { fill } from '../words/words-of.js';

/** The files of a version, how to check, read and cite them. */
export function openDataPage(
  version: VersionInView,
  files: readonly StoredFile[],
  origin: string,
  tongue: Tongue,
): Page {
  const { language, words } = tongue;
  const { publication, choice } = version;
  const { number, publishedAt, asOf, title } = publication;
  const permanent = dataPlace(number);
  const citation = fill(words.data.citation, {
    source: SOURCE_LABEL[language],
    title: title[language],
    number,
    date: formatDate(publishedAt ? dayOf(publishedAt) : asOf, language),
    address: `${origin}${href(language, homePlace(number))}`,
    licence: LICENCE.code,
  });
  return {
    title: words.data.title,
    description: words.data.intro,
    place: dataPlace(choice),
    permanent,
    latest: choice === 'current' ? undefined : dataPlace('current'),
    menu: 'data',
    main: html`<h1>${words.data.title}</h1>
      <p class="lead">${words.data.intro}</p>
      ${versionLine(publication, dataPlace('current'), tongue)}
      <section aria-labelledby="files">
        <h2 id="files">${words.data.files}</h2>
        ${fileTable(number, files, tongue)}
        <p>${words.data.verify} <code>sha256sum qaitu-figures-v${number}.csv</code></p>
      </section>
      <section aria-labelledby="cite">
        <h2 id="cite">${words.data.cite}</h2>
        <blockquote>${citation}</blockquote>
      </section>
      <section aria-labelledby="columns">
        <h2 id="columns">${words.data.columns}</h2>
        <dl class="columns">
          ${FIGURE_COLUMNS.map(
            ({ name, title: heading, description }) =>
              html`<div>
                <dt><code>${name}</code> ${heading[language]}</dt>
                <dd>${description[language]}</dd>
              </div>`,
          )}
        </dl>
      </section>
      <section aria-labelledby="programs">
        <h2 id="programs">${words.data.programs}</h2>
        <p>${words.data.programsText}</p>
        <ul>
          <li>
            <a href="/api/v1/publications/${number}/figures?indicator=K01&amp;university=country"
              ><code>/api/v1/publications/${number}/figures?indicator=K01&amp;university=country</code></a
            >
          </li>
          <li>
            <a href="/api/v1/publications/${number}/files"><code>/api/v1/publications/${number}/files</code></a>
          </li>
          <li>
            <a href="/api/v1/publications"><code>/api/v1/publications</code></a>
          </li>
          <li><a href="/api/docs">${words.nav.api}</a></li>
        </ul>
      </section>
      ${aboutVersion(publication, permanent, tongue)}`,
  };
}

function fileTable(number: number, files: readonly StoredFile[], tongue: Tongue): Markup {
  const { language, words } = tongue;
  return recordTable({
    caption: fill(words.data.caption, { number }),
    className: 'files',
    items: files,
    columns: [
      {
        heading: words.data.file,
        cell: ({ name }) => html`<a href="/api/v1/publications/${number}/files/${name}" download>${name}</a>`,
      },
      { heading: words.data.holds, cell: ({ name }) => contentOf(name, tongue) },
      {
        heading: words.data.size,
        cell: ({ bytes }) => formatBytes(bytes, language, { kB: words.data.kB, MB: words.data.MB }),
        isNumber: true,
      },
      { heading: words.data.checksum, cell: ({ sha256 }) => html`<code class="sum">${sha256}</code>` },
    ],
  });
}

function contentOf(name: string, { words }: Tongue): string {
  switch (name) {
    case 'figures.csv':
      return words.data.figuresCsv;
    case 'figures.json':
      return words.data.figuresJson;
    case 'dictionary.csv':
      return words.data.dictionaryCsv;
    case 'dictionary.json':
      return words.data.dictionaryJson;
    case 'datapackage.json':
      return words.data.packageJson;
    case 'checksums.txt':
      return words.data.checksums;
    default:
      return '';
  }
}
