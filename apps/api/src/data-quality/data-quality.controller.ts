import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import { FINDING_STATUSES } from '#domain/data-quality/finding-life-cycle.js';
import { QUALITY_SUBJECTS } from '#domain/data-quality/quality-record.js';
import { QUALITY_RULE_CODES, QUALITY_RULES } from '#domain/data-quality/quality-rules.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { FINDING_CATALOGUE, findingMessage } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { parseSelection } from '#kpi/compute-kpi-table.js';
import { computeDataRates, type DataRates } from '#kpi/reporting-rates.js';
import type { Context } from '#persistence/context.js';
import { FINDING_STATUS_LABELS, FINDING_SUBJECT_LABELS } from '#reference/data-quality-labels.js';
import { checkUniversity, type QualityCheck } from '#registry/data-quality/check-data-quality.js';
import { countFindingsByUniversity, listLastChecks } from '#registry/data-quality/count-findings.js';
import { getFinding, listFindings, type StoredFinding } from '#registry/data-quality/list-findings.js';
import { markFinding } from '#registry/data-quality/mark-finding.js';
import { getUniversityByCode } from '#registry/universities/list-universities.js';
import { KpiSelectionQuery } from '../kpi/kpi-selection.query.js';
import { ApiAction } from '../platform/api-action.js';
import { ApiProblems } from '../platform/api-problems.js';
import { localeOf } from '../platform/locale.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import {
  DataRatesView,
  FindingMarkBody,
  FindingQueryDto,
  QualityCheckView,
  QualityCountsView,
  QualityFindingListView,
  QualityFindingView,
  QualityRulesView,
} from './data-quality.dto.js';

/** What is wrong or doubtful with the records, what is done about it, and how complete they are. */
@ApiTags('data quality')
@Controller('api/v1/data-quality')
export class DataQualityController {
  /** The findings the reader may see, errors first, then the oldest. */
  @Get('findings')
  @Requires('data_quality.read')
  @ApiOperation({
    summary: 'The findings the reader may see, errors first, then the oldest',
    description: 'Names, notes and other participations are absent for the ministry.',
  })
  @ApiOkResponse({ type: QualityFindingListView, description: 'A page of findings' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid', 'language_unknown'], 404: ['university_unknown'] })
  async listQualityFindings(
    @Ctx() context: Context,
    @Query() { university, subject, lang: _lang, ...query }: FindingQueryDto,
    @Req() request: QaituRequest,
  ): Promise<QualityFindingListView> {
    const locale = localeOf(request);
    const universityId = university === undefined ? undefined : (await getUniversityByCode(context, university)).id;
    const page = await listFindings(context, {
      ...query,
      subjectKind: subject,
      universityId,
      limit: query.limit ?? DEFAULT_PAGE,
    });
    await recordAudit(context, {
      action: 'data_quality_finding.listed',
      objectType: 'data_quality_finding',
      objectId: null,
      details: { shown: page.items.length, total: page.total },
    });
    return { ...page, items: page.items.map((finding) => viewOf(finding, locale)) };
  }

  /** A coordinator says what is done about a finding: seen, to be corrected, or explained. */
  @Post('findings/:id/mark')
  @Requires('data_quality.mark')
  @ApiAction({
    summary: 'A coordinator says what is done about a finding: seen, to be corrected, or explained with a note',
    body: FindingMarkBody,
    answer: QualityFindingView,
  })
  async markQualityFinding(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: FindingMarkBody,
    @Req() request: QaituRequest,
  ): Promise<QualityFindingView> {
    const locale = localeOf(request);
    await markFinding(context, id, body, locale);
    return viewOf(await getFinding(context, id), locale);
  }

  /** How many findings there are, per university, rule and what was said of them. */
  @Get('counts')
  @Requires('data_quality.read')
  @ApiOperation({
    summary: 'How many findings the data still show, per university, rule and what was said of them',
    description: 'A coordinator gets the own university alone; the ministry all of them, and the country.',
  })
  @ApiOkResponse({ type: QualityCountsView, description: 'Counts, and when each university was last checked' })
  async countQualityFindings(@Ctx() context: Context): Promise<QualityCountsView> {
    return { items: await countFindingsByUniversity(context), checks: await listLastChecks(context) };
  }

  /** The rules: what each finds wrong, which indicators suffer, and what to do. */
  @Get('rules')
  @Requires('data_quality.read')
  @ApiOperation({ summary: 'The rules: what each finds wrong, which indicators suffer, and what to do' })
  @ApiOkResponse({ type: QualityRulesView, description: 'Every rule, in three languages' })
  listQualityRules(): QualityRulesView {
    return {
      items: QUALITY_RULE_CODES.map((code) => {
        const { severity, kk, ru, en } = FINDING_CATALOGUE[code];
        return { code, severity, message: { kk, ru, en }, ...QUALITY_RULES[code] };
      }),
      statuses: FINDING_STATUSES.map((code) => ({ code, label: FINDING_STATUS_LABELS[code] })),
      subjects: QUALITY_SUBJECTS.map((code) => ({ code, label: FINDING_SUBJECT_LABELS[code] })),
    };
  }

  /** Checks the own university's records now. */
  @Post('check')
  @HttpCode(200)
  @Requires('data_quality.check')
  @ApiOperation({
    summary: 'Check the records of the own university now',
    description: 'They are checked every day, and after every import, without being asked.',
  })
  @ApiOkResponse({ type: QualityCheckView, description: 'What was looked at, and what changed' })
  @ApiProblems({ 400: ['idempotency_key_invalid'], 409: ['idempotency_in_progress'], 422: ['idempotency_key_reused'] })
  async checkQuality(@Ctx() context: Context): Promise<QualityCheck> {
    const { universityId } = context.principal;
    if (universityId === null) throw new CodedError('forbidden', 'forbidden', 'There is no university to check.');
    return await checkUniversity(context, universityId);
  }

  /** Completeness and timeliness of reports, and the share of records in which key fields are filled. */
  @Get('rates')
  @Requires('data_quality.read')
  @ApiOperation({
    summary: 'Completeness and timeliness of reports per wave, and how far key fields are filled',
    description:
      'Expected, received and on time, as sums over records. A coordinator gets the own university alone; the ministry all of them, and the country.',
  })
  @ApiOkResponse({ type: DataRatesView, description: 'One entry per university, and the country' })
  @ApiProblems({ 400: ['period_invalid', 'as_of_invalid', 'funding_invalid', 'request_invalid'] })
  async getDataRates(@Ctx() context: Context, @Query() query: KpiSelectionQuery): Promise<DataRates> {
    const selection = parseSelection(context, { ...query, period: query.period ?? 'all' });
    return await computeDataRates(context, selection);
  }
}

function viewOf(finding: StoredFinding, locale: Locale): QualityFindingView {
  return { ...finding, message: findingMessage({ code: finding.rule, params: finding.params }, locale) };
}
