import { describe, expect, it } from '@jest/globals';
import type { QualityCounts } from '../../api/data-quality.js';
import { sumByUniversity } from './sum-counts.js';

const count = (university: string | null, severity: 'error' | 'warning', open: number, rest: number[]) => ({
  university,
  rule: 'still_planned' as const,
  severity,
  open,
  acknowledged: rest[0] ?? 0,
  toCorrect: rest[1] ?? 0,
  explained: rest[2] ?? 0,
  participations: open,
});

describe('the findings of universities', () => {
  it('are summed per university without the country, by name; one without findings stands there too', () => {
    const counts: QualityCounts = {
      items: [
        count(null, 'error', 9, [9, 9, 9]),
        count('KAZNU', 'error', 2, [1, 2, 3]),
        count('KAZNU', 'warning', 5, []),
        count('ABAI', 'error', 4, []),
      ],
      checks: [
        { university: 'KAZNU', checkedOn: '2026-11-21', checkedAt: '', participations: 1, findings: 1 },
        { university: 'ENU', checkedOn: '2026-11-20', checkedAt: '', participations: 1, findings: 0 },
      ],
    };
    const compare = (a: string, b: string) => (a < b ? -1 : 1);
    expect(sumByUniversity(counts, (code) => code, compare)).toEqual([
      { university: 'ABAI', openErrors: 4, openWarnings: 0, followedUp: 0, checkedOn: null },
      { university: 'ENU', openErrors: 0, openWarnings: 0, followedUp: 0, checkedOn: '2026-11-20' },
      { university: 'KAZNU', openErrors: 2, openWarnings: 5, followedUp: 6, checkedOn: '2026-11-21' },
    ]);
  });
});
