import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { drawSample, populationDigest } from './draw-sample.js';
import { errorRate, totalErrorRate } from './error-rate.js';
import { isOverThreshold, nextSampleSize } from './next-sample-size.js';
import { requireAllChecked, requireFinding } from './sample-audit-life-cycle.js';
import { sha256Hex } from './sha256.js';

const ids = fc.uniqueArray(fc.uuid(), { maxLength: 60 });
const shuffled = (items: readonly string[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

describe('SHA-256', () => {
  it('answers the examples of FIPS 180-4', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
  });

  it('is that of Node for any text, also around the borders of its blocks', () => {
    const ofNode = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
    for (let length = 0; length < 140; length++) {
      const text = 'қ'.repeat(length);
      expect(sha256Hex(text)).toBe(ofNode(text));
    }
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => sha256Hex(text) === ofNode(text)));
  });
});

describe('the draw', () => {
  it('is fixed by seed and population: these three, in this order, for good', () => {
    expect(drawSample('Astana 2026-03-01', ['c', 'a', 'e', 'b', 'd'], 3)).toEqual(
      ['a', 'b', 'c', 'd', 'e']
        .map((id) => [createHash('sha256').update(`Astana 2026-03-01\n${id}`).digest('hex'), id] as const)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .slice(0, 3)
        .map(([, id]) => id),
    );
  });

  it('does not depend on the order of its input, has the size asked for, and holds records of the population', () => {
    fc.assert(
      fc.property(
        fc.string(),
        ids.chain((population) => fc.tuple(fc.constant(population), shuffled(population))),
        fc.nat(80),
        (seed, [population, other], size) => {
          const sample = drawSample(seed, population, size);
          expect(drawSample(seed, other, size)).toEqual(sample);
          expect(sample).toHaveLength(Math.min(size, population.length));
          expect(new Set(sample).size).toBe(sample.length);
          expect(sample.every((id) => population.includes(id))).toBe(true);
          expect(populationDigest(other)).toBe(populationDigest(population));
        },
      ),
    );
  });

  it('of more records begins with that of fewer', () => {
    fc.assert(
      fc.property(fc.string(), ids, fc.nat(60), fc.nat(60), (seed, population, one, other) => {
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)];
        expect(drawSample(seed, population, more).slice(0, fewer)).toEqual(
          drawSample(seed, population, fewer).slice(0, fewer),
        );
      }),
    );
  });

  it('gives every record the same chance', () => {
    const population = Array.from({ length: 20 }, (_, index) => `record-${index}`);
    const drawn = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed++) {
      for (const id of drawSample(`seed ${seed}`, population, 5)) drawn.set(id, (drawn.get(id) ?? 0) + 1);
    }
    // 2000 draws of 5 in 20: 500 each, standard deviation 19.4; five of them to either side.
    for (const id of population) expect(Math.abs((drawn.get(id) ?? 0) - 500)).toBeLessThan(97);
  });

  it('refuses a size that is none and a population that names a record twice', () => {
    expect(() => drawSample('s', ['a'], -1)).toThrow(RangeError);
    expect(() => drawSample('s', ['a'], 0.5)).toThrow(RangeError);
    expect(() => drawSample('s', ['a', 'a'], 1)).toThrow(RangeError);
  });
});

describe('the error rate', () => {
  it('of 2 errors among 20 of 1000: 10 %, Wilson 2.8–30.1 %', () => {
    const found = errorRate({ populationSize: 1000, checked: 20, errors: 2 });
    expect(found.rate).toBe(0.1);
    expect(found.interval?.low).toBeCloseTo(0.0279, 4);
    expect(found.interval?.high).toBeCloseTo(0.301, 3);
    expect(found.finitePopulation).toBeNull();
  });

  it('says where the population is small beside the sample', () => {
    expect(errorRate({ populationSize: 100, checked: 20, errors: 0 }).finitePopulation).toBe('large_fraction');
    expect(errorRate({ populationSize: 20, checked: 20, errors: 0 }).finitePopulation).toBe('whole');
    expect(errorRate({ populationSize: 20, checked: 0, errors: 0 })).toMatchObject({ rate: null, interval: null });
  });

  it('over all universities counts each by its population', () => {
    const total = totalErrorRate([
      { populationSize: 900, checked: 10, errors: 1 },
      { populationSize: 100, checked: 10, errors: 5 },
      { populationSize: 50, checked: 0, errors: 0 },
    ]);
    expect(total).toMatchObject({ populationSize: 1050, checked: 20, errors: 6 });
    expect(total.rate).toBeCloseTo((900 * 0.1 + 100 * 0.5) / 1000, 12);
    // Kish: 1000² / (900²/10 + 100²/10) = 12.195…
    expect(total.interval?.low).toBeCloseTo(0.0361, 3);
    expect(totalErrorRate([])).toMatchObject({ rate: null, interval: null });
  });

  it('over all, where every university has the same, is the rate of one of them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.nat(20),
        fc.integer({ min: 20, max: 500 }),
        (count, errors, size) => {
          const sample = { populationSize: size, checked: 20, errors };
          const total = totalErrorRate(Array.from({ length: count }, () => sample));
          expect(total.rate).toBeCloseTo(errors / 20, 12);
          const width = (of: { low: number; high: number } | null) => (of ? of.high - of.low : 0);
          expect(width(total.interval)).toBeLessThanOrEqual(width(errorRate(sample).interval) + 1e-12);
        },
      ),
    );
  });
});

describe('the next sample', () => {
  const previous = (checked: number, errors: number) => ({ checked, errors, threshold: 0.1 });

  it('is twice as large after an error rate over the threshold, the value itself being compared', () => {
    expect(nextSampleSize(20, 1000, null)).toEqual({ size: 20, enlarged: false });
    expect(nextSampleSize(20, 1000, previous(20, 2))).toEqual({ size: 20, enlarged: false });
    expect(nextSampleSize(20, 1000, previous(20, 3))).toEqual({ size: 40, enlarged: true });
    expect(nextSampleSize(20, 1000, previous(40, 40))).toEqual({ size: 40, enlarged: true });
  });

  it('is never more than there is', () => {
    expect(nextSampleSize(20, 30, previous(20, 3))).toEqual({ size: 30, enlarged: true });
    expect(nextSampleSize(20, 7, null)).toEqual({ size: 7, enlarged: false });
    expect(nextSampleSize(20, 0, previous(20, 20))).toEqual({ size: 0, enlarged: true });
  });

  it('is the usual one where nothing was checked', () => {
    expect(isOverThreshold(previous(0, 0))).toBe(false);
  });

  it('lies between the usual size and twice that, whatever was found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(2000), fc.nat(100), fc.nat(100), (usual, all, n, errors) => {
        const { size, enlarged } = nextSampleSize(usual, all, previous(n, Math.min(n, errors)));
        expect(size).toBe(Math.min(all, enlarged ? 2 * usual : usual));
      }),
    );
  });
});

describe('an outcome', () => {
  it('that is an error says what is wrong', () => {
    expect(() => requireFinding('error', null)).toThrow(expect.objectContaining({ code: 'finding_missing' }));
    expect(() => requireFinding('error', 'The DOI leads to another paper.')).not.toThrow();
    expect(() => requireFinding('confirmed', null)).not.toThrow();
  });

  it('is recorded for every record before the audit is completed', () => {
    expect(() => requireAllChecked(1)).toThrow(expect.objectContaining({ code: 'sample_audit_unfinished' }));
    expect(() => requireAllChecked(0)).not.toThrow();
  });
});
