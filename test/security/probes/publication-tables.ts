import { PUBLICATION } from '../../fixtures/publication-fixture.js';
import type { Cells, TableProbe } from './table-probe.js';

/** Everybody reads what is published; the ministry and the worker what is prepared and withdrawn besides. */
const READ: Cells<number> = { public: 1, ministry: 3, worker: 3 };

/** Published figures, their files and their history. */
export const PUBLICATION_TABLES = {
  publication: {
    visible: { public: 2, ministry: 3, worker: 3 },
    newRow: `(number, as_of, title_kk, title_ru, title_en, asked, prepared_by, created_at)
      values (99, '2025-01-01', 't', 't', 't', '{}', $user, now())`,
    insertable: { ministry: 'any', worker: 'any' },
    updatable: { ministry: 3, worker: 3 },
  },
  publication_figure: {
    visible: READ,
    newRow: `(publication_id, position, university, period, funding, category, indicator, n, known, status, reason, unit,
      compared) values ('${PUBLICATION.prepared.id}', 2, 'country', 'all', 'all', 'all', 'K02', 0, 0, 'withheld', 'few_known',
      'percent', false)`,
    insertable: { worker: 'any' },
    touched: 'reason',
  },
  publication_file: {
    visible: READ,
    newRow: `(publication_id, name, position, media_type, bytes, sha256, content)
      values ('${PUBLICATION.prepared.id}', 'figures.csv', 1, 'text/csv', 1, repeat('0', 64), 'x')`,
    insertable: { worker: 'any' },
    touched: 'media_type',
  },
  publication_history: {
    visible: { ministry: 3, worker: 3 },
    newRow: `(publication_id, operation, changed_at, changed_by, acting_role)
      values ('${PUBLICATION.prepared.id}', 'changed', now(), $user, 'r')`,
    insertable: { ministry: 'own', worker: 'any' },
    touched: 'reason',
  },
} as const satisfies Record<string, TableProbe>;
