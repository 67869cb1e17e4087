import { migrations } from '#migrations/all.js';
import { OWN_TRACE, type TableProbe, USERS } from './table-probe.js';

/** Who there is, who signs in and what they leave behind. */
export const ACCESS_TABLES = {
  university: {
    visible: {
      public: 2,
      participant: 2,
      reviewer: 2,
      coordinator: 2,
      ministry: 2,
      admin: 2,
      worker: 2,
      access: 2,
      owner: 2,
    },
    newRow: `(code, name_kk, name_ru, name_en) values ('NEW', 'n', 'n', 'n')`,
    insertable: { admin: 'any', worker: 'any' },
    updatable: { admin: 2, worker: 2 },
  },
  person: {
    visible: { participant: 1, coordinator: 1, worker: 2 },
    newRow: `(document_index, document_ciphertext, document_key_version, document_mask) values ('\\x99', '\\x99', 1, 'm')`,
    insertable: { worker: 'any' },
    updatable: { worker: 2 },
  },
  app_user: {
    // A coordinator sees the reviewers besides itself.
    visible: { participant: 1, reviewer: 1, coordinator: 2, ministry: 1, admin: USERS, worker: USERS, access: USERS },
    newRow: `(email, display_name, role) values ('new@qaitu.kz', 'n', 'ministry')`,
    insertable: { admin: 'any', worker: 'any' },
    updatable: { admin: USERS, worker: USERS, access: USERS },
  },
  session: {
    visible: { ...OWN_TRACE, admin: USERS, access: USERS },
    newRow: `(user_id, token_hash, created_at, last_seen_at, expires_at) values ($user, '\\x99', now(), now(), now())`,
    insertable: { worker: 'any', access: 'any' },
    updatable: { worker: USERS, access: USERS },
    deletable: { worker: USERS, access: USERS },
    touched: 'last_seen_at',
  },
  api_token: {
    visible: { ...OWN_TRACE, admin: USERS, access: USERS },
    newRow: `(user_id, token_hash, label) values ($user, '\\x99', 'l')`,
    insertable: { worker: 'any', access: 'any' },
    updatable: { worker: USERS, access: USERS },
    deletable: { worker: USERS, access: USERS },
    touched: 'last_used_at',
  },
  sign_in_throttle: {
    visible: { worker: 1, access: 1 },
    newRow: `(key, failures, last_failure_at, blocked_until) values ('\\x99', 1, now(), now())`,
    insertable: { worker: 'any', access: 'any' },
    updatable: { worker: 1, access: 1 },
    deletable: { worker: 1, access: 1 },
    touched: 'failures',
  },
  idempotency_key: {
    visible: { ...OWN_TRACE, admin: 1 },
    newRow: `(user_id, key, request_hash, response_status, created_at) values ($user, 'new', '\\x00', 200, now())`,
    insertable: {
      participant: 'own',
      reviewer: 'own',
      coordinator: 'own',
      ministry: 'own',
      admin: 'own',
      worker: 'any',
    },
    deletable: { worker: USERS },
    touched: 'created_at',
  },
  audit_event: {
    // One event each, and a look at the record of each of two participants, of which one sees the own.
    visible: { participant: 1, worker: USERS + 2, admin: USERS + 2 },
    newRow: `(occurred_at, actor_user_id, actor_role, action, object_type) values (now(), $user, 'r', 'a', 'o')`,
    insertable: {
      public: 'own',
      participant: 'own',
      reviewer: 'own',
      coordinator: 'own',
      ministry: 'own',
      admin: 'own',
      worker: 'any',
      access: 'any',
    },
    touched: 'occurred_at',
  },
  data_key: {
    visible: { worker: 2 },
    newRow: `(purpose, version, wrapped_key) values ('encryption', 99, '\\x99')`,
    insertable: { worker: 'any' },
    updatable: { worker: 2 },
    touched: 'wrapped_key',
  },
  schema_migration: {
    visible: { owner: migrations.length },
    newRow: `(timestamp, name) values (1, 'n')`,
    insertable: { owner: 'any' },
    updatable: { owner: migrations.length },
    deletable: { owner: migrations.length },
    touched: 'name',
  },
} as const satisfies Record<string, TableProbe>;
