import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '../calendar/period.js';
import { isCallSelected, k19Due, k19State, k19Value } from './k19-preselection-transparency.js';
import { equityOfAccess } from './k20-equity-of-access.js';
import type { AccessFacts, ApplicationFacts, CallFacts, ParticipantGroups } from './selection-facts.js';
import { zeroSums } from './sums.js';

const D = '2026-11-21';

const application = (...scored: (string | null)[]): ApplicationFacts => ({
  id: 'A',
  reviews: scored.map((scoredOn, index) => ({ reviewerId: `R${index}`, scoredOn, conflictDeclared: false })),
});
const SCORED = application('2025-03-05', '2025-03-06', '2025-03-07');
const call = (facts: Partial<CallFacts> = {}): CallFacts => ({
  id: 'C1',
  universityId: 'ALATAU',
  closesOn: '2025-03-01',
  criteriaPublishedOn: '2025-02-15',
  appealWindowDays: 10,
  resultsPublishedOn: '2025-03-11',
  cancelled: false,
  applications: [SCORED],
  ...facts,
});

describe('K19 pre-selection transparency, sentence by sentence', () => {
  it('counts a call by its closing date, whoever pays', () => {
    expect(isCallSelected(call(), parsePeriod('2024/2025'))).toBe(true);
    expect(isCallSelected(call({ closesOn: '2025-09-01' }), parsePeriod('2024/2025'))).toBe(false);
    expect(isCallSelected(call(), parsePeriod('all'))).toBe(true);
  });

  it('is due on the closing date plus the appeal window, and on that very day already counted', () => {
    expect(k19Due(call())).toBe('2025-03-11');
    expect(k19State(call(), '2025-03-10')).toBe('not_due');
    expect(k19State(call(), '2025-03-11')).toBe('yes');
    expect(k19Due(call({ appealWindowDays: null }))).toBe('2025-03-01');
  });

  it.each<[string, Partial<CallFacts>]>([
    ['criteria published 13 days before closing', { criteriaPublishedOn: '2025-02-16' }],
    ['criteria never published', { criteriaPublishedOn: null }],
    ['no appeal window', { appealWindowDays: 0 }],
    ['no appeal window known', { appealWindowDays: null }],
    ['results not published', { resultsPublishedOn: null }],
    ['results published after D', { resultsPublishedOn: '2026-11-22' }],
    ['one application with two reviewers', { applications: [SCORED, application('2025-03-05', '2025-03-06')] }],
    ['a review not done', { applications: [application('2025-03-05', '2025-03-06', null)] }],
  ])('is no with %s', (_case, facts) => {
    expect(k19State(call(facts), D)).toBe('no');
  });

  it('counts neither a reviewer with a declared conflict, nor one without a name, nor one twice', () => {
    const [one, other, third] = SCORED.reviews;
    if (!one || !other || !third) throw new Error('three reviews');
    for (const last of [
      { ...third, conflictDeclared: true },
      { ...third, reviewerId: null },
      { ...third, reviewerId: one.reviewerId },
    ]) {
      expect(k19State(call({ applications: [{ id: 'A', reviews: [one, other, last] }] }), D)).toBe('no');
    }
  });

  it('excludes a cancelled call at every D, and asks nothing of applications that there are not', () => {
    expect(k19State(call({ cancelled: true, resultsPublishedOn: null }), '2020-01-01')).toBe('excluded');
    expect(k19State(call({ applications: [] }), D)).toBe('yes');
  });

  it('is of type 0', () => {
    const value = k19Value({ ...zeroSums([]), yes: 3, no: 1, not_due: 2, excluded: 1 });
    expect(value).toMatchObject({ n: 4, value: 0.75, low: 0.75, high: 0.75, notDue: 2, excluded: 1, knownShare: 1 });
    expect(value.ciLow).toBeGreaterThan(0.3);
  });
});

describe('K20 equity of access, worked example', () => {
  const nobody: ParticipantGroups = { sex: null, region: null, rural: null, category: null, language: null };
  const women = (count: number): ParticipantGroups[] => Array.from({ length: count }, () => ({ ...nobody, sex: 'F' }));
  const men = (count: number): ParticipantGroups[] => Array.from({ length: count }, () => ({ ...nobody, sex: 'M' }));
  /** 30 women and 20 men of 600 and 400 who were eligible: parity. */
  const alatau: AccessFacts = {
    universityId: 'ALATAU',
    academicYear: '2024/2025',
    closesOn: '2025-03-01',
    participants: [...women(30), ...men(20)],
    eligible: [
      { dimension: 'sex', group: 'F', count: 600 },
      { dimension: 'sex', group: 'M', count: 400 },
    ],
  };
  /** 5 women and 15 men of 100 and 100: shares 1/4 and 3/4 of halves. */
  const ertis: AccessFacts = {
    ...alatau,
    universityId: 'ERTIS',
    participants: [...women(5), ...men(15), nobody],
    eligible: [
      { dimension: 'sex', group: 'F', count: 100 },
      { dimension: 'sex', group: 'M', count: 100 },
    ],
  };
  const values = (...facts: AccessFacts[]) =>
    equityOfAccess(facts, D).groups.map(({ group, n, value, gap }) => [group, n, value, gap]);

  it('is 1 at parity, and the ratio of the shares elsewhere', () => {
    expect(values(alatau)).toEqual([
      ['F', 30, 1, null],
      ['M', 20, 1, null],
    ]);
    expect(values(ertis)).toEqual([
      ['F', 5, 0.5, null],
      ['M', 15, 1.5, null],
    ]);
  });

  it('is computed over all people together: 35 of 70 are women, and 700 of 1,200', () => {
    const [women35, men35] = equityOfAccess([alatau, ertis], D).groups;
    expect(women35).toMatchObject({ n: 35, known: 70, eligible: 700, participantShare: 0.5 });
    expect(women35?.value).toBeCloseTo(0.5 / (700 / 1200), 12);
    expect(men35?.value).toBeCloseTo(0.5 / (500 / 1200), 12);
  });

  it('is null, and says why, where a divisor is 0 or was not reported', () => {
    const eligible = [
      { dimension: 'sex' as const, group: 'F', count: 600 },
      { dimension: 'sex' as const, group: 'X', count: 0 },
    ];
    expect(values({ ...alatau, eligible })).toEqual([
      ['F', 30, 0.6, null],
      ['M', 20, null, 'not_reported'],
      ['X', 0, null, 'nobody_eligible'],
    ]);
    expect(values({ ...alatau, participants: [] })).toEqual([
      ['F', 0, null, 'no_participants'],
      ['M', 0, null, 'no_participants'],
    ]);
  });

  it('leaves out, and counts, those whose group is not known and universities that reported nothing', () => {
    expect(equityOfAccess([ertis], D).leftOut).toEqual({ sex: 1, region: 21, rural: 21, category: 21, language: 21 });
    expect(values(alatau, { ...ertis, eligible: [] })).toEqual(values(alatau));
  });

  it('is not due until a call has closed', () => {
    for (const closesOn of [null, '2026-11-22']) {
      expect(equityOfAccess([{ ...alatau, closesOn }], D)).toMatchObject({ state: 'not_due', groups: [] });
    }
    expect(equityOfAccess([alatau], '2025-03-01').state).toBe('due');
  });
});
