import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import {
  compareTable,
  NATIONAL_TABLE_NUMBERS,
  type NationalTableNumber,
} from '#domain/national-tables/compare-tables.js';
import type { MobilityCount } from '#domain/national-tables/mobility-count.js';
import {
  PUBLISHED_SOURCE,
  PUBLISHED_TABLES_DOI,
  PUBLISHED_TABLES_NOTES,
} from '#domain/national-tables/published-tables.js';
import { csvLine } from '#domain/tabular/csv-line.js';
import { countMobilities } from '#kpi/national-tables.js';
import type { Context } from '#persistence/context.js';
import { findHostRegion } from '#reference/countries.js';
import { NATIONAL_TABLE_TITLES, nationalTableLabel } from '#reference/national-table-labels.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx } from '../platform/request.js';
import {
  NationalTableListView,
  NationalTableParameter,
  NationalTableQuery,
  NationalTableView,
} from './national-tables.dto.js';

/** Without it Excel takes a CSV for the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The tables of the published literature, counted from the records. They are exact counts of the whole country: what of
 * them the public may see is for publication with its disclosure control to say, and not for these addresses.
 */
@ApiTags('national tables')
@Controller('api/v1/national-tables')
export class NationalTablesMinistryController {
  /** Tables 1–5 of the published literature, counted from the records. */
  @Get()
  @Requires('national_table.read')
  @ApiOperation({
    summary: 'Tables 1–5 of the published literature, counted from the records beside what was published',
    description:
      'Participations by the year of their start. Exact counts for the ministry; nothing here is disclosed to the public, which sees only what publication with its disclosure control releases.',
  })
  @ApiOkResponse({ type: NationalTableListView, description: 'The five tables' })
  async listNationalTables(@Ctx() context: Context): Promise<NationalTableListView> {
    const counts = await countMobilities(context);
    return { items: NATIONAL_TABLE_NUMBERS.map((number) => viewOf(number, counts)) };
  }

  /** One of the tables, as JSON or as CSV. */
  @Get(':number')
  @Requires('national_table.read')
  @ApiOperation({ summary: 'One of the tables, as JSON or as CSV with one line per cell' })
  @ApiExtraModels(NationalTableView)
  @ApiOkResponse({
    description: 'The table',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(NationalTableView) } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  @ApiProblems({ 400: ['request_invalid'] })
  async getNationalTable(
    @Ctx() context: Context,
    @Param() { number }: NationalTableParameter,
    @Query() { format }: NationalTableQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NationalTableView | string> {
    const table = viewOf(number, await countMobilities(context));
    if (format !== 'csv') return table;
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="national-table-${number}.csv"`);
    return csvOf(table);
  }
}

function viewOf(number: NationalTableNumber, counts: readonly MobilityCount[]): NationalTableView {
  const table = compareTable(number, counts, findHostRegion);
  return {
    number,
    title: NATIONAL_TABLE_TITLES[number],
    region: table.region,
    columns: table.columns.map((key) => ({ key, label: nationalTableLabel(key) })),
    rows: table.rows.map((row) => ({ ...row, label: nationalTableLabel(row.key) })),
    source: { citation: PUBLISHED_SOURCE, doi: PUBLISHED_TABLES_DOI },
    notes: Object.entries(PUBLISHED_TABLES_NOTES).map(([code, texts]) => ({ code, ...texts })),
  };
}

/** One line per cell; `status` tells a number that the source does not have from a zero. */
function csvOf({ number, rows }: NationalTableView): string {
  const header = ['table', 'row', 'column', 'register', 'published', 'difference', 'status', 'source'];
  const lines = rows.flatMap(({ key, cells }) =>
    cells.map(({ column, register, published, difference }) => [
      String(number),
      key,
      column,
      String(register),
      published === null ? '' : String(published),
      difference === null ? '' : String(difference),
      published === null ? 'not_published' : difference === 0 ? 'equal' : 'different',
      `doi:${PUBLISHED_TABLES_DOI}`,
    ]),
  );
  return BYTE_ORDER_MARK + [header, ...lines].map((line) => csvLine(line, ',')).join('');
}
