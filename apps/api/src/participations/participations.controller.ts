import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { ParticipationDraft } from '#domain/participation/participation-fields.js';
import type { Context } from '#persistence/context.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { listParticipationHistory } from '#registry/history/list-history.js';
import { changeParticipation } from '#registry/participations/change-participation.js';
import { createParticipation } from '#registry/participations/create-participation.js';
import { getParticipationRecord } from '#registry/participations/get-participation-record.js';
import { listParticipations } from '#registry/participations/list-participations.js';
import { getUniversityByCode, listUniversities } from '#registry/universities/list-universities.js';
import { localeOf } from '../platform/locale.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { getExpectedVersion, sendVersion } from '../platform/record-version.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import {
  HistoryView,
  NewParticipation,
  ParticipationChange,
  ParticipationListQuery,
  ParticipationListView,
  ParticipationView,
} from './participation.dto.js';
import { toParticipationView } from './participation-view.js';

const ETAG = { ETag: { description: 'The version, for If-Match', schema: { type: 'string' } } } as const;

@ApiTags('participations')
@Controller('api/v1/participations')
export class ParticipationsController {
  constructor(private readonly dataKeys: DataKeys) {}

  /** The participations the reader may see, a page at a time. */
  @Get()
  @Requires('participation.read')
  @ApiOperation({
    summary: 'Participations the reader may see, a page at a time',
    description: "The ministry's rows carry no names.",
  })
  @ApiOkResponse({ type: ParticipationListView, description: 'A page of participations' })
  @ApiProblems({
    400: ['cursor_invalid', 'period_invalid', 'request_invalid'],
    404: ['university_unknown'],
  })
  async listParticipations(
    @Ctx() context: Context,
    @Query() { university, ...query }: ParticipationListQuery,
  ): Promise<ParticipationListView> {
    const universityId = university === undefined ? undefined : (await getUniversityByCode(context, university)).id;
    const page = await listParticipations(context, {
      ...query,
      universityId,
      sort: query.sort ?? 'name',
      limit: query.limit ?? DEFAULT_PAGE,
    });
    const codes = new Map((await listUniversities(context)).map(({ id, code }) => [id, code]));
    await recordAudit(context, {
      action: 'participation.listed',
      objectType: 'participation',
      objectId: null,
      details: { shown: page.items.length, total: page.total },
    });
    return {
      ...page,
      items: page.items.map(({ universityId: of, ...row }) => ({ ...row, university: codes.get(of) ?? '' })),
    };
  }

  /** One participation with its commitments, group project, reports and outputs. */
  @Get(':id')
  @Requires('participation.read')
  @ApiOperation({ summary: 'One participation with its commitments, group project, reports and outputs' })
  @ApiOkResponse({ type: ParticipationView, description: 'The record', headers: ETAG })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getParticipation(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParticipationView> {
    const record = await getParticipationRecord(context, id);
    await recordAudit(context, {
      action: 'participation.read',
      objectType: 'participation',
      objectId: id,
      universityId: record.university.id,
    });
    sendVersion(reply, record.participation.version);
    return toParticipationView(record);
  }

  /** Enters one participation, under the rules that hold for files. */
  @Post()
  @HttpCode(201)
  @Requires('participation.write')
  @ApiOperation({ summary: 'Enter one participation, under the rules that hold for files' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'A request sent again with it is answered, not repeated',
  })
  @ApiBody({ type: NewParticipation })
  @ApiCreatedResponse({
    type: ParticipationView,
    description: 'The new record',
    headers: { ...ETAG, Location: { description: 'Address of the record', schema: { type: 'string' } } },
  })
  @ApiProblems({
    400: ['request_invalid', 'language_unknown', 'idempotency_key_invalid'],
    409: ['external_id_taken', 'idempotency_in_progress'],
    422: ['record_invalid', 'idempotency_key_reused'],
  })
  async createParticipation(
    @Ctx() context: Context,
    @Body() body: NewParticipation,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParticipationView> {
    const cipher = await this.dataKeys.load();
    const id = await createParticipation(context, cipher, body as ParticipationDraft, localeOf(request));
    const record = await getParticipationRecord(context, id);
    void reply.header('location', `/api/v1/participations/${id}`);
    sendVersion(reply, record.participation.version);
    return toParticipationView(record);
  }

  /** Changes some fields: absent leaves alone, null clears. */
  @Patch(':id')
  @Requires('participation.write')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was read, as in its ETag: "3"' })
  @ApiOperation({ summary: 'Change some fields: absent leaves alone, null clears' })
  @ApiBody({ type: ParticipationChange })
  @ApiOkResponse({ type: ParticipationView, description: 'The record as it now stands', headers: ETAG })
  @ApiProblems({
    400: ['request_invalid', 'if_match_invalid', 'language_unknown'],
    404: ['record_not_found'],
    412: ['version_mismatch'],
    422: ['record_invalid'],
    428: ['if_match_missing'],
  })
  async changeParticipation(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ParticipationChange,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParticipationView> {
    const expected = getExpectedVersion(request);
    await changeParticipation(context, id, expected, body as ParticipationDraft, localeOf(request));
    const record = await getParticipationRecord(context, id);
    sendVersion(reply, record.participation.version);
    return toParticipationView(record);
  }

  /** Who changed what of the record, when, from what to what, and why; newest first. */
  @Get(':id/history')
  @Requires('history.read')
  @ApiOperation({ summary: 'Who changed what of the record, when, from what to what, and why; newest first' })
  @ApiOkResponse({ type: HistoryView, description: 'The changes' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getParticipationHistory(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<HistoryView> {
    const { university } = await getParticipationRecord(context, id);
    const history = await listParticipationHistory(context, id);
    await recordAudit(context, {
      action: 'history.read',
      objectType: 'participation',
      objectId: id,
      universityId: university.id,
    });
    return history;
  }
}
