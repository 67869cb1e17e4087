import { CodedError } from '#domain/errors/coded-error.js';
import { k19Due, k19State } from '#domain/kpi/k19-preselection-transparency.js';
import { participantsCompared } from '#domain/kpi/k20-equity-of-access.js';
import type { KpiSelection } from '#domain/kpi/selection.js';
import { ACCESS_DIMENSIONS, type AccessDimension } from '#domain/kpi/selection-facts.js';
import type { Context } from '#persistence/context.js';
import { dimensionName, type KpiFilters } from '../kpi-dimensions.js';
import { gatherSelectionFacts, type SelectedParticipant, type SelectionFacts } from '../selection-indicators.js';
import { countInvalid } from './count-invalid.js';
import type { UnitsWanted } from './read-units.js';
import { type RecordCount, STATE_COUNTS } from './record-counts.js';
import type { UnitKey } from './record-cursor.js';
import { nameColumns, NOTHING, type RecordItem } from './record-item.js';

/** A page of items, and where it ends if another follows. */
export interface ItemPage {
  readonly items: RecordItem[];
  readonly total: number;
  readonly end: UnitKey | null;
}

/** Calls and applications have ids of their own and need no university to be told apart. */
const ANYWHERE = '00000000-0000-0000-0000-000000000000';

/** K19: the calls behind a count, by their ids. */
export async function listCallRecords(
  context: Context,
  count: RecordCount,
  { selection, filters, after, limit }: UnitsWanted,
): Promise<ItemPage> {
  const states = STATE_COUNTS[count];
  if (!states) throw countInvalid('K19', count);
  const { calls } = await gatherFiltered(context, selection, filters);
  const counted = calls
    .map((call) => ({ call, state: k19State(call, selection.asOf) }))
    .filter(({ state }) => states.includes(state));
  const page = pageOf(counted, ({ call }) => call.id, after, limit);
  const rows = await context.manager.query<{ id: string; code: string; title: string; status: string }[]>(
    'select id, code, title, status from call where id = any ($1)',
    [page.shown.map(({ call }) => call.id)],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    ...page,
    items: page.shown.map(({ call, state }) => ({
      ...NOTHING,
      unit: 'call',
      unitId: call.id,
      state,
      university: call.universityId,
      dueOn: k19Due(call),
      decidedOn: state === 'yes' ? call.resultsPublishedOn : null,
      call: byId.get(call.id) ?? null,
    })),
  };
}

/** K20: those who took up a place, all of them or of one group, by their applications' ids. */
export async function listAccessRecords(
  context: Context,
  count: RecordCount,
  { dimension, group }: { readonly dimension?: string; readonly group?: string },
  { selection, filters, after, limit }: UnitsWanted,
): Promise<ItemPage> {
  const facts = await gatherFiltered(context, selection, filters);
  const page = pageOf(
    participantsOf(facts, selection.asOf, count, dimension, group),
    ({ applicationId }) => applicationId,
    after,
    limit,
  );
  const rows = await context.manager.query<ApplicationRow[]>(
    `select a.id, a.application_code as code, a.status as "applicationStatus", u.code as university, a.accepted_on as "decidedOn",
       p.id as "participationId", p.external_id as "externalId", a.category, a.host_country as "hostCountry",
       coalesce(p.actual_end, p.planned_end) as "endedOn", p.status, c.id as "callId", c.code as "callCode",
       c.title as "callTitle", c.status as "callStatus" ${nameColumns(context, 'a')}
     from application a
     join university u on u.id = a.university_id
     join call c on c.university_id = a.university_id and c.id = a.call_id
     left join participation p on p.university_id = a.university_id and p.id = a.participation_id
     where a.id = any ($1)`,
    [page.shown.map(({ applicationId }) => applicationId)],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    ...page,
    items: page.shown.flatMap(({ applicationId }) => {
      const row = byId.get(applicationId);
      return row ? [toItem(row)] : [];
    }),
  };
}

interface ApplicationRow {
  readonly id: string;
  readonly code: string;
  readonly applicationStatus: string;
  readonly university: string;
  readonly decidedOn: string | null;
  readonly participationId: string | null;
  readonly externalId: string | null;
  readonly familyName?: string | null;
  readonly givenName?: string | null;
  readonly patronymic?: string | null;
  readonly category: string | null;
  readonly hostCountry: string | null;
  readonly endedOn: string | null;
  readonly status: string | null;
  readonly callId: string;
  readonly callCode: string;
  readonly callTitle: string;
  readonly callStatus: string;
}

function toItem(row: ApplicationRow): RecordItem {
  const { id, code, applicationStatus, callId, callCode, callTitle, callStatus, ...shown } = row;
  return {
    ...NOTHING,
    ...shown,
    unit: 'application',
    unitId: id,
    state: null,
    call: { id: callId, code: callCode, title: callTitle, status: callStatus },
    application: { id, code, status: applicationStatus },
  };
}

/** Whom a count of K20 counts: `n` all, or with a dimension those of a group; `known` and `leftOut` those of a dimension. */
function participantsOf(
  { access }: SelectionFacts,
  asOf: string,
  count: RecordCount,
  dimension: string | undefined,
  group: string | undefined,
): readonly SelectedParticipant[] {
  if (dimension === undefined && group === undefined && count === 'n') {
    return access.flatMap(({ participants }) => participants);
  }
  if (!isAccessDimension(dimension)) throw countInvalid('K20', count);
  const { known, leftOut } = participantsCompared(access, asOf, dimension);
  if (count === 'n' && group !== undefined) return known.filter((participant) => participant[dimension] === group);
  if (count === 'known' && group === undefined) return known;
  if (count === 'leftOut' && group === undefined) return leftOut;
  throw countInvalid('K20', count);
}

function isAccessDimension(dimension: string | undefined): dimension is AccessDimension {
  return (ACCESS_DIMENSIONS as readonly (string | undefined)[]).includes(dimension);
}

/** A call has none of a participation's attributes: only universities can be picked out. */
async function gatherFiltered(context: Context, selection: KpiSelection, filters: KpiFilters): Promise<SelectionFacts> {
  const inapplicable = Object.keys(filters).find((name) => name !== 'university');
  if (inapplicable !== undefined) {
    const field = dimensionName(inapplicable);
    throw new CodedError('filter_not_applicable', 'invalid', `Calls cannot be told apart by ${field}.`, [
      { field, code: 'filter_not_applicable', message: 'K19 and K20 are filtered on universities alone.' },
    ]);
  }
  return await gatherSelectionFacts(context, selection, filters.university);
}

function pageOf<Unit>(units: readonly Unit[], idOf: (unit: Unit) => string, after: UnitKey | null, limit: number) {
  const rest = units
    .toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1))
    .filter((unit) => after === null || idOf(unit) > after.recordId);
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  const end = rest.length > limit && last ? { universityId: ANYWHERE, recordId: idOf(last), unit: '' } : null;
  return { shown, total: units.length, end };
}
