import { isIndicatorCode } from '#domain/kpi/catalogue.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import type { Page } from '#persistence/keyset-page.js';
import { parseSelection } from '../compute-kpi-table.js';
import { isListed } from '../confidential-indicators.js';
import { checkFilters, type KpiFilters } from '../kpi-dimensions.js';
import { countInvalid } from './count-invalid.js';
import { describeGroupProjects } from './describe-group-projects.js';
import { describeParticipations } from './describe-participations.js';
import { type ItemPage, listAccessRecords, listCallRecords } from './list-selection-records.js';
import { readUnits, type UnitsWanted } from './read-units.js';
import { RECORD_SOURCES, type RecordCount } from './record-counts.js';
import { decodeUnitCursor, encodeUnitCursor, fingerprintOf } from './record-cursor.js';
import type { RecordItem } from './record-item.js';

export interface RecordsQuery {
  /** K01 … K20, with the months of K06 as in `K06_12`. */
  readonly indicator: string;
  readonly count: RecordCount;
  readonly period: string;
  readonly asOf?: string;
  readonly funding?: string;
  readonly filters?: KpiFilters;
  /** K20 only: by what groups are told apart, and the group. */
  readonly dimension?: string;
  readonly group?: string;
  /** At most 200. */
  readonly limit: number;
  readonly cursor?: string;
}

/**
 * A page of the records behind one count of a value: exactly those units that the table, or the group of a breakdown that the
 * filters name, counts there, as far as the principal may see them. Nobody is told whom K15 counts.
 *
 * @throws CodedError `period_invalid`, `as_of_invalid`, `funding_invalid`, `filter_invalid`, `filter_not_applicable`,
 *   `indicator_unknown`, `indicator_confidential`, `count_invalid`, `cursor_invalid`
 */
export async function listRecords(context: Context, query: RecordsQuery): Promise<Page<RecordItem>> {
  refuseConfidential(query.indicator);
  const { indicator, count, period, funding, filters = {}, dimension, group } = query;
  const inOrder = Object.entries(filters).sort(([one], [other]) => (one < other ? -1 : 1));
  const fingerprint = fingerprintOf([
    indicator,
    count,
    period,
    funding ?? null,
    inOrder,
    dimension ?? null,
    group ?? null,
  ]);
  const begun = query.cursor === undefined ? null : decodeUnitCursor(query.cursor, fingerprint, query.asOf);
  const selection = parseSelection(context, { period, funding, asOf: begun?.asOf ?? query.asOf });
  await checkFilters(context, filters);
  const wanted = { selection, filters, after: begun?.after ?? null, limit: query.limit };
  const { items, total, end } = await readPage(context, query, wanted);
  return { items, total, nextCursor: end && encodeUnitCursor(fingerprint, selection.asOf, end) };
}

async function readPage(context: Context, query: RecordsQuery, wanted: UnitsWanted): Promise<ItemPage> {
  const { indicator, count, dimension, group } = query;
  if (indicator === 'K20') return await listAccessRecords(context, count, { dimension, group }, wanted);
  if (dimension !== undefined || group !== undefined) throw countInvalid(indicator, count);
  if (indicator === 'K19') return await listCallRecords(context, count, wanted);
  if (!isIndicatorCode(indicator) || !isListed(indicator)) {
    throw new CodedError('indicator_unknown', 'invalid', 'There is no such indicator.');
  }
  const source = RECORD_SOURCES[indicator];
  const counted = source.counts[count];
  if (!counted) throw countInvalid(indicator, count);
  const { units, total, end } = await readUnits(context, source, counted, wanted);
  const items =
    source.unit === 'group_project'
      ? await describeGroupProjects(context, units, wanted.selection.asOf)
      : await describeParticipations(context, indicator, source.unit, units);
  return { items, total, end };
}

/** K15 is refused to everybody alike, whatever else is asked. */
function refuseConfidential(indicator: string): void {
  if (isIndicatorCode(indicator) && !isListed(indicator)) {
    throw new CodedError(
      'indicator_confidential',
      'forbidden',
      'K15 is told only as a total: who answered what is shown to nobody but that person.',
    );
  }
}
