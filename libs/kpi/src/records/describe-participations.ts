import { INDICATOR_CATALOGUE } from '#domain/kpi/catalogue.js';
import { dueDateAfter, REPORT_DEADLINES } from '#domain/kpi/due-rule.js';
import type { UnitState } from '#domain/kpi/unit-state.js';
import type { Wave } from '#domain/report/report-codes.js';
import type { Context } from '#persistence/context.js';
import type { ListedIndicator } from '../confidential-indicators.js';
import type { ListedUnit } from './read-units.js';
import { nameColumns, NOTHING, type RecordItem } from './record-item.js';

interface ParticipationRow {
  readonly id: string;
  readonly university: string;
  readonly externalId: string;
  readonly familyName?: string;
  readonly givenName?: string;
  readonly patronymic?: string | null;
  readonly category: string;
  readonly hostCountry: string | null;
  readonly endedOn: string;
  readonly status: string;
  readonly returnVerifiedOn: string | null;
  readonly notReturnedOn: string | null;
  readonly waiverDate: string | null;
}

interface CommitmentRow {
  readonly id: string;
  readonly no: number;
  readonly title: string;
  readonly status: string;
  readonly dueOn: string | null;
  readonly verifiedOn: string | null;
  readonly rejectedOn: string | null;
  readonly waivedOn: string | null;
}

/** The wave whose answer in time K06 asks for. */
const RESPONSES: Partial<Record<ListedIndicator, Wave>> = { K06_6: 'm6', K06_12: 'm12', K06_24: 'm24' };

/** A page's participations, or what hangs on them, as items in the page's order. */
export async function describeParticipations(
  context: Context,
  indicator: ListedIndicator,
  unit: 'participation' | 'commitment' | 'report',
  units: readonly ListedUnit[],
): Promise<RecordItem[]> {
  if (units.length === 0) return [];
  const participations = await readParticipations(context, units);
  const commitments = unit === 'commitment' ? await readCommitments(context, units) : new Map<string, CommitmentRow>();
  const waves =
    indicator === 'K05' || RESPONSES[indicator] ? await readFirstReports(context, units) : new Map<string, string>();
  return units.flatMap(({ recordId, unit: part, state }) => {
    const row = participations.get(recordId);
    if (!row) return [];
    const { id, returnVerifiedOn: _verified, notReturnedOn: _not, waiverDate: _waived, ...shown } = row;
    const wave = unit === 'report' ? (part as Wave) : null;
    const commitment = commitments.get(part) ?? null;
    const answered = waves.get(`${id}:${wave ?? RESPONSES[indicator] ?? ''}`) ?? null;
    return [
      {
        ...NOTHING,
        ...shown,
        unit,
        unitId: commitment?.id ?? (wave === null ? id : `${id}:${wave}`),
        participationId: id,
        state,
        wave,
        dueOn: commitment ? commitment.dueOn : dueAfter(indicator, row.endedOn, wave),
        decidedOn: commitment
          ? commitmentDecidedOn(commitment, row, state)
          : decidedOn(indicator, row, state, answered),
        commitment: commitment && {
          id: commitment.id,
          no: commitment.no,
          title: commitment.title,
          status: commitment.status,
        },
      },
    ];
  });
}

async function readParticipations(
  context: Context,
  units: readonly ListedUnit[],
): Promise<Map<string, ParticipationRow>> {
  const rows = await context.manager.query<ParticipationRow[]>(
    `select p.id, u.code as university, p.external_id as "externalId", p.category, p.host_country as "hostCountry",
       coalesce(p.actual_end, p.planned_end) as "endedOn", p.status, p.return_verified_on as "returnVerifiedOn",
       p.not_returned_on as "notReturnedOn", p.waiver_date as "waiverDate" ${nameColumns(context, 'p')}
     from (select distinct * from unnest($1::uuid[], $2::uuid[]) k (university_id, id)) k
     join participation p on p.university_id = k.university_id and p.id = k.id
     join university u on u.id = p.university_id`,
    keysOf(units),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function readCommitments(
  { manager }: Context,
  units: readonly ListedUnit[],
): Promise<Map<string, CommitmentRow>> {
  const rows = await manager.query<CommitmentRow[]>(
    `select c.id, c.commitment_no as no, c.title, c.status, c.due_date as "dueOn", c.verified_on as "verifiedOn",
       c.rejected_on as "rejectedOn", c.waived_on as "waivedOn"
     from unnest($1::uuid[], $2::uuid[]) k (university_id, id)
     join commitment c on c.university_id = k.university_id and c.id = k.id`,
    [units.map(({ universityId }) => universityId), units.map(({ unit }) => unit)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The earliest day of each wave's reports, by `<participation id>:<wave>`. */
async function readFirstReports({ manager }: Context, units: readonly ListedUnit[]): Promise<Map<string, string>> {
  const rows = await manager.query<{ key: string; first: string }[]>(
    `select r.participation_id || ':' || r.wave as key, min(r.submitted_on) as first
     from (select distinct * from unnest($1::uuid[], $2::uuid[]) k (university_id, id)) k
     join report r on r.university_id = k.university_id and r.participation_id = k.id
     where r.submitted_on is not null group by r.participation_id, r.wave`,
    keysOf(units),
  );
  return new Map(rows.map(({ key, first }) => [key, first]));
}

function keysOf(units: readonly ListedUnit[]): [string[], string[]] {
  return [units.map(({ universityId }) => universityId), units.map(({ recordId }) => recordId)];
}

function dueAfter(indicator: ListedIndicator, end: string, wave: Wave | null): string | null {
  const { due } = INDICATOR_CATALOGUE[indicator];
  if (wave) return dueDateAfter(end, REPORT_DEADLINES[wave]);
  return typeof due === 'string' ? null : dueDateAfter(end, due);
}

/** The day of the return, the non-return or the waiver; in K05 and K06 of the first report. */
function decidedOn(
  indicator: ListedIndicator,
  row: ParticipationRow,
  state: UnitState,
  answered: string | null,
): string | null {
  if (state === 'excluded') return row.waiverDate;
  if (state !== 'yes' && state !== 'no') return null;
  if (indicator === 'K01' || indicator === 'K16') return state === 'yes' ? row.returnVerifiedOn : row.notReturnedOn;
  return answered;
}

function commitmentDecidedOn(commitment: CommitmentRow, row: ParticipationRow, state: UnitState): string | null {
  if (state === 'excluded') return commitment.status === 'waived' ? commitment.waivedOn : row.waiverDate;
  if (state !== 'yes' && state !== 'no') return null;
  return commitment.status === 'rejected' ? commitment.rejectedOn : commitment.verifiedOn;
}
