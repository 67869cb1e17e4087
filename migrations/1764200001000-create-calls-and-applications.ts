import type { MigrationInterface, QueryRunner } from 'typeorm';
import { attachHistory } from './history-triggers.js';
import { grant, OWN_UNIVERSITY, OWN_USER, protect } from './row-level-security.js';

const TABLES = ['call', 'call_criterion', 'call_reviewer', 'application', 'application_deliverable'] as const;

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
const CATEGORIES = 'bachelor,master,doctoral,residency,staff';
const KINDS = 'scientific,creative,technical,humanitarian,educational';

/** Rows of the calls that this very role may see, and of those among them that are still being prepared. */
const VISIBLE_CALL = '(university_id, call_id) in (select c.university_id, c.id from call c)';
const CALL_IN_PREPARATION = `(university_id, call_id) in (select c.university_id, c.id from call c where c.status = 'draft')`;
const NAMED_FOR = '(university_id, call_id) in (select r.university_id, r.call_id from call_reviewer r)';
const VISIBLE_APPLICATION = '(university_id, application_id) in (select a.university_id, a.id from application a)';
const APPLICATION_IN_PREPARATION = `(university_id, application_id) in (
  select a.university_id, a.id from application a where a.status = 'draft')`;

const TERMS =
  'code, title, academic_year, programme, funding, places, budget_kzt, host_countries, categories, opens_on, appeal_window_days, tie_break, published_on';
/** What an applicant fills in, by whom it may be read besides them. */
const PROPOSAL =
  'category, field, study_language, gpa, language_certificate, planned_start, planned_end, host_country, host_institution, problem, task, kind, university_task, proposal_form, group_code, host_mentor, host_access, host_courses, host_fees';
const NAMES = 'family_name, given_name, patronymic';
const DEMOGRAPHY = 'sex, citizenship, home_region, rural';
const PLACE_OF_ROW =
  'university_id, id, call_id, application_code, status, submitted_at, created_at, updated_at, version';
const DECISION =
  'decision, decided_on, decided_by, decision_reason, identity_checked, accepted_on, declined_on, withdrawn_on, participation_id';
const IDENTITY =
  'iin_ciphertext, iin_key_version, iin_index, iin_mask, document_ciphertext, document_key_version, document_index, document_mask';

/** The first half of pre-selection: what is offered by which criteria, and who applies with what project. */
export class CreateCallsAndApplications1764200001000 implements MigrationInterface {
  name = 'CreateCallsAndApplications1764200001000';

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

    await runner.query(`
      create table application (
        ${key('application')}, ${ofCall('application')},
        user_id uuid not null constraint application_user_fk references app_user (id),
        application_code text not null,
        status text not null ${oneOf(
          'application_status',
          'status',
          'draft,submitted,withdrawn,selected,reserve,rejected,accepted,declined',
        )},
        submitted_at timestamptz,
        iin_ciphertext bytea, iin_key_version integer, iin_index bytea, iin_mask text,
        document_ciphertext bytea, document_key_version integer, document_index bytea, document_mask text,
        family_name text, given_name text, patronymic text, birth_date date,
        sex text ${oneOf('application_sex', 'sex', 'F,M')},
        citizenship text not null default 'KZ' constraint application_citizenship_ck check (citizenship ~ '^[A-Z]{2}$'),
        home_region text constraint application_home_region_ck check (home_region ~ '^[0-9]{2}$'),
        rural boolean,
        category text ${oneOf('application_category', 'category', CATEGORIES)},
        field text constraint application_field_ck check (field ~ '^[0-9]{3}$'),
        study_language text ${oneOf('application_study_language', 'study_language', 'kk,ru,en,other')},
        gpa numeric(3,2) constraint application_gpa_ck check (gpa between 0 and 4),
        language_certificate text,
        planned_start date, planned_end date,
        host_country text constraint application_host_country_ck check (host_country ~ '^[A-Z]{2}$'),
        host_institution text,
        problem text, task text, kind text ${oneOf('application_kind', 'kind', KINDS)},
        university_task text,
        proposal_form text not null default 'individual'
          ${oneOf('application_proposal_form', 'proposal_form', 'individual,group')},
        group_code text,
        host_mentor text, host_access text, host_courses text, host_fees text,
        decision text ${oneOf('application_decision', 'decision', 'selected,reserve,rejected')},
        decided_on date, decided_by uuid, decision_reason text, identity_checked boolean not null default false,
        accepted_on date, declined_on date, withdrawn_on date,
        participation_id uuid, ${kept},
        constraint application_code_uq unique (university_id, call_id, application_code),
        constraint application_id_uq unique (university_id, call_id, id),
        constraint application_user_uq unique (university_id, call_id, id, user_id),
        constraint application_participation_fk foreign key (university_id, participation_id)
          references participation (university_id, id),
        constraint application_iin_whole_ck check (num_nulls(iin_ciphertext, iin_key_version, iin_index, iin_mask) in (0, 4)),
        constraint application_document_whole_ck
          check (num_nulls(document_ciphertext, document_key_version, document_index, document_mask) in (0, 4)),
        constraint application_submitted_ck check (status in ('draft', 'withdrawn') or submitted_at is not null),
        constraint application_decided_ck check (
          status not in ('selected', 'reserve', 'rejected', 'accepted', 'declined')
          or (decision is not null and decided_on is not null and decision_reason is not null)),
        constraint application_selected_ck check (status not in ('selected', 'accepted') or identity_checked),
        constraint application_accepted_ck check (status <> 'accepted' or participation_id is not null)
      )`);
    // One live application per human and call, whoever sends it in.
    for (const identifier of ['iin', 'document']) {
      await runner.query(`create unique index application_${identifier}_index_uq
        on application (university_id, call_id, ${identifier}_index) where status <> 'withdrawn'`);
    }
    await runner.query('create index application_user_ix on application (user_id)');
    await runner.query('create index application_submitted_ix on application (university_id, submitted_at)');
    await runner.query('create index application_call_ix on application (university_id, call_id, status)');
    await runner.query('create index application_status_ix on application (university_id, id, status)');
    await runner.query('create index application_participation_ix on application (university_id, participation_id)');
    await runner.query(`
      create table application_deliverable (
        ${key('application_deliverable')},
        application_id uuid not null,
        deliverable_no integer not null constraint application_deliverable_no_ck check (deliverable_no > 0),
        title text, kind text ${oneOf('application_deliverable_kind', 'kind', KINDS)},
        priority integer constraint application_deliverable_priority_ck check (priority between 1 and 9),
        due_date date, weight numeric constraint application_deliverable_weight_ck check (weight > 0), ${kept},
        constraint application_deliverable_application_fk foreign key (university_id, application_id)
          references application (university_id, id),
        constraint application_deliverable_no_uq unique (university_id, application_id, deliverable_no)
      )`);

    await this.protectCalls(runner);
    await this.protectApplications(runner);
    await freezePublishedCalls(runner);
    for (const table of ['call', 'application']) await attachHistory(runner, table);

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

  private async protectApplications(runner: QueryRunner): Promise<void> {
    const sentIn = `${OWN_UNIVERSITY} and submitted_at is not null`;
    await protect(runner, 'application', [
      {
        role: 'qaitu_participant',
        command: 'all',
        using: OWN_USER,
        check: `${OWN_USER} and status <> all ('{selected,reserve,rejected}')`,
      },
      { role: 'qaitu_reviewer', command: 'select', using: `${NAMED_FOR} and status <> all ('{draft,withdrawn}')` },
      { role: 'qaitu_coordinator', command: 'all', using: sentIn },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    const filledIn = `${NAMES}, birth_date, ${DEMOGRAPHY}, ${PROPOSAL}`;
    // No decision is an applicant's to write: without one the table's checks let no place be accepted.
    await grant(
      runner,
      `select, insert (university_id, id, call_id, user_id, application_code, status, ${IDENTITY}, ${filledIn}, created_at, updated_at)`,
      'application',
      ['qaitu_participant'],
    );
    await grant(
      runner,
      `update (${IDENTITY}, ${filledIn}, status, submitted_at, accepted_on, declined_on, withdrawn_on, participation_id, updated_at, version)`,
      'application',
      ['qaitu_participant'],
    );
    await grant(
      runner,
      `select (${PLACE_OF_ROW}, user_id, iin_mask, document_mask, ${filledIn}, ${DECISION})`,
      'application',
      ['qaitu_coordinator'],
    );
    await grant(
      runner,
      'update (status, decision, decided_on, decided_by, decision_reason, identity_checked, updated_at, version)',
      'application',
      ['qaitu_coordinator'],
    );
    // Reviewers see names, without which no conflict of interest shows; nothing by which a person is found or reached.
    await grant(runner, `select (${PLACE_OF_ROW}, ${NAMES}, ${PROPOSAL})`, 'application', ['qaitu_reviewer']);
    await grant(
      runner,
      `select (${PLACE_OF_ROW}, ${DEMOGRAPHY}, ${PROPOSAL}, decision, decided_on, accepted_on, declined_on, withdrawn_on, participation_id)`,
      'application',
      ['qaitu_ministry'],
    );
    await grant(runner, 'select, update', 'application', ['qaitu_worker']);

    await protect(runner, 'application_deliverable', [
      { role: 'qaitu_participant', command: 'select', using: VISIBLE_APPLICATION },
      { role: 'qaitu_participant', command: 'insert', check: APPLICATION_IN_PREPARATION },
      { role: 'qaitu_participant', command: 'delete', using: APPLICATION_IN_PREPARATION },
      { role: 'qaitu_reviewer', command: 'select', using: VISIBLE_APPLICATION },
      { role: 'qaitu_coordinator', command: 'select', using: VISIBLE_APPLICATION },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'select', using: 'true' },
    ]);
    await grant(runner, 'select, insert, delete', 'application_deliverable', ['qaitu_participant']);
    await grant(runner, 'select', 'application_deliverable', [
      'qaitu_reviewer, qaitu_coordinator, qaitu_ministry, qaitu_worker',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy app_user_reviewers_coordinator_select on app_user');
    await runner.query('drop index app_user_role_ix');
    // Policies of one table look into another; they go before the tables do.
    for (const table of TABLES) await dropPolicies(runner, table);
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
    declare
      changed call_criterion := case when tg_op = 'DELETE' then old else new end;
    begin
      if exists (select from call c where c.university_id = changed.university_id and c.id = changed.call_id and c.published_on is not null) then
        raise exception 'the criteria of a published call stand' using errcode = 'check_violation', constraint = 'call_criterion_published';
      end if;
      return changed;
    end $$`);
  await runner.query(`create trigger call_criterion_published before insert or update or delete on call_criterion
    for each row execute function refuse_change_of_published_criteria()`);
  await runner.query('alter table call enable always trigger call_published_terms');
  await runner.query('alter table call_criterion enable always trigger call_criterion_published');
}

async function dropPolicies(runner: QueryRunner, table: string): Promise<void> {
  const policies: { polname: string }[] = await runner.query(
    'select polname from pg_policy where polrelid = $1::regclass',
    [table],
  );
  for (const { polname } of policies) await runner.query(`drop policy ${polname} on ${table}`);
}
