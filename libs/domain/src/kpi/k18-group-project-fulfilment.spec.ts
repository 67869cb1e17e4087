import { describe, expect, it } from '@jest/globals';
import { groupProjectFacts, memberFacts } from '../../../../test/fixtures/kpi/facts.js';
import { workedExampleGroupProjects } from '../../../../test/fixtures/worked-example/worked-example-facts.js';
import { ALL_TIME, parsePeriod } from '../calendar/period.js';
import { KpiAccumulator } from './computation.js';
import type { GroupProjectFacts } from './facts.js';
import { isGroupProjectSelected, k18State } from './k18-group-project-fulfilment.js';
import { DEFAULT_FUNDING, type FundingFilter } from './selection.js';

const D = '2026-11-21';

function isIn(project: GroupProjectFacts, period: string, funding: FundingFilter = DEFAULT_FUNDING): boolean {
  return isGroupProjectSelected(project, { period: parsePeriod(period), asOf: D, funding });
}

describe('K18 group project fulfilment, worked example', () => {
  it.each([
    ['ALATAU', 'G1', 'yes'],
    ['ALATAU', 'G2', 'no'],
    ['ALATAU', 'G3', 'not_due'],
    ['ALATAU', 'G4', 'excluded'],
    ['ERTIS', 'G1', 'no'],
  ])('%s %s is %s', (university, code, state) => {
    const project = workedExampleGroupProjects(university).find(({ id }) => id === `${university}/${code}`);
    expect(k18State(project ?? groupProjectFacts(), D)).toBe(state);
  });
});

describe('K18, sentence by sentence', () => {
  it('is yes only when accepted by D', () => {
    const accepted = groupProjectFacts({ status: 'accepted', decidedOn: '2025-03-01' });
    expect(k18State(accepted, '2025-01-30')).toBe('not_due');
    expect(k18State(accepted, '2025-01-31')).toBe('no');
    expect(k18State(accepted, '2025-03-01')).toBe('yes');
    expect(k18State({ ...accepted, decidedOn: null }, D)).toBe('no');
  });

  it('is never due without a date, and excluded at every D once cancelled', () => {
    expect(k18State(groupProjectFacts({ dueDate: null }), D)).toBe('not_due');
    expect(k18State(groupProjectFacts({ status: 'cancelled', dueDate: null }), '2000-01-01')).toBe('excluded');
  });

  it('is in no count without a member who went', () => {
    const planned = [memberFacts({ status: 'planned' }), memberFacts({ status: 'cancelled' })];
    expect(isIn(groupProjectFacts({ members: planned }), 'all', 'all')).toBe(false);
    expect(isIn(groupProjectFacts({ members: [], status: 'cancelled' }), 'all', 'all')).toBe(false);
    expect(isIn(groupProjectFacts({ members: [...planned, memberFacts({ status: 'departed' })] }), 'all')).toBe(true);
  });

  it("lies in the period of the latest such member's E, whoever pays for that member", () => {
    const project = groupProjectFacts({
      members: [
        memberFacts({ actualEnd: '2024-06-30' }),
        memberFacts({ actualEnd: null, plannedEnd: '2024-12-20', funding: 'self', status: 'departed' }),
        memberFacts({ actualEnd: '2026-01-31', status: 'cancelled' }),
      ],
    });
    expect(isIn(project, '2023/2024')).toBe(false);
    expect(isIn(project, '2024/2025')).toBe(true);
    expect(isIn(project, '2026')).toBe(false);
  });

  it('is in a funding filter if at least one such member is; a blank funding only in all', () => {
    const project = groupProjectFacts({
      members: [memberFacts({ funding: null }), memberFacts({ funding: 'host', status: 'planned' })],
    });
    expect(isIn(project, 'all')).toBe(false);
    expect(isIn(project, 'all', ['host'])).toBe(false);
    expect(isIn(project, 'all', 'all')).toBe(true);
    const mixed = groupProjectFacts({ members: [memberFacts({ funding: 'host' }), memberFacts()] });
    expect(isIn(mixed, 'all', ['self', 'host'])).toBe(true);
  });

  it('knows how many participations stand behind its n', () => {
    const accumulator = new KpiAccumulator({ period: ALL_TIME, asOf: D, funding: 'all' });
    const members = [memberFacts(), memberFacts({ participationId: 'P2' }), memberFacts({ status: 'planned' })];
    accumulator.addGroupProject(groupProjectFacts({ members }));
    accumulator.addGroupProject(groupProjectFacts({ members, status: 'cancelled' }));
    expect(accumulator.knownParticipations().K18).toBe(2);
  });
});
