import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { compareFigures } from './changed-since.js';
import {
  describeRemarks,
  requireOtherThanPreparers,
  requireRemarks,
  requireSecondOfficial,
} from './kpi-report-review.js';
import {
  KPI_REPORT_SECTION_CODES,
  KPI_REPORT_SECTIONS,
  type KnownFigures,
  REPORTED_INDICATORS,
  requireComments,
  sectionsNeedingComment,
} from './kpi-report-sections.js';

describe('the sections of a KPI report', () => {
  it('hold every indicator of the catalogue, each once', () => {
    expect(KPI_REPORT_SECTION_CODES.flatMap((section) => [...KPI_REPORT_SECTIONS[section]]).sort()).toEqual(
      [...REPORTED_INDICATORS].sort(),
    );
  });

  it('need a comment below a known share of 30 %, not at it, and not where nothing has fallen due', () => {
    const figures: KnownFigures = {
      K01: { knownShare: 0.29 },
      K02: { knownShare: 3 / 10 },
      K08: { knownShare: 0 },
      K10: { knownShare: null },
    };
    expect(sectionsNeedingComment(figures)).toEqual(['return', 'employment']);
    expect(() => {
      requireComments(figures, { return: 'The border file is late', employment: '  ' });
    }).toThrow(
      expect.objectContaining({
        code: 'comment_missing',
        kind: 'unprocessable',
        fields: [expect.objectContaining({ field: 'employment', code: 'comment_missing' })],
      }),
    );
    requireComments(figures, { return: 'The border file is late', employment: 'No register yet' });
    requireComments({}, {});
  });
});

describe('the review of a KPI report', () => {
  const remark = { section: 'return', reasons: ['implausible_value', 'other'], comment: 'All of them?' } as const;

  it('returns it with one remark on each section at fault', () => {
    requireRemarks([remark, { ...remark, section: 'money' }]);
    for (const remarks of [[], [remark, remark]]) {
      expect(() => {
        requireRemarks(remarks);
      }).toThrow(expect.objectContaining({ code: 'remarks_invalid', kind: 'unprocessable' }));
    }
    expect(describeRemarks([remark])).toBe('return: implausible_value, other: All of them?');
  });

  it('is never by whoever prepared it, and publication never by whoever approved it', () => {
    requireOtherThanPreparers('o1', ['c1', 'c2']);
    requireSecondOfficial('o2', 'o1');
    for (const [userId, preparers] of [
      ['c2', ['c1', 'c2']],
      [null, []],
    ] as const) {
      expect(() => {
        requireOtherThanPreparers(userId, preparers);
      }).toThrow(expect.objectContaining({ code: 'approver_prepared_report', kind: 'conflict' }));
    }
    for (const [userId, approvedBy] of [
      ['o1', 'o1'],
      [null, 'o1'],
      ['o1', null],
    ] as const) {
      expect(() => {
        requireSecondOfficial(userId, approvedBy);
      }).toThrow(expect.objectContaining({ code: 'publisher_is_approver', kind: 'conflict' }));
    }
  });
});

describe('what has changed since', () => {
  it('names every number that differs, and by how much', () => {
    const before = { K04: { n: 4, yes: 1, value: 0.25, strict: { yes: 1 } }, K01: { n: 2, value: null } };
    const after = { K04: { n: 4, yes: 2, value: 0.5, strict: { yes: 1 } }, K01: { n: 2, value: 1 } };
    const { K01, K04 } = compareFigures(before, after);
    expect(K04?.changes).toEqual([
      { field: 'yes', before: 1, after: 2, difference: 1 },
      { field: 'value', before: 0.25, after: 0.5, difference: 0.25 },
    ]);
    expect(K01).toMatchObject({
      differs: true,
      changes: [{ field: 'value', before: null, after: 1, difference: null }],
    });
  });

  it('knows groups by what they are of, not by their place', () => {
    const group = (of: string, n: number) => ({ dimension: 'sex', group: of, n, gap: null });
    const { K20 } = compareFigures(
      { K20: { groups: [group('F', 1), group('M', 2)] } },
      { K20: { groups: [group('M', 2), group('F', 4)] } },
    );
    expect(K20?.changes).toEqual([{ field: 'groups.sex:F.n', before: 1, after: 4, difference: 3 }]);
  });

  it('is nothing between equal figures, and everything where one side has none', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.record({ n: fc.nat(), value: fc.option(fc.double({ noNaN: true })) })),
        (figures) => {
          const copy = structuredClone(figures);
          for (const { differs, changes } of Object.values(compareFigures(figures, copy))) {
            expect([differs, changes]).toEqual([false, []]);
          }
        },
      ),
    );
    expect(compareFigures({}, { K19: { n: 1 } }).K19).toEqual({
      before: null,
      after: { n: 1 },
      differs: true,
      changes: [{ field: 'n', before: null, after: 1, difference: null }],
    });
  });
});

describe('the canonical form of JSON', () => {
  it('does not depend on the order of members, and is the value it was made of', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(reversed(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('is that of RFC 8785', () => {
    const value = {
      '\u20ac': 'Euro',
      '\r': 'CR',
      '1': 'One',
      '\u0080': 'C',
      a: [56, { d: true, 10: null, 1: [] }],
      x: undefined,
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":"CR","1":"One","a":[56,{"1":[],"10":null,"d":true}],"\u0080":"C","\u20ac":"Euro"}',
    );
    expect(canonicalJson([Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
    );
  });
});

/** The same value with the members of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}
