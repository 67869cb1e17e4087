import { migrations } from '#migrations/all.js';
import { ALATAU, ERTIS, PERSON, RECORD, USER } from '../fixtures/two-universities.js';

/** The acting roles, and the owner, which has the list of migrations to itself. */
export const ROLES = [
  'public',
  'participant',
  'coordinator',
  'ministry',
  'admin',
  'worker',
  'access',
  'owner',
] as const;
export type ProbingRole = (typeof ROLES)[number];

/** One statement under one role: how many rows it shows or touches, or that it is refused (SQLSTATE 42501). */
export interface Probe {
  readonly role: ProbingRole;
  readonly name: string;
  readonly sql: string;
  readonly expected: number | `refused by ${string}`;
}

type Table = keyof typeof VISIBLE;
type Cells<T> = Partial<Record<ProbingRole, T>>;

const everybody = { public: 2, participant: 2, coordinator: 2, ministry: 2, admin: 2, worker: 2, access: 2 };
/** A record of a university: its coordinator and its participant see one, the nation's two see both. */
const oneEach = { participant: 1, coordinator: 1, ministry: 2, worker: 2 };
/** What belongs to one of the five users. */
const ownTrace = { participant: 1, coordinator: 1, ministry: 1, worker: 5 };

/** How many rows `select` without a WHERE shows; a role that is not named is refused. */
export const VISIBLE = {
  university: everybody,
  person: { participant: 1, coordinator: 1, worker: 2 },
  participation: oneEach,
  commitment: oneEach,
  report: oneEach,
  observation: oneEach,
  output: oneEach,
  group_project: oneEach,
  record_history: { coordinator: 6, worker: 12 },
  import: { coordinator: 1, worker: 2 },
  app_user: { participant: 1, coordinator: 1, ministry: 1, admin: 5, worker: 5, access: 5 },
  session: { ...ownTrace, admin: 5, access: 5 },
  api_token: { ...ownTrace, admin: 5, access: 5 },
  idempotency_key: { ...ownTrace, admin: 1 },
  sign_in_throttle: { worker: 1, access: 1 },
  audit_event: { worker: 5, admin: 5 },
  data_key: { worker: 2 },
  schema_migration: { owner: migrations.length },
} as const satisfies Record<string, Cells<number>>;

const records = {
  participation: `(university_id, person_id, external_id, family_name, given_name, category, funding, planned_start, planned_end, status)
    values ($university, $person, 'X', 'F', 'G', 'bachelor', 'self', '2024-01-01', '2024-06-30', 'planned')`,
  commitment: `(university_id, participation_id, commitment_no, title, weight, status) values ($university, $participation, 2, 'T', 1, 'agreed')`,
  report: `(university_id, participation_id, wave, submitted_on) values ($university, $participation, 'end', '2025-01-01')`,
  observation: `(university_id, participation_id, kind, source, evidence_level, observed_on)
    values ($university, $participation, 'study', 'register', 'register', '2025-01-01')`,
  output: `(university_id, participation_id, output_no, type, title, share) values ($university, $participation, 2, 'patent', 'T', 1)`,
  group_project: `(university_id, group_code, title, status) values ($university, 'X', 'T', 'agreed')`,
};

/** New rows, with the placeholders of {@link filled}. */
const NEW_ROW = {
  ...records,
  record_history: `(university_id, record_table, record_id, record_version, operation, changed_at, changed_by, acting_role)
    values ($university, 'report', $participation, 1, 'created', now(), $user, 'r')`,
  import: `(university_id, kind, file_name, file_sha256, file_bytes, state, created_count, updated_count, unchanged_count,
      refused_count, warning_count, started_at, finished_at)
    values ($university, 'outputs', 'f', '\\x00', 1, 'committed', 0, 0, 0, 0, 0, now(), now())`,
  idempotency_key: `(user_id, key, request_hash, response_status, created_at) values ($user, 'new', '\\x00', 200, now())`,
  audit_event: `(occurred_at, actor_user_id, actor_role, action, object_type) values (now(), $user, 'r', 'a', 'o')`,
  university: `(code, name_kk, name_ru, name_en) values ('NEW', 'n', 'n', 'n')`,
  person: `(document_index, document_ciphertext, document_key_version, document_mask) values ('\\x99', '\\x99', 1, 'm')`,
  app_user: `(email, display_name, role) values ('new@qaitu.kz', 'n', 'ministry')`,
  session: `(user_id, token_hash, created_at, last_seen_at, expires_at) values ($user, '\\x99', now(), now(), now())`,
  api_token: `(user_id, token_hash, label) values ($user, '\\x99', 'l')`,
  sign_in_throttle: `(key, failures, last_failure_at, blocked_until) values ('\\x99', 1, now(), now())`,
  data_key: `(purpose, version, wrapped_key) values ('encryption', 99, '\\x99')`,
  schema_migration: `(timestamp, name) values (1, 'n')`,
} as const satisfies Record<Table, string>;

/** `own`: accepted for oneself (one's university), refused for others; `any`: accepted for both. Refused where not named. */
type Reach = 'own' | 'any';
const ofRecords: Cells<Reach> = { coordinator: 'own', worker: 'any' };

export const INSERTABLE: Partial<Record<Table, Cells<Reach>>> = {
  participation: ofRecords,
  commitment: ofRecords,
  report: ofRecords,
  observation: ofRecords,
  output: ofRecords,
  group_project: ofRecords,
  record_history: ofRecords,
  import: ofRecords,
  idempotency_key: { participant: 'own', coordinator: 'own', ministry: 'own', admin: 'own', worker: 'any' },
  audit_event: {
    public: 'own',
    participant: 'own',
    coordinator: 'own',
    ministry: 'own',
    admin: 'own',
    worker: 'any',
    access: 'any',
  },
  university: { admin: 'any', worker: 'any' },
  person: { worker: 'any' },
  app_user: { admin: 'any', worker: 'any' },
  session: { worker: 'any', access: 'any' },
  api_token: { worker: 'any', access: 'any' },
  sign_in_throttle: { worker: 'any', access: 'any' },
  data_key: { worker: 'any' },
  schema_migration: { owner: 'any' },
};

/** A change that every row would bear, and how many rows it reaches without a WHERE. */
const onRecord = { coordinator: 1, worker: 2 };
export const UPDATABLE: Partial<Record<Table, Cells<number>>> = {
  participation: onRecord,
  commitment: onRecord,
  report: onRecord,
  observation: onRecord,
  output: onRecord,
  group_project: onRecord,
  university: { admin: 2, worker: 2 },
  person: { worker: 2 },
  app_user: { admin: 5, worker: 5, access: 5 },
  session: { worker: 5, access: 5 },
  api_token: { worker: 5, access: 5 },
  sign_in_throttle: { worker: 1, access: 1 },
  data_key: { worker: 2 },
  schema_migration: { owner: migrations.length },
};

export const DELETABLE: Partial<Record<Table, Cells<number>>> = {
  session: { worker: 5, access: 5 },
  api_token: { worker: 5, access: 5 },
  sign_in_throttle: { worker: 1, access: 1 },
  idempotency_key: { worker: 5 },
  schema_migration: { owner: migrations.length },
};

/** A column that may be set to itself. */
const TOUCHED: Partial<Record<Table, string>> = {
  session: 'last_seen_at',
  api_token: 'last_used_at',
  sign_in_throttle: 'failures',
  data_key: 'wrapped_key',
  idempotency_key: 'created_at',
  audit_event: 'occurred_at',
  record_history: 'reason',
  import: 'file_name',
  schema_migration: 'name',
};

/** Everything that is tried under one role: what the tables above promise, and that the rest is refused. */
export function probesOf(role: ProbingRole): Probe[] {
  // The owner holds every grant on its tables; what its one policy shows is the list of migrations, and nothing else.
  const owner = role === 'owner';
  const tables = owner ? (['schema_migration'] as const) : (Object.keys(VISIBLE) as Table[]);
  return tables.flatMap((table) => [
    count(role, table, 'select', `select count(*)::int from ${table}`, (VISIBLE[table] as Cells<number>)[role]),
    ...(['own', 'foreign'] as const).map((whose) => insertion(role, table, whose)),
    count(
      role,
      table,
      'update',
      `update ${table} set ${TOUCHED[table] ?? 'version'} = ${TOUCHED[table] ?? 'version'}`,
      UPDATABLE[table]?.[role],
    ),
    count(role, table, 'delete', `delete from ${table}`, DELETABLE[table]?.[role]),
  ]);
}

function count(role: ProbingRole, table: Table, command: string, sql: string, cell: number | undefined): Probe {
  return { role, name: `${role} ${command} ${table}`, sql, expected: cell ?? `refused by ${table}` };
}

function insertion(role: ProbingRole, table: Table, whose: 'own' | 'foreign'): Probe {
  const reach = INSERTABLE[table]?.[role];
  const accepted = reach === 'any' || reach === whose;
  return {
    role,
    name: `${role} insert ${whose} ${table}`,
    sql: filled(`insert into ${table} ${NEW_ROW[table]}`, role, whose),
    expected: accepted ? 1 : `refused by ${table}`,
  };
}

/** Nobody stands behind the other roles, except behind sign-in and background jobs, which write for any user. */
const SELF: Cells<string> = {
  participant: USER.participant,
  coordinator: USER.coordinator,
  ministry: USER.ministry,
  admin: USER.admin,
  worker: USER.admin,
  access: USER.admin,
};

/** `own` rows are of Alatau and of the user who probes; `foreign` ones of Ertis and of its coordinator. */
function filled(sql: string, role: ProbingRole, whose: 'own' | 'foreign'): string {
  const university = whose === 'own' ? ALATAU : ERTIS;
  const self = SELF[role];
  const values: Record<string, string> = {
    university: `'${university}'`,
    person: `'${PERSON[university]}'`,
    participation: `'${RECORD[university].participation}'`,
    user: whose === 'foreign' ? `'${USER.foreignCoordinator}'` : self ? `'${self}'` : 'null',
  };
  return sql.replace(/\$(\w+)/g, (placeholder, name: string) => values[name] ?? placeholder);
}
