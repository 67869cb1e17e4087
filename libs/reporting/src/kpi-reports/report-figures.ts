import { createHash } from 'node:crypto';
import type { CalendarDate } from '#domain/calendar/calendar-date.js';
import { KpiAccumulator, kpiEntry } from '#domain/kpi/computation.js';
import type { ParticipationFacts } from '#domain/kpi/facts.js';
import { isGroupProjectSelected } from '#domain/kpi/k18-group-project-fulfilment.js';
import { k19State } from '#domain/kpi/k19-preselection-transparency.js';
import { type RecordIdsByState, recordIdsByState } from '#domain/kpi/record-lists.js';
import { isSelected, type KpiSelection } from '#domain/kpi/selection.js';
import { canonicalJson } from '#domain/report/canonical-json.js';
import { parseSelection } from '#kpi/compute-kpi-table.js';
import { type GatheredFacts, gatherFacts } from '#kpi/gather-facts.js';
import type { ListedIndicator } from '#kpi/confidential-indicators.js';
import { addSelectionIndicators, gatherSelectionFacts, type KpiEntryWithSelection } from '#kpi/selection-indicators.js';
import type { Context } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';
import type { KpiReport } from './kpi-report-row.js';

export type ReportIndicators = KpiEntryWithSelection['indicators'];
/** The ids behind every count, by indicator and state; K15 is told per person to nobody, and K20 counts groups, not records. */
export type ReportRecordLists = Readonly<Partial<Record<ListedIndicator | 'K19', RecordIdsByState>>>;

/** What a report says on a day, and what it says it by. */
export interface ReportFigures {
  readonly selection: KpiSelection;
  readonly indicators: ReportIndicators;
  readonly recordLists: ReportRecordLists;
  /** SHA-256 of the facts that were counted; the same facts give the same figures. */
  readonly inputDigest: string;
}

/**
 * The figures of a report's university, period and money as of a day, with the records behind every count. Both are made
 * from the same facts, read from the records within the university's own view, whoever asks: what the ministry computes
 * beside a frozen value differs from it by changes of the records alone.
 */
export async function computeReportFigures(
  context: Context,
  report: Pick<KpiReport, 'universityId' | 'university' | 'period' | 'funding'>,
  asOf: CalendarDate,
): Promise<ReportFigures> {
  return await withinUniversity(context, report.universityId, async (confined) => {
    const selection = parseSelection(confined, { ...report, asOf });
    const facts = selected(await gatherFacts(confined, selection, report.university), selection);
    const accumulator = new KpiAccumulator(selection);
    for (const participation of facts.participations) accumulator.addParticipation(participation);
    for (const project of facts.groupProjects) accumulator.addGroupProject(project);
    const entries = await addSelectionIndicators(confined, [kpiEntry(report.university, accumulator)], selection);
    const {
      K15_6: _after6Months,
      K15_12: _after12Months,
      ...lists
    } = recordIdsByState(facts.participations, facts.groupProjects, selection);
    const calls = await callIdsByState(confined, selection);
    return {
      selection,
      indicators: (entries[0] as KpiEntryWithSelection).indicators,
      recordLists: calls ? { ...lists, K19: calls } : lists,
      inputDigest: digestOf({ ...facts, participations: facts.participations.map(withoutIntention) }),
    };
  });
}

/** SHA-256 of a value's canonical JSON, in lower-case hexadecimal. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
}

/** Does a part of the work with what the university itself may see, in the name of whoever asks. */
export async function withinUniversity<T>(
  context: Context,
  universityId: string,
  work: (confined: Context) => Promise<T>,
): Promise<T> {
  const { userId } = context.principal;
  return await asPrincipal(context, { role: 'qaitu_coordinator', userId, universityId, personId: null }, work);
}

function selected({ participations, groupProjects }: GatheredFacts, selection: KpiSelection): GatheredFacts {
  return {
    participations: participations.filter((facts) => isSelected(facts, selection)),
    groupProjects: groupProjects.filter((facts) => isGroupProjectSelected(facts, selection)),
  };
}

/** The calls behind K19; nothing where none closes in the period, as the table of indicators then has no K19. */
async function callIdsByState(context: Context, selection: KpiSelection): Promise<RecordIdsByState | undefined> {
  const { calls } = await gatherSelectionFacts(context, selection);
  if (calls.length === 0) return undefined;
  const lists: RecordIdsByState = { yes: [], no: [], unknown: [], not_due: [], not_applicable: [], excluded: [] };
  for (const call of calls) lists[k19State(call, selection.asOf)].push(call.id);
  for (const ids of Object.values(lists)) ids.sort();
  return lists;
}

/**
 * A digest of few records could be tried out, and would then tell what a single person answered: what is told per person to
 * nobody (K15) is no part of it.
 */
function withoutIntention(facts: ParticipationFacts): object {
  return { ...facts, reports: facts.reports.map(({ migrationIntention: _intention, ...report }) => report) };
}
