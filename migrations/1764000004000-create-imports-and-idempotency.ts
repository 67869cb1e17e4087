import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, OWN_UNIVERSITY, OWN_USER, protect } from './row-level-security.js';

/** What came in by file, and the answers kept for a request that is sent twice. */
export class CreateImportsAndIdempotency1764000004000 implements MigrationInterface {
  name = 'CreateImportsAndIdempotency1764000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import (
        university_id uuid not null constraint import_university_fk references university (id),
        id uuid not null default uuidv7(),
        kind text not null constraint import_kind_ck
          check (kind in ('participations', 'commitments', 'group_projects', 'reports', 'outputs')),
        file_name text not null, file_sha256 bytea not null, file_bytes bigint not null,
        state text not null constraint import_state_ck check (state in ('previewed', 'committed', 'refused')),
        valid_rows_only boolean not null default false,
        created_count integer not null, updated_count integer not null, unchanged_count integer not null,
        refused_count integer not null, warning_count integer not null,
        findings jsonb not null default '[]',
        started_at timestamptz not null, finished_at timestamptz not null,
        created_by uuid constraint import_created_by_fk references app_user (id),
        constraint import_pk primary key (university_id, id)
      )`);
    await runner.query('create index import_created_by_ix on import (created_by)');
    await protect(runner, 'import', [
      { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
      { role: 'qaitu_coordinator', command: 'insert', check: OWN_UNIVERSITY },
      { role: 'qaitu_worker', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'insert', check: 'true' },
    ]);
    await grant(runner, 'select, insert', 'import', ['qaitu_coordinator', 'qaitu_worker']);

    await runner.query(`
      create table idempotency_key (
        user_id uuid not null constraint idempotency_key_user_fk references app_user (id) on delete cascade,
        key text not null constraint idempotency_key_key_ck check (length(key) between 1 and 255),
        request_hash bytea not null,
        response_status integer not null,
        response_headers jsonb not null default '{}',
        response_body jsonb,
        created_at timestamptz not null,
        constraint idempotency_key_pk primary key (user_id, key)
      )`);
    await runner.query('create index idempotency_key_created_ix on idempotency_key (created_at)');
    const roles = ['qaitu_participant', 'qaitu_coordinator', 'qaitu_ministry', 'qaitu_admin'];
    await protect(runner, 'idempotency_key', [
      ...roles.flatMap((role) => [
        { role, command: 'select' as const, using: OWN_USER },
        { role, command: 'insert' as const, check: OWN_USER },
      ]),
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, 'select, insert', 'idempotency_key', roles);
    await grant(runner, 'select, insert, delete', 'idempotency_key', ['qaitu_worker']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idempotency_key');
    await runner.query('drop table import');
  }
}
