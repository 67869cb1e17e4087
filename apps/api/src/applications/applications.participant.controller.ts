import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import type { ApplicationDraft, DeliverableDraft } from '#domain/selection/application-fields.js';
import type { Context } from '#persistence/context.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { acceptPlace, declinePlace } from '#registry/applications/accept-place.js';
import { changeApplication } from '#registry/applications/change-application.js';
import { createApplication } from '#registry/applications/create-application.js';
import { submitApplication, withdrawApplication } from '#registry/applications/submit-application.js';
import { ApiSelectionAction } from '../calls/selection-action.js';
import { ApiProblems } from '../platform/api-problems.js';
import { localeOf } from '../platform/locale.js';
import { getExpectedVersion } from '../platform/record-version.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import { answerApplication } from './application-view.js';
import { ApplicationChange, ApplicationNote, ApplicationView, NewApplication } from './application.dto.js';

const ETAG = { ETag: { description: 'The version, for If-Match', schema: { type: 'string' } } } as const;

/** What an applicant does with their own application. */
@ApiTags('applications')
@Controller('api/v1/applications')
export class ApplicationsParticipantController {
  constructor(private readonly dataKeys: DataKeys) {}

  /** Begins an application. */
  @Post()
  @HttpCode(201)
  @Requires('application.write')
  @ApiOperation({ summary: 'Begin an application to a published call, as a draft that may lack anything' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Sent again with it, it is answered, not repeated',
  })
  @ApiBody({ type: NewApplication })
  @ApiCreatedResponse({
    type: ApplicationView,
    description: 'The new application',
    headers: { ...ETAG, Location: { description: 'Address of the application', schema: { type: 'string' } } },
  })
  @ApiProblems({
    400: ['request_invalid', 'language_unknown', 'idempotency_key_invalid'],
    404: ['record_not_found'],
    409: ['call_closed', 'application_exists', 'idempotency_in_progress'],
    422: ['application_invalid', 'idempotency_key_reused'],
  })
  async createApplication(
    @Ctx() context: Context,
    @Body() { callId, deliverables, ...draft }: NewApplication,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationView> {
    const cipher = await this.dataKeys.load();
    const id = await createApplication(
      context,
      cipher,
      callId,
      draft as ApplicationDraft,
      (deliverables ?? []) as DeliverableDraft[],
      localeOf(request),
    );
    void reply.header('location', `/api/v1/applications/${id}`);
    return await answerApplication(context, id, reply);
  }

  /** Saves a draft. */
  @Patch(':id')
  @Requires('application.write')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was read, as in its ETag: "3"' })
  @ApiOperation({ summary: 'Save a draft: absent leaves alone, null clears' })
  @ApiBody({ type: ApplicationChange })
  @ApiOkResponse({ type: ApplicationView, description: 'The application as it now stands', headers: ETAG })
  @ApiProblems({
    400: ['request_invalid', 'if_match_invalid', 'language_unknown'],
    404: ['record_not_found'],
    409: ['transition_not_allowed', 'call_closed', 'application_exists'],
    412: ['version_mismatch'],
    422: ['application_invalid'],
    428: ['if_match_missing'],
  })
  async changeApplication(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { deliverables, ...draft }: ApplicationChange,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationView> {
    const expected = getExpectedVersion(request);
    await changeApplication(
      context,
      await this.dataKeys.load(),
      id,
      expected,
      draft as ApplicationDraft,
      deliverables as DeliverableDraft[] | undefined,
      localeOf(request),
    );
    return await answerApplication(context, id, reply);
  }

  /** Sends an application in. */
  @Post(':id/submit')
  @Requires('application.write')
  @ApiSelectionAction('Send an application in, while its call takes them', ApplicationView, {
    conflicts: ['call_closed', 'call_not_open'],
    refusals: ['application_invalid'],
  })
  async submitApplication(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationView> {
    await submitApplication(context, await this.dataKeys.load(), id, localeOf(request));
    return await answerApplication(context, id, reply);
  }

  /** Takes an application back. */
  @Post(':id/withdraw')
  @Requires('application.write')
  @ApiSelectionAction('Take an application back, until it is decided', ApplicationView)
  async withdrawApplication(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ApplicationNote,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationView> {
    await withdrawApplication(context, id, body.reason);
    return await answerApplication(context, id, reply);
  }

  /** Accepts the place. */
  @Post(':id/accept')
  @Requires('application.write')
  @ApiSelectionAction('Accept the place: the mobility is planned and its commitments are agreed', ApplicationView, {
    conflicts: ['results_not_published', 'person_mismatch', 'person_already_linked', 'group_project_closed'],
  })
  async acceptPlace(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationView> {
    await acceptPlace(context, await this.dataKeys.load(), id);
    return await answerApplication(context, id, reply);
  }

  /** Declines the place. */
  @Post(':id/decline')
  @Requires('application.write')
  @ApiSelectionAction('Decline the place, which is free again', ApplicationView, {
    conflicts: ['results_not_published'],
  })
  async declinePlace(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ApplicationNote,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationView> {
    await declinePlace(context, id, body.reason);
    return await answerApplication(context, id, reply);
  }
}
