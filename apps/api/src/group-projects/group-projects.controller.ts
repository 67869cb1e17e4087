import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { Context } from '#persistence/context.js';
import { getEvidenceRecord } from '#registry/evidence/evidence-holder.js';
import { claimGroupProject } from '#registry/group-projects/claim-group-project.js';
import { listGroupProjectHistory } from '#registry/group-projects/list-group-project-history.js';
import { listGroupProjects } from '#registry/group-projects/list-group-projects.js';
import { getUniversityByCode } from '#registry/universities/list-universities.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { ETAG } from '../platform/record-headers.js';
import { Ctx } from '../platform/request.js';
import {
  GroupProjectClaim,
  GroupProjectHistoryView,
  GroupProjectListQuery,
  GroupProjectListView,
  GroupProjectRecordView,
} from './group-project.dto.js';
import { answerGroupProject } from './group-project-view.js';

const NOT_FOUND = { 400: ['request_invalid'], 404: ['record_not_found'] };

@ApiTags('group projects')
@Controller('api/v1/group-projects')
export class GroupProjectsController {
  /** Group projects the reader may see. */
  @Get()
  @Requires('group.read')
  @ApiOperation({ summary: 'Group projects the reader may see, a page at a time' })
  @ApiOkResponse({ type: GroupProjectListView, description: 'A page of group projects' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'], 404: ['university_unknown'] })
  async listGroupProjects(
    @Ctx() context: Context,
    @Query() { university, limit = DEFAULT_PAGE, ...query }: GroupProjectListQuery,
  ): Promise<GroupProjectListView> {
    const universityId = university === undefined ? undefined : (await getUniversityByCode(context, university)).id;
    return await listGroupProjects(context, { ...query, limit, universityId });
  }

  /** One group project. */
  @Get(':id')
  @Requires('group.read')
  @ApiOperation({ summary: 'One group project with its members, shares and evidence' })
  @ApiOkResponse({ type: GroupProjectRecordView, description: 'The group project', headers: ETAG })
  @ApiProblems(NOT_FOUND)
  async getGroupProject(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GroupProjectRecordView> {
    const { universityId } = await getEvidenceRecord(context, 'group_project', id);
    await recordAudit(context, {
      action: 'group_project.read',
      objectType: 'group_project',
      objectId: id,
      universityId,
    });
    return await answerGroupProject(context, id, reply);
  }

  /** What was changed of it, and why. */
  @Get(':id/history')
  @Requires('group.read')
  @ApiOperation({
    summary: 'What was changed of a group project, by which side and why; newest first',
    description: 'Every member sees it; it names nobody.',
  })
  @ApiOkResponse({ type: GroupProjectHistoryView, description: 'The changes' })
  @ApiProblems(NOT_FOUND)
  async getGroupProjectHistory(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<GroupProjectHistoryView> {
    const items = await listGroupProjectHistory(context, id);
    return { items: items.map((item) => ({ ...item })) };
  }

  /** Claims that the common task is carried out. */
  @Post(':id/claim')
  @HttpCode(200)
  @Requires('group.claim')
  @ApiOperation({
    summary: 'Claim the joint result of a group project, with at least one piece of evidence',
    description: 'By a member, or by a coordinator in their place; somebody else decides.',
  })
  @ApiOkResponse({ type: GroupProjectRecordView, description: 'The group project as it now stands', headers: ETAG })
  @ApiProblems({
    ...NOT_FOUND,
    409: ['transition_not_allowed'],
    422: ['evidence_invalid', 'evidence_missing'],
  })
  async claimGroupProject(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { jointResult, evidence = [] }: GroupProjectClaim,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GroupProjectRecordView> {
    await claimGroupProject(context, id, { jointResult, evidence });
    return await answerGroupProject(context, id, reply);
  }
}
