import { Controller, Get, Header, Redirect, Req, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { LANGUAGES } from '#reference/label.js';
import { PUBLISHED_INDICATORS } from '#reporting/publications/figure.js';
import { Ctx } from '../platform/request.js';
import {
  ACCESSIBILITY_PLACE,
  ACHIEVEMENTS_PLACE,
  dataPlace,
  DEFINITIONS_PLACE,
  GUIDE_PLACE,
  homePlace,
  href,
  indicatorPlace,
  PRIVACY_PLACE,
  PUBLIC_ROOT,
  REPORTS_PLACE,
  universitiesPlace,
  universityPlace,
  VERSIONS_PLACE,
} from './addresses.js';
import { html } from './html.js';
import { preferredLanguage } from './preferred-language.js';
import { PublicPageFilter } from './public-page.filter.js';
import { PublicSite } from './public-site.js';
import { findVersion } from './version-in-view.js';

const A_DAY = 'public, max-age=86400';

/** The way in, and what programs that look for pages ask for. */
@ApiExcludeController()
@Controller()
@UseFilters(PublicPageFilter)
export class SiteMapController {
  constructor(private readonly site: PublicSite) {}

  /** Leads to the home page in the language that the browser asks for. */
  @Get('public')
  @Requires('public_site.read')
  @Header('vary', 'Accept-Language')
  @Header('cache-control', 'public, max-age=60')
  @Redirect(undefined, 302)
  enter(@Req() request: FastifyRequest): { url: string } {
    return { url: href(preferredLanguage(request), homePlace('current')) };
  }

  /** Every page in every language, as search engines take it. */
  @Get('public/sitemap.xml')
  @Requires('public_site.read')
  @Header('content-type', 'application/xml; charset=utf-8')
  @Header('cache-control', A_DAY)
  async sitemap(@Ctx() context: Context, @Req() request: FastifyRequest): Promise<string> {
    const version = await findVersion(context, 'current');
    const places = [
      homePlace('current'),
      universitiesPlace('current'),
      DEFINITIONS_PLACE,
      GUIDE_PLACE,
      ACHIEVEMENTS_PLACE,
      dataPlace('current'),
      VERSIONS_PLACE,
      REPORTS_PLACE,
      ACCESSIBILITY_PLACE,
      PRIVACY_PLACE,
      ...PUBLISHED_INDICATORS.map((code) => indicatorPlace('current', code)),
      ...(version?.publication.universities ?? []).map(({ code }) => universityPlace('current', code)),
    ];
    const origin = this.site.originOf(request);
    const urls = places.flatMap((place) =>
      LANGUAGES.map(
        (language) =>
          html`<url
            ><loc>${origin}${href(language, place)}</loc>${LANGUAGES.map(
              (other) => html`<xhtml:link rel="alternate" hreflang="${other}" href="${origin}${href(other, place)}" />`,
            )}</url
          > `,
      ),
    );
    return html`<?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
        ${urls}</urlset
      > `.text;
  }

  /** The public pages may be searched; the application behind the sign-in has nothing for search engines. */
  @Get('robots.txt')
  @Requires('public_site.read')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', A_DAY)
  robots(@Req() request: FastifyRequest): string {
    return [
      'User-agent: *',
      `Allow: ${PUBLIC_ROOT}`,
      'Allow: /assets/',
      'Disallow: /',
      `Sitemap: ${this.site.originOf(request)}${PUBLIC_ROOT}/sitemap.xml`,
      '',
    ].join('\n');
  }
}
