import { describe, expect, it } from '@jest/globals';
import { targetOf } from './work-target.js';

const item = (kind: string, participationId: string | null = 'p1') => ({ id: 'r1', kind, participationId });

describe('where a record that waits is dealt with', () => {
  it('is its own page where it has one', () => {
    expect(targetOf('calls_to_decide', item('call', null))).toEqual({ to: '/calls/$id', params: { id: 'r1' } });
    expect(targetOf('group_results_to_claim', item('group_project', null))).toEqual({
      to: '/group-projects/$id',
      params: { id: 'r1' },
    });
  });

  it('is its verification where something is to be decided', () => {
    expect(targetOf('group_results_to_decide', item('group_project', null))).toEqual({
      to: '/verification/$queue/$id',
      params: { queue: 'group_results_to_decide', id: 'r1' },
    });
  });

  it('is the form of the step, or the part of the participation that is concerned', () => {
    expect(targetOf('departures_to_confirm', item('participation'))).toEqual({
      to: '/participations/$id',
      params: { id: 'p1' },
      search: { step: 'depart' },
    });
    expect(targetOf('reports_long_overdue', item('report'))).toMatchObject({ hash: 'reports' });
  });

  it('is nowhere for what belongs to no page', () => {
    expect(targetOf('corrections_to_decide', item('report_correction_request', null))).toBeDefined();
    expect(targetOf('commitments_to_carry_out', item('commitment', null))).toBeUndefined();
  });
});
