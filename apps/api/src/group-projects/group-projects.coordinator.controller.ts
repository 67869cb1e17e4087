import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { changeGroupProject } from '#registry/group-projects/change-group-project.js';
import { createGroupProject, type GroupProjectForm } from '#registry/group-projects/create-group-project.js';
import { decideGroupProject } from '#registry/group-projects/decide-group-project.js';
import { setGroupMembers } from '#registry/group-projects/set-group-members.js';
import { Reason } from '../commitments/commitment.dto.js';
import { ApiProblems } from '../platform/api-problems.js';
import { localeOf } from '../platform/locale.js';
import { ETAG, IF_MATCH, LOCATION } from '../platform/record-headers.js';
import { getExpectedVersion } from '../platform/record-version.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import { GroupMembers, GroupProjectChange, GroupProjectRecordView, NewGroupProject } from './group-project.dto.js';
import { answerGroupProject } from './group-project-view.js';
import { Refusal } from '../verifications/refusal.dto.js';

const AS_IT_STANDS = {
  type: GroupProjectRecordView,
  description: 'The group project as it now stands',
  headers: ETAG,
} as const;
const DECIDING = {
  400: ['request_invalid'],
  404: ['record_not_found'],
  409: ['transition_not_allowed', 'verifier_is_author'],
};
const CHANGING = {
  400: ['request_invalid', 'if_match_invalid', 'language_unknown'],
  404: ['record_not_found'],
  412: ['version_mismatch'],
  428: ['if_match_missing'],
};

@ApiTags('group projects')
@Controller('api/v1/group-projects')
export class CoordinatorGroupProjectsController {
  /** Enters a group project. */
  @Post()
  @HttpCode(201)
  @Requires('group.write')
  @ApiOperation({ summary: 'Enter a group project: one task, one due date' })
  @ApiBody({ type: NewGroupProject })
  @ApiCreatedResponse({
    type: GroupProjectRecordView,
    description: 'The new group project',
    headers: { ...ETAG, ...LOCATION },
  })
  @ApiProblems({
    400: ['request_invalid', 'language_unknown'],
    409: ['group_code_taken'],
    422: ['record_invalid', 'due_date_past'],
  })
  async createGroupProject(
    @Ctx() context: Context,
    @Body() body: NewGroupProject,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GroupProjectRecordView> {
    const id = await createGroupProject(context, body as GroupProjectForm, localeOf(request));
    void reply.header('location', `/api/v1/group-projects/${id}`);
    return await answerGroupProject(context, id, reply);
  }

  /** Changes title, task or due date. */
  @Patch(':id')
  @Requires('group.write')
  @ApiHeader(IF_MATCH)
  @ApiOperation({ summary: 'Change title, task or due date of an agreed group project, with a reason' })
  @ApiBody({ type: GroupProjectChange })
  @ApiOkResponse(AS_IT_STANDS)
  @ApiProblems({ ...CHANGING, 409: ['group_project_not_agreed'], 422: ['record_invalid', 'due_date_past'] })
  async changeGroupProject(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: GroupProjectChange,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GroupProjectRecordView> {
    await changeGroupProject(context, id, getExpectedVersion(request), body, localeOf(request));
    return await answerGroupProject(context, id, reply);
  }

  /** Says who is a member, with which share. */
  @Put(':id/members')
  @Requires('group.write')
  @ApiHeader(IF_MATCH)
  @ApiOperation({ summary: 'Set all members of an agreed group project with their shares' })
  @ApiOkResponse(AS_IT_STANDS)
  @ApiProblems({
    ...CHANGING,
    409: ['group_project_not_agreed', 'group_member_elsewhere'],
    422: ['group_shares_above_one', 'group_member_twice', 'group_member_unknown'],
  })
  async setGroupMembers(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: GroupMembers,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GroupProjectRecordView> {
    await setGroupMembers(context, id, getExpectedVersion(request), body);
    return await answerGroupProject(context, id, reply);
  }

  /** Accepts the joint result. */
  @Post(':id/accept')
  @HttpCode(200)
  @Requires('group.decide')
  @ApiOperation({
    summary: 'Accept the joint result of a group project, with a reason',
    description: 'Never by whoever claimed it.',
  })
  @ApiOkResponse(AS_IT_STANDS)
  @ApiProblems(DECIDING)
  async acceptGroupProject(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: Reason,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GroupProjectRecordView> {
    await decideGroupProject(context, id, 'accept', { ground: null, reason });
    return await answerGroupProject(context, id, reply);
  }

  /** Does not accept the joint result. */
  @Post(':id/reject')
  @HttpCode(200)
  @Requires('group.decide')
  @ApiOperation({
    summary: 'Reject the joint result of a group project, with ground and reason; it may be claimed again',
    description: 'Never by whoever claimed it.',
  })
  @ApiOkResponse(AS_IT_STANDS)
  @ApiProblems(DECIDING)
  async rejectGroupProject(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { ground, reason }: Refusal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GroupProjectRecordView> {
    await decideGroupProject(context, id, 'reject', { ground: ground ?? null, reason });
    return await answerGroupProject(context, id, reply);
  }
}
