import { OF_RECORDS, ONE_EACH, type TableProbe } from './table-probe.js';

/** What happens to a mobility, its money, and the breaches proposed of it. */
export const MOBILITY_TABLES = {
  mobility_event: {
    visible: ONE_EACH,
    newRow: `(university_id, participation_id, kind, effective_on, recorded_at, recorded_by)
      values ($university, $participation, 'claim_return', '2025-01-01', now(), $user)`,
    insertable: { participant: 'own', coordinator: 'own', ministry: 'own' },
    touched: 'kind',
  },
  ledger_line: {
    visible: ONE_EACH,
    newRow: `(university_id, participation_id, kind, amount_kzt, booked_on, source, cleared, created_at, created_by)
      values ($university, $participation, 'repayment', 0, '2025-01-01', 'file', true, now(), $user)`,
    insertable: OF_RECORDS,
    touched: 'kind',
  },
  breach_proposal: {
    visible: { coordinator: 1, ministry: 2, worker: 2 },
    newRow: `(university_id, participation_id, kind, due_on, proposed_on, created_at, updated_at)
      values ($university, $participation, 'non_return', '2025-01-01', '2025-01-02', now(), now())`,
    insertable: { worker: 'any' },
    updatable: { coordinator: 1, worker: 2 },
    touchedBy: { coordinator: 'reason = null' },
  },
} as const satisfies Record<string, TableProbe>;
