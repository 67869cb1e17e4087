import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { anyDate, anyGroupProjects, anyParticipations } from '../../../../test/fixtures/kpi/arbitrary-facts.js';
import { participationFacts } from '../../../../test/fixtures/kpi/facts.js';
import { addDays, type CalendarDate } from '../calendar/calendar-date.js';
import { ALL_TIME, parsePeriod } from '../calendar/period.js';
import { hasFunnel, INDICATOR_CATALOGUE, INDICATOR_CODES, isIndicatorCode } from './catalogue.js';
import { computeKpis, KpiAccumulator } from './computation.js';
import type { GroupProjectFacts, ParticipationFacts } from './facts.js';
import { recordIdsByState } from './record-lists.js';
import { DEFAULT_FUNDING, isSelected, type KpiSelection } from './selection.js';
import type { IndicatorValue, IndicatorValues, VariantValue } from './value.js';

const anySelection: fc.Arbitrary<KpiSelection> = fc.record({
  period: fc.constantFrom('all', '2024', '2024/2025').map(parsePeriod),
  asOf: anyDate,
  funding: fc.constantFrom('all' as const, DEFAULT_FUNDING, ['self', 'host'] as const),
});

function valuesOf(
  participations: readonly ParticipationFacts[],
  groupProjects: readonly GroupProjectFacts[],
  selection: KpiSelection,
): IndicatorValues {
  const accumulator = new KpiAccumulator(selection);
  participations.forEach((facts) => accumulator.addParticipation(facts));
  groupProjects.forEach((facts) => accumulator.addGroupProject(facts));
  return accumulator.values();
}

/** Every figure of all values, flat, for comparing up to the last bits of sums in another order. */
function figuresOf(values: IndicatorValues): Map<string, number | null> {
  const figures = new Map<string, number | null>();
  for (const code of INDICATOR_CODES) {
    const { strict, claimed, ...own } = values[code];
    for (const [part, value] of Object.entries({ own, strict, claimed })) {
      for (const [key, figure] of Object.entries(value ?? {})) {
        figures.set(`${code}.${part}.${key}`, figure);
      }
    }
  }
  return figures;
}

function expectSameFigures(actual: IndicatorValues, expected: IndicatorValues): void {
  const found = figuresOf(actual);
  const different = [...figuresOf(expected)].filter(([key, figure]) => {
    const other = found.get(key);
    return typeof figure === 'number' && typeof other === 'number'
      ? Math.abs(figure - other) > 1e-9 * Math.max(1, Math.abs(figure))
      : figure !== other;
  });
  expect(different).toEqual([]);
}

/** A date after D, moved further off; any other as it is. */
function later(date: CalendarDate | null, asOf: CalendarDate): CalendarDate | null {
  return date !== null && date > asOf ? addDays(date, 100) : date;
}

function expectSound(value: VariantValue, isShare: boolean): void {
  const figures = [value.value, value.low, value.high, value.ciLow, value.ciHigh, value.knownShare];
  const isSound = figures.every(
    (figure) => figure === null || (Number.isFinite(figure) && figure >= 0 && (!isShare || figure <= 1)),
  );
  expect({ n: value.n, isSound, isKnown: value.knownShare !== null, figures }).toEqual({
    n: value.yes + value.no + value.unknown,
    isSound: true,
    isKnown: value.n > 0,
    figures,
  });
  expect((value.ciLow ?? 0) <= (value.ciHigh ?? 1)).toBe(true);
}

describe('every indicator, whatever the facts', () => {
  it('puts every unit in exactly one state, and the lists behind the counts are as long as the counts', () => {
    fc.assert(
      fc.property(anyParticipations, anyGroupProjects, anySelection, (participations, projects, selection) => {
        const values = valuesOf(participations, projects, selection);
        const lists = recordIdsByState(participations, projects, selection);
        const selected = participations.filter((facts) => isSelected(facts, selection));
        const units = {
          participation: selected.map(({ id }) => id),
          commitment: selected.flatMap(({ commitments }) => commitments.map(({ id }) => id)),
          report: selected.flatMap(({ id }) => ['end', 'm6', 'm12', 'm24'].map((wave) => `${id}:${wave}`)),
        };
        for (const code of INDICATOR_CODES) {
          const { yes, no, unknown, notDue, notApplicable, excluded } = values[code];
          const list = lists[code];
          expect([yes, no, unknown, notDue, notApplicable, excluded]).toEqual(
            [list.yes, list.no, list.unknown, list.not_due, list.not_applicable, list.excluded].map(
              (ids) => ids.length,
            ),
          );
          const { unit } = INDICATOR_CATALOGUE[code];
          const ids = Object.values(list).flat().sort();
          expect(new Set(ids).size).toBe(ids.length);
          if (unit !== 'group_project') {
            expect(ids).toEqual(units[unit].toSorted());
          }
        }
      }),
    );
  });

  it('gives sound figures: shares within 0–1, B values within their bounds, nothing infinite', () => {
    fc.assert(
      fc.property(anyParticipations, anyGroupProjects, anySelection, (participations, projects, selection) => {
        const values = valuesOf(participations, projects, selection);
        for (const code of INDICATOR_CODES) {
          const { type, valueUnit, hasStrictVariant } = INDICATOR_CATALOGUE[code];
          const value: IndicatorValue = values[code];
          expectSound(value, valueUnit === 'share');
          expect(value.strict !== undefined).toBe(hasStrictVariant);
          for (const variant of [value.strict, value.claimed]) {
            if (variant !== undefined) {
              expectSound(variant, true);
              expect(variant.n).toBe(value.n);
            }
          }
          if (type === 'bounded' && value.value !== null) {
            expect(value.low).toBeLessThanOrEqual(value.value);
            expect(value.high).toBeGreaterThanOrEqual(value.value);
          }
          if (type === 'zero') {
            expect([value.low, value.high, value.unknown]).toEqual([value.value, value.value, 0]);
          }
        }
      }),
    );
  });

  it('adds up: the country is the merger of any parts, in any order', () => {
    fc.assert(
      fc.property(anyParticipations, anyGroupProjects, anySelection, (participations, projects, selection) => {
        const whole = valuesOf(participations, projects, selection);
        expectSameFigures(valuesOf(participations.toReversed(), projects.toReversed(), selection), whole);

        const merged = new KpiAccumulator(selection);
        for (const facts of participations) {
          const part = new KpiAccumulator(selection);
          part.addParticipation(facts);
          merged.merge(part);
        }
        const rest = new KpiAccumulator(selection);
        projects.forEach((facts) => rest.addGroupProject(facts));
        INDICATOR_CODES.forEach((code) => merged.addSums(code, rest.sumsOf(code)));
        expectSameFigures(merged.values(), whole);

        const [country] = computeKpis(participations, projects, selection, { by: 'university' });
        expectSameFigures(country?.indicators ?? whole, whole);
      }),
    );
  });

  it('does not depend on the order of commitments, reports and outputs', () => {
    fc.assert(
      fc.property(anyParticipations, anySelection, (participations, selection) => {
        const reversed = participations.map((facts) => ({
          ...facts,
          commitments: facts.commitments.toReversed(),
          reports: facts.reports.toReversed(),
          outputs: facts.outputs.toReversed(),
        }));
        expectSameFigures(valuesOf(reversed, [], selection), valuesOf(participations, [], selection));
      }),
    );
  });

  it('knows nothing dated after D: moving such dates further off, or dropping such reports, changes nothing', () => {
    fc.assert(
      fc.property(anyParticipations, anySelection, (participations, selection) => {
        const { asOf } = selection;
        const moved = participations.map((facts) => ({
          ...facts,
          returnDate: later(facts.returnDate, asOf),
          returnVerifiedOn: later(facts.returnVerifiedOn, asOf),
          notReturnedOn: later(facts.notReturnedOn, asOf),
          waiverDate: later(facts.waiverDate, asOf),
          commitments: facts.commitments.map((commitment) => ({
            ...commitment,
            claimedOn: later(commitment.claimedOn, asOf),
            verifiedOn: later(commitment.verifiedOn, asOf),
            rejectedOn: later(commitment.rejectedOn, asOf),
            waivedOn: later(commitment.waivedOn, asOf),
          })),
          reports: facts.reports.filter(({ submittedOn }) => submittedOn !== null && submittedOn <= asOf),
          outputs: facts.outputs.map((output) => ({ ...output, verifiedOn: later(output.verifiedOn, asOf) })),
        }));
        expect(valuesOf(moved, [], selection)).toEqual(valuesOf(participations, [], selection));
      }),
    );
  });
});

describe('computeKpis', () => {
  const selection: KpiSelection = { period: ALL_TIME, asOf: '2026-11-21', funding: ['self', 'host'] };

  it('names country first, then the universities given, then others as they appear', () => {
    const facts = [participationFacts({ universityId: 'U9' }), participationFacts({ universityId: 'U1' })];
    const entries = computeKpis(facts, [], selection, { by: 'university', universityIds: ['U3', 'U1'] });

    expect(entries.map(({ university }) => university)).toEqual([null, 'U3', 'U1', 'U9']);
    expect(entries[0]).toMatchObject({ period: 'all', asOf: '2026-11-21', funding: 'self,host' });
  });

  it('gives a university without participations counts of 0 and nothing else', () => {
    const [, empty] = computeKpis([], [], selection, { by: 'university', universityIds: ['U3'] });
    for (const code of INDICATOR_CODES) {
      const value = empty?.indicators[code];
      expect(value).toMatchObject({ n: 0, notDue: 0, notApplicable: 0, excluded: 0 });
      expect(value).toMatchObject({ value: null, low: null, high: null, ciLow: null, ciHigh: null, knownShare: null });
    }
  });

  it('by country has one entry, whatever the universities', () => {
    const entries = computeKpis([participationFacts()], [], selection, { by: 'country', universityIds: ['U1', 'U2'] });
    expect(entries).toHaveLength(1);
  });
});

describe('catalogue', () => {
  it('has 21 codes, each with its own definition, version 1', () => {
    expect(INDICATOR_CODES).toHaveLength(21);
    for (const code of INDICATOR_CODES) {
      expect(INDICATOR_CATALOGUE[code]).toMatchObject({ code, definitionVersion: 1 });
    }
  });

  it('knows its codes, the B indicators, K06 and K18 as fit for a funnel, and K15 as never public', () => {
    expect(isIndicatorCode('K06_12')).toBe(true);
    expect(isIndicatorCode('K06')).toBe(false);
    const compared = INDICATOR_CODES.filter((code) => hasFunnel(code));
    expect(compared).toEqual(INDICATOR_CODES.filter((code) => !/^K(04|05|10|12|13|16|17)$/.test(code)));
    expect(INDICATOR_CODES.filter((code) => !INDICATOR_CATALOGUE[code].publishable)).toEqual(['K15_6', 'K15_12']);
  });
});
