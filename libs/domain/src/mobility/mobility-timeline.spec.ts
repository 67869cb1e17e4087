import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/calendar-date.js';
import { CodedError } from '../errors/coded-error.js';
import type { CheckContext } from '../fields/check-value.js';
import { hasError } from '../findings/finding.js';
import type { LifeCycleRole } from '../life-cycle/life-cycle.js';
import { checkParticipation } from '../participation/participation-rules.js';
import type { ReturnAction } from '../participation/return-life-cycle.js';
import { decideMobility, type MobilityJudgement } from './decide-mobility.js';
import { decideReturn, returnDueOn } from './decide-return.js';
import type { MobilityDraft, ReturnDraft } from './mobility-fields.js';
import { MOBILITY_ACTIONS, type MobilityAction } from './mobility-life-cycle.js';
import { type MobilityTimeline, mobilityState, type PastEvent } from './mobility-timeline.js';

const TODAY = '2025-06-15';
const CHECKS: CheckContext = {
  today: TODAY,
  lookups: {
    isKnownCountry: (code) => ['PL', 'DE'].includes(code),
    isKnownRegion: () => true,
    isKnownField: () => true,
  },
};
const PLANNED: MobilityTimeline = {
  record: {
    status: 'planned',
    mode: 'physical',
    plannedStart: '2025-02-01',
    plannedEnd: '2025-05-31',
    hostCountry: 'PL',
    hostInstitution: 'A',
  },
  events: [],
};

/** The timeline after an action that was not refused. */
function after(timeline: MobilityTimeline, judgement: MobilityJudgement): MobilityTimeline {
  const { decision } = judgement;
  if (!decision)
    throw new Error(`refused: ${judgement.findings.map(({ column, code }) => `${column} ${code}`).join()}`);
  return { record: { ...timeline.record, ...decision.changes }, events: [...timeline.events, decision.event] };
}

function act(
  timeline: MobilityTimeline,
  action: MobilityAction,
  draft: MobilityDraft,
  role: LifeCycleRole = 'coordinator',
) {
  return after(timeline, decideMobility(timeline, action, draft, role, CHECKS));
}

function faults(
  timeline: MobilityTimeline,
  action: MobilityAction,
  draft: MobilityDraft,
  role: LifeCycleRole = 'coordinator',
) {
  const judgement = decideMobility(timeline, action, draft, role, CHECKS);
  if (judgement.decision) return [];
  return judgement.findings.map(({ column, code }) => `${column}: ${code}`);
}

const DEPARTED = act(PLANNED, 'depart', { actualStart: '2025-02-10' });
const INTERRUPTED = act(DEPARTED, 'interrupt', { from: '2025-03-10', until: '2025-12-01', reason: 'Illness' });
const RESUMED = act(INTERRUPTED, 'resume', { resumedOn: '2025-04-01' });
const COMPLETED = act(RESUMED, 'complete', { actualEnd: '2025-05-10' });

describe('an action on a mobility', () => {
  it('changes the record and leaves an event', () => {
    expect(DEPARTED.record).toMatchObject({ status: 'departed', actualStart: '2025-02-10' });
    expect(INTERRUPTED.record).toEqual(DEPARTED.record);
    expect([DEPARTED, INTERRUPTED, RESUMED, COMPLETED].map(mobilityState)).toEqual([
      'departed',
      'interrupted',
      'departed',
      'completed',
    ]);
    expect(COMPLETED.events.map(({ kind, effectiveOn }) => [kind, effectiveOn])).toEqual([
      ['depart', '2025-02-10'],
      ['interrupt', '2025-03-10'],
      ['resume', '2025-04-01'],
      ['complete', '2025-05-10'],
    ]);
  });

  it('extends with the former end kept', () => {
    const extended = act(DEPARTED, 'extend', { plannedEnd: '2025-08-31', reason: 'Another term' });
    expect(extended.record.plannedEnd).toBe('2025-08-31');
    expect(extended.events.at(-1)).toEqual({
      kind: 'extend',
      effectiveOn: TODAY,
      untilOn: '2025-08-31',
      reason: 'Another term',
      details: { plannedEnd: '2025-05-31' },
    });
  });

  it('clears the actual dates with a cancellation after departure, and keeps them in the event', () => {
    const cancelled = act(DEPARTED, 'cancel', { reason: 'Turned back at once' }, 'ministry');
    expect(cancelled.record).toMatchObject({ status: 'cancelled', actualStart: null, actualEnd: null });
    expect(cancelled.events.at(-1)).toMatchObject({ details: { status: 'departed', actualStart: '2025-02-10' } });
  });

  it('takes the host as a whole: a new one without a ROR id has none', () => {
    const known = { ...DEPARTED, record: { ...DEPARTED.record, hostRor: '03yrm5c26' } };
    const moved = act(known, 'change_host', {
      hostCountry: 'DE',
      hostInstitution: 'B',
      effectiveOn: '2025-03-01',
      reason: 'The laboratory moved',
    });
    expect(moved.record).toMatchObject({ hostCountry: 'DE', hostInstitution: 'B', hostRor: null });
  });

  it.each<[string, MobilityTimeline, MobilityAction, MobilityDraft, string[]]>([
    ['nothing said', PLANNED, 'depart', {}, ['actual_start: required_missing']],
    ['departure tomorrow', PLANNED, 'depart', { actualStart: '2025-06-16' }, ['actual_start: date_after_today']],
    ['a day that does not exist', PLANNED, 'depart', { actualStart: '2025-02-30' }, ['actual_start: date_unreadable']],
    ['no reason', PLANNED, 'extend', { plannedEnd: '2025-09-01' }, ['reason: required_missing']],
    ['a blank reason', PLANNED, 'extend', { plannedEnd: '2025-09-01', reason: '  ' }, ['reason: required_missing']],
    [
      'an extension to the same day',
      DEPARTED,
      'extend',
      { plannedEnd: '2025-05-31', reason: 'R' },
      ['planned_end: planned_end_not_later'],
    ],
    [
      'an interruption before departure',
      DEPARTED,
      'interrupt',
      { from: '2025-02-09', reason: 'R' },
      ['from: before_departure'],
    ],
    [
      'an interruption before the last one was over',
      RESUMED,
      'interrupt',
      { from: '2025-03-31', reason: 'R' },
      ['from: before_earlier_event'],
    ],
    [
      'an interruption that ends before it begins',
      DEPARTED,
      'interrupt',
      { from: '2025-03-01', until: '2025-02-28', reason: 'R' },
      ['until: until_before_from'],
    ],
    [
      'a resumption before the interruption',
      INTERRUPTED,
      'resume',
      { resumedOn: '2025-03-09' },
      ['resumed_on: before_earlier_event'],
    ],
    [
      'an end before departure',
      DEPARTED,
      'complete',
      { actualEnd: '2025-02-09' },
      ['actual_end: actual_end_before_start'],
    ],
    [
      'an end before an interruption was over',
      RESUMED,
      'complete',
      { actualEnd: '2025-03-31' },
      ['actual_end: before_earlier_event'],
    ],
    [
      'an early end without a reason',
      DEPARTED,
      'terminate_early',
      { actualEnd: '2025-03-01' },
      ['reason: required_missing'],
    ],
    [
      'the same host',
      DEPARTED,
      'change_host',
      { hostCountry: 'PL', hostInstitution: ' A ', effectiveOn: '2025-03-01', reason: 'R' },
      ['host_institution: host_unchanged'],
    ],
    [
      'an unknown country and a ROR id that is none',
      DEPARTED,
      'change_host',
      { hostCountry: 'ZZ', hostInstitution: 'B', hostRor: 'nothing', effectiveOn: '2025-03-01', reason: 'R' },
      ['host_country: country_unknown', 'host_ror: ror_format'],
    ],
  ])('is refused: %s', (_name, timeline, action, draft, expected) => {
    expect(faults(timeline, action, draft)).toEqual(expected);
  });

  it('is refused to the ministry for someone whose return is recorded: a cancelled one returned from nothing', () => {
    const returned = {
      ...DEPARTED,
      record: { ...DEPARTED.record, returnStatus: 'returned', returnDate: '2025-03-01' },
    } as const;
    expect(faults(returned, 'cancel', { reason: 'R' }, 'ministry')).toEqual([
      'return_status: return_without_departure',
    ]);
  });

  it('waives once', () => {
    const draft = { waiver: 'force_majeure', waiverDate: '2025-06-01', document: 'Order 5' } as const;
    const waived = act(COMPLETED, 'waive', draft, 'ministry');
    expect(waived.record).toMatchObject({ waiver: 'force_majeure', waiverDate: '2025-06-01' });
    expect(waived.events.at(-1)?.effectiveOn).toBe('2025-06-01');
    expect(() => act(waived, 'waive', draft, 'ministry')).toThrow(CodedError);
  });
});

describe('an action on a return', () => {
  const judge = (action: ReturnAction, draft: ReturnDraft, record = COMPLETED.record, today = TODAY) =>
    decideReturn(record, action, draft, 'coordinator', { ...CHECKS, today });
  const CLAIMED = after(COMPLETED, judge('claim', { returnDate: '2025-05-12' })).record;

  it('is due 30 days after the end; never for a virtual mobility', () => {
    expect(returnDueOn(COMPLETED.record)).toBe('2025-06-09');
    expect(returnDueOn(PLANNED.record)).toBe('2025-06-30');
    expect(returnDueOn({ ...PLANNED.record, mode: 'virtual' })).toBeNull();
  });

  it('is claimed, then verified by its evidence', () => {
    expect(CLAIMED).toMatchObject({ returnStatus: 'returned', returnDate: '2025-05-12' });
    const { decision } = judge('verify', { returnEvidence: 'border_record' }, CLAIMED);
    expect(decision?.changes).toEqual({ returnEvidence: 'border_record', returnVerifiedOn: TODAY });
  });

  it('is not confirmed missing on its last day, and is on the next', () => {
    const on = (today: string) => judge('confirm_non_return', { reason: 'R' }, COMPLETED.record, today);
    expect(on('2025-06-09')).toMatchObject({ findings: [{ column: 'not_returned_on', code: 'return_not_due' }] });
    expect(on('2025-06-10').decision?.changes).toEqual({ returnStatus: 'not_returned', notReturnedOn: '2025-06-10' });
  });

  it('is claimed late after a non-return, whose day stays', () => {
    const gone = { ...COMPLETED.record, returnStatus: 'not_returned', notReturnedOn: '2025-06-12' } as const;
    const { decision } = judge('claim', { returnDate: '2025-06-14' }, gone);
    expect(decision).toMatchObject({
      changes: { returnStatus: 'returned', returnDate: '2025-06-14' },
      event: { kind: 'claim_return', details: { late: true } },
    });
    expect({ ...gone, ...decision?.changes }.notReturnedOn).toBe('2025-06-12');
  });

  it.each<[string, ReturnAction, ReturnDraft, string[]]>([
    ['a return tomorrow', 'claim', { returnDate: '2025-06-16' }, ['return_date: date_after_today']],
    ['a return before departure', 'claim', { returnDate: '2025-02-09' }, ['return_date: before_departure']],
    ['no evidence', 'verify', {}, ['return_evidence: required_missing']],
    [
      'verified before the return',
      'verify',
      { returnEvidence: 'return_order', returnVerifiedOn: '2025-05-11' },
      ['return_verified_on: return_verified_before_return'],
    ],
    ['no reason', 'confirm_non_return', {}, ['reason: required_missing']],
  ])('is refused: %s', (_name, action, draft, expected) => {
    const judgement = judge(action, draft, action === 'verify' ? CLAIMED : COMPLETED.record);
    const found = judgement.decision ? [] : judgement.findings.map(({ column, code }) => `${column}: ${code}`);
    expect(found).toEqual(expected);
  });

  it.each(['planned', 'cancelled'] as const)('is no arrow of what is %s', (status) => {
    expect(() => judge('claim', { returnDate: '2025-05-12' }, { ...PLANNED.record, status })).toThrow(
      expect.objectContaining({ code: 'transition_not_allowed' }),
    );
  });
});

/** Days around the mobility, the plan and today. */
const day = fc.integer({ min: -200, max: 60 }).map((offset) => addDays(TODAY, offset));
const step = fc.record({
  action: fc.constantFrom(...MOBILITY_ACTIONS, 'claim', 'verify', 'confirm_non_return'),
  role: fc.constantFrom<LifeCycleRole>('coordinator', 'ministry'),
  passes: fc.nat({ max: 40 }),
  one: day,
  other: day,
  host: fc.constantFrom('A', 'B', 'C'),
});
const RETURN_ACTIONS: ReadonlySet<string> = new Set<ReturnAction>(['claim', 'verify', 'confirm_non_return']);

describe('whatever is done in whatever order', () => {
  it('keeps every rule of the record and of its timeline', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        let timeline = PLANNED;
        let today = '2025-02-01';
        for (const { action, role, passes, one, other, host } of steps) {
          today = addDays(today, passes);
          const checks = { ...CHECKS, today };
          const draft: MobilityDraft & ReturnDraft = {
            actualStart: one,
            actualEnd: one,
            plannedEnd: one,
            from: one,
            until: other,
            resumedOn: one,
            effectiveOn: one,
            hostCountry: 'DE',
            hostInstitution: host,
            waiver: 'deceased',
            waiverDate: one,
            document: 'D',
            reason: 'R',
            returnDate: one,
            returnEvidence: 'other',
            returnVerifiedOn: other,
            notReturnedOn: other,
          };
          try {
            const judgement = RETURN_ACTIONS.has(action)
              ? decideReturn(timeline.record, action as ReturnAction, draft, role, checks)
              : decideMobility(timeline, action as MobilityAction, draft, role, checks);
            if (judgement.decision) timeline = after(timeline, judgement);
          } catch (error) {
            expect(error).toBeInstanceOf(CodedError);
          }
          expectSound(timeline, today);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function expectSound({ record, events }: MobilityTimeline, today: string): void {
  expect(hasError(checkParticipation({ ...record, iin: '750314490004' }))).toBe(false);
  const facts = [
    record.actualStart,
    record.actualEnd,
    record.returnDate,
    record.returnVerifiedOn,
    record.notReturnedOn,
  ];
  for (const fact of facts) if (fact) expect(fact <= today).toBe(true);
  const breaks = events.filter(({ kind }) => kind === 'interrupt' || kind === 'resume');
  // In turn, the first an interruption, each not before the one before it, all between departure and end.
  expect(breaks.every(({ kind }, index) => kind === (index % 2 === 0 ? 'interrupt' : 'resume'))).toBe(true);
  const days = breaks.map(({ effectiveOn }) => effectiveOn);
  expect(days).toEqual([...days].sort());
  const [first, last] = [days[0], days.at(-1)];
  if (first && record.actualStart) expect(first >= record.actualStart).toBe(true);
  if (last && record.actualEnd) expect(last <= record.actualEnd).toBe(true);
  if (record.status === 'completed') expect(breaks.length % 2).toBe(0);
  expect(endsOf(events)).toBeLessThanOrEqual(1);
}

function endsOf(events: readonly PastEvent[]): number {
  return events.filter(({ kind }) => ['complete', 'terminate_early', 'cancel'].includes(kind)).length;
}
