import { type RecordIdsByState, recordIdsByState } from '#domain/kpi/record-lists.js';
import type { Context } from '#persistence/context.js';
import { type KpiTableQuery, parseSelection } from './compute-kpi-table.js';
import type { ListedIndicator } from './confidential-indicators.js';
import { gatherFacts } from './gather-facts.js';

export interface RecordListsQuery extends Pick<KpiTableQuery, 'period' | 'asOf' | 'funding'> {
  /** The university's code; without it those of all universities that the principal may see. */
  readonly university?: string;
}

/**
 * For every indicator but K15 and every state the ids of the units behind the count, ascending: participations, for K04
 * and K17 commitments, for K05 `<participation id>:<wave>`, for K18 group projects. The lists' lengths are the counts of
 * `computeKpiTable` for the same query. All of a university's records are read: meant for a snapshot, not for a page.
 *
 * @throws CodedError `period_invalid`, `as_of_invalid`, `funding_invalid`
 */
export async function recordListsOf(
  context: Context,
  query: RecordListsQuery,
): Promise<Record<ListedIndicator, RecordIdsByState>> {
  const selection = parseSelection(context, query);
  const { participations, groupProjects } = await gatherFacts(context, selection, query.university);
  const {
    K15_6: _after6Months,
    K15_12: _after12Months,
    ...lists
  } = recordIdsByState(participations, groupProjects, selection);
  return lists;
}
