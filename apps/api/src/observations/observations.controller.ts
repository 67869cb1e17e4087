import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import type { ObservationDraft } from '#domain/observation/observation-fields.js';
import type { Context } from '#persistence/context.js';
import { confirmObservation } from '#registry/observations/confirm-observation.js';
import { getObservation, listObservations } from '#registry/observations/list-observations.js';
import { recordObservation } from '#registry/observations/record-observation.js';
import { withdrawObservation } from '#registry/observations/withdraw-observation.js';
import { ApiProblems } from '../platform/api-problems.js';
import { localeOf } from '../platform/locale.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import {
  NewObservation,
  ObservationConfirmation,
  ObservationListView,
  ObservationView,
  ObservationWithdrawal,
} from './observation.dto.js';

const DISPUTED = ['conflict_open', 'conflict_decided_otherwise', 'evidence_report_of_that_day'];

@ApiTags('observations')
@Controller('api/v1')
export class ObservationsController {
  /** Every observation of one participation, newest first. */
  @Get('participations/:id/observations')
  @Requires('observation.read')
  @ApiOperation({
    summary: 'What sources say of one participant’s work, study and residence, newest first',
    description: 'Withdrawn and superseded observations are among them.',
  })
  @ApiOkResponse({ type: ObservationListView, description: 'The observations' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async listObservations(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ObservationListView> {
    const items = await listObservations(context, id);
    return { items, total: items.length };
  }

  /** Writes down what the coordinator has seen for themself. */
  @Post('participations/:id/observations')
  @HttpCode(201)
  @Requires('observation.write')
  @ApiOperation({
    summary: 'Write down what the coordinator has seen for themself: evidence of the university',
    description: 'It counts in figures once it is confirmed for a wave, here with `confirmedWaves` or later.',
  })
  @ApiBody({ type: NewObservation })
  @ApiCreatedResponse({ type: ObservationView, description: 'The new observation' })
  @ApiProblems({
    400: ['request_invalid', 'language_unknown'],
    404: ['record_not_found'],
    409: DISPUTED,
    422: ['record_invalid', 'wave_not_supported'],
  })
  async recordObservation(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewObservation,
    @Req() request: QaituRequest,
  ): Promise<ObservationView> {
    return await getObservation(
      context,
      await recordObservation(context, id, body as ObservationDraft, localeOf(request)),
    );
  }

  /** Takes an observation into the figures. */
  @Post('observations/:id/confirm')
  @HttpCode(200)
  @Requires('observation.write')
  @ApiOperation({ summary: 'Take an observation of a register or of the university into the figures of its waves' })
  @ApiOkResponse({ type: ObservationView, description: 'The observation as it now stands' })
  @ApiProblems({
    400: ['request_invalid'],
    404: ['record_not_found'],
    409: ['transition_not_allowed', 'observation_from_report', 'waves_confirmed_already', ...DISPUTED],
    422: ['wave_not_supported'],
  })
  async confirmObservation(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ObservationConfirmation,
  ): Promise<ObservationView> {
    await confirmObservation(context, id, body);
    return await getObservation(context, id);
  }

  /** Takes an observation back as a mistake. */
  @Post('observations/:id/withdraw')
  @HttpCode(200)
  @Requires('observation.write')
  @ApiOperation({ summary: 'Take an observation back as a mistake, with the reason; it leaves the figures' })
  @ApiOkResponse({ type: ObservationView, description: 'The observation as it now stands' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'], 409: ['transition_not_allowed'] })
  async withdrawObservation(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ObservationWithdrawal,
  ): Promise<ObservationView> {
    await withdrawObservation(context, id, reason);
    return await getObservation(context, id);
  }
}
