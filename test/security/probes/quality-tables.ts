import type { TableProbe } from './table-probe.js';

/** What is wrong with the records, and when they were last checked: written by the worker, marked by the coordinator. */
export const QUALITY_TABLES = {
  data_quality_finding: {
    visible: { coordinator: 1, ministry: 2, worker: 2 },
    newRow: `(university_id, finding_key, rule, severity, participation_id, subject_kind, subject_id, first_seen_on, created_at, updated_at)
      values ($university, 'probe', 'still_planned', 'warning', $participation, 'participation', $participation, '2024-07-01', now(), now())`,
    insertable: { worker: 'any' },
    updatable: { coordinator: 1, worker: 2 },
    touchedBy: { coordinator: 'note = null' },
    forbidden: { coordinator: 'severity = severity' },
  },
  data_quality_check: {
    visible: { coordinator: 1, ministry: 2, worker: 2 },
    newRow: `(university_id, checked_on, checked_at, participations, findings)
      values ($university, '2024-07-01', now(), 1, 1)
      on conflict (university_id) do update set checked_on = excluded.checked_on`,
    insertable: { worker: 'any' },
    updatable: { worker: 2 },
    touched: 'findings',
  },
} as const satisfies Record<string, TableProbe>;
