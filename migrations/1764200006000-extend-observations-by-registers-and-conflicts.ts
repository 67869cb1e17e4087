import type { MigrationInterface, QueryRunner } from 'typeorm';
import { attachHistory } from './history-triggers.js';
import { grant, OWN_PARTICIPATION, OWN_UNIVERSITY, protect } from './row-level-security.js';

const REGISTERS = `'pension_contributions', 'labour_contracts', 'border_crossings', 'enrolment'`;
const KEPT_TABLES = ['register_entry', 'observation_conflict', 'eligible_population'] as const;

const OBSERVATION_COLUMNS = {
  status: `text not null default 'recorded' constraint observation_status_ck
    check (status = any ('{recorded,confirmed,withdrawn,superseded}'))`,
  activity: `text constraint observation_activity_ck
    check (activity is null or (activity = any ('{employed,self_employed,own_business}') and kind = 'employment'))`,
  detail: 'text',
  months_continuous: 'integer constraint observation_months_continuous_ck check (months_continuous > 0)',
  evidence: 'text',
  recorded_by: 'uuid',
  checked_at: 'timestamptz',
  register_kind: `text constraint observation_register_kind_ck check (register_kind in (${REGISTERS}))`,
  register_key: 'text',
  register_file_id: 'uuid constraint observation_register_file_fk references register_file (id)',
  superseded_by: 'uuid',
  withdrawn_on: 'date',
  withdrawn_by: 'uuid',
  withdrawal_reason: 'text',
  confirmed_waves: `text[] constraint observation_confirmed_waves_ck check (confirmed_waves <@ '{end,m6,m12,m24}')`,
  confirmed_on: 'date',
  confirmed_by: 'uuid',
} as const;

/** What may be a paper's number, a name in a free text or a reason is for the university and the person, not for the ministry. */
const NOT_FOR_THE_MINISTRY = ['evidence', 'consent_reference', 'withdrawal_reason', 'detail'];

const tenantKey = (table: string) => `
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

/** Where observations come from besides reports, what the sources disagree about, and who could have gone abroad. */
export class ExtendObservationsByRegistersAndConflicts1764200006000 implements MigrationInterface {
  name = 'ExtendObservationsByRegistersAndConflicts1764200006000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createRegisterFile(runner);
    await this.extendObservation(runner);
    await this.createRegisterEntry(runner);
    await this.createConflict(runner);
    await this.createEligiblePopulation(runner);
    for (const table of KEPT_TABLES) await attachHistory(runner, table);
    // Reports that observations made, one per wave and level, so that a later confirmation adds to the same one.
    await runner.query('alter table report add column from_observations boolean not null default false');
    await runner.query(`create unique index report_from_observations_uq
      on report (university_id, participation_id, wave, evidence_level) where from_observations`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index report_from_observations_uq');
    await runner.query('alter table report drop column from_observations');
    for (const table of ['eligible_population', 'observation_conflict', 'register_entry']) {
      await runner.query(`drop table ${table}`);
    }
    await runner.query(`revoke select (${(await this.ministryColumns(runner)).join(', ')}) on observation
      from qaitu_ministry`);
    await grant(runner, 'select', 'observation', ['qaitu_ministry']);
    await runner.query('drop index observation_register_uq, observation_superseded_ix, observation_register_file_ix');
    const drops = ['constraint observation_superseded_fk', 'constraint observation_register_whole_ck'];
    for (const column of Object.keys(OBSERVATION_COLUMNS)) drops.push(`column ${column}`);
    await runner.query(`alter table observation ${drops.map((drop) => `drop ${drop}`).join(', ')}`);
    await runner.query('drop table register_file');
  }

  /** A file of the whole country belongs to no university. */
  private async createRegisterFile(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table register_file (
        id uuid constraint register_file_pk primary key default uuidv7(),
        university_id uuid constraint register_file_university_fk references university (id),
        kind text not null constraint register_file_kind_ck check (kind in (${REGISTERS})),
        file_name text not null, file_sha256 bytea not null, file_bytes bigint not null,
        legal_basis text not null constraint register_file_legal_basis_ck check (length(legal_basis) between 1 and 300),
        covers_from date, covers_to date,
        state text not null constraint register_file_state_ck check (state in ('committed', 'refused')),
        row_count integer not null, matched_count integer not null, unmatched_count integer not null,
        created_count integer not null, changed_count integer not null, unchanged_count integer not null,
        refused_count integer not null, conflict_count integer not null,
        findings jsonb not null default '[]',
        received_at timestamptz not null, received_by uuid,
        constraint register_file_covers_ck check (covers_to >= covers_from)
      )`);
    await runner.query('create index register_file_university_ix on register_file (university_id, id)');
    await protect(runner, 'register_file', [
      { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_admin', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    // Kept by the worker in the name of whoever sent it: it is counted once its rows are in.
    await grant(runner, 'select, insert, update', 'register_file', ['qaitu_worker']);
    await grant(runner, 'select', 'register_file', ['qaitu_coordinator', 'qaitu_ministry', 'qaitu_admin']);
  }

  private async extendObservation(runner: QueryRunner): Promise<void> {
    const additions = Object.entries(OBSERVATION_COLUMNS).map(([column, type]) => `add column ${column} ${type}`);
    await runner.query(`
      alter table observation ${additions.join(', ')},
        add constraint observation_superseded_fk foreign key (university_id, superseded_by)
          references observation (university_id, id) deferrable initially deferred,
        add constraint observation_register_whole_ck check (num_nulls(register_kind, register_key) in (0, 2))`);
    await runner.query('create index observation_superseded_ix on observation (university_id, superseded_by)');
    await runner.query('create index observation_register_file_ix on observation (register_file_id)');
    await runner.query(`create unique index observation_register_uq
      on observation (university_id, participation_id, register_kind, register_key)
      where register_kind is not null and status in ('recorded', 'confirmed')`);
    await runner.query('revoke select on observation from qaitu_ministry');
    await grant(runner, `select (${(await this.ministryColumns(runner)).join(', ')})`, 'observation', [
      'qaitu_ministry',
    ]);
  }

  private async ministryColumns(runner: QueryRunner): Promise<string[]> {
    const columns: { column: string }[] = await runner.query(
      `select column_name as column from information_schema.columns
       where table_schema = current_schema() and table_name = 'observation' and column_name <> all ($1)`,
      [NOT_FOR_THE_MINISTRY],
    );
    return columns.map(({ column }) => column);
  }

  /** Rows of registers about participants; what observations are made of. Amounts of money are not kept. */
  private async createRegisterEntry(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table register_entry (
        ${tenantKey('register_entry')}, ${ofParticipation('register_entry')},
        register_kind text not null constraint register_entry_kind_ck check (register_kind in (${REGISTERS})),
        register_key text not null,
        from_date date not null, to_date date,
        direction text constraint register_entry_direction_ck check (direction in ('in', 'out')),
        country text constraint register_entry_country_ck check (country ~ '^[A-Z]{2}$'),
        organisation_key text, organisation text, occupation text, detail text, consent_reference text,
        register_file_id uuid not null constraint register_entry_register_file_fk references register_file (id),
        ${kept},
        constraint register_entry_key_uq unique (university_id, participation_id, register_kind, register_key),
        constraint register_entry_dates_ck check (to_date >= from_date)
      )`);
    await runner.query('create index register_entry_register_file_ix on register_entry (register_file_id)');
    await protect(runner, 'register_entry', [
      { role: 'qaitu_coordinator', command: 'all', using: OWN_UNIVERSITY, check: OWN_UNIVERSITY },
      { role: 'qaitu_participant', command: 'select', using: OWN_PARTICIPATION },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, 'select, insert, update', 'register_entry', ['qaitu_coordinator', 'qaitu_worker']);
    await grant(runner, 'select', 'register_entry', ['qaitu_participant']);
    await grant(
      runner,
      'select (university_id, id, participation_id, register_kind, from_date, to_date, direction, country)',
      'register_entry',
      ['qaitu_ministry'],
    );
  }

  private async createConflict(runner: QueryRunner): Promise<void> {
    const side = (name: string) => `${name}_observation_id uuid, ${name}_says text,
        constraint observation_conflict_${name}_fk foreign key (university_id, ${name}_observation_id)
          references observation (university_id, id)`;
    await runner.query(`
      create table observation_conflict (
        ${tenantKey('observation_conflict')}, ${ofParticipation('observation_conflict')},
        code text not null constraint observation_conflict_code_ck check (code in ('residence_differs', 'employer_differs',
          'work_not_in_register', 'work_not_reported', 'study_not_in_register', 'return_evidence_found')),
        conflict_key text not null, at_date date not null,
        wave text constraint observation_conflict_wave_ck check (wave = any ('{end,m6,m12,m24}')),
        ${side('first')}, ${side('second')},
        report_id uuid,
        status text not null default 'open' constraint observation_conflict_status_ck
          check (status in ('open', 'resolved', 'lapsed')),
        taken text constraint observation_conflict_taken_ck check (taken in ('first', 'second', 'neither')),
        resolution_reason text, resolved_by uuid, resolved_on date,
        ${kept},
        constraint observation_conflict_key_uq unique (university_id, participation_id, conflict_key),
        constraint observation_conflict_report_fk foreign key (university_id, report_id)
          references report (university_id, id),
        constraint observation_conflict_resolved_ck
          check ((status = 'resolved') = (num_nulls(taken, resolution_reason, resolved_on) = 0))
      )`);
    for (const column of ['first_observation_id', 'second_observation_id', 'report_id']) {
      await runner.query(
        `create index observation_conflict_${column.replace('_id', '')}_ix on observation_conflict (university_id, ${column})`,
      );
    }
    await protect(runner, 'observation_conflict', [
      { role: 'qaitu_coordinator', command: 'all', using: OWN_UNIVERSITY, check: OWN_UNIVERSITY },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, 'select, insert, update', 'observation_conflict', ['qaitu_coordinator', 'qaitu_worker']);
    await grant(
      runner,
      `select (university_id, id, participation_id, code, at_date, wave, first_observation_id, first_says,
        second_observation_id, second_says, report_id, status, taken, resolved_on, created_at, version)`,
      'observation_conflict',
      ['qaitu_ministry'],
    );
  }

  /** K20: who was eligible, as the university reports it. A group that is no longer reported has a blank count. */
  private async createEligiblePopulation(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table eligible_population (
        ${tenantKey('eligible_population')},
        academic_year text not null constraint eligible_population_year_ck check (academic_year ~ '^[0-9]{4}/[0-9]{4}$'),
        dimension text not null constraint eligible_population_dimension_ck
          check (dimension in ('sex', 'region', 'rural', 'category', 'language')),
        group_code text not null,
        count integer constraint eligible_population_count_ck check (count >= 0),
        ${kept},
        constraint eligible_population_group_uq unique (university_id, academic_year, dimension, group_code)
      )`);
    await protect(runner, 'eligible_population', [
      { role: 'qaitu_coordinator', command: 'all', using: OWN_UNIVERSITY, check: OWN_UNIVERSITY },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, 'select, insert, update', 'eligible_population', ['qaitu_coordinator', 'qaitu_worker']);
    await grant(runner, 'select', 'eligible_population', ['qaitu_ministry']);
  }
}
