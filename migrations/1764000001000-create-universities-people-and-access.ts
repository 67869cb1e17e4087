import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, OWN_UNIVERSITY, OWN_USER, protect } from './row-level-security.js';

/** Who there is: universities, people, and those who sign in. */
export class CreateUniversitiesPeopleAndAccess1764000001000 implements MigrationInterface {
  name = 'CreateUniversitiesPeopleAndAccess1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    // The list of applied migrations lives under the same rule as every table: guarded, and here only the owner's.
    await protect(runner, 'schema_migration', [{ role: 'qaitu_owner', command: 'all', using: 'true', check: 'true' }]);

    // Names sort as a Kazakh reader expects (Ә after А, Қ after К), whatever locale the server was initialised with.
    await runner.query(`create collation kazakh (provider = icu, locale = 'kk')`);

    await runner.query(`
      create table university (
        id uuid constraint university_pk primary key default uuidv7(),
        code text not null constraint university_code_uq unique
          constraint university_code_ck check (code ~ '^[A-Z][A-Z0-9_-]{1,31}$'),
        name_kk text not null, name_ru text not null, name_en text not null,
        region text constraint university_region_ck check (region ~ '^[0-9]{2}$'),
        country text not null default 'KZ' constraint university_country_ck check (country ~ '^[A-Z]{2}$'),
        bin text constraint university_bin_ck check (bin ~ '^[0-9]{12}$'),
        epvo_id integer,
        created_at timestamptz not null default now(),
        version integer not null default 1
      )`);
    await protect(runner, 'university', [
      ...['public', 'participant', 'coordinator', 'ministry', 'access'].map((role) => ({
        role: `qaitu_${role}`,
        command: 'select' as const,
        using: 'true',
      })),
      { role: 'qaitu_admin', command: 'all', using: 'true', check: 'true' },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, 'select', 'university', [
      'qaitu_public, qaitu_participant, qaitu_coordinator, qaitu_ministry, qaitu_access',
    ]);
    await grant(runner, 'select, insert, update', 'university', ['qaitu_admin', 'qaitu_worker']);

    // One row per human, national. What a university writes about them stands on its own participation; here is only
    // what tells humans apart: encrypted, with a keyed blind index for matching.
    await runner.query(`
      create table person (
        id uuid constraint person_pk primary key default uuidv7(),
        iin_ciphertext bytea, iin_key_version integer, iin_index bytea constraint person_iin_index_uq unique,
        iin_mask text,
        document_ciphertext bytea, document_key_version integer, document_index bytea, document_mask text,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint person_identifier_ck check (iin_index is not null or document_index is not null),
        constraint person_iin_whole_ck check (num_nulls(iin_ciphertext, iin_key_version, iin_index, iin_mask) in (0, 4)),
        constraint person_document_whole_ck
          check (num_nulls(document_ciphertext, document_key_version, document_index, document_mask) in (0, 4))
      )`);
    await runner.query(
      `create unique index person_document_index_uq on person (document_index) where iin_index is null and document_index is not null`,
    );

    await runner.query(`
      create table data_key (
        purpose text not null constraint data_key_purpose_ck check (purpose in ('encryption', 'blind_index')),
        version integer not null,
        wrapped_key bytea not null,
        created_at timestamptz not null default now(),
        constraint data_key_pk primary key (purpose, version)
      )`);
    await protect(runner, 'data_key', [{ role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' }]);
    await grant(runner, 'select, insert, update', 'data_key', ['qaitu_worker']);

    await runner.query(`
      create table app_user (
        id uuid constraint app_user_pk primary key default uuidv7(),
        email text not null constraint app_user_email_uq unique
          constraint app_user_email_ck check (email = lower(email) and email like '%_@_%'),
        display_name text not null,
        role text not null constraint app_user_role_ck check (role in ('coordinator', 'ministry', 'participant', 'admin')),
        university_id uuid constraint app_user_university_fk references university (id),
        person_id uuid constraint app_user_person_fk references person (id),
        password_hash text,
        locale text not null default 'kk' constraint app_user_locale_ck check (locale in ('kk', 'ru', 'en')),
        disabled_at timestamptz,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint app_user_scope_ck check (
          (role = 'coordinator' and university_id is not null and person_id is null)
          or (role = 'participant' and university_id is null)
          or (role in ('ministry', 'admin') and university_id is null and person_id is null))
      )`);
    await runner.query('create index app_user_university_ix on app_user (university_id)');
    await runner.query('create index app_user_person_ix on app_user (person_id)');
    const own = `id = (select current_setting('qaitu.user')::uuid)`;
    await protect(runner, 'app_user', [
      ...['participant', 'ministry'].map((role) => ({
        role: `qaitu_${role}`,
        command: 'select' as const,
        using: own,
      })),
      // Colleagues of one university see each other's names, in the history of their records.
      { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
      { role: 'qaitu_access', command: 'select', using: 'true' },
      { role: 'qaitu_access', command: 'update', using: 'true', check: 'true' },
      { role: 'qaitu_admin', command: 'all', using: 'true', check: 'true' },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    const visible = 'id, email, display_name, role, university_id, person_id, locale, disabled_at, created_at, version';
    await grant(runner, `select (${visible})`, 'app_user', [
      'qaitu_participant',
      'qaitu_coordinator',
      'qaitu_ministry',
      'qaitu_admin',
    ]);
    await grant(runner, 'insert, update', 'app_user', ['qaitu_admin']);
    await grant(runner, 'select, update (password_hash, locale, version)', 'app_user', ['qaitu_access']);
    await grant(runner, 'select, insert, update', 'app_user', ['qaitu_worker']);

    await runner.query(`
      create table session (
        id uuid constraint session_pk primary key default uuidv7(),
        user_id uuid not null constraint session_user_fk references app_user (id) on delete cascade,
        token_hash bytea not null constraint session_token_hash_uq unique,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        address text, user_agent text
      )`);
    await runner.query('create index session_user_ix on session (user_id)');
    await runner.query('create index session_expires_ix on session (expires_at)');
    await runner.query(`
      create table api_token (
        id uuid constraint api_token_pk primary key default uuidv7(),
        user_id uuid not null constraint api_token_user_fk references app_user (id) on delete cascade,
        token_hash bytea not null constraint api_token_token_hash_uq unique,
        label text not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz
      )`);
    await runner.query('create index api_token_user_ix on api_token (user_id)');
    for (const table of ['session', 'api_token']) {
      await protect(runner, table, [
        { role: 'qaitu_access', command: 'all', using: 'true', check: 'true' },
        { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
        { role: 'qaitu_admin', command: 'select', using: 'true' },
        ...['participant', 'coordinator', 'ministry'].map((role) => ({
          role: `qaitu_${role}`,
          command: 'select' as const,
          using: OWN_USER,
        })),
      ]);
      await grant(runner, 'select, insert, update, delete', table, ['qaitu_access', 'qaitu_worker']);
    }
    const ownRoles = ['qaitu_participant', 'qaitu_coordinator', 'qaitu_ministry', 'qaitu_admin'];
    await grant(
      runner,
      'select (id, user_id, created_at, last_seen_at, expires_at, address, user_agent)',
      'session',
      ownRoles,
    );
    await grant(
      runner,
      'select (id, user_id, label, created_at, expires_at, last_used_at, revoked_at)',
      'api_token',
      ownRoles,
    );

    // Failed sign-ins per account and per address; the key is a keyed hash, so that the table names nobody.
    await runner.query(`
      create table sign_in_throttle (
        key bytea constraint sign_in_throttle_pk primary key,
        failures integer not null,
        last_failure_at timestamptz not null,
        blocked_until timestamptz not null
      )`);
    await protect(runner, 'sign_in_throttle', [
      { role: 'qaitu_access', command: 'all', using: 'true', check: 'true' },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, 'select, insert, update, delete', 'sign_in_throttle', ['qaitu_access', 'qaitu_worker']);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sign_in_throttle', 'api_token', 'session', 'app_user', 'data_key', 'person', 'university']) {
      await runner.query(`drop table ${table}`);
    }
    await runner.query('drop collation kazakh');
    await runner.query('drop policy schema_migration_owner_all on schema_migration');
    await runner.query('alter table schema_migration no force row level security, disable row level security');
  }
}
