import { type EquityOfAccess, equityOfAccess } from '#domain/kpi/k20-equity-of-access.js';
import { isCallSelected, k19State, k19Value } from '#domain/kpi/k19-preselection-transparency.js';
import type { KpiSelection } from '#domain/kpi/selection.js';
import type {
  AccessFacts,
  ApplicationFacts,
  CallFacts,
  EligibleGroup,
  ParticipantGroups,
} from '#domain/kpi/selection-facts.js';
import { zeroSums } from '#domain/kpi/sums.js';
import type { IndicatorValue, KpiEntry } from '#domain/kpi/value.js';
import type { Context } from '#persistence/context.js';
import type { OpenIndicatorValues } from './confidential-indicators.js';

/** K20 as a table of indicators carries it: `n` participants of the calls, and the access of each group. */
export interface AccessValue extends EquityOfAccess {
  readonly n: number;
}

/** An entry with the indicators of selection, which only those have who called for applications. */
export type KpiEntryWithSelection<Values = KpiEntry['indicators']> = Omit<KpiEntry, 'indicators'> & {
  readonly indicators: Values & { readonly K19?: IndicatorValue; readonly K20?: AccessValue };
};

/** One who took up a place, and by which application. */
export interface SelectedParticipant extends ParticipantGroups {
  readonly applicationId: string;
}

export interface SelectionFacts {
  readonly calls: readonly CallFacts[];
  readonly access: readonly (AccessFacts & { readonly participants: readonly SelectedParticipant[] })[];
}

/**
 * Adds K19 and K20 to the entries of those whose calls closed in the period, from the calls that the principal may see. The
 * source of money plays no part in them: a call is judged whoever pays for its places.
 * @param universities the codes of those whose calls count, also for the country; all where it is not given
 */
export async function addSelectionIndicators<Values extends OpenIndicatorValues>(
  context: Context,
  entries: readonly KpiEntryWithSelection<Values>[],
  selection: KpiSelection,
  universities?: readonly (string | null)[],
): Promise<KpiEntryWithSelection<Values>[]> {
  const facts = await gatherSelectionFacts(context, selection, universities);
  if (facts.calls.length === 0) return [...entries];
  return entries.map((entry) => {
    const isOf = ({ universityId }: { readonly universityId: string }) =>
      entry.university === null || universityId === entry.university;
    const calls = facts.calls.filter(isOf);
    if (calls.length === 0) return entry;
    const access = facts.access.filter(isOf);
    return {
      ...entry,
      indicators: {
        ...entry.indicators,
        K19: transparencyOf(calls, selection.asOf),
        K20: {
          n: access.flatMap(({ participants }) => participants).length,
          ...equityOfAccess(access, selection.asOf),
        },
      },
    };
  });
}

function transparencyOf(calls: readonly CallFacts[], asOf: string): IndicatorValue {
  const sums = zeroSums([]);
  for (const call of calls) sums[k19State(call, asOf)] += 1;
  return k19Value(sums);
}

/** The calls that close in the period, and who came by them; `universityId` is the code, as tables name it. */
export async function gatherSelectionFacts(
  { manager }: Context,
  selection: KpiSelection,
  universities?: readonly (string | null)[],
): Promise<SelectionFacts> {
  const calls = (
    await manager.query<(Omit<CallFacts, 'applications'> & { readonly academicYear: string })[]>(
      `
      select c.id, u.code as "universityId", c.academic_year as "academicYear", c.closes_on as "closesOn",
        c.published_on as "criteriaPublishedOn", c.appeal_window_days as "appealWindowDays",
        c.results_published_on as "resultsPublishedOn", c.status = 'cancelled' as cancelled
      from call c join university u on u.id = c.university_id
      where c.status <> 'draft' and c.closes_on is not null and ($1::text[] is null or u.code = any ($1))
      order by u.code, c.closes_on, c.id`,
      [universities ?? null],
    )
  ).filter((call) => isCallSelected(call, selection.period));
  if (calls.length === 0) return { calls: [], access: [] };
  const ids = calls.map(({ id }) => id);
  const applications = Map.groupBy(
    await manager.query<(ApplicationFacts & { readonly callId: string })[]>(
      `select a.id, a.call_id as "callId",
         coalesce(jsonb_agg(jsonb_build_object('reviewerId', r.user_id,
           'scoredOn', (r.completed_at at time zone 'Asia/Almaty')::date, 'conflictDeclared', r.status = 'conflict'))
           filter (where r.id is not null), '[]') as reviews
       from application a
       left join review r on r.university_id = a.university_id and r.application_id = a.id
       where a.call_id = any ($1) and a.status <> all ('{draft,withdrawn}')
       group by a.university_id, a.id order by a.id`,
      [ids],
    ),
    ({ callId }) => callId,
  );
  const participants = Map.groupBy(
    await manager.query<(SelectedParticipant & { readonly callId: string })[]>(
      `select a.call_id as "callId", a.id as "applicationId", a.sex, a.home_region as region,
         case when a.rural is null then null when a.rural then 'yes' else 'no' end as rural, a.category,
         a.study_language as language
       from application a
       where a.call_id = any ($1) and a.status = 'accepted' and a.accepted_on <= $2 order by a.id`,
      [ids, selection.asOf],
    ),
    ({ callId }) => callId,
  );
  const eligible = Map.groupBy(
    await manager.query<(EligibleGroup & { readonly universityId: string; readonly academicYear: string })[]>(`
      select u.code as "universityId", e.academic_year as "academicYear", e.dimension, e.group_code as "group", e.count
      from eligible_population e join university u on u.id = e.university_id
      where e.count is not null order by u.code, e.academic_year, e.dimension, e.group_code`),
    ({ universityId, academicYear }) => `${universityId} ${academicYear}`,
  );
  const years = Map.groupBy(
    calls.filter(({ cancelled }) => !cancelled),
    ({ universityId, academicYear }) => `${universityId} ${academicYear}`,
  );
  return {
    calls: calls.map((call) => ({ ...call, applications: applications.get(call.id) ?? [] })),
    access: [...years].map(([key, ofYear]) => ({
      universityId: ofYear[0]?.universityId ?? '',
      academicYear: ofYear[0]?.academicYear ?? '',
      closesOn: ofYear.at(-1)?.closesOn ?? null,
      participants: ofYear.flatMap(({ id }) => participants.get(id) ?? []),
      eligible: eligible.get(key) ?? [],
    })),
  };
}
