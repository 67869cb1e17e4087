import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { Configuration } from '#config/configuration.js';
import {
  DATA_REQUEST_LIFE_CYCLE,
  type DataRequestAction,
  type DataRequestStatus,
} from '#domain/data-request/data-request-life-cycle.js';
import { availableActions } from '#domain/life-cycle/life-cycle.js';
import type { Context } from '#persistence/context.js';
import { actingSide } from '#registry/acting-side.js';
import {
  carryOutDataRequest,
  grantDataRequest,
  refuseDataRequest,
  withdrawDataRequest,
} from '#registry/data-requests/act-on-data-request.js';
import { type DataRequest, lockDataRequest } from '#registry/data-requests/data-request.js';
import { fileDataRequest } from '#registry/data-requests/file-data-request.js';
import { listDataRequests } from '#registry/data-requests/list-data-requests.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { Ctx } from '../platform/request.js';
import { CONFIGURATION } from '../platform/tokens.js';
import {
  DataRequestAnswerBody,
  DataRequestListQuery,
  DataRequestListView,
  DataRequestView,
  NewDataRequestBody,
} from './data-request.dto.js';

const NOW = { type: DataRequestView, description: 'The request as it now stands' } as const;
const ACTED = { 400: ['request_invalid'], 404: ['record_not_found'], 409: ['transition_not_allowed'] };

/** Requests of participants to correct or erase what is stored about them, and the universities' answers. */
@ApiTags('data requests')
@Controller('api/v1/data-requests')
export class DataRequestsController {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** Requests, those first that have to be answered soonest. */
  @Get()
  @Requires('data_request.read')
  @ApiOperation({
    summary: 'Requests about personal data, those first that have to be answered soonest',
    description: 'Participants see their own, a coordinator those to the own university.',
  })
  @ApiOkResponse({ type: DataRequestListView, description: 'A page of requests' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listDataRequests(
    @Ctx() context: Context,
    @Query() { limit = DEFAULT_PAGE, ...query }: DataRequestListQuery,
  ): Promise<DataRequestListView> {
    const page = await listDataRequests(context, { ...query, limit });
    await recordAudit(context, {
      action: 'data_request.listed',
      objectType: 'data_request',
      objectId: null,
      details: { shown: page.items.length, total: page.total },
    });
    return { ...page, items: page.items.map((request) => toView(context, request)) };
  }

  /** Asks for a correction or an erasure. */
  @Post()
  @HttpCode(201)
  @Requires('data_request.file')
  @ApiOperation({ summary: 'Ask the university to correct or erase what is stored about oneself' })
  @ApiBody({ type: NewDataRequestBody })
  @ApiCreatedResponse(NOW)
  @ApiProblems({
    400: ['request_invalid'],
    404: ['record_not_found'],
    409: ['data_request_waiting'],
    422: ['reason_invalid'],
  })
  async fileDataRequest(@Ctx() context: Context, @Body() body: NewDataRequestBody): Promise<DataRequestView> {
    return await answer(context, await fileDataRequest(context, body, this.configuration.dataRequestDays));
  }

  /** Takes a request back. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('data_request.file')
  @ApiOperation({ summary: 'Take a request back that nobody has answered' })
  @ApiOkResponse(NOW)
  @ApiProblems(ACTED)
  async withdrawDataRequest(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<DataRequestView> {
    await withdrawDataRequest(context, id);
    return await answer(context, id);
  }

  /** Grants a request. */
  @Post(':id/grant')
  @HttpCode(200)
  @Requires('data_request.decide')
  @ApiOperation({
    summary: 'Grant a request, saying what will be done',
    description: 'Data are not erased while a commitment is unfulfilled.',
  })
  @ApiBody({ type: DataRequestAnswerBody })
  @ApiOkResponse(NOW)
  @ApiProblems({
    ...ACTED,
    409: ['transition_not_allowed', 'erasure_bound_by_commitments'],
    422: ['reason_invalid'],
  })
  async grantDataRequest(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DataRequestAnswerBody,
  ): Promise<DataRequestView> {
    await grantDataRequest(context, id, body.answer);
    return await answer(context, id);
  }

  /** Refuses a request. */
  @Post(':id/refuse')
  @HttpCode(200)
  @Requires('data_request.decide')
  @ApiOperation({ summary: 'Refuse a request, for a reason' })
  @ApiBody({ type: DataRequestAnswerBody })
  @ApiOkResponse(NOW)
  @ApiProblems({ ...ACTED, 422: ['reason_invalid'] })
  async refuseDataRequest(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DataRequestAnswerBody,
  ): Promise<DataRequestView> {
    await refuseDataRequest(context, id, body.answer);
    return await answer(context, id);
  }

  /** Carries a granted request out. */
  @Post(':id/carry-out')
  @HttpCode(200)
  @Requires('data_request.decide')
  @ApiOperation({
    summary: 'Say that what was granted is done; an erasure deletes the address and the telephone number',
    description: 'A correction is made in the record itself before.',
  })
  @ApiOkResponse(NOW)
  @ApiProblems(ACTED)
  async carryOutDataRequest(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<DataRequestView> {
    await carryOutDataRequest(context, id);
    return await answer(context, id);
  }
}

async function answer(context: Context, id: string): Promise<DataRequestView> {
  return toView(context, await lockDataRequest(context, id));
}

function toView(context: Context, { universityId: _university, ...request }: DataRequest): DataRequestView {
  return {
    ...request,
    actions: availableActions<DataRequestStatus, DataRequestAction>(
      DATA_REQUEST_LIFE_CYCLE,
      request.status,
      actingSide(context),
    ),
  };
}
