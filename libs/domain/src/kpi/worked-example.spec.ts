import { describe, expect, it } from '@jest/globals';
import {
  WORKED_EXAMPLE_UNIVERSITIES,
  workedExampleGroupProjects,
  workedExampleJson,
  workedExampleParticipations,
} from '../../../../test/fixtures/worked-example/worked-example-facts.js';
import { parsePeriod } from '../calendar/period.js';
import { INDICATOR_CODES } from './catalogue.js';
import { computeKpis } from './computation.js';
import { recordIdsByState } from './record-lists.js';
import { type KpiSelection, parseFunding } from './selection.js';
import type { KpiEntry } from './value.js';

const PRECISION = 1e-9;
const SELECTION: KpiSelection = { period: parsePeriod('all'), asOf: '2026-11-21', funding: parseFunding() };
const PARTICIPATIONS = WORKED_EXAMPLE_UNIVERSITIES.flatMap(workedExampleParticipations);
const GROUP_PROJECTS = WORKED_EXAMPLE_UNIVERSITIES.flatMap(workedExampleGroupProjects);

/** Compares two JSON values field by field; numbers may differ by less than 1e-9 of their size. */
function expectSame(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const allowed = PRECISION * Math.max(1, Math.abs(expected));
    expect({ path, close: Math.abs(actual - expected) <= allowed, actual }).toEqual({ path, close: true, actual });
  } else if (typeof expected === 'object' && expected !== null && typeof actual === 'object' && actual !== null) {
    expect({ path, keys: Object.keys(actual).sort() }).toEqual({ path, keys: Object.keys(expected).sort() });
    for (const [key, value] of Object.entries(expected)) {
      expectSame(new Map(Object.entries(actual)).get(key), value, `${path}.${key}`);
    }
  } else {
    expect({ path, value: actual }).toEqual({ path, value: expected });
  }
}

describe('the worked example of 25 participations', () => {
  it('gives every expected figure, for the country and for each university', () => {
    const entries = computeKpis(PARTICIPATIONS, GROUP_PROJECTS, SELECTION, { by: 'university' });

    expectSame(entries, workedExampleJson('expected.json'), 'entries');
  });

  it('gives the country alone the same figures', () => {
    const [country] = computeKpis(PARTICIPATIONS, GROUP_PROJECTS, SELECTION, { by: 'country' });
    const [expected] = workedExampleJson('expected.json') as KpiEntry[];

    expectSame(country, expected, 'country');
  });

  it('names exactly the records behind every count', () => {
    const actual = [null, ...WORKED_EXAMPLE_UNIVERSITIES].map((university) => ({
      university,
      period: 'all',
      asOf: SELECTION.asOf,
      funding: 'state_budget',
      indicators: recordIdsByState(
        PARTICIPATIONS.filter((facts) => university === null || facts.universityId === university),
        GROUP_PROJECTS.filter((facts) => university === null || facts.universityId === university),
        SELECTION,
      ),
    }));

    expect(actual).toEqual(workedExampleJson('expected-record-ids.json'));
  });

  it('has A14, self-funded, as the 23rd participation with funding all', () => {
    const all = { ...SELECTION, funding: parseFunding('all') };
    const [country] = computeKpis(PARTICIPATIONS, GROUP_PROJECTS, all, { by: 'country' });

    expect(country?.indicators.K01.n).toBe(20);
    expect(country?.indicators.K01.yes).toBe(15);
  });

  it('keeps its indicators in the order of the catalogue', () => {
    const [country] = computeKpis(PARTICIPATIONS, GROUP_PROJECTS, SELECTION, { by: 'country' });

    expect(Object.keys(country?.indicators ?? {})).toEqual(INDICATOR_CODES);
  });
});
