import { describe, expect, it } from '@jest/globals';
import type { Call } from '../../api/calls.js';
import { appealDeadline, callSteps, lackingOf, nextOf } from './call-steps.js';

const COUNTS = { received: 4, reviewed: 4, undecided: 4, placed: 0, reserve: 0, openAppeals: 0 };

function call(change: Partial<Call>): Call {
  return {
    id: 'c1',
    version: 1,
    university: 'KAZNU',
    code: 'AUTUMN',
    title: 'Күзгі семестр',
    academicYear: '2026/2027',
    programme: 'exchange',
    funding: 'state_budget',
    places: 2,
    budgetKzt: null,
    hostCountries: [],
    categories: [],
    opensOn: '2026-06-01',
    closesOn: '2026-06-30',
    appealWindowDays: 5,
    tieBreak: [],
    status: 'published',
    publishedOn: '2026-06-01',
    closedOn: null,
    decidedOn: null,
    resultsPublishedOn: null,
    cancelledOn: null,
    cancellationReason: null,
    criteria: [{ code: 'k1', nameKk: 'a', nameRu: 'b', nameEn: 'c', weight: 1, position: 1 }],
    reviewers: [],
    applications: COUNTS,
    ...change,
  };
}

describe('the life of a call', () => {
  it.each([
    [{ status: 'draft' }, 'publish'],
    [{ opensOn: '2026-06-20' }, 'awaitOpening'],
    [{}, 'awaitClosing'],
    [{ closesOn: '2026-06-14' }, 'close'],
    [{ status: 'closed', applications: { ...COUNTS, reviewed: 3 } }, 'awaitReviews'],
    [{ status: 'closed' }, 'decideApplications'],
    [{ status: 'closed', applications: { ...COUNTS, undecided: 0 } }, 'decide'],
    [{ status: 'decided' }, 'publishResults'],
    [
      { status: 'results_published', resultsPublishedOn: '2026-06-01', applications: { ...COUNTS, openAppeals: 1 } },
      'answerAppeals',
    ],
    [{ status: 'results_published', resultsPublishedOn: '2026-06-10' }, 'awaitAppeals'],
    [{ status: 'results_published', resultsPublishedOn: '2026-06-09' }, 'over'],
    [{ status: 'cancelled' }, 'cancelled'],
  ] as [Partial<Call>, string][])('says what comes next: %j → %s', (change, next) => {
    expect(nextOf(call(change), '2026-06-15')).toBe(next);
  });

  it('has its steps in order, each with its days', () => {
    const states = (change: Partial<Call>) =>
      callSteps(call(change), '2026-06-15').map(({ name, state }) => [name, state]);
    expect(states({ status: 'closed' })).toEqual([
      ['prepared', 'done'],
      ['taking', 'done'],
      ['deciding', 'now'],
      ['results', 'ahead'],
      ['appeals', 'ahead'],
    ]);
    expect(states({ status: 'results_published', resultsPublishedOn: '2026-06-14' }).slice(3)).toEqual([
      ['results', 'done'],
      ['appeals', 'now'],
    ]);
    expect(states({ status: 'cancelled' })).toEqual([
      ['prepared', 'done'],
      ['taking', 'done'],
      ['cancelled', 'stopped'],
    ]);
    expect(states({ appealWindowDays: 0 })).toHaveLength(4);
  });

  it('knows the last day for an appeal', () => {
    expect(appealDeadline(call({ resultsPublishedOn: '2026-06-10' }))).toBe('2026-06-15');
    expect(appealDeadline(call({ resultsPublishedOn: '2026-06-10', appealWindowDays: 0 }))).toBeNull();
  });

  it('says what a draft lacks', () => {
    expect(lackingOf(call({ status: 'draft', programme: null }), '2026-06-01').map(({ code }) => code)).toEqual([
      'programme_missing',
      'reviewers_too_few',
    ]);
  });
});
