import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, OWN_USER, protect } from './row-level-security.js';

/** Columns of the audit log that people see of the events on their own records; who acted is a role to them, not a name. */
const SEEN = [
  'id',
  'occurred_at',
  'actor_user_id',
  'actor_role',
  'university_id',
  'action',
  'object_type',
  'object_id',
] as const;

/** Events on the records that this very role may see. */
const ON_OWN_RECORDS = `(university_id, object_id) in (
  select p.university_id, p.id::text from participation p
  union all select c.university_id, c.id::text from commitment c
  union all select r.university_id, r.id::text from report r
  union all select a.university_id, a.id::text from application a)`;

/** What people consented to, in which words; and that they see who looked at their records. */
export class CreateConsents1764405001000 implements MigrationInterface {
  name = 'CreateConsents1764405001000';

  async up(runner: QueryRunner): Promise<void> {
    // A consent is a person's own, whatever the number of universities. It is withdrawn, never deleted or changed otherwise.
    await runner.query(`
      create table consent (
        id uuid constraint consent_pk primary key default uuidv7(),
        user_id uuid not null constraint consent_user_fk references app_user (id),
        purpose text not null constraint consent_purpose_ck check (purpose in ('processing', 'cross_border', 'publication')),
        text_version integer not null constraint consent_text_version_ck check (text_version > 0),
        language text not null constraint consent_language_ck check (language in ('kk', 'ru', 'en')),
        operator_name text not null, operator_bin text,
        given_at timestamptz not null, withdrawn_at timestamptz,
        constraint consent_withdrawn_ck check (withdrawn_at >= given_at)
      )`);
    await runner.query('create index consent_user_ix on consent (user_id, purpose, given_at)');
    await runner.query(
      'create unique index consent_standing_uq on consent (user_id, purpose) where withdrawn_at is null',
    );
    await protect(runner, 'consent', [
      { role: 'qaitu_participant', command: 'select', using: OWN_USER },
      { role: 'qaitu_participant', command: 'insert', check: OWN_USER },
      { role: 'qaitu_participant', command: 'update', using: OWN_USER },
      { role: 'qaitu_worker', command: 'select', using: 'true' },
    ]);
    await grant(runner, 'select, insert, update (withdrawn_at)', 'consent', ['qaitu_participant']);
    await grant(runner, 'select', 'consent', ['qaitu_worker']);

    await runner.query('create index audit_event_object_ix on audit_event (university_id, object_id, id)');
    await runner.query(
      `create policy audit_event_participant_select on audit_event for select to qaitu_participant using (${ON_OWN_RECORDS})`,
    );
    await grant(runner, `select (${SEEN.join(', ')})`, 'audit_event', ['qaitu_participant']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke select (${SEEN.join(', ')}) on audit_event from qaitu_participant`);
    await runner.query('drop policy audit_event_participant_select on audit_event');
    await runner.query('drop index audit_event_object_ix');
    await runner.query('drop table consent');
  }
}
