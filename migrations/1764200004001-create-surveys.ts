import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, OWN_PARTICIPATION, protect } from './row-level-security.js';

/** Nobody writes an entry under another's name; without a user (command line, jobs) none is named. */
const BY_ONESELF = `changed_by is not distinct from (select nullif(current_setting('qaitu.user'), '')::uuid)`;

/**
 * Surveys that the ministry runs. A response names nobody, tells no more of who gave it than their category, has a random
 * id, no instant and not even a day, since on many a day only one answers; an invitation knows the day of the answer and
 * not the answer.
 */
export class CreateSurveys1764200004001 implements MigrationInterface {
  name = 'CreateSurveys1764200004001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table survey (
        id uuid constraint survey_pk primary key default uuidv7(),
        questionnaire text not null,
        questionnaire_version integer not null,
        title_kk text not null, title_ru text not null, title_en text not null,
        categories text[], funding text[], host_countries text[],
        ended_from date, ended_to date,
        opens_on date not null, closes_on date not null,
        status text not null default 'draft'
          constraint survey_status_ck check (status in ('draft', 'open', 'closed', 'archived')),
        created_by uuid constraint survey_created_by_fk references app_user (id),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        constraint survey_opens_on_ck check (closes_on >= opens_on),
        constraint survey_ended_ck check (ended_to >= ended_from)
      )`);
    await runner.query('create index survey_created_by_ix on survey (created_by)');

    await runner.query(`
      create table survey_invitation (
        university_id uuid not null constraint survey_invitation_university_fk references university (id),
        id uuid not null default uuidv7(),
        survey_id uuid not null constraint survey_invitation_survey_fk references survey (id),
        participation_id uuid not null,
        answered_on date,
        constraint survey_invitation_pk primary key (university_id, id),
        constraint survey_invitation_participation_fk foreign key (university_id, participation_id)
          references participation (university_id, id),
        constraint survey_invitation_once_uq unique (survey_id, university_id, participation_id)
      )`);
    await runner.query(
      'create index survey_invitation_participation_ix on survey_invitation (university_id, participation_id)',
    );

    await runner.query(`
      create table survey_response (
        id uuid constraint survey_response_pk primary key default gen_random_uuid(),
        survey_id uuid not null constraint survey_response_survey_fk references survey (id),
        category text not null,
        answers jsonb not null
      )`);
    await runner.query('create index survey_response_survey_ix on survey_response (survey_id)');

    await runner.query(`
      create table survey_history (
        id bigint generated always as identity constraint survey_history_pk primary key,
        survey_id uuid not null constraint survey_history_survey_fk references survey (id),
        operation text not null constraint survey_history_operation_ck check (operation in ('created', 'changed')),
        changed_at timestamptz not null,
        changed_by uuid, acting_role text not null, reason text,
        before jsonb, after jsonb
      )`);
    await runner.query('create index survey_history_survey_ix on survey_history (survey_id, id)');
    await runner.query(`create trigger survey_history_append_only before update or delete or truncate on survey_history
      for each statement execute function refuse_change_of_history()`);
    await runner.query('alter table survey_history enable always trigger survey_history_append_only');
    // A survey is the nation's: it has no university, whose history the record's is.
    await runner.query(`
      create function keep_survey_history() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        insert into survey_history (survey_id, operation, changed_at, changed_by, acting_role, reason, before, after)
        values (new.id, case tg_op when 'INSERT' then 'created' else 'changed' end,
          coalesce(nullif(current_setting('qaitu.now', true), '')::timestamptz, now()),
          nullif(current_setting('qaitu.user', true), '')::uuid, current_user,
          nullif(current_setting('qaitu.reason', true), ''),
          case tg_op when 'UPDATE' then to_jsonb(old) end, to_jsonb(new));
        return null;
      end $$`);
    await runner.query(`create trigger survey_history_keep after insert or update on survey
      for each row execute function keep_survey_history()`);
    await runner.query('alter table survey enable always trigger survey_history_keep');

    const participant = 'qaitu_participant';
    const ministry = 'qaitu_ministry';
    const worker = { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' } as const;
    await protect(runner, 'survey', [
      { role: participant, command: 'select', using: 'id in (select i.survey_id from survey_invitation i)' },
      { role: ministry, command: 'all', using: 'true', check: 'true' },
      worker,
    ]);
    await grant(runner, 'select', 'survey', [participant]);
    await grant(runner, 'select, insert, update', 'survey', [ministry, 'qaitu_worker']);

    await protect(runner, 'survey_invitation', [
      { role: participant, command: 'select', using: OWN_PARTICIPATION },
      { role: participant, command: 'update', using: OWN_PARTICIPATION },
      { role: ministry, command: 'select', using: 'true' },
      worker,
    ]);
    await grant(runner, 'select, update (answered_on)', 'survey_invitation', [participant]);
    // How many were invited and answered; not who.
    await grant(runner, 'select (university_id, survey_id, answered_on)', 'survey_invitation', [ministry]);
    await grant(runner, 'select, insert, update', 'survey_invitation', ['qaitu_worker']);

    await protect(runner, 'survey_response', [
      { role: participant, command: 'insert', check: 'survey_id in (select s.id from survey s)' },
      { role: ministry, command: 'select', using: 'true' },
      worker,
    ]);
    await grant(runner, 'insert', 'survey_response', [participant]);
    await grant(runner, 'select', 'survey_response', [ministry]);
    await grant(runner, 'select, insert, delete', 'survey_response', ['qaitu_worker']);

    await protect(runner, 'survey_history', [
      { role: ministry, command: 'select', using: 'true' },
      { role: ministry, command: 'insert', check: BY_ONESELF },
      { role: 'qaitu_worker', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'insert', check: 'true' },
    ]);
    await grant(runner, 'select, insert', 'survey_history', [ministry, 'qaitu_worker']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy survey_response_participant_insert on survey_response');
    await runner.query('drop policy survey_participant_select on survey');
    await runner.query('drop trigger survey_history_keep on survey');
    await runner.query('drop function keep_survey_history()');
    for (const table of ['survey_history', 'survey_response', 'survey_invitation', 'survey']) {
      await runner.query(`drop table ${table}`);
    }
  }
}
