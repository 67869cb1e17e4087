import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import { listRecords } from '#kpi/records/list-records.js';
import type { Context } from '#persistence/context.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { Ctx } from '../platform/request.js';
import { KpiRecordPageView, KpiRecordsRequest } from './kpi-records.dto.js';
import { filtersOf } from './kpi-selection.query.js';

@ApiTags('kpi')
@Controller('api/v1/kpi/records')
export class KpiRecordsController {
  /** The records behind one count of an indicator, a page at a time. */
  @Get()
  @Requires('kpi_record.read')
  @ApiOperation({
    summary: 'The records behind one count of an indicator, a page at a time',
    description:
      'Exactly those units that `GET /api/v1/kpi`, or a group of the breakdown given as filters, counts: their number is the ' +
      "count. A coordinator sees the own university's; the ministry's items carry no names. K15 is refused to everybody: it is " +
      'told only as a total. A list that was begun without `asOf` is read on as of the day on which it was begun.',
  })
  @ApiOkResponse({ type: KpiRecordPageView, description: 'A page of records' })
  @ApiProblems({
    400: [
      'count_invalid',
      'filter_invalid',
      'filter_not_applicable',
      'period_invalid',
      'as_of_invalid',
      'funding_invalid',
      'cursor_invalid',
      'request_invalid',
    ],
    403: ['indicator_confidential', 'permission_missing'],
  })
  async listKpiRecords(@Ctx() context: Context, @Query() query: KpiRecordsRequest): Promise<KpiRecordPageView> {
    const { indicator, count, period = 'all', asOf, funding, dimension, group, limit = DEFAULT_PAGE, cursor } = query;
    const filters = filtersOf(query);
    const page = await listRecords(context, {
      indicator,
      count,
      period,
      asOf,
      funding,
      filters,
      dimension,
      group,
      limit,
      cursor,
    });
    await recordAudit(context, {
      action: 'kpi_record.listed',
      objectType: 'kpi_record',
      objectId: null,
      details: { indicator, count, period, shown: page.items.length, total: page.total, filters: Object.keys(filters) },
    });
    return page;
  }
}
