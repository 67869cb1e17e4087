import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type LifeCycle, type LifeCycleRole, takeAction, transition } from '../life-cycle/life-cycle.js';
import { SURVEY_LIFE_CYCLE, SURVEY_STATUSES, type SurveyAction } from '../survey/survey-life-cycle.js';
import { KPI_REPORT_LIFE_CYCLE, KPI_REPORT_STATUSES, type KpiReportAction } from './kpi-report-life-cycle.js';
import { REPORT_STATUSES } from './report-codes.js';
import {
  REPORT_CORRECTION_LIFE_CYCLE,
  REPORT_CORRECTION_STATUSES,
  REPORT_LIFE_CYCLE,
  type ReportAction,
  type ReportCorrectionAction,
} from './report-life-cycle.js';

const ROLES: readonly LifeCycleRole[] = ['participant', 'reviewer', 'coordinator', 'commission', 'ministry', 'system'];

/** Every arrow as it is meant, written out: `from action role > next`. */
function expectOnly<Status extends string, Action extends string>(
  table: LifeCycle<Status, Action>,
  statuses: readonly Status[],
  actions: readonly Action[],
  arrows: readonly string[],
) {
  const next = new Map(arrows.map((arrow) => arrow.split(' > ') as [string, string]));
  fc.assert(
    fc.property(
      fc.constantFrom(...statuses),
      fc.constantFrom(...actions),
      fc.constantFrom(...ROLES),
      (from, action, role) => {
        const expected = next.get(`${from} ${action} ${role}`);
        if (expected !== undefined) {
          expect(takeAction(table, from, action, role)).toBe(expected);
          return;
        }
        expect(transition(table, from, action, role)).toEqual({ ok: false, code: 'transition_not_allowed' });
        expect(() => takeAction(table, from, action, role)).toThrow(
          expect.objectContaining({ code: 'transition_not_allowed', kind: 'conflict' }),
        );
      },
    ),
    { numRuns: 1000 },
  );
}

describe('nothing but the arrows of the table', () => {
  it('moves a report', () => {
    const answering = (from: string, action: string, to: string) =>
      ['participant', 'coordinator'].map((role) => `${from} ${action} ${role} > ${to}`);
    expectOnly(
      REPORT_LIFE_CYCLE,
      REPORT_STATUSES,
      ['open', 'save', 'submit', 'accept', 'return', 'request_correction', 'reopen', 'expire'] satisfies ReportAction[],
      [
        'scheduled open system > open',
        'open expire system > overdue',
        'draft expire system > overdue',
        ...answering('open', 'save', 'draft'),
        ...answering('draft', 'save', 'draft'),
        ...answering('draft', 'submit', 'submitted'),
        ...answering('returned', 'save', 'draft'),
        ...answering('overdue', 'save', 'overdue'),
        ...answering('overdue', 'submit', 'submitted'),
        'submitted accept coordinator > accepted',
        'submitted return coordinator > returned',
        'accepted request_correction participant > accepted',
        'accepted reopen coordinator > returned',
      ],
    );
  });

  it('decides a request to correct one', () => {
    expectOnly(
      REPORT_CORRECTION_LIFE_CYCLE,
      REPORT_CORRECTION_STATUSES,
      ['grant', 'refuse'] satisfies ReportCorrectionAction[],
      ['proposed grant coordinator > granted', 'proposed refuse coordinator > refused'],
    );
  });

  it('moves a KPI report', () => {
    expectOnly(
      KPI_REPORT_LIFE_CYCLE,
      KPI_REPORT_STATUSES,
      ['submit', 'return', 'revise', 'approve', 'publish', 'supersede'] satisfies KpiReportAction[],
      [
        'draft submit coordinator > submitted',
        'submitted return ministry > returned',
        'submitted approve ministry > approved',
        'returned revise coordinator > draft',
        'approved publish ministry > published',
        'published supersede system > superseded',
      ],
    );
  });

  it('moves a survey', () => {
    expectOnly(SURVEY_LIFE_CYCLE, SURVEY_STATUSES, ['open', 'close', 'archive'] satisfies SurveyAction[], [
      'draft open ministry > open',
      'open close ministry > closed',
      'closed archive ministry > archived',
    ]);
  });
});
