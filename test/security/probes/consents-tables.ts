import type { TableProbe } from './table-probe.js';

/** What people consented to. */
export const CONSENTS_TABLES = {
  consent: {
    visible: { participant: 1, worker: 2 },
    newRow: `(user_id, purpose, text_version, language, operator_name, given_at)
      values ($user, 'publication', 1, 'kk', 'o', now())`,
    insertable: { participant: 'own' },
    updatable: { participant: 1 },
    forbidden: { participant: `purpose = 'processing'` },
    touched: 'withdrawn_at = null',
  },
} as const satisfies Record<string, TableProbe>;
