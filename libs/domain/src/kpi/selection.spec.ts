import { describe, expect, it } from '@jest/globals';
import { participationFacts } from '../../../../test/fixtures/kpi/facts.js';
import { parsePeriod } from '../calendar/period.js';
import { fundingLabel, FundingInvalidError, isSelected, parseFunding } from './selection.js';

describe('funding filter', () => {
  it.each([
    [undefined, ['state_budget'], 'state_budget'],
    ['all', 'all', 'all'],
    ['self', ['self'], 'self'],
    ['self,university', ['self', 'university'], 'self,university'],
    ['self, university ,self', ['self', 'university'], 'self,university'],
  ])('reads %j', (text, filter, label) => {
    expect(parseFunding(text)).toEqual(filter);
    expect(fundingLabel(parseFunding(text))).toBe(label);
  });

  it.each(['', 'State_budget', 'self,', 'all,self', 'self;host', 'toString'])('refuses %j', (text) => {
    expect(() => parseFunding(text)).toThrow(FundingInvalidError);
    expect(() => parseFunding(text)).toThrow(expect.objectContaining({ code: 'funding_invalid' }));
  });
});

describe('who is selected', () => {
  const selection = { period: parsePeriod('2023/2024'), asOf: '2026-11-21', funding: parseFunding() };

  it.each(['departed', 'completed', 'terminated_early', 'cancelled'] as const)('%s ones', (status) => {
    expect(isSelected(participationFacts({ status }), selection)).toBe(true);
  });

  it('never planned ones', () => {
    expect(isSelected(participationFacts({ status: 'planned' }), selection)).toBe(false);
  });

  it('by the actual end where filled, even in the future, else by the planned one', () => {
    expect(isSelected(participationFacts({ plannedEnd: '2024-09-30' }), selection)).toBe(true);
    expect(isSelected(participationFacts({ actualEnd: '2024-09-01' }), selection)).toBe(false);
    expect(isSelected(participationFacts({ actualEnd: null, plannedEnd: '2024-08-31' }), selection)).toBe(true);
    const later = { ...selection, period: parsePeriod('2030') };
    expect(isSelected(participationFacts({ actualEnd: '2030-01-01' }), later)).toBe(true);
  });

  it('by funding: blank matches only all', () => {
    const blank = participationFacts({ funding: null });
    expect(isSelected(blank, selection)).toBe(false);
    expect(isSelected(blank, { ...selection, funding: 'all' })).toBe(true);
    expect(isSelected(participationFacts({ funding: 'host' }), { ...selection, funding: ['self', 'host'] })).toBe(true);
  });
});
