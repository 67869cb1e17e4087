import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { Context } from '#persistence/context.js';
import { getConflict, listConflicts } from '#registry/observations/list-conflicts.js';
import { resolveConflict } from '#registry/observations/resolve-conflict.js';
import { getUniversityByCode } from '#registry/universities/list-universities.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { Ctx } from '../platform/request.js';
import { ConflictListQuery, ConflictListView, ConflictResolution, ConflictView } from './observation-conflict.dto.js';

@ApiTags('observations')
@Controller('api/v1/observation-conflicts')
export class ObservationConflictsController {
  /** Where sources disagree, newest first. */
  @Get()
  @Requires('observation_conflict.read')
  @ApiOperation({ summary: 'Where sources disagree about a participant, newest first' })
  @ApiOkResponse({ type: ConflictListView, description: 'A page of disagreements' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'], 404: ['university_unknown'] })
  async listObservationConflicts(
    @Ctx() context: Context,
    @Query() { university, participation, limit, ...query }: ConflictListQuery,
  ): Promise<ConflictListView> {
    const universityId = university === undefined ? undefined : (await getUniversityByCode(context, university)).id;
    return await listConflicts(context, {
      ...query,
      universityId,
      participationId: participation,
      limit: limit ?? DEFAULT_PAGE,
    });
  }

  /** One disagreement. */
  @Get(':id')
  @Requires('observation_conflict.read')
  @ApiOperation({ summary: 'Where sources disagree about one thing' })
  @ApiOkResponse({ type: ConflictView, description: 'The disagreement' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getObservationConflict(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<ConflictView> {
    const conflict = await getConflict(context, id);
    await recordAudit(context, {
      action: 'observation_conflict.read',
      objectType: 'observation_conflict',
      objectId: id,
    });
    return conflict;
  }

  /** Says which source is right. */
  @Post(':id/resolve')
  @HttpCode(200)
  @Requires('observation_conflict.resolve')
  @ApiOperation({
    summary: 'Say which source is right, and how this was found out',
    description:
      'The side that is taken counts for the wave both speak of, the other does not; taking silence, or neither, changes no figure.',
  })
  @ApiOkResponse({ type: ConflictView, description: 'The disagreement as it now stands' })
  @ApiProblems({
    400: ['request_invalid'],
    404: ['record_not_found'],
    409: ['transition_not_allowed', 'evidence_report_of_that_day'],
  })
  async resolveObservationConflict(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ConflictResolution,
  ): Promise<ConflictView> {
    await resolveConflict(context, id, body);
    return await getConflict(context, id);
  }
}
