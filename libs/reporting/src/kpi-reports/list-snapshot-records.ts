import { CodedError } from '#domain/errors/coded-error.js';
import type { ReportedIndicator } from '#domain/report/kpi-report-sections.js';
import type { UnitState } from '#domain/kpi/unit-state.js';
import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import type { Snapshot } from './snapshot-row.js';

/** A record behind a frozen count, and by what it is known now; nobody is named. */
export interface SnapshotRecord {
  readonly id: string;
  /** External id of the participation, code of the group project or of the call; null for what is there no more. */
  readonly name: string | null;
  readonly participationId: string | null;
  /** Of a commitment, its number within the participation. */
  readonly commitmentNo: number | null;
}

/** A page of ids with what they are known by. */
export interface SnapshotRecords extends Page<string> {
  readonly records: readonly SnapshotRecord[];
}

type Unit = 'participation' | 'report' | 'commitment' | 'group_project' | 'call';

const UNITS: Partial<Record<ReportedIndicator, Unit>> = {
  K04: 'commitment',
  K05: 'report',
  K17: 'commitment',
  K18: 'group_project',
  K19: 'call',
};

const OF_PARTICIPATION = (id: string) =>
  `select p.external_id as name, p.id as participation, null::integer as number from participation p
   where p.university_id = $1 and p.id = ${id}`;
/** What each unit is known by, of an id `e.id`. */
const KNOWN_BY: Record<Unit, string> = {
  participation: OF_PARTICIPATION('e.id::uuid'),
  report: OF_PARTICIPATION(`split_part(e.id, ':', 1)::uuid`),
  commitment: `select p.external_id as name, p.id as participation, c.commitment_no as number from commitment c
    join participation p on p.university_id = c.university_id and p.id = c.participation_id
    where c.university_id = $1 and c.id = e.id::uuid`,
  group_project: `select g.group_code as name, null::uuid as participation, null::integer as number from group_project g
    where g.university_id = $1 and g.id = e.id::uuid`,
  call: `select c.code as name, null::uuid as participation, null::integer as number from call c
    where c.university_id = $1 and c.id = e.id::uuid`,
};

/**
 * A page of the ids behind one frozen count, ascending: participations, for K04 and K17 commitments, for K05
 * `<participation id>:<wave>`, for K18 group projects, for K19 calls. Nobody is named. The ids are frozen, what the records
 * are known by is read now.
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
): Promise<SnapshotRecords> {
  if (query.indicator.startsWith('K15') || query.indicator === 'K20') {
    throw new CodedError('indicator_not_listed', 'forbidden', 'The records behind this indicator are shown to nobody.');
  }
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, ['text'])[0];
  const list = [snapshot.universityId, snapshot.id, query.indicator, query.state];
  const rows = await manager.query<SnapshotRecord[]>(
    `select e.id, k.name, k.participation as "participationId", k.number as "commitmentNo"
     from kpi_report_record_list l cross join unnest(l.record_ids) with ordinality e (id, place)
     left join lateral (${KNOWN_BY[UNITS[query.indicator] ?? 'participation']}) k on true
     where l.university_id = $1 and l.snapshot_id = $2 and l.indicator = $3 and l.state = $4
       and ($5::text is null or e.id > $5 collate "C") order by e.place limit $6`,
    [...list, after, query.limit + 1],
  );
  const [count] = await manager.query<{ total: number }[]>(
    `select cardinality(record_ids) as total from kpi_report_record_list
     where university_id = $1 and snapshot_id = $2 and indicator = $3 and state = $4`,
    list,
  );
  const records = rows.slice(0, query.limit);
  const items = records.map(({ id }) => id);
  const last = items.at(-1);
  return {
    items,
    records,
    total: count?.total ?? 0,
    nextCursor: rows.length > query.limit && last !== undefined ? encodeCursor([last]) : null,
  };
}
