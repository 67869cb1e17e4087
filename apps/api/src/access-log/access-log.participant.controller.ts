import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { listOwnAccess } from '#registry/access-log/list-own-access.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { Ctx } from '../platform/request.js';
import { AccessLogQuery, AccessLogView } from './access-log.dto.js';

/** Who looked at one's own records. */
@ApiTags('access log')
@Controller('api/v1/access-log')
export class AccessLogController {
  /** Who looked at one's own records and who changed them, by role. */
  @Get()
  @Requires('access_log.read')
  @ApiOperation({ summary: "Who looked at one's own records and who changed them, by role, the newest first" })
  @ApiOkResponse({ type: AccessLogView, description: 'A page of the log' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listOwnAccess(@Ctx() context: Context, @Query() query: AccessLogQuery): Promise<AccessLogView> {
    return await listOwnAccess(context, {
      others: query.others === 'true',
      limit: query.limit ?? DEFAULT_PAGE,
      cursor: query.cursor,
    });
  }
}
