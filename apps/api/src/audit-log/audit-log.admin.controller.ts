import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { type AuditHashCheck, checkAuditHashes } from '#registry/audit-log/check-audit-hashes.js';
import { type AuditPage, listAuditActions, listAuditEvents } from '#registry/audit-log/list-audit-events.js';
import { getUniversityByCode } from '#registry/universities/list-universities.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { Ctx } from '../platform/request.js';
import { AuditActionsView, AuditHashCheckView, AuditLogQuery, AuditLogView } from './audit-log.dto.js';

/** Who did what, to which record: every write, and every look at personal data. Looking here is written down too. */
@ApiTags('audit log')
@Controller('api/v1/audit-log')
export class AuditLogController {
  /** The audit log, the newest first. */
  @Get()
  @Requires('audit_log.read')
  @ApiOperation({
    summary: 'The audit log, the newest first',
    description: 'That it was looked at, and for what, is itself written into it.',
  })
  @ApiOkResponse({ type: AuditLogView, description: 'A page of the log' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'], 404: ['university_unknown'] })
  async listAuditEvents(@Ctx() context: Context, @Query() { university, ...query }: AuditLogQuery): Promise<AuditPage> {
    const universityId = university === undefined ? undefined : (await getUniversityByCode(context, university)).id;
    return await listAuditEvents(context, { ...query, universityId, limit: query.limit ?? DEFAULT_PAGE });
  }

  /** Every action that the log holds. */
  @Get('actions')
  @Requires('audit_log.read')
  @ApiOperation({ summary: 'Every action that the log holds, to choose from' })
  @ApiOkResponse({ type: AuditActionsView, description: 'The actions, in alphabetical order' })
  async listAuditActions(@Ctx() context: Context): Promise<AuditActionsView> {
    const items = await listAuditActions(context);
    return { items, total: items.length };
  }

  /** Whether the newest rows still say what they were hashed with. */
  @Get('integrity')
  @Requires('audit_log.read')
  @ApiOperation({ summary: 'Whether the newest 20 000 rows of the log still say what they were hashed with' })
  @ApiOkResponse({ type: AuditHashCheckView, description: 'What the check found' })
  async checkAuditHashes(@Ctx() context: Context): Promise<AuditHashCheck> {
    return await checkAuditHashes(context);
  }
}
