import { ALATAU } from '../../fixtures/two-universities.js';
import type { TableProbe } from './table-probe.js';

/** The outbox, the links in it, and the rules by which it fills. */
export const MAIL_TABLES = {
  mail: {
    visible: { coordinator: 1, admin: 2, worker: 2 },
    newRow: `(university_id, recipient, template, locale, data, dedupe_key, status, queued_at)
      values ($university, 'new@qaitu.kz', 'account_exists', 'kk', '{}', 'new', 'queued', now())`,
    insertable: { worker: 'any' },
    updatable: { admin: 2, worker: 2 },
  },
  invitation: {
    visible: { coordinator: 1, worker: 2, access: 2 },
    newRow: `(purpose, user_id, created_at) values ('account', $user, now())`,
    insertable: { worker: 'any' },
    updatable: { worker: 2, access: 2 },
  },
  reporting_rule: {
    visible: { coordinator: 3, ministry: 3, worker: 3 },
    // The ministry's own rules are those of no university.
    newRow: `(university_id, wave, opens_months, opens_days, deadline_months, deadline_days, changed_at)
      select case when current_setting('role') = 'qaitu_ministry' then nullif($university::uuid, '${ALATAU}') else $university::uuid end,
        'end', 0, 0, 0, 14, now()`,
    insertable: { coordinator: 'own', ministry: 'own' },
    updatable: { coordinator: 1, ministry: 1 },
  },
} as const satisfies Record<string, TableProbe>;
