import { describe, expect, it } from '@jest/globals';
import { PUBLISHED_FISCAL_LOSS_INPUTS } from '#domain/statistics/published-fiscal-loss.js';
import { PUBLISHED, readAssumption } from './read-assumptions.js';

describe('the assumptions of the fiscal loss', () => {
  it('begin with those of the source', () => {
    expect({
      averageCostKzt: PUBLISHED.averageCost,
      participations: PUBLISHED.participations,
      shareNotReturned: PUBLISHED.sharePercent / 100,
    }).toEqual(PUBLISHED_FISCAL_LOSS_INPUTS);
  });

  it.each([
    ['averageCost', '1 000 000', 1_000_000],
    ['averageCost', '1\u00a0250\u00a0000', 1_250_000],
    ['averageCost', '-5', undefined],
    ['averageCost', '10,5', undefined],
    ['averageCost', '2000000000', undefined],
    ['participations', '4416', 4416],
    ['participations', '', undefined],
    ['sharePercent', '30', 30],
    ['sharePercent', '12,5', 12.5],
    ['sharePercent', '100.1', undefined],
    ['sharePercent', 'a third', undefined],
  ] as const)('%s typed as "%s" is %s', (name, typed, value) => expect(readAssumption(name, typed)).toBe(value));
});
