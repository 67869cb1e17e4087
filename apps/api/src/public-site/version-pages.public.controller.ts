import { Controller, Get, Param, type StreamableFile, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { VersionNumberPipe } from '../publications/publication-version.pipe.js';
import { FigurePages } from './figure-pages.js';
import { PublicPageFilter } from './public-page.filter.js';
import { TheVisit, type Visit } from './visit.js';

/** The same pages of a version by its number: addresses that can be cited, since a version never changes. */
@ApiExcludeController()
@Controller('public/:language/versions/:version')
@UseFilters(PublicPageFilter)
export class VersionPagesController {
  constructor(private readonly pages: FigurePages) {}

  /** The whole country. */
  @Get()
  @Requires('public_site.read')
  async home(@TheVisit() visit: Visit, @Param('version', VersionNumberPipe) version: number): Promise<string> {
    return await this.pages.home(visit, version);
  }

  /** Every university, one indicator. */
  @Get('universities')
  @Requires('public_site.read')
  async universities(@TheVisit() visit: Visit, @Param('version', VersionNumberPipe) version: number): Promise<string> {
    return await this.pages.universities(visit, version);
  }

  /** One university, every indicator. */
  @Get('universities/:code')
  @Requires('public_site.read')
  async university(
    @TheVisit() visit: Visit,
    @Param('version', VersionNumberPipe) version: number,
    @Param('code') code: string,
  ): Promise<string> {
    return await this.pages.university(visit, version, code);
  }

  /** One indicator over the periods. */
  @Get('indicators/:code')
  @Requires('public_site.read')
  async indicator(
    @TheVisit() visit: Visit,
    @Param('version', VersionNumberPipe) version: number,
    @Param('code') code: string,
  ): Promise<string> {
    return await this.pages.indicator(visit, version, code);
  }

  /** The files. */
  @Get('data')
  @Requires('public_site.read')
  async data(@TheVisit() visit: Visit, @Param('version', VersionNumberPipe) version: number): Promise<string> {
    return await this.pages.data(visit, version);
  }

  /** Figures of a table of a page, as CSV or XLSX. */
  @Get('tables/:name')
  @Requires('public_site.read')
  async table(
    @TheVisit() visit: Visit,
    @Param('version', VersionNumberPipe) version: number,
    @Param('name') name: string,
  ): Promise<StreamableFile> {
    return await this.pages.table(visit, version, name);
  }
}
