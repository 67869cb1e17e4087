import { Body, Controller, Get, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import { WAVES } from '#domain/report/report-codes.js';
import { DEFAULT_WAVE_RULES } from '#domain/wave/wave-rules.js';
import type { Context } from '#persistence/context.js';
import { getRuleSet, replaceRules, type RuleSet } from '#registry/waves/reporting-rules.js';
import { ApiProblems } from '../platform/api-problems.js';
import { getExpectedVersion, sendVersion } from '../platform/record-version.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import { ReportingRulesBody, ReportingRulesView } from './reminder.dto.js';

const ETAG = { ETag: { description: 'The version, for If-Match', schema: { type: 'string' } } } as const;
const DEFAULTS = WAVES.map((wave) => ({ programme: null, wave, ...DEFAULT_WAVE_RULES[wave] }));

/** When reports open and fall due. */
@ApiTags('reminders')
@Controller('api/v1/reporting-rules')
export class ReportingRulesController {
  /** The rules of the reader, those of the nation, and what holds without any. */
  @Get()
  @Requires('wave.read')
  @ApiOperation({ summary: 'When reports open and fall due: own rules, national ones, and what holds without any' })
  @ApiOkResponse({ type: ReportingRulesView, description: 'The rules', headers: ETAG })
  async getReportingRules(
    @Ctx() context: Context,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportingRulesView> {
    const own = await getRuleSet(context, context.principal.universityId);
    sendVersion(reply, own.version);
    return await view(context, own);
  }

  /** Puts other rules in the place of one's own. */
  @Put()
  @Requires('wave.write')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was read, as in its ETag: "0"' })
  @ApiOperation({
    summary: "Put other rules in the place of one's own",
    description: 'The ministry sets the national rules, a coordinator those of the university; the most specific wins.',
  })
  @ApiBody({ type: ReportingRulesBody })
  @ApiOkResponse({ type: ReportingRulesView, description: 'The rules as they now stand', headers: ETAG })
  @ApiProblems({
    400: ['request_invalid', 'if_match_invalid'],
    412: ['version_mismatch'],
    422: ['reporting_rules_invalid'],
    428: ['if_match_missing'],
  })
  async replaceReportingRules(
    @Ctx() context: Context,
    @Body() { rules }: ReportingRulesBody,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportingRulesView> {
    const expected = getExpectedVersion(request);
    const own = await replaceRules(
      context,
      expected,
      rules.map((rule) => ({ ...rule, programme: rule.programme ?? null })),
    );
    sendVersion(reply, own.version);
    return await view(context, own);
  }
}

async function view(context: Context, own: RuleSet): Promise<ReportingRulesView> {
  const national = context.principal.universityId === null ? own : await getRuleSet(context, null);
  return { rules: own.rules, national: national.rules, defaults: DEFAULTS, version: own.version };
}
