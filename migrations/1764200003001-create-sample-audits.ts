import type { MigrationInterface, QueryRunner } from 'typeorm';
import { attachHistory } from './history-triggers.js';
import { grant, OWN_UNIVERSITY, protect } from './row-level-security.js';

const key = (table: string) => `
  university_id uuid not null constraint ${table}_university_fk references university (id),
  id uuid not null default uuidv7(),
  constraint ${table}_pk primary key (university_id, id)`;
const kept = `
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1`;
const MARKS = 'version, updated_at';

/** The ministry's sample audits: what was drawn by which seed, what was found, and how far each university erred. */
export class CreateSampleAudits1764200003001 implements MigrationInterface {
  name = 'CreateSampleAudits1764200003001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sample_audit (
        id uuid constraint sample_audit_pk primary key default uuidv7(),
        seed text not null constraint sample_audit_seed_uq unique
          constraint sample_audit_seed_ck check (length(seed) between 8 and 200),
        drawn_on date not null, period_from date not null, period_to date not null,
        size_per_university integer not null constraint sample_audit_size_ck check (size_per_university > 0),
        threshold numeric not null constraint sample_audit_threshold_ck check (threshold between 0 and 1),
        status text not null default 'drawn'
          constraint sample_audit_status_ck check (status = any ('{drawn,completed}')),
        created_by uuid, completed_on date, completed_by uuid, ${kept},
        constraint sample_audit_period_ck check (period_to >= period_from),
        constraint sample_audit_completed_ck check ((status = 'completed') = (completed_on is not null))
      )`);
    await runner.query('create index sample_audit_status_ix on sample_audit (status)');

    await runner.query(`
      create table sample_audit_stratum (
        ${key('sample_audit_stratum')},
        sample_audit_id uuid not null
          constraint sample_audit_stratum_sample_audit_fk references sample_audit (id),
        population_size integer not null
          constraint sample_audit_stratum_population_size_ck check (population_size >= 0),
        sample_size integer not null,
        enlarged boolean not null,
        population_digest text not null
          constraint sample_audit_stratum_population_digest_ck check (population_digest ~ '^[0-9a-f]{64}$'),
        checked_count integer, error_count integer, ${kept},
        constraint sample_audit_stratum_university_uq unique (sample_audit_id, university_id),
        constraint sample_audit_stratum_sample_size_ck check (sample_size between 0 and population_size),
        constraint sample_audit_stratum_counts_ck check (error_count between 0 and checked_count)
      )`);
    await runner.query(`
      create table sample_audit_item (
        ${key('sample_audit_item')},
        sample_audit_id uuid not null constraint sample_audit_item_sample_audit_fk references sample_audit (id),
        participation_id uuid not null,
        record_kind text not null
          constraint sample_audit_item_record_kind_ck check (record_kind = any ('{commitment,report}')),
        record_id uuid not null,
        rank integer not null constraint sample_audit_item_rank_ck check (rank > 0),
        outcome text constraint sample_audit_item_outcome_ck check (outcome = any ('{confirmed,error}')),
        finding text, checked_by uuid, checked_at timestamptz, ${kept},
        constraint sample_audit_item_rank_uq unique (sample_audit_id, university_id, rank),
        constraint sample_audit_item_participation_fk foreign key (university_id, participation_id)
          references participation (university_id, id),
        constraint sample_audit_item_finding_ck check (outcome is distinct from 'error' or finding is not null),
        constraint sample_audit_item_checked_ck check ((outcome is null) = (checked_at is null))
      )`);
    await runner.query(
      'create index sample_audit_item_participation_ix on sample_audit_item (university_id, participation_id)',
    );
    await runner.query('create index sample_audit_item_record_ix on sample_audit_item (university_id, record_id)');

    const worker = { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' } as const;
    const ministry = { role: 'qaitu_ministry', command: 'all', using: 'true', check: 'true' } as const;
    await protect(runner, 'sample_audit', [
      ministry,
      worker,
      { role: 'qaitu_coordinator', command: 'select', using: `status = 'completed'` },
    ]);
    for (const table of ['sample_audit_stratum', 'sample_audit_item']) {
      await protect(runner, table, [
        ministry,
        worker,
        {
          role: 'qaitu_coordinator',
          command: 'select',
          using: `${OWN_UNIVERSITY} and sample_audit_id in (select a.id from sample_audit a)`,
        },
      ]);
      await attachHistory(runner, table);
    }
    for (const table of ['sample_audit', 'sample_audit_stratum', 'sample_audit_item']) {
      await grant(runner, 'select, insert', table, ['qaitu_ministry', 'qaitu_worker']);
      await grant(runner, 'select', table, ['qaitu_coordinator']);
    }
    // A draw stands as it fell; only what was found is written later.
    const writers = ['qaitu_ministry', 'qaitu_worker'];
    await grant(runner, `update (status, completed_on, completed_by, ${MARKS})`, 'sample_audit', writers);
    await grant(runner, `update (checked_count, error_count, ${MARKS})`, 'sample_audit_stratum', writers);
    await grant(runner, `update (outcome, finding, checked_by, checked_at, ${MARKS})`, 'sample_audit_item', writers);

    // What was drawn shows to a university when the audit is completed; its history does not tell before.
    await runner.query(`alter policy record_history_coordinator_select on record_history
      using (${OWN_UNIVERSITY} and record_table <> all ('{sample_audit_stratum,sample_audit_item}'))`);

    // The ministry sees the evidence of what it drew, and no other.
    await protect(runner, 'evidence', [
      {
        role: 'qaitu_ministry',
        command: 'select',
        using: '(university_id, commitment_id) in (select i.university_id, i.record_id from sample_audit_item i)',
      },
    ]);
    await protect(runner, 'evidence_file', [
      {
        role: 'qaitu_ministry',
        command: 'select',
        using: '(university_id, id) in (select e.university_id, e.id from evidence e)',
      },
    ]);
    await grant(runner, 'select', 'evidence', ['qaitu_ministry']);
    await grant(runner, 'select', 'evidence_file', ['qaitu_ministry']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter policy record_history_coordinator_select on record_history using (${OWN_UNIVERSITY})`);
    for (const table of ['evidence_file', 'evidence']) {
      await runner.query(`drop policy ${table}_ministry_select on ${table}`);
      await runner.query(`revoke select on ${table} from qaitu_ministry`);
    }
    for (const table of ['sample_audit_item', 'sample_audit_stratum', 'sample_audit']) {
      await runner.query(`drop table ${table}`);
    }
  }
}
