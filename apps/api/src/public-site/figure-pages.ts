import { Injectable, StreamableFile } from '@nestjs/common';
import { CodedError } from '#domain/errors/coded-error.js';
import { type Figure, PUBLISHED_INDICATORS } from '#reporting/publications/figure.js';
import { listFiles } from '#reporting/publications/read-files.js';
import type { VersionChoice } from '#reporting/publications/publication.js';
import { dataPlace, homePlace, indicatorPlace, universitiesPlace, universityPlace } from './addresses.js';
import { figuresCsv, figuresXlsx, readTableName, TABLE_FORMATS } from './figure-downloads.js';
import type { Page } from './page.js';
import { homePage, nothingPage } from './pages/home-page.js';
import { indicatorPage } from './pages/indicator-page.js';
import { openDataPage } from './pages/open-data-page.js';
import { universitiesPage } from './pages/universities-page.js';
import { universityPage } from './pages/university-page.js';
import { gonePage } from './pages/versions-pages.js';
import { PublicSite } from './public-site.js';
import { choose, cutOf, figuresOf, findVersion, universityName, type VersionInView } from './version-in-view.js';
import type { Visit } from './visit.js';

/** The pages that show figures, of the current version or of one that is named; all from what was published, nothing live. */
@Injectable()
export class FigurePages {
  constructor(private readonly site: PublicSite) {}

  async home(visit: Visit, choice: VersionChoice): Promise<string> {
    return await this.show(visit, choice, { place: homePlace(choice), menu: 'figures' }, async (version) => {
      const cut = cutOf(version, visit.search);
      const { period, funding } = cut;
      const figures = await figuresOf(visit.context, version, country({ period: [period], funding: [funding] }));
      return homePage(version, cut, figures, visit.tongue);
    });
  }

  async universities(visit: Visit, choice: VersionChoice): Promise<string> {
    return await this.show(
      visit,
      choice,
      { place: universitiesPlace(choice), menu: 'universities' },
      async (version) => {
        const cut = cutOf(version, visit.search);
        const { indicator: asked } = visit.search;
        const indicator = indicatorOf(asked);
        const figures = await figuresOf(visit.context, version, {
          period: [cut.period],
          funding: [cut.funding],
          category: ['all'],
          indicator: [indicator],
        });
        return universitiesPage(version, { ...cut, indicator, askedIndicator: asked }, figures, visit.tongue);
      },
    );
  }

  async university(visit: Visit, choice: VersionChoice, code: string): Promise<string> {
    const place = universityPlace(choice, code);
    return await this.show(visit, choice, { place, menu: 'universities' }, async (version) => {
      const name = universityName(version, code);
      if (!name) throw new CodedError('record_not_found', 'not_found', 'The version has no such university.');
      const cut = cutOf(version, visit.search);
      const figures = await figuresOf(visit.context, version, {
        university: [code],
        period: [cut.period],
        funding: [cut.funding],
        category: ['all'],
      });
      return universityPage(version, { code, name }, cut, figures, visit.tongue);
    });
  }

  async indicator(visit: Visit, choice: VersionChoice, code: string): Promise<string> {
    const indicator = indicatorOf(code);
    const place = indicatorPlace(choice, code);
    return await this.show(visit, choice, { place, menu: 'figures' }, async (version) => {
      const { plan } = version;
      const { university: askedUniversity, funding: askedFunding } = visit.search;
      const university = choose(['country', ...plan.universities], askedUniversity);
      const { funding } = cutOf(version, { funding: askedFunding });
      const figures = await figuresOf(visit.context, version, {
        university: [university],
        funding: [funding],
        indicator: [indicator],
      });
      const asked = { university: askedUniversity, funding: askedFunding };
      return indicatorPage(version, { indicator, university, funding, asked }, figures, visit.tongue);
    });
  }

  async data(visit: Visit, choice: VersionChoice): Promise<string> {
    return await this.show(visit, choice, { place: dataPlace(choice), menu: 'data' }, async (version) => {
      const files = await listFiles(visit.context, version.publication.id);
      return openDataPage(version, files, this.site.originOf(visit.request), visit.tongue);
    });
  }

  /**
   * The figures of a table as a file, each as it was protected together with all others.
   * @throws CodedError `record_not_found`, `publication_withdrawn`
   */
  async table({ context, search, tongue, reply }: Visit, choice: number, fileName: string): Promise<StreamableFile> {
    const name = readTableName(fileName);
    const version = await findVersion(context, choice);
    if (!version || version.publication.status === 'withdrawn') {
      throw new CodedError('record_not_found', 'not_found', 'There is no such version of the published figures.');
    }
    const only = (code: string | undefined) => (code === undefined ? undefined : [code]);
    const figures = await figuresOf(context, version, {
      university: only(search.university),
      period: only(search.period),
      funding: only(search.funding),
      category: only(search.category),
      indicator: only(search.indicator),
    });
    if (figures.length === 0) throw new CodedError('record_not_found', 'not_found', 'The version has no such figures.');
    const bytes =
      name === 'figures.csv'
        ? new TextEncoder().encode(figuresCsv(figures))
        : await figuresXlsx(version, figures, tongue.language);
    void reply.headers({
      'cache-control': 'public, max-age=60',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    return new StreamableFile(bytes, {
      type: TABLE_FORMATS[name],
      disposition: `attachment; filename="qaitu-v${choice}-${name}"`,
      length: bytes.byteLength,
    });
  }

  /** Draws a page of a version, or says that nothing was published, or that the version was withdrawn. */
  private async show(
    { context, tongue, request, reply }: Visit,
    choice: VersionChoice,
    { place, menu }: Pick<Page, 'place' | 'menu'>,
    draw: (version: VersionInView) => Promise<Page>,
  ): Promise<string> {
    const version = await findVersion(context, choice);
    const page = !version
      ? nothingPage(place, menu, tongue)
      : version.publication.status === 'withdrawn'
        ? gonePage(version.publication, place, tongue)
        : await draw(version);
    return this.site.send(request, reply, page, tongue);
  }
}

function country(cut: { readonly period: string[]; readonly funding: string[] }) {
  return { university: ['country'], category: ['all'], ...cut };
}

/** @throws CodedError `record_not_found` for what is never published, as for what does not exist */
function indicatorOf(code: string | undefined): Figure['indicator'] {
  return choose(PUBLISHED_INDICATORS, code) as Figure['indicator'];
}
