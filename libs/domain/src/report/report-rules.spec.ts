import { describe, expect, it } from '@jest/globals';
import { checkReportWave, waveOpens } from './report-rules.js';

describe('the first day of a wave', () => {
  it('is clipped to the last day of the month', () => {
    expect(waveOpens('end', '2024-08-31')).toBe('2024-08-31');
    expect(waveOpens('m6', '2024-08-31')).toBe('2025-02-28');
    expect(waveOpens('m12', '2024-02-29')).toBe('2025-02-28');
  });

  it('warns of a report submitted before it', () => {
    expect(checkReportWave({ wave: 'm6', submittedOn: '2025-02-28' }, '2024-08-31')).toEqual([]);
    expect(checkReportWave({ wave: 'm6', submittedOn: '2025-02-27' }, '2024-08-31')).toEqual([
      { column: 'submitted_on', code: 'report_before_wave', severity: 'warning', params: { opens: '2025-02-28' } },
    ]);
    expect(checkReportWave({ wave: 'end' }, '2024-08-31')).toEqual([]);
  });
});
