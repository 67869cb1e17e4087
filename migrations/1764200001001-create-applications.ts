import type { MigrationInterface, QueryRunner } from 'typeorm';
import { attachHistory } from './history-triggers.js';
import { grant, OWN_UNIVERSITY, OWN_USER, protect } from './row-level-security.js';

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

/** Rows of the calls a reviewer is named for, of the applications this very role may see, and of drafts among them. */
const NAMED_FOR = '(university_id, call_id) in (select r.university_id, r.call_id from call_reviewer r)';
const VISIBLE_APPLICATION = '(university_id, application_id) in (select a.university_id, a.id from application a)';
const APPLICATION_IN_PREPARATION = `(university_id, application_id) in (
  select a.university_id, a.id from application a where a.status = 'draft')`;

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

/** Who applies to a call, with what project, and what is decided about it. */
export class CreateApplications1764200001001 implements MigrationInterface {
  name = 'CreateApplications1764200001001';

  async up(runner: QueryRunner): Promise<void> {
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
    await runner.query('create index application_user_ix on application (user_id, status)');
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

    await this.protectApplications(runner);
    await attachHistory(runner, 'application');
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
    await runner.query('drop table application_deliverable');
    await runner.query('drop table application');
  }
}
