import type { UnitState } from '#domain/kpi/unit-state.js';
import type { Wave } from '#domain/report/report-codes.js';
import type { Context } from '#persistence/context.js';

/** One unit behind a count, with what is needed to find its record. Names are absent where the reader may not see them. */
export interface RecordItem {
  readonly unit: 'participation' | 'commitment' | 'report' | 'group_project' | 'call' | 'application';
  /** The unit's id, as snapshots list it: a record's, or `<participation id>:<wave>` of a report expected. */
  readonly unitId: string;
  /** Its state in the indicator; `null` in K20, which has none. */
  readonly state: UnitState | null;
  /** The day on which it falls due; `null` = never. */
  readonly dueOn: string | null;
  /** The day of what decided its state, where it was one day's doing. */
  readonly decidedOn: string | null;
  /** The university's code. */
  readonly university: string;
  readonly participationId: string | null;
  readonly externalId: string | null;
  readonly familyName?: string | null;
  readonly givenName?: string | null;
  readonly patronymic?: string | null;
  readonly category: string | null;
  readonly hostCountry: string | null;
  /** The end by which it belongs to its period: the actual one where it is filled, else the planned one. */
  readonly endedOn: string | null;
  /** Of the participation. */
  readonly status: string | null;
  readonly commitment: RecordOfItem<{ readonly no: number; readonly title: string }> | null;
  readonly wave: Wave | null;
  readonly groupProject: RecordOfItem<{ readonly groupCode: string; readonly title: string }> | null;
  readonly call: RecordOfItem<{ readonly code: string; readonly title: string }> | null;
  readonly application: RecordOfItem<{ readonly code: string }> | null;
}

type RecordOfItem<T> = T & { readonly id: string; readonly status: string };

/** What an item has nothing of unless its kind does. */
export const NOTHING = {
  dueOn: null,
  decidedOn: null,
  participationId: null,
  externalId: null,
  category: null,
  hostCountry: null,
  endedOn: null,
  status: null,
  commitment: null,
  wave: null,
  groupProject: null,
  call: null,
  application: null,
} as const;

/** Whether the principal may see who participants are; the database gives the ministry no name in any case. */
export function seesNames({ principal }: Pick<Context, 'principal'>): boolean {
  return principal.role !== 'qaitu_ministry';
}

/** The columns of a row `alias` that say who it is, for those who may see that. */
export function nameColumns(context: Pick<Context, 'principal'>, alias: string): string {
  if (!seesNames(context)) return '';
  return `, ${alias}.family_name as "familyName", ${alias}.given_name as "givenName", ${alias}.patronymic`;
}
