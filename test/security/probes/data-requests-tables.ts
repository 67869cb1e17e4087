import type { TableProbe } from './table-probe.js';

/** What people ask for about their data. */
export const DATA_REQUESTS_TABLES = {
  data_request: {
    visible: { participant: 1, coordinator: 1, worker: 2 },
    newRow: `(university_id, participation_id, kind, request, filed_on, due_on)
      values ($university, $participation, 'erasure', 'r', '2026-01-10', '2026-01-25')`,
    insertable: { participant: 'own', worker: 'any' },
    updatable: { participant: 1, coordinator: 1, worker: 2 },
    forbidden: { participant: `answer = 'a'`, coordinator: `request = 'r'` },
    touched: 'version = 1',
  },
} as const satisfies Record<string, TableProbe>;
