import type { CalendarDate } from '../calendar/calendar-date.js';
import { CodedError } from '../errors/coded-error.js';
import { type CheckContext, checkFields } from '../fields/check-value.js';
import { sameValue } from '../fields/draft.js';
import { readDraft } from '../fields/read-draft.js';
import { type Finding, hasError } from '../findings/finding.js';
import { FindingCollector } from '../findings/finding-collector.js';
import { type LifeCycleRole, takeAction } from '../life-cycle/life-cycle.js';
import { checkParticipation } from '../participation/participation-rules.js';
import { MOBILITY_FIELDS, type MobilityDraft } from './mobility-fields.js';
import { MOBILITY_LIFE_CYCLE, type MobilityAction, statusOfState } from './mobility-life-cycle.js';
import {
  latestOf,
  type MobilityDecision,
  type MobilityEventKind,
  type MobilityRecord,
  type MobilityTimeline,
  mobilityState,
} from './mobility-timeline.js';

/** Who the person is, is not judged by an action. */
const UNCHECKED: ReadonlySet<string> = new Set(['iin', 'document_number']);
const BREAKS: readonly MobilityEventKind[] = ['interrupt', 'resume'];
/** What happens at the host, and therefore before the end. */
const AT_THE_HOST: readonly MobilityEventKind[] = ['interrupt', 'resume', 'change_host'];

/** What an action would do, or what is wrong with what was said. */
export type MobilityJudgement =
  { readonly decision: MobilityDecision } | { readonly decision: undefined; readonly findings: readonly Finding[] };

/**
 * Judges one action on a mobility and says what it changes. Nothing is dated after today, and no event before one of the
 * same strand: departure, interruptions and resumptions in turn, end.
 *
 * @throws CodedError `transition_not_allowed` where the state does not allow it to this role, `already_waived`
 */
export function decideMobility(
  timeline: MobilityTimeline,
  action: MobilityAction,
  draft: MobilityDraft,
  role: LifeCycleRole,
  checks: CheckContext,
): MobilityJudgement {
  const next = takeAction(MOBILITY_LIFE_CYCLE, mobilityState(timeline), action, role);
  const { record } = timeline;
  if (action === 'waive' && record.waiver) {
    throw new CodedError('already_waived', 'conflict', 'This participation is waived already.');
  }
  const fields = MOBILITY_FIELDS[action];
  const input = readDraft(fields, draft) as MobilityDraft;
  const unreadable = checkFields(fields, input as Record<string, string | null>, checks);
  if (hasError(unreadable)) return { decision: undefined, findings: unreadable };

  const found = new FindingCollector();
  const said = STRANDS[action](timeline, input, checks.today, found);
  const status = statusOfState(next);
  const changes = { ...(status === record.status ? {} : { status }), ...said.changes };
  const findings = [...found.findings, ...checkParticipation({ ...record, ...changes }, UNCHECKED)];
  if (hasError(findings)) return { decision: undefined, findings };
  const { effectiveOn, untilOn = null, details = {} } = said;
  return {
    decision: { changes, event: { kind: action, effectiveOn, untilOn, reason: input.reason ?? null, details } },
  };
}

/** What one action says of the record, besides its status. */
interface Said {
  readonly changes: Partial<MobilityRecord>;
  readonly effectiveOn: CalendarDate;
  readonly untilOn?: CalendarDate | null;
  readonly details?: Readonly<Record<string, unknown>>;
}
type Strand = (timeline: MobilityTimeline, input: MobilityDraft, today: CalendarDate, found: FindingCollector) => Said;

const end: Strand = ({ events }, input, _today, found) => {
  const actualEnd = dateOf(input.actualEnd);
  notBefore(found, 'actual_end', actualEnd, latestOf(events, AT_THE_HOST));
  return { changes: { actualEnd }, effectiveOn: actualEnd };
};

const STRANDS: Readonly<Record<MobilityAction, Strand>> = {
  depart: (_timeline, input) => {
    const actualStart = dateOf(input.actualStart);
    return { changes: { actualStart }, effectiveOn: actualStart };
  },

  extend: ({ record }, input, today, found) => {
    const plannedEnd = dateOf(input.plannedEnd);
    const former = dateOf(record.plannedEnd);
    if (plannedEnd <= former) found.add('planned_end_not_later', ['planned_end'], { former });
    notBeforeDeparture(found, 'planned_end', plannedEnd, record);
    return { changes: { plannedEnd }, effectiveOn: today, untilOn: plannedEnd, details: { plannedEnd: former } };
  },

  interrupt: ({ record, events }, input, _today, found) => {
    const from = dateOf(input.from);
    notBeforeDeparture(found, 'from', from, record);
    notBefore(found, 'from', from, latestOf(events, BREAKS));
    if (input.until && input.until < from) found.add('until_before_from', ['until']);
    return { changes: {}, effectiveOn: from, untilOn: input.until };
  },

  resume: ({ events }, input, _today, found) => {
    const resumedOn = dateOf(input.resumedOn);
    notBefore(found, 'resumed_on', resumedOn, latestOf(events, BREAKS));
    return { changes: {}, effectiveOn: resumedOn };
  },

  complete: end,
  terminate_early: end,

  // Cancelling one who had left clears the actual dates; they stay in the history and in the event (records.md §2).
  cancel: ({ record: { status, actualStart } }, _input, today) => ({
    changes: status === 'departed' ? { actualStart: null, actualEnd: null } : {},
    effectiveOn: today,
    details: { status, ...(actualStart ? { actualStart } : {}) },
  }),

  change_host: ({ record, events }, input, _today, found) => {
    const { hostCountry, hostInstitution, hostRor } = record;
    const effectiveOn = dateOf(input.effectiveOn);
    // The three belong together: a host given without its ROR id is not the one that the former id names.
    const host = {
      hostCountry: input.hostCountry ?? null,
      hostInstitution: input.hostInstitution ?? null,
      hostRor: input.hostRor ?? null,
    };
    const former = {
      hostCountry: hostCountry ?? null,
      hostInstitution: hostInstitution ?? null,
      hostRor: hostRor ?? null,
    };
    if (Object.entries(host).every(([name, value]) => sameValue(value, former[name as keyof typeof former]))) {
      found.add('host_unchanged', ['host_institution']);
    }
    notBeforeDeparture(found, 'effective_on', effectiveOn, record);
    notBefore(found, 'effective_on', effectiveOn, latestOf(events, ['change_host']));
    return { changes: host, effectiveOn, details: { from: former, to: host } };
  },

  waive: (_timeline, input) => {
    const { waiver = null, document } = input;
    const waiverDate = dateOf(input.waiverDate);
    return { changes: { waiver, waiverDate }, effectiveOn: waiverDate, details: { waiver, document } };
  },
};

function notBefore(found: FindingCollector, column: string, day: CalendarDate, former: CalendarDate | undefined): void {
  if (former !== undefined && day < former) found.add('before_earlier_event', [column], { day: former });
}

function notBeforeDeparture(found: FindingCollector, column: string, day: CalendarDate, record: MobilityRecord): void {
  const start = record.actualStart;
  if (start && day < start) found.add('before_departure', [column], { start });
}

/** A required day, which the check of the fields has let through. */
function dateOf(value: CalendarDate | null | undefined): CalendarDate {
  if (value === null || value === undefined) throw new TypeError('A required day is missing.');
  return value;
}
