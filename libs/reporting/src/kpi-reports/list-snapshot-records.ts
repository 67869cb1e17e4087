import { CodedError } from '#domain/errors/coded-error.js';
import type { ReportedIndicator } from '#domain/report/kpi-report-sections.js';
import type { UnitState } from '#domain/kpi/unit-state.js';
import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import type { Snapshot } from './snapshot-row.js';

/**
 * A page of the ids behind one frozen count, ascending: participations, for K04 and K17 commitments, for K05
 * `<participation id>:<wave>`, for K18 group projects, for K19 calls. Nobody is named.
 *
 * @throws CodedError `indicator_not_listed` for K15, which is only ever a total, and K20, which counts groups; `cursor_invalid`
 */
export async function listSnapshotRecords(
  { manager }: Context,
  snapshot: Pick<Snapshot, 'universityId' | 'id'>,
  query: {
    readonly indicator: ReportedIndicator;
    readonly state: UnitState;
    readonly limit: number;
    readonly cursor?: string;
  },
): Promise<Page<string>> {
  if (query.indicator.startsWith('K15') || query.indicator === 'K20') {
    throw new CodedError('indicator_not_listed', 'forbidden', 'The records behind this indicator are shown to nobody.');
  }
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, ['text'])[0];
  const list = [snapshot.universityId, snapshot.id, query.indicator, query.state];
  const rows = await manager.query<{ id: string }[]>(
    `select e.id from kpi_report_record_list l cross join unnest(l.record_ids) with ordinality e (id, place)
     where l.university_id = $1 and l.snapshot_id = $2 and l.indicator = $3 and l.state = $4
       and ($5::text is null or e.id > $5 collate "C") order by e.place limit $6`,
    [...list, after, query.limit + 1],
  );
  const [count] = await manager.query<{ total: number }[]>(
    `select cardinality(record_ids) as total from kpi_report_record_list
     where university_id = $1 and snapshot_id = $2 and indicator = $3 and state = $4`,
    list,
  );
  const items = rows.slice(0, query.limit).map(({ id }) => id);
  const last = items.at(-1);
  return {
    items,
    total: count?.total ?? 0,
    nextCursor: rows.length > query.limit && last !== undefined ? encodeCursor([last]) : null,
  };
}
