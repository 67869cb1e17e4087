import type { CalendarDate } from '../calendar/calendar-date.js';
import { CodedError } from '../errors/coded-error.js';
import { type CheckContext, checkFields } from '../fields/check-value.js';
import { readDraft } from '../fields/read-draft.js';
import { finding, hasError } from '../findings/finding.js';
import { FindingCollector } from '../findings/finding-collector.js';
import { DUE_RULES, dueDateAfter } from '../kpi/due-rule.js';
import { type LifeCycleRole, takeAction } from '../life-cycle/life-cycle.js';
import { checkParticipation } from '../participation/participation-rules.js';
import { RETURN_LIFE_CYCLE, type ReturnAction, returnState } from '../participation/return-life-cycle.js';
import type { MobilityJudgement } from './decide-mobility.js';
import { RETURN_FIELDS, type ReturnDraft } from './mobility-fields.js';
import type { MobilityDecision, MobilityEventKind, MobilityRecord } from './mobility-timeline.js';

const UNCHECKED: ReadonlySet<string> = new Set(['iin', 'document_number']);
const KIND_OF = {
  claim: 'claim_return',
  verify: 'verify_return',
  confirm_non_return: 'confirm_non_return',
} as const satisfies Record<ReturnAction, MobilityEventKind>;

/**
 * The last day of a return that is not late: `E + 30 days` (K01). Null for a virtual mobility, from which nobody returns,
 * and where no end is known.
 */
export function returnDueOn(record: Pick<MobilityRecord, 'mode' | 'plannedEnd' | 'actualEnd'>): CalendarDate | null {
  const end = record.actualEnd ?? record.plannedEnd;
  return record.mode === 'virtual' || !end ? null : dueDateAfter(end, DUE_RULES.return);
}

/**
 * Judges one action on the return and says what it changes. A return needs a departure; a non-return is confirmed only
 * after its due day, by a person; someone who comes back late claims again, and `not_returned_on` stays.
 *
 * @throws CodedError `transition_not_allowed` where the return or the participation does not allow it to this role
 */
export function decideReturn(
  record: MobilityRecord,
  action: ReturnAction,
  draft: ReturnDraft,
  role: LifeCycleRole,
  checks: CheckContext,
): MobilityJudgement {
  const former = returnState(record);
  takeAction(RETURN_LIFE_CYCLE, former, action, role);
  if (record.status === 'planned' || record.status === 'cancelled') {
    throw new CodedError('transition_not_allowed', 'conflict', `Nobody returns from what is "${record.status}".`);
  }
  const fields = RETURN_FIELDS[action];
  const input = readDraft(fields, draft) as ReturnDraft;
  const unreadable = checkFields(fields, input as Record<string, string | null>, checks);
  if (hasError(unreadable)) return { decision: undefined, findings: unreadable };

  const found = new FindingCollector();
  const { changes, effectiveOn, details } = STRANDS[action](record, input, checks.today, found);
  const findings = [...found.findings, ...checkParticipation({ ...record, ...changes }, UNCHECKED)];
  if (hasError(findings)) return { decision: undefined, findings };
  const decision: MobilityDecision = {
    changes,
    event: {
      kind: KIND_OF[action],
      effectiveOn,
      untilOn: null,
      reason: input.reason ?? null,
      details: { ...details, ...(former === 'not_returned' ? { late: true } : {}) },
    },
  };
  return { decision };
}

interface Said {
  readonly changes: Partial<MobilityRecord>;
  readonly effectiveOn: CalendarDate;
  readonly details?: Readonly<Record<string, unknown>>;
}

type Strand = (record: MobilityRecord, input: ReturnDraft, today: CalendarDate, found: FindingCollector) => Said;

const STRANDS: Readonly<Record<ReturnAction, Strand>> = {
  claim: ({ actualStart }, { returnDate }, today, found) => {
    if (returnDate && actualStart && returnDate < actualStart) {
      found.add('before_departure', ['return_date'], { start: actualStart });
    }
    return { changes: { returnStatus: 'returned', returnDate }, effectiveOn: returnDate ?? today };
  },

  verify: (_record, { returnEvidence, returnVerifiedOn }, today) => {
    const on = returnVerifiedOn ?? today;
    return { changes: { returnEvidence, returnVerifiedOn: on }, effectiveOn: on, details: { returnEvidence } };
  },

  confirm_non_return: (record, { notReturnedOn }, today, found) => {
    const on = notReturnedOn ?? today;
    const due = returnDueOn(record);
    if (due === null) found.findings.push(finding('return_never_due', 'not_returned_on'));
    else if (on <= due) found.add('return_not_due', ['not_returned_on'], { due });
    return { changes: { returnStatus: 'not_returned', notReturnedOn: on }, effectiveOn: on, details: { due } };
  },
};
