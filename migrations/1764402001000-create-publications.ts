import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, protect } from './row-level-security.js';

/** Nobody writes an entry under another's name; without a user (command line, jobs) none is named. */
const BY_ONESELF = `changed_by is not distinct from (select nullif(current_setting('qaitu.user'), '')::uuid)`;

/** What everybody may know of a version: not who made it, and not the digest of unprotected sums, which could be tried out. */
const PUBLIC_COLUMNS = [
  'id',
  'number',
  'status',
  'as_of',
  'title_kk',
  'title_ru',
  'title_en',
  'notes_kk',
  'notes_ru',
  'notes_en',
  'contact',
  'plan',
  'universities',
  'summary',
  'definition_version',
  'computed_at',
  'content_digest',
  'published_at',
  'superseded_at',
  'withdrawn_at',
  'withdrawal_kk',
  'withdrawal_ru',
  'withdrawal_en',
] as const;
const READABLE = `publication_id in (select p.id from publication p where p.status in ('published', 'superseded'))`;

/**
 * Published figures in numbered versions. A version's figures and files are written once, when it is prepared, and never
 * changed: nobody has a right to. A publication is the nation's and belongs to no university.
 */
export class CreatePublications1764402001000 implements MigrationInterface {
  name = 'CreatePublications1764402001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table publication (
        id uuid constraint publication_pk primary key default uuidv7(),
        number integer not null constraint publication_number_uq unique
          constraint publication_number_ck check (number > 0),
        status text not null default 'preparing' constraint publication_status_ck check (status in
          ('preparing', 'prepared', 'failed', 'discarded', 'published', 'superseded', 'withdrawn')),
        as_of date not null,
        title_kk text not null, title_ru text not null, title_en text not null,
        notes_kk text, notes_ru text, notes_en text,
        contact text,
        asked jsonb not null,
        plan jsonb, universities jsonb, summary jsonb,
        definition_version text, computed_at timestamptz,
        source_digest text, content_digest text,
        follows integer,
        failure_code text,
        prepared_by uuid not null constraint publication_prepared_by_fk references app_user (id),
        published_by uuid constraint publication_published_by_fk references app_user (id),
        published_at timestamptz,
        superseded_at timestamptz,
        withdrawn_by uuid constraint publication_withdrawn_by_fk references app_user (id),
        withdrawn_at timestamptz,
        withdrawal_kk text, withdrawal_ru text, withdrawal_en text,
        created_at timestamptz not null,
        version integer not null default 1,
        constraint publication_two_officials_ck check (published_by <> prepared_by),
        constraint publication_published_ck check ((published_at is not null) = (published_by is not null)
          and (published_at is not null) = (status in ('published', 'superseded', 'withdrawn'))),
        constraint publication_computed_ck check (status in ('preparing', 'failed', 'discarded')
          or num_nonnulls(plan, universities, summary, definition_version, computed_at, source_digest, content_digest) = 7),
        constraint publication_withdrawn_ck check ((status = 'withdrawn')
          = (num_nonnulls(withdrawn_by, withdrawn_at, withdrawal_kk, withdrawal_ru, withdrawal_en) = 5)),
        constraint publication_failure_ck check ((status = 'failed') <= (failure_code is not null))
      )`);
    await runner.query('create index publication_status_ix on publication (status, number)');
    await runner.query('create index publication_readable_ix on publication (id, status)');
    await runner.query(`create unique index publication_current_uq on publication (status) where status = 'published'`);
    await runner.query('create index publication_as_of_ix on publication (as_of, published_at)');
    for (const official of ['prepared_by', 'published_by', 'withdrawn_by']) {
      await runner.query(`create index publication_${official}_ix on publication (${official})`);
    }

    await runner.query(`
      create table publication_figure (
        publication_id uuid not null constraint publication_figure_publication_fk references publication (id),
        position integer not null,
        university text not null, period text not null, funding text not null, category text not null,
        indicator text not null,
        n integer not null, known integer not null, yes integer, no integer,
        status text not null constraint publication_figure_status_ck check (status in ('published', 'withheld')),
        reason text,
        value double precision, unit text not null,
        low double precision, high double precision, ci_low double precision, ci_high double precision,
        compared boolean not null,
        constraint publication_figure_pk primary key (publication_id, position),
        constraint publication_figure_reason_ck check ((status = 'withheld') = (reason is not null)),
        constraint publication_figure_value_ck check ((status = 'published') = (value is not null)),
        constraint publication_figure_withheld_ck
          check (status = 'published' or num_nonnulls(yes, no, low, high, ci_low, ci_high) = 0),
        constraint publication_figure_indicator_ck check (indicator not like 'K15%')
      )`);
    await runner.query(
      'create index publication_figure_choice_ix on publication_figure (publication_id, university, period, position)',
    );

    await runner.query(`
      create table publication_file (
        publication_id uuid not null constraint publication_file_publication_fk references publication (id),
        name text not null constraint publication_file_name_ck check (name ~ '^[a-z]+[.][a-z]+$'),
        position integer not null,
        media_type text not null,
        bytes integer not null,
        sha256 text not null constraint publication_file_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
        content bytea not null,
        constraint publication_file_pk primary key (publication_id, name),
        constraint publication_file_bytes_ck check (bytes = octet_length(content))
      )`);
    // Kept as it is, so that a piece of it can be read without the whole.
    await runner.query('alter table publication_file alter column content set storage external');

    await runner.query(`
      create table publication_history (
        id bigint generated always as identity constraint publication_history_pk primary key,
        publication_id uuid not null constraint publication_history_publication_fk references publication (id),
        operation text not null constraint publication_history_operation_ck check (operation in ('created', 'changed')),
        changed_at timestamptz not null,
        changed_by uuid, acting_role text not null, reason text,
        before jsonb, after jsonb
      )`);
    await runner.query('create index publication_history_publication_ix on publication_history (publication_id, id)');
    await runner.query(`create trigger publication_history_append_only before update or delete or truncate
      on publication_history for each statement execute function refuse_change_of_history()`);
    await runner.query('alter table publication_history enable always trigger publication_history_append_only');
    await runner.query(`
      create function keep_publication_history() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        insert into publication_history (publication_id, operation, changed_at, changed_by, acting_role, reason, before, after)
        values (new.id, case tg_op when 'INSERT' then 'created' else 'changed' end,
          coalesce(nullif(current_setting('qaitu.now', true), '')::timestamptz, now()),
          nullif(current_setting('qaitu.user', true), '')::uuid, current_user,
          nullif(current_setting('qaitu.reason', true), ''),
          case tg_op when 'UPDATE' then to_jsonb(old) end, to_jsonb(new));
        return null;
      end $$`);
    await runner.query(`create trigger publication_history_keep after insert or update on publication
      for each row execute function keep_publication_history()`);
    await runner.query('alter table publication enable always trigger publication_history_keep');

    const [everybody, ministry, worker] = ['qaitu_public', 'qaitu_ministry', 'qaitu_worker'] as const;
    await protect(runner, 'publication', [
      { role: everybody, command: 'select', using: `status in ('published', 'superseded', 'withdrawn')` },
      { role: ministry, command: 'all', using: 'true', check: 'true' },
      { role: worker, command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, `select (${PUBLIC_COLUMNS.join(', ')})`, 'publication', [everybody]);
    await grant(runner, 'select, insert, update', 'publication', [ministry, worker]);
    for (const table of ['publication_figure', 'publication_file']) {
      await protect(runner, table, [
        { role: everybody, command: 'select', using: READABLE },
        { role: ministry, command: 'select', using: 'true' },
        { role: worker, command: 'select', using: 'true' },
        { role: worker, command: 'insert', check: 'true' },
      ]);
      await grant(runner, 'select', table, [everybody, ministry]);
      await grant(runner, 'select, insert', table, [worker]);
    }
    await protect(runner, 'publication_history', [
      { role: ministry, command: 'select', using: 'true' },
      { role: ministry, command: 'insert', check: BY_ONESELF },
      { role: worker, command: 'select', using: 'true' },
      { role: worker, command: 'insert', check: 'true' },
    ]);
    await grant(runner, 'select, insert', 'publication_history', [ministry, worker]);

    // Killed in the middle, a job is taken up again once its heartbeat has been silent for so long.
    await runner.query(
      `select pgboss.create_queue('publication', '{"policy": "standard", "retryLimit": 3, "retryDelay": 5, "expireInSeconds": 1800, "heartbeatSeconds": 30, "retentionSeconds": 1209600, "deleteAfterSeconds": 86400}')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`select pgboss.delete_queue('publication')`);
    for (const table of ['publication_file', 'publication_figure']) {
      await runner.query(`drop policy ${table}_public_select on ${table}`);
    }
    await runner.query('drop trigger publication_history_keep on publication');
    await runner.query('drop function keep_publication_history()');
    for (const table of ['publication_history', 'publication_file', 'publication_figure', 'publication']) {
      await runner.query(`drop table ${table}`);
    }
  }
}
