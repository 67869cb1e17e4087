import { Body, Controller, Get, Put, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import { getEligiblePopulation, replaceEligiblePopulation } from '#registry/eligible-population/eligible-population.js';
import { getUniversityByCode } from '#registry/universities/list-universities.js';
import { ApiProblems } from '../platform/api-problems.js';
import { localeOf } from '../platform/locale.js';
import { getExpectedVersion, sendVersion } from '../platform/record-version.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import {
  AcademicYearQuery,
  EligiblePopulationQuery,
  EligiblePopulationReplacement,
  EligiblePopulationView,
} from './eligible-population.dto.js';

const ETAG = { ETag: { description: 'The version of the year, for If-Match', schema: { type: 'string' } } } as const;

@ApiTags('eligible population')
@Controller('api/v1/eligible-population')
export class EligiblePopulationController {
  /** Who was eligible at one university in one academic year. */
  @Get()
  @Requires('eligible_population.read')
  @ApiOperation({ summary: 'Who was eligible at one university in one academic year, by groups' })
  @ApiOkResponse({ type: EligiblePopulationView, description: 'The groups reported', headers: ETAG })
  @ApiProblems({ 400: ['period_invalid', 'university_required', 'request_invalid'], 404: ['university_unknown'] })
  async getEligiblePopulation(
    @Ctx() context: Context,
    @Query() { academicYear, university }: EligiblePopulationQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EligiblePopulationView> {
    const universityId =
      university === undefined ? context.principal.universityId : (await getUniversityByCode(context, university)).id;
    if (!universityId) {
      throw new CodedError('university_required', 'invalid', 'Name the university (university=CODE).');
    }
    const population = await getEligiblePopulation(context, universityId, academicYear);
    sendVersion(reply, population.version);
    return population;
  }

  /** Replaces the whole of one year. */
  @Put()
  @Requires('eligible_population.write')
  @ApiOperation({ summary: 'Replace who was eligible at the own university in one academic year, as a whole' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was read; "0" for a new year' })
  @ApiOkResponse({ type: EligiblePopulationView, description: 'The year as it now stands', headers: ETAG })
  @ApiProblems({
    400: ['request_invalid', 'period_invalid', 'if_match_invalid', 'language_unknown'],
    412: ['version_mismatch'],
    422: ['record_invalid'],
    428: ['if_match_missing'],
  })
  async replaceEligiblePopulation(
    @Ctx() context: Context,
    @Query() { academicYear }: AcademicYearQuery,
    @Body() { groups }: EligiblePopulationReplacement,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EligiblePopulationView> {
    const expected = getExpectedVersion(request);
    const population = await replaceEligiblePopulation(context, expected, { academicYear, groups }, localeOf(request));
    sendVersion(reply, population.version);
    return population;
  }
}
