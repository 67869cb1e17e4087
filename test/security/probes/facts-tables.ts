import type { Cells, TableProbe } from './table-probe.js';

/** The coordinator's own, everything for the nation's two and for the owner, in whose name triggers write. */
const READ: Cells<number> = { coordinator: 1, ministry: 2, worker: 2, owner: 2 };

/** Facts behind the indicators: read by those who read figures, written by triggers and by the worker as days pass. */
export const FACTS_TABLES = {
  participation_fact: {
    visible: READ,
    newRow: `select * from participation_fact`,
    updatable: { worker: 2 },
    touched: 'next_change_on',
  },
  group_project_fact: {
    visible: { coordinator: 2, ministry: 4, worker: 4, owner: 4 },
    newRow: `select * from group_project_fact`,
    updatable: { worker: 4 },
    touched: 'next_change_on',
  },
  kpi_cell: {
    visible: READ,
    newRow: `(university_id, end_term, funding) values ($university, '2024-09-01', 'self')`,
    insertable: { worker: 'any' },
    deletable: { worker: 2 },
    touched: 'funding',
  },
  fact_state: {
    visible: { coordinator: 1, ministry: 1, worker: 1, owner: 1 },
    newRow: `(as_of) values ('2024-09-01')`,
    insertable: { worker: 'any' },
    touched: 'as_of',
  },
} as const satisfies Record<string, TableProbe>;
