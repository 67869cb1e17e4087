import { Controller, Get, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { CURRENT_CONSENT } from '#domain/consent/consent-text.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { listAchievements } from '#registry/outputs/list-achievements.js';
import { listUniversities } from '#registry/universities/list-universities.js';
import { listPublishedKpiReports } from '#reporting/kpi-reports/list-published-kpi-reports.js';
import { listPublications } from '#reporting/publications/list-publications.js';
import type { Page } from './page.js';
import { achievementsPage } from './pages/achievements-page.js';
import { definitionsPage } from './pages/definitions-page.js';
import { guidePage } from './pages/guide-page.js';
import { accessibilityPage, privacyPage } from './pages/house-pages.js';
import { kpiReportsPage } from './pages/kpi-reports-page.js';
import { versionsPage } from './pages/versions-pages.js';
import { PublicPageFilter } from './public-page.filter.js';
import { PublicSite } from './public-site.js';
import { TheVisit, type Visit } from './visit.js';

const LISTED = 50;
/** Versions appear a few times a year; should there ever be more, the API lists them all. */
const MOST_VERSIONS = 500;

/** Pages beside the figures: definitions, achievements, versions, reports, statements. */
@ApiExcludeController()
@Controller('public/:language')
@UseFilters(PublicPageFilter)
export class HousePagesController {
  constructor(private readonly site: PublicSite) {}

  @Get('definitions')
  @Requires('public_site.read')
  definitions(@TheVisit() visit: Visit): string {
    return this.send(visit, definitionsPage(visit.tongue));
  }

  @Get('guide')
  @Requires('public_site.read')
  guide(@TheVisit() visit: Visit): string {
    const { guide } = this.site;
    if (guide === undefined) throw new CodedError('not_found', 'not_found', 'The guide is not built.');
    return this.send(visit, guidePage(guide, visit.tongue));
  }

  @Get('achievements')
  @Requires('public_site.read')
  async achievements(@TheVisit() visit: Visit): Promise<string> {
    const { cursor } = visit.search;
    const achievements = await listAchievements(visit.context, { limit: LISTED, cursor });
    return this.send(visit, achievementsPage(achievements, cursor, visit.tongue));
  }

  @Get('versions')
  @Requires('public_site.read')
  async versions(@TheVisit() visit: Visit): Promise<string> {
    const { items } = await listPublications(visit.context, { limit: MOST_VERSIONS });
    return this.send(visit, versionsPage(items, visit.tongue));
  }

  @Get('reports')
  @Requires('public_site.read')
  async reports(@TheVisit() visit: Visit): Promise<string> {
    const { cursor } = visit.search;
    const reports = await listPublishedKpiReports(visit.context, { limit: LISTED, cursor });
    const universities = await listUniversities(visit.context);
    const names = new Map(
      universities.map(({ code, nameKk, nameRu, nameEn }) => [code, { kk: nameKk, ru: nameRu, en: nameEn }] as const),
    );
    return this.send(visit, kpiReportsPage(reports, names, cursor, visit.tongue));
  }

  @Get('accessibility')
  @Requires('public_site.read')
  accessibility(@TheVisit() visit: Visit): string {
    return this.send(visit, accessibilityPage(this.site.operator, visit.tongue));
  }

  @Get('privacy')
  @Requires('public_site.read')
  privacy(@TheVisit() visit: Visit): string {
    return this.send(visit, privacyPage(CURRENT_CONSENT, this.site.operator, visit.tongue));
  }

  /** Whatever else is asked for below a language. */
  @Get('*')
  @Requires('public_site.read')
  nowhere(): never {
    throw new CodedError('not_found', 'not_found', 'There is nothing at this address.');
  }

  private send({ request, reply, tongue }: Visit, page: Page): string {
    return this.site.send(request, reply, page, tongue);
  }
}
