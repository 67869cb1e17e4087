import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, OWN_USER, protect } from './row-level-security.js';

const ROLES = ['coordinator', 'ministry', 'participant', 'admin'];
const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/** Nobody writes an entry under another's name; without a user (command line, jobs) none is named. */
const byOneself = (column: string) =>
  `${column} is not distinct from (select nullif(current_setting('qaitu.user'), '')::uuid)`;

const REPORT_COLUMNS = {
  questionnaire: 'text',
  questionnaire_version: 'integer',
  opens_on: 'date',
  deadline_on: 'date',
  opened_on: 'date',
  answers: 'jsonb',
  draft_answers: 'jsonb',
  draft_saved_at: 'timestamptz',
  submitted_by: 'uuid',
  resubmitted_on: 'date',
  accepted_on: 'date',
  returned_on: 'date',
  decided_by: 'uuid',
  return_reasons: 'jsonb',
} as const;

const COMMITMENT_COLUMNS = {
  description: 'text',
  application_id: 'uuid',
  confirmed_at: 'timestamptz',
  confirmed_by: 'uuid',
  claimed_by: 'uuid',
  decided_by: 'uuid',
  decision_reason: 'text',
  waiver_document: 'text',
} as const;

/** What the record needs once it is lived and not only brought by file: reviewers, drafts, deadlines and who decided. */
export class ExtendTheRecordForItsWholeLife1764100001000 implements MigrationInterface {
  name = 'ExtendTheRecordForItsWholeLife1764100001000';

  async up(runner: QueryRunner): Promise<void> {
    await this.setRoles(runner, [...ROLES, 'reviewer'], ['ministry', 'admin', 'reviewer']);
    const role = 'qaitu_reviewer';
    await protect(runner, 'university', [{ role, command: 'select', using: 'true' }]);
    await grant(runner, 'select', 'university', [role]);
    await protect(runner, 'app_user', [
      { role, command: 'select', using: `id = (select current_setting('qaitu.user')::uuid)` },
    ]);
    await grant(
      runner,
      'select (id, email, display_name, role, university_id, person_id, locale, disabled_at, created_at, version)',
      'app_user',
      [role],
    );
    await protect(runner, 'session', [{ role, command: 'select', using: OWN_USER }]);
    await grant(runner, 'select (id, user_id, created_at, last_seen_at, expires_at, address, user_agent)', 'session', [
      role,
    ]);
    await protect(runner, 'api_token', [{ role, command: 'select', using: OWN_USER }]);
    await grant(runner, 'select (id, user_id, label, created_at, expires_at, last_used_at, revoked_at)', 'api_token', [
      role,
    ]);
    await protect(runner, 'idempotency_key', [
      { role, command: 'select', using: OWN_USER },
      { role, command: 'insert', check: OWN_USER },
    ]);
    await grant(runner, 'select, insert', 'idempotency_key', [role]);
    await protect(runner, 'audit_event', [{ role, command: 'insert', check: byOneself('actor_user_id') }]);
    await grant(runner, 'insert', 'audit_event', [role]);

    // Whoever may change a record leaves its history, always in their own name; who may read it is another matter.
    const writers = ['qaitu_participant', 'qaitu_reviewer', 'qaitu_ministry'];
    await protect(
      runner,
      'record_history',
      writers.map((writer) => ({ role: writer, command: 'insert' as const, check: byOneself('changed_by') })),
    );
    await grant(runner, 'insert', 'record_history', writers);

    await addColumns(runner, 'report', REPORT_COLUMNS);
    // One report of a wave is under way at a time; those already sent in are told apart by their day.
    await runner.query(
      'create unique index report_under_way_uq on report (university_id, participation_id, wave) where submitted_on is null',
    );
    await addColumns(runner, 'commitment', COMMITMENT_COLUMNS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'commitment', COMMITMENT_COLUMNS);
    await runner.query('drop index report_under_way_uq');
    await dropColumns(runner, 'report', REPORT_COLUMNS);
    for (const role of ['participant', 'reviewer', 'ministry']) {
      await runner.query(`drop policy record_history_${role}_insert on record_history`);
      await runner.query(`revoke insert on record_history from qaitu_${role}`);
    }
    const policies = {
      university: ['select'],
      app_user: ['select'],
      session: ['select'],
      api_token: ['select'],
      idempotency_key: ['select', 'insert'],
      audit_event: ['insert'],
    };
    for (const [table, commands] of Object.entries(policies)) {
      for (const command of commands) await runner.query(`drop policy ${table}_reviewer_${command} on ${table}`);
      await runner.query(`revoke all on ${table} from qaitu_reviewer`);
    }
    await runner.query(`delete from app_user where role = 'reviewer'`);
    await this.setRoles(runner, ROLES, ['ministry', 'admin']);
  }

  private async setRoles(runner: QueryRunner, roles: readonly string[], withoutScope: readonly string[]) {
    await runner.query(`alter table app_user drop constraint app_user_role_ck, drop constraint app_user_scope_ck`);
    await runner.query(`
      alter table app_user
        add constraint app_user_role_ck check (role in (${list(roles)})),
        add constraint app_user_scope_ck check (
          (role = 'coordinator' and university_id is not null and person_id is null)
          or (role = 'participant' and university_id is null)
          or (role in (${list(withoutScope)}) and university_id is null and person_id is null))`);
  }
}

async function addColumns(runner: QueryRunner, table: string, columns: Readonly<Record<string, string>>) {
  const additions = Object.entries(columns).map(([column, type]) => `add column ${column} ${type}`);
  await runner.query(`alter table ${table} ${additions.join(', ')}`);
}

async function dropColumns(runner: QueryRunner, table: string, columns: Readonly<Record<string, string>>) {
  const removals = Object.keys(columns).map((column) => `drop column ${column}`);
  await runner.query(`alter table ${table} ${removals.join(', ')}`);
}
