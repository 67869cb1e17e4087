import type { TableProbe } from './table-probe.js';

/** Filters of lists that somebody keeps for themselves. */
export const SAVED_VIEWS_TABLES = {
  saved_view: {
    visible: { coordinator: 1, ministry: 1 },
    newRow: `(user_id, page, name, search, created_at) values ($user, 'participations', 'n', 's=1', now())`,
    insertable: { coordinator: 'own', ministry: 'own' },
    deletable: { coordinator: 1, ministry: 1 },
    touched: 'name',
  },
} as const satisfies Record<string, TableProbe>;
