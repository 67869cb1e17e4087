import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, OWN_PARTICIPATION, OWN_UNIVERSITY, protect } from './row-level-security.js';

/** What participants write of their own report; what is decided about it, and when it is due, they do not. */
const WRITTEN_BY_PARTICIPANTS = [
  'status',
  'submitted_on',
  'evidence_level',
  'reference_date',
  'activities',
  'residence_country',
  'employer',
  'occupation',
  'level_match',
  'field_match',
  'contact_with_host',
  'migration_intention',
  'support_mentor',
  'support_access',
  'support_admin',
  'support_housing',
  'support_language',
  'support_integration',
  'problems',
  'serious_problem',
  'questionnaire',
  'questionnaire_version',
  'answers',
  'draft_answers',
  'draft_saved_at',
  'submitted_by',
  'resubmitted_on',
  'updated_at',
  'version',
].join(', ');

const SINCE_ISSUE_2 = `'version', 'updated_at'`;

/** Participants answer their reports themselves, answer by answer, and may ask to correct one that was accepted. */
export class StoreDraftsAndCorrectionsOfReports1764200004000 implements MigrationInterface {
  name = 'StoreDraftsAndCorrectionsOfReports1764200004000';

  async up(runner: QueryRunner): Promise<void> {
    const role = 'qaitu_participant';
    await protect(runner, 'report', [{ role, command: 'update', using: OWN_PARTICIPATION }]);
    await grant(runner, `update (${WRITTEN_BY_PARTICIPANTS})`, 'report', [role]);
    await runner.query(`
      alter table report
        add constraint report_submitted_by_fk foreign key (submitted_by) references app_user (id),
        add constraint report_decided_by_fk foreign key (decided_by) references app_user (id),
        add constraint report_resubmitted_on_ck check (resubmitted_on >= submitted_on),
        add constraint report_questionnaire_ck check (num_nulls(questionnaire, questionnaire_version) in (0, 2))`);
    await runner.query('create index report_submitted_by_ix on report (submitted_by)');
    await runner.query('create index report_decided_by_ix on report (decided_by)');
    // An answer on its way is not yet the record: the person may think again, and history would keep it for ever.
    await this.keepHistoryBut(runner, `${SINCE_ISSUE_2}, 'draft_answers', 'draft_saved_at'`);

    await runner.query(`
      create table report_correction_request (
        university_id uuid not null constraint report_correction_request_university_fk references university (id),
        id uuid not null default uuidv7(),
        participation_id uuid not null,
        report_id uuid not null,
        status text not null default 'proposed'
          constraint report_correction_request_status_ck check (status in ('proposed', 'granted', 'refused')),
        reason text not null,
        requested_on date not null,
        requested_by uuid constraint report_correction_request_requested_by_fk references app_user (id),
        decided_on date,
        decided_by uuid constraint report_correction_request_decided_by_fk references app_user (id),
        decision_reason text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        constraint report_correction_request_pk primary key (university_id, id),
        constraint report_correction_request_participation_fk foreign key (university_id, participation_id)
          references participation (university_id, id),
        constraint report_correction_request_report_fk foreign key (university_id, report_id)
          references report (university_id, id),
        constraint report_correction_request_decided_ck check ((status = 'proposed') = (decided_on is null))
      )`);
    const table = 'report_correction_request';
    await runner.query(`create index ${table}_participation_ix on ${table} (university_id, participation_id)`);
    await runner.query(`create index ${table}_report_ix on ${table} (university_id, report_id)`);
    await runner.query(`create index ${table}_requested_by_ix on ${table} (requested_by)`);
    await runner.query(`create index ${table}_decided_by_ix on ${table} (decided_by)`);
    await runner.query(
      `create unique index ${table}_proposed_uq on ${table} (university_id, report_id) where status = 'proposed'`,
    );
    await protect(runner, table, [
      { role, command: 'select', using: OWN_PARTICIPATION },
      { role, command: 'insert', check: OWN_PARTICIPATION },
      { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
      { role: 'qaitu_coordinator', command: 'update', using: OWN_UNIVERSITY },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, 'select, insert', table, [role]);
    await grant(
      runner,
      'select, update (status, decided_on, decided_by, decision_reason, updated_at, version)',
      table,
      ['qaitu_coordinator'],
    );
    await grant(runner, 'select, insert, update', table, ['qaitu_worker']);
    await runner.query(`create trigger ${table}_history_insert after insert on ${table}
      referencing new table as new_rows for each statement execute function keep_history()`);
    await runner.query(`create trigger ${table}_history_update after update on ${table}
      referencing old table as old_rows new table as new_rows for each statement execute function keep_history()`);
    await runner.query(`alter table ${table} enable always trigger ${table}_history_insert`);
    await runner.query(`alter table ${table} enable always trigger ${table}_history_update`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table report_correction_request');
    await this.keepHistoryBut(runner, SINCE_ISSUE_2);
    await runner.query('drop index report_submitted_by_ix');
    await runner.query('drop index report_decided_by_ix');
    await runner.query(`
      alter table report drop constraint report_submitted_by_fk, drop constraint report_decided_by_fk,
        drop constraint report_resubmitted_on_ck, drop constraint report_questionnaire_ck`);
    await runner.query(`revoke update (${WRITTEN_BY_PARTICIPANTS}) on report from qaitu_participant`);
    await runner.query('drop policy report_participant_update on report');
  }

  /** The function that writes history, which passes over some columns; otherwise word for word that of issue 2. */
  private async keepHistoryBut(runner: QueryRunner, columns: string): Promise<void> {
    await runner.query(`
      create or replace function keep_history() returns trigger language plpgsql set search_path = public, pg_temp as $$
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
            where k.key not in (${columns}) and to_jsonb(o) -> k.key is distinct from k.value
          ) d
          where d.after is not null;
        end if;
        return null;
      end $$`);
  }
}
