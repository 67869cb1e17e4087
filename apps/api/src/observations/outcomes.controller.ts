import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { getOutcomes, type Outcomes } from '#registry/observations/get-outcomes.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx } from '../platform/request.js';
import { OutcomesView } from './outcomes.dto.js';

@ApiTags('observations')
@Controller('api/v1/participations')
export class OutcomesController {
  /** What became of one participant: the best evidence of each wave, continuous work, the sources. */
  @Get(':id/outcomes')
  @Requires('observation.read')
  @ApiOperation({ summary: 'What became of one participant: the best evidence of each wave, continuous work, sources' })
  @ApiOkResponse({ type: OutcomesView, description: 'The outcomes' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getOutcomes(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<Outcomes> {
    return await getOutcomes(context, id);
  }
}
