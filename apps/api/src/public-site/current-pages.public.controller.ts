import { Controller, Get, Param, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { FigurePages } from './figure-pages.js';
import { PublicPageFilter } from './public-page.filter.js';
import { TheVisit, type Visit } from './visit.js';

/** Figures of the current version, as pages. */
@ApiExcludeController()
@Controller('public/:language')
@UseFilters(PublicPageFilter)
export class CurrentPagesController {
  constructor(private readonly pages: FigurePages) {}

  /** The whole country. */
  @Get()
  @Requires('public_site.read')
  async home(@TheVisit() visit: Visit): Promise<string> {
    return await this.pages.home(visit, 'current');
  }

  /** Every university, one indicator. */
  @Get('universities')
  @Requires('public_site.read')
  async universities(@TheVisit() visit: Visit): Promise<string> {
    return await this.pages.universities(visit, 'current');
  }

  /** One university, every indicator. */
  @Get('universities/:code')
  @Requires('public_site.read')
  async university(@TheVisit() visit: Visit, @Param('code') code: string): Promise<string> {
    return await this.pages.university(visit, 'current', code);
  }

  /** One indicator over the periods. */
  @Get('indicators/:code')
  @Requires('public_site.read')
  async indicator(@TheVisit() visit: Visit, @Param('code') code: string): Promise<string> {
    return await this.pages.indicator(visit, 'current', code);
  }

  /** The files. */
  @Get('data')
  @Requires('public_site.read')
  async data(@TheVisit() visit: Visit): Promise<string> {
    return await this.pages.data(visit, 'current');
  }
}
