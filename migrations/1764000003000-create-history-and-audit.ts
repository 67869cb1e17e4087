import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, OWN_UNIVERSITY, protect } from './row-level-security.js';

const KEPT_TABLES = ['group_project', 'participation', 'commitment', 'report', 'observation', 'output'] as const;
const WRITING_ROLES = [
  'qaitu_participant',
  'qaitu_coordinator',
  'qaitu_ministry',
  'qaitu_admin',
  'qaitu_worker',
] as const;

/** Nobody writes an entry under another's name; without a user (command line, jobs) none is named. */
const byOneself = (column: string) =>
  `${column} is not distinct from (select nullif(current_setting('qaitu.user'), '')::uuid)`;

/** History of the record and the audit log: written by every change, changeable by nobody. */
export class CreateHistoryAndAudit1764000003000 implements MigrationInterface {
  name = 'CreateHistoryAndAudit1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table record_history (
        university_id uuid not null constraint record_history_university_fk references university (id),
        id bigint generated always as identity,
        record_table text not null, record_id uuid not null, record_version integer not null,
        operation text not null constraint record_history_operation_ck check (operation in ('created', 'changed')),
        changed_at timestamptz not null,
        changed_by uuid, acting_role text not null, reason text,
        before jsonb, after jsonb,
        constraint record_history_pk primary key (university_id, id)
      )`);
    await runner.query(
      'create index record_history_record_ix on record_history (university_id, record_table, record_id, record_version)',
    );
    await runner.query(`
      create table audit_event (
        id bigint generated always as identity constraint audit_event_pk primary key,
        occurred_at timestamptz not null,
        actor_user_id uuid, actor_role text not null,
        university_id uuid,
        action text not null, object_type text not null, object_id text,
        details jsonb not null default '{}',
        request_id text,
        row_hash bytea not null
      )`);
    await runner.query('create index audit_event_university_ix on audit_event (university_id, id)');
    await runner.query('create index audit_event_actor_ix on audit_event (actor_user_id, id)');

    await runner.query(`
      create function refuse_change_of_history() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        raise exception 'history is append-only: % on % refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
      end $$`);
    for (const table of ['record_history', 'audit_event']) {
      await runner.query(`create trigger ${table}_append_only before update or delete or truncate on ${table}
        for each statement execute function refuse_change_of_history()`);
      await runner.query(`alter table ${table} enable always trigger ${table}_append_only`);
    }

    // What each row says is bound to its hash, so that a later edit of a backup or by a superuser shows.
    await runner.query(`
      create function hash_audit_event() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        new.row_hash := sha256(convert_to(concat_ws(e'\\x1f', new.id, extract(epoch from new.occurred_at), new.actor_user_id,
          new.actor_role, new.university_id, new.action, new.object_type, new.object_id, new.details, new.request_id), 'UTF8'));
        return new;
      end $$`);
    await runner.query(`create trigger audit_event_hash before insert on audit_event
      for each row execute function hash_audit_event()`);
    await runner.query('alter table audit_event enable always trigger audit_event_hash');

    // A creation keeps who, when and why; the record itself holds the rest until a change puts its former values here.
    await runner.query(`
      create function keep_history() returns trigger language plpgsql set search_path = public, pg_temp as $$
      declare
        at_instant timestamptz := coalesce(nullif(current_setting('qaitu.now', true), '')::timestamptz, now());
        by_user uuid := nullif(current_setting('qaitu.user', true), '')::uuid;
        because text := nullif(current_setting('qaitu.reason', true), '');
      begin
        if tg_op = 'INSERT' then
          insert into record_history (university_id, record_table, record_id, record_version, operation, changed_at, changed_by, acting_role, reason)
          select n.university_id, tg_table_name, n.id, n.version, 'created', at_instant, by_user, current_user, because from new_rows n;
        else
          insert into record_history (university_id, record_table, record_id, record_version, operation, changed_at, changed_by, acting_role, reason, before, after)
          select n.university_id, tg_table_name, n.id, n.version, 'changed', at_instant, by_user, current_user, because, d.before, d.after
          from new_rows n
          join old_rows o on o.university_id = n.university_id and o.id = n.id
          cross join lateral (
            select jsonb_object_agg(k.key, to_jsonb(o) -> k.key) as before, jsonb_object_agg(k.key, k.value) as after
            from jsonb_each(to_jsonb(n)) k
            where k.key not in ('version', 'updated_at') and to_jsonb(o) -> k.key is distinct from k.value
          ) d
          where d.after is not null;
        end if;
        return null;
      end $$`);
    for (const table of KEPT_TABLES) {
      await runner.query(`create trigger ${table}_history_insert after insert on ${table}
        referencing new table as new_rows for each statement execute function keep_history()`);
      await runner.query(`create trigger ${table}_history_update after update on ${table}
        referencing old table as old_rows new table as new_rows for each statement execute function keep_history()`);
      await runner.query(`alter table ${table} enable always trigger ${table}_history_insert`);
      await runner.query(`alter table ${table} enable always trigger ${table}_history_update`);
    }

    await protect(runner, 'record_history', [
      { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
      { role: 'qaitu_coordinator', command: 'insert', check: `${OWN_UNIVERSITY} and ${byOneself('changed_by')}` },
      { role: 'qaitu_worker', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'insert', check: 'true' },
    ]);
    await grant(runner, 'select, insert', 'record_history', ['qaitu_coordinator', 'qaitu_worker']);

    await protect(runner, 'audit_event', [
      ...[...WRITING_ROLES, 'qaitu_access', 'qaitu_public'].map((role) => ({
        role,
        command: 'insert' as const,
        check: role === 'qaitu_worker' || role === 'qaitu_access' ? 'true' : byOneself('actor_user_id'),
      })),
      { role: 'qaitu_worker', command: 'select', using: 'true' },
      { role: 'qaitu_admin', command: 'select', using: 'true' },
    ]);
    await grant(runner, 'insert', 'audit_event', [...WRITING_ROLES, 'qaitu_access', 'qaitu_public']);
    await grant(runner, 'select', 'audit_event', ['qaitu_worker', 'qaitu_admin']);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of KEPT_TABLES) {
      await runner.query(`drop trigger ${table}_history_update on ${table}`);
      await runner.query(`drop trigger ${table}_history_insert on ${table}`);
    }
    await runner.query('drop table audit_event');
    await runner.query('drop table record_history');
    for (const name of ['keep_history', 'hash_audit_event', 'refuse_change_of_history']) {
      await runner.query(`drop function ${name}()`);
    }
  }
}
