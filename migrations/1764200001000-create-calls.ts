import type { MigrationInterface, QueryRunner } from 'typeorm';
import { attachHistory } from './history-triggers.js';
import { grant, OWN_UNIVERSITY, OWN_USER, protect } from './row-level-security.js';

const TABLES = ['call', 'call_criterion', 'call_reviewer'] as const;

const key = (table: string) => `
  university_id uuid not null constraint ${table}_university_fk references university (id),
  id uuid not null default uuidv7(),
  constraint ${table}_pk primary key (university_id, id)`;
const kept = `
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1`;
const ofCall = (table: string) => `
  call_id uuid not null,
  constraint ${table}_call_fk foreign key (university_id, call_id) references call (university_id, id)`;
const oneOf = (name: string, column: string, values: string) =>
  `constraint ${name}_ck check (${column} = any ('{${values}}'))`;

/** Rows of the calls that this very role may see, and of those among them that are still being prepared. */
const VISIBLE_CALL = '(university_id, call_id) in (select c.university_id, c.id from call c)';
const CALL_IN_PREPARATION = `(university_id, call_id) in (select c.university_id, c.id from call c where c.status = 'draft')`;

const TERMS =
  'code, title, academic_year, programme, funding, places, budget_kzt, host_countries, categories, opens_on, appeal_window_days, tie_break, published_on';

/** What is offered, by which criteria, and who judges it. */
export class CreateCalls1764200001000 implements MigrationInterface {
  name = 'CreateCalls1764200001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table call (
        ${key('call')},
        code text not null constraint call_code_ck check (length(code) between 1 and 40),
        title text not null,
        academic_year text not null constraint call_academic_year_ck check (academic_year ~ '^[0-9]{4}/[0-9]{4}$'),
        programme text ${oneOf(
          'call_programme',
          'programme',
          'exchange,internship,double_degree,research_stay,short_training,summer_school,teaching',
        )},
        funding text not null default 'state_budget' ${oneOf(
          'call_funding',
          'funding',
          'state_budget,university,host,erasmus_plus,international_grant,self,other',
        )},
        places integer constraint call_places_ck check (places > 0),
        budget_kzt bigint constraint call_budget_kzt_ck check (budget_kzt >= 0),
        host_countries text[] not null, categories text[] not null,
        opens_on date, closes_on date,
        appeal_window_days integer constraint call_appeal_window_days_ck check (appeal_window_days between 0 and 365),
        tie_break text[] not null,
        status text not null
          ${oneOf('call_status', 'status', 'draft,published,closed,decided,results_published,cancelled')},
        published_on date, closed_on date, decided_on date, results_published_on date, cancelled_on date,
        cancellation_reason text, ${kept},
        constraint call_code_uq unique (university_id, code),
        constraint call_published_ck check (status in ('draft', 'cancelled') or published_on is not null),
        constraint call_dates_ck check (status in ('draft', 'cancelled') or closes_on >= opens_on)
      )`);
    await runner.query('create index call_published_ix on call (published_on)');
    await runner.query('create index call_status_ix on call (university_id, id, status)');

    // Criteria and their weights are what applicants rely on; with the call's terms they stand once it is published.
    await runner.query(`
      create table call_criterion (
        ${key('call_criterion')}, ${ofCall('call_criterion')},
        code text not null constraint call_criterion_code_ck check (length(code) between 1 and 64),
        name_kk text not null, name_ru text not null, name_en text not null,
        weight numeric not null constraint call_criterion_weight_ck check (weight > 0),
        position integer not null, ${kept},
        constraint call_criterion_code_uq unique (university_id, call_id, code),
        constraint call_criterion_id_uq unique (university_id, call_id, id)
      )`);
    await runner.query(`
      create table call_reviewer (
        ${key('call_reviewer')}, ${ofCall('call_reviewer')},
        user_id uuid not null constraint call_reviewer_user_fk references app_user (id), ${kept},
        constraint call_reviewer_user_uq unique (university_id, call_id, user_id)
      )`);
    await runner.query('create index call_reviewer_user_ix on call_reviewer (user_id)');

    await this.protectCalls(runner);
    await freezePublishedCalls(runner);
    await attachHistory(runner, 'call');

    // A coordinator names reviewers, who belong to no university; of staff elsewhere it still sees nobody.
    await runner.query('create index app_user_role_ix on app_user (role)');
    await runner.query(
      `create policy app_user_reviewers_coordinator_select on app_user for select to qaitu_coordinator using (role = 'reviewer')`,
    );
  }

  private async protectCalls(runner: QueryRunner): Promise<void> {
    const published = 'published_on is not null';
    await protect(runner, 'call', [
      { role: 'qaitu_public', command: 'select', using: published },
      { role: 'qaitu_participant', command: 'select', using: published },
      {
        role: 'qaitu_reviewer',
        command: 'select',
        using: '(university_id, id) in (select r.university_id, r.call_id from call_reviewer r)',
      },
      { role: 'qaitu_coordinator', command: 'all', using: OWN_UNIVERSITY, check: OWN_UNIVERSITY },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, 'select', 'call', ['qaitu_public', 'qaitu_participant', 'qaitu_reviewer', 'qaitu_ministry']);
    await grant(runner, 'select, insert, update', 'call', ['qaitu_coordinator']);
    await grant(runner, 'select, update', 'call', ['qaitu_worker']);

    await protect(runner, 'call_criterion', [
      ...['public', 'participant', 'reviewer'].map((role) => ({
        role: `qaitu_${role}`,
        command: 'select' as const,
        using: VISIBLE_CALL,
      })),
      { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
      { role: 'qaitu_coordinator', command: 'insert', check: CALL_IN_PREPARATION },
      { role: 'qaitu_coordinator', command: 'delete', using: CALL_IN_PREPARATION },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'select', using: 'true' },
    ]);
    await grant(runner, 'select', 'call_criterion', [
      'qaitu_public, qaitu_participant, qaitu_reviewer, qaitu_ministry, qaitu_worker',
    ]);
    await grant(runner, 'select, insert, delete', 'call_criterion', ['qaitu_coordinator']);

    await protect(runner, 'call_reviewer', [
      { role: 'qaitu_reviewer', command: 'select', using: OWN_USER },
      { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
      { role: 'qaitu_coordinator', command: 'insert', check: OWN_UNIVERSITY },
      { role: 'qaitu_coordinator', command: 'delete', using: CALL_IN_PREPARATION },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'select', using: 'true' },
    ]);
    await grant(runner, 'select', 'call_reviewer', ['qaitu_reviewer', 'qaitu_ministry', 'qaitu_worker']);
    await grant(runner, 'select, insert, delete', 'call_reviewer', ['qaitu_coordinator']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy app_user_reviewers_coordinator_select on app_user');
    await runner.query('drop index app_user_role_ix');
    // The policies of calls look into their reviewers; they go before the tables do.
    await runner.query('drop policy call_reviewer_select on call');
    for (const table of [...TABLES].reverse()) await runner.query(`drop table ${table}`);
    await runner.query('drop function refuse_change_of_published_call()');
    await runner.query('drop function refuse_change_of_published_criteria()');
  }
}

/**
 * What was published stands, whoever asks, the owner included: a trigger and not a policy alone. The closing date is
 * left out, since it may be extended.
 */
async function freezePublishedCalls(runner: QueryRunner): Promise<void> {
  const columns = (row: string) =>
    TERMS.split(', ')
      .map((column) => `${row}.${column}`)
      .join(', ');
  await runner.query(`
    create function refuse_change_of_published_call() returns trigger language plpgsql set search_path = public, pg_temp as $$
    begin
      raise exception 'the terms of a published call stand' using errcode = 'check_violation', constraint = 'call_published_terms';
    end $$`);
  await runner.query(`create trigger call_published_terms before update on call for each row
    when (old.published_on is not null and ((${columns('old')}) is distinct from (${columns('new')}) or new.closes_on < old.closes_on))
    execute function refuse_change_of_published_call()`);
  await runner.query(`
    create function refuse_change_of_published_criteria() returns trigger language plpgsql set search_path = public, pg_temp as $$
    begin
      if exists (select from call c where c.id in (old.call_id, new.call_id) and c.published_on is not null) then
        raise exception 'the criteria of a published call stand' using errcode = 'check_violation', constraint = 'call_criterion_published';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$`);
  await runner.query(`create trigger call_criterion_published before insert or update or delete on call_criterion
    for each row execute function refuse_change_of_published_criteria()`);
  await runner.query('alter table call enable always trigger call_published_terms');
  await runner.query('alter table call_criterion enable always trigger call_criterion_published');
}
