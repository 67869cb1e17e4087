import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, OWN_PARTICIPATION, OWN_PERSON, OWN_UNIVERSITY, protect } from './row-level-security.js';

const RECORD_TABLES = ['group_project', 'participation', 'commitment', 'report', 'observation', 'output'] as const;

const key = (table: string) => `
  university_id uuid not null constraint ${table}_university_fk references university (id),
  id uuid not null default uuidv7(),
  constraint ${table}_pk primary key (university_id, id)`;
const kept = `
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1`;
const ofParticipation = (table: string) => `
  participation_id uuid not null,
  constraint ${table}_participation_fk foreign key (university_id, participation_id)
    references participation (university_id, id)`;
const oneOf = (name: string, column: string, values: string) =>
  `constraint ${name}_ck check (${column} = any ('{${values}}'))`;

/** The record in life order: group projects, participations, commitments, reports, observations, outputs. */
export class CreateTheRecord1764000002000 implements MigrationInterface {
  name = 'CreateTheRecord1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table group_project (
        ${key('group_project')},
        group_code text not null constraint group_project_group_code_ck check (length(group_code) between 1 and 64),
        title text not null, task text, due_date date,
        status text not null ${oneOf('group_project_status', 'status', 'agreed,claimed,accepted,rejected,cancelled')},
        decided_on date, ${kept},
        constraint group_project_group_code_uq unique (university_id, group_code),
        constraint group_project_decided_on_ck check (status not in ('accepted', 'rejected') or decided_on is not null)
      )`);

    await runner.query(`
      create table participation (
        ${key('participation')},
        person_id uuid not null constraint participation_person_fk references person (id),
        group_project_id uuid,
        external_id text not null constraint participation_external_id_ck check (length(external_id) between 1 and 64),
        family_name text not null, given_name text not null, patronymic text,
        birth_date date, sex text ${oneOf('participation_sex', 'sex', 'F,M')},
        citizenship text not null default 'KZ' constraint participation_citizenship_ck check (citizenship ~ '^[A-Z]{2}$'),
        email text, phone text,
        home_region text constraint participation_home_region_ck check (home_region ~ '^[0-9]{2}$'),
        rural boolean,
        category text not null ${oneOf('participation_category', 'category', 'bachelor,master,doctoral,residency,staff')},
        field text constraint participation_field_ck check (field ~ '^[0-9]{3}$'),
        funding text not null
          ${oneOf('participation_funding', 'funding', 'state_budget,university,host,erasmus_plus,international_grant,self,other')},
        programme text ${oneOf(
          'participation_programme',
          'programme',
          'exchange,internship,double_degree,research_stay,short_training,summer_school,teaching',
        )},
        mode text ${oneOf('participation_mode', 'mode', 'physical,virtual,blended')},
        host_country text constraint participation_host_country_ck check (host_country ~ '^[A-Z]{2}$'),
        host_institution text, host_ror text,
        planned_start date not null, planned_end date not null, actual_start date, actual_end date,
        status text not null
          ${oneOf('participation_status', 'status', 'planned,departed,completed,terminated_early,cancelled')},
        return_status text ${oneOf('participation_return_status', 'return_status', 'returned,not_returned')},
        return_date date, return_verified_on date, not_returned_on date,
        return_evidence text ${oneOf(
          'participation_return_evidence',
          'return_evidence',
          'return_order,re_enrolment,border_record,employment_record,other',
        )},
        credits_planned numeric(6,1), credits_earned numeric(6,1), credits_recognised numeric(6,1),
        recognition_final boolean,
        amount_paid_kzt bigint, amount_repaid_kzt bigint,
        waiver text ${oneOf('participation_waiver', 'waiver', 'deceased,force_majeure,other_documented')},
        waiver_date date, ${kept},
        constraint participation_external_id_uq unique (university_id, external_id),
        constraint participation_group_project_fk foreign key (university_id, group_project_id)
          references group_project (university_id, id),
        constraint participation_planned_dates_ck check (planned_end >= planned_start),
        constraint participation_actual_dates_ck check (actual_end >= actual_start),
        constraint participation_completed_ck check (status <> 'completed' or actual_end is not null),
        constraint participation_not_begun_ck
          check (status not in ('planned', 'cancelled') or (actual_start is null and actual_end is null)),
        constraint participation_return_verified_ck check (return_verified_on >= return_date),
        constraint participation_waiver_whole_ck check (num_nulls(waiver, waiver_date) in (0, 2)),
        constraint participation_credits_ck check (credits_planned >= 0 and credits_earned >= 0 and credits_recognised >= 0),
        constraint participation_amounts_ck check (amount_paid_kzt >= 0 and amount_repaid_kzt >= 0)
      )`);
    await runner.query('create index participation_person_ix on participation (person_id)');
    await runner.query('create index participation_university_person_ix on participation (university_id, person_id)');
    await runner.query(
      'create index participation_group_project_ix on participation (university_id, group_project_id)',
    );
    await runner.query('create index participation_end_ix on participation (coalesce(actual_end, planned_end))');
    await runner.query(
      'create index participation_name_ix on participation (university_id, family_name collate kazakh, given_name collate kazakh, id)',
    );

    await runner.query(`
      create table commitment (
        ${key('commitment')}, ${ofParticipation('commitment')},
        commitment_no integer not null constraint commitment_no_ck check (commitment_no > 0),
        title text not null,
        kind text ${oneOf('commitment_kind', 'kind', 'scientific,creative,technical,humanitarian,educational')},
        priority integer constraint commitment_priority_ck check (priority between 1 and 9),
        due_date date, weight numeric not null constraint commitment_weight_ck check (weight > 0),
        status text not null ${oneOf('commitment_status', 'status', 'agreed,claimed,verified,rejected,waived')},
        claimed_degree numeric constraint commitment_claimed_degree_ck check (claimed_degree between 0 and 1),
        claimed_on date,
        verified_degree numeric constraint commitment_verified_degree_ck check (verified_degree between 0 and 1),
        verified_on date, rejected_on date, waived_on date, evidence text, ${kept},
        constraint commitment_commitment_no_uq unique (university_id, participation_id, commitment_no),
        constraint commitment_verified_ck
          check (status <> 'verified' or (verified_on is not null and verified_degree is not null)),
        constraint commitment_rejected_ck check (status <> 'rejected' or rejected_on is not null),
        constraint commitment_waived_ck check (status <> 'waived' or waived_on is not null)
      )`);

    const support = ['mentor', 'access', 'admin', 'housing', 'language', 'integration']
      .map(
        (item) =>
          `support_${item} smallint constraint report_support_${item}_ck check (support_${item} between 1 and 5)`,
      )
      .join(',\n        ');
    await runner.query(`
      create table report (
        ${key('report')}, ${ofParticipation('report')},
        wave text not null ${oneOf('report_wave', 'wave', 'end,m6,m12,m24')},
        status text not null default 'submitted'
          ${oneOf('report_status', 'status', 'scheduled,open,draft,submitted,accepted,returned,overdue')},
        submitted_on date,
        evidence_level text not null default 'self'
          ${oneOf('report_evidence_level', 'evidence_level', 'self,university,register')},
        reference_date date,
        activities text[], residence_country text constraint report_residence_country_ck check (residence_country ~ '^[A-Z]{2}$'),
        employer text, occupation text constraint report_occupation_ck check (occupation ~ '^[0-9X][0-9]{0,3}$'),
        level_match boolean, field_match boolean, contact_with_host boolean,
        migration_intention smallint constraint report_migration_intention_ck check (migration_intention between 1 and 5),
        ${support},
        problems text[], serious_problem boolean, ${kept},
        constraint report_key_uq unique (university_id, participation_id, wave, evidence_level, submitted_on),
        constraint report_submitted_ck check (status not in ('submitted', 'accepted', 'returned') or submitted_on is not null)
      )`);

    await runner.query(`
      create table observation (
        ${key('observation')}, ${ofParticipation('observation')},
        report_id uuid,
        kind text not null ${oneOf('observation_kind', 'kind', 'employment,study,residence')},
        source text not null ${oneOf('observation_source', 'source', 'report,coordinator,register')},
        evidence_level text not null ${oneOf('observation_evidence_level', 'evidence_level', 'self,university,register')},
        observed_on date not null, valid_from date, valid_to date,
        country text constraint observation_country_ck check (country ~ '^[A-Z]{2}$'),
        organisation text, occupation text, consent_reference text, ${kept},
        constraint observation_report_fk foreign key (university_id, report_id) references report (university_id, id),
        constraint observation_valid_ck check (valid_to >= valid_from)
      )`);
    await runner.query('create index observation_participation_ix on observation (university_id, participation_id)');
    await runner.query('create index observation_report_ix on observation (university_id, report_id)');

    await runner.query(`
      create table output (
        ${key('output')}, ${ofParticipation('output')},
        output_no integer not null constraint output_no_ck check (output_no > 0),
        type text not null
          ${oneOf('output_type', 'type', 'publication,patent,course,startup,creative_work,conference,software,dataset')},
        title text not null, date date, doi text,
        share numeric not null constraint output_share_ck check (share > 0 and share <= 1),
        verified_on date, ${kept},
        constraint output_output_no_uq unique (university_id, participation_id, output_no)
      )`);

    for (const table of RECORD_TABLES) {
      await protect(runner, table, [
        { role: 'qaitu_coordinator', command: 'all', using: OWN_UNIVERSITY, check: OWN_UNIVERSITY },
        { role: 'qaitu_ministry', command: 'select', using: 'true' },
        { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
      ]);
      await grant(runner, 'select, insert, update', table, ['qaitu_coordinator', 'qaitu_worker']);
      if (table !== 'participation') await grant(runner, 'select', table, ['qaitu_ministry']);
      await grant(runner, 'select', table, ['qaitu_participant']);
    }
    // The ministry works with de-identified records: names, contacts and the day of birth are not granted to it at all.
    const columns: { column: string }[] = await runner.query(
      `select column_name as column from information_schema.columns
       where table_schema = current_schema() and table_name = 'participation' and column_name <> all ($1)`,
      [['family_name', 'given_name', 'patronymic', 'birth_date', 'email', 'phone']],
    );
    await grant(runner, `select (${columns.map(({ column }) => column).join(', ')})`, 'participation', [
      'qaitu_ministry',
    ]);

    await runner.query(
      `create policy participation_participant_select on participation for select to qaitu_participant using (${OWN_PERSON})`,
    );
    for (const table of ['commitment', 'report', 'observation', 'output']) {
      await runner.query(
        `create policy ${table}_participant_select on ${table} for select to qaitu_participant using (${OWN_PARTICIPATION})`,
      );
    }
    await runner.query(
      `create policy group_project_participant_select on group_project for select to qaitu_participant
       using ((university_id, id) in (select p.university_id, p.group_project_id from participation p))`,
    );

    await protect(runner, 'person', [
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
      {
        role: 'qaitu_coordinator',
        command: 'select',
        using: 'exists (select from participation p where p.person_id = person.id)',
      },
      { role: 'qaitu_participant', command: 'select', using: `id = (select current_setting('qaitu.person')::uuid)` },
    ]);
    await grant(runner, 'select, insert, update', 'person', ['qaitu_worker']);
    await grant(runner, 'select (id, iin_mask, document_mask)', 'person', ['qaitu_coordinator', 'qaitu_participant']);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const role of ['worker_all', 'coordinator_select', 'participant_select']) {
      await runner.query(`drop policy person_${role} on person`);
    }
    await runner.query('revoke all on person from qaitu_worker, qaitu_coordinator, qaitu_participant');
    await runner.query('alter table person no force row level security, disable row level security');
    // Policies of one table look into another; they go before the tables do.
    for (const table of RECORD_TABLES.filter((name) => name !== 'participation')) {
      await runner.query(`drop policy ${table}_participant_select on ${table}`);
    }
    for (const table of [...RECORD_TABLES].reverse()) await runner.query(`drop table ${table}`);
  }
}
