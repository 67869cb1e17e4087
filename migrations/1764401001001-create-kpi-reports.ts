import type { MigrationInterface, QueryRunner } from 'typeorm';
import { attachHistory } from './history-triggers.js';
import { grant, OWN_UNIVERSITY, protect } from './row-level-security.js';

const TABLES = [
  'kpi_report',
  'kpi_report_section',
  'kpi_report_remark',
  'kpi_report_snapshot',
  'kpi_report_record_list',
] as const;
/** What was frozen stays as it is: no right to change it, and a trigger that refuses even where there is one. */
const FROZEN = ['kpi_report_remark', 'kpi_report_snapshot', 'kpi_report_record_list'] as const;

const key = (table: string) => `
  university_id uuid not null constraint ${table}_university_fk references university (id),
  id uuid not null default uuidv7(),
  constraint ${table}_pk primary key (university_id, id)`;
const kept = `
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1`;
const ofReport = (table: string) => `
  constraint ${table}_kpi_report_fk foreign key (university_id, kpi_report_id) references kpi_report (university_id, id)`;
const SECTIONS = `section = any ('{return,retention,commitments,reporting,employment,recognition,networks_and_outputs,
  support_and_problems,money,selection}')`;
const MARKS = 'status, status_since, version, updated_at';

/** A university's KPI report for a period: its sections, what was submitted of it for good, and the ministry's remarks. */
export class CreateKpiReports1764401001001 implements MigrationInterface {
  name = 'CreateKpiReports1764401001001';

  async up(runner: QueryRunner): Promise<void> {
    // Two officials, and an approver who had no hand in it, are held here besides: whatever the code says.
    await runner.query(`
      create table kpi_report (
        ${key('kpi_report')},
        period text not null, funding text not null,
        edition integer not null constraint kpi_report_edition_ck check (edition > 0),
        status text not null default 'draft' constraint kpi_report_status_ck
          check (status = any ('{draft,submitted,returned,approved,published,superseded}')),
        status_since date not null,
        preparers uuid[] not null default '{}',
        submissions integer not null default 0 constraint kpi_report_submissions_ck check (submissions >= 0),
        definition_version text, digest text constraint kpi_report_digest_ck check (digest ~ '^[0-9a-f]{64}$'),
        created_by uuid,
        submitted_on date, submitted_by uuid, returned_on date, returned_by uuid, approved_on date, approved_by uuid,
        published_on date, published_by uuid, superseded_on date, ${kept},
        constraint kpi_report_edition_uq unique (university_id, period, funding, edition),
        constraint kpi_report_submitted_ck check (submissions = 0
          or num_nulls(submitted_on, digest, definition_version) = 0),
        constraint kpi_report_draft_ck check (status = 'draft' or submissions > 0),
        constraint kpi_report_returned_ck check (status <> 'returned' or returned_on is not null),
        constraint kpi_report_approved_ck check (
          (status = any ('{approved,published,superseded}')) = (num_nulls(approved_on, approved_by) = 0)),
        constraint kpi_report_published_ck check (
          (status = any ('{published,superseded}')) = (num_nulls(published_on, published_by) = 0)),
        constraint kpi_report_superseded_ck check ((status = 'superseded') = (superseded_on is not null)),
        constraint kpi_report_preparers_ck check (approved_by is null or approved_by <> all (preparers)),
        constraint kpi_report_two_officials_ck check (published_by is null or published_by <> approved_by)
      )`);
    // One under way and one published of the same university, period and money at a time.
    await runner.query(`create unique index kpi_report_open_uq on kpi_report (university_id, period, funding)
      where status = any ('{draft,submitted,returned,approved}')`);
    await runner.query(`create unique index kpi_report_published_uq on kpi_report (university_id, period, funding)
      where status = 'published'`);
    await runner.query('create index kpi_report_status_ix on kpi_report (status, status_since)');
    await runner.query('create index kpi_report_submissions_ix on kpi_report (submissions)');

    await runner.query(`
      create table kpi_report_section (
        ${key('kpi_report_section')},
        kpi_report_id uuid not null,
        section text not null constraint kpi_report_section_section_ck check (${SECTIONS}),
        comment text, edited_by uuid, ${kept},
        ${ofReport('kpi_report_section')},
        constraint kpi_report_section_section_uq unique (university_id, kpi_report_id, section)
      )`);
    await runner.query(`
      create table kpi_report_remark (
        ${key('kpi_report_remark')},
        kpi_report_id uuid not null, submission integer not null,
        section text not null constraint kpi_report_remark_section_ck check (${SECTIONS}),
        reasons text[] not null constraint kpi_report_remark_reasons_ck check (cardinality(reasons) > 0
          and reasons <@ '{missing_reports,implausible_value,comment_missing,records_incomplete,wrong_period,other}'),
        comment text not null, created_by uuid, created_at timestamptz not null,
        ${ofReport('kpi_report_remark')},
        constraint kpi_report_remark_section_uq unique (university_id, kpi_report_id, submission, section)
      )`);
    await runner.query(`
      create table kpi_report_snapshot (
        ${key('kpi_report_snapshot')},
        kpi_report_id uuid not null,
        version integer not null constraint kpi_report_snapshot_version_ck check (version > 0),
        content jsonb not null,
        input_digest text not null
          constraint kpi_report_snapshot_input_digest_ck check (input_digest ~ '^[0-9a-f]{64}$'),
        digest text not null constraint kpi_report_snapshot_digest_ck check (digest ~ '^[0-9a-f]{64}$'),
        submitted_by uuid, created_at timestamptz not null,
        ${ofReport('kpi_report_snapshot')},
        constraint kpi_report_snapshot_version_uq unique (university_id, kpi_report_id, version)
      )`);
    await runner.query(`
      create table kpi_report_record_list (
        ${key('kpi_report_record_list')},
        snapshot_id uuid not null,
        indicator text not null
          constraint kpi_report_record_list_indicator_ck check (indicator !~ '^K15'),
        state text not null constraint kpi_report_record_list_state_ck
          check (state = any ('{yes,no,unknown,not_due,not_applicable,excluded}')),
        record_ids text[] not null,
        constraint kpi_report_record_list_snapshot_fk foreign key (university_id, snapshot_id)
          references kpi_report_snapshot (university_id, id),
        constraint kpi_report_record_list_state_uq unique (university_id, snapshot_id, indicator, state)
      )`);

    const worker = { role: 'qaitu_worker', command: 'select', using: 'true' } as const;
    // A draft is the university's own: the ministry sees a report from its first submission on, and of what it reads in it
    // only what was submitted; comments in the making are not its business.
    const submitted = 'submissions > 0';
    await protect(runner, 'kpi_report', [
      worker,
      { role: 'qaitu_worker', command: 'update', using: 'true', check: 'true' },
      { role: 'qaitu_coordinator', command: 'all', using: OWN_UNIVERSITY, check: OWN_UNIVERSITY },
      { role: 'qaitu_ministry', command: 'select', using: submitted },
      { role: 'qaitu_ministry', command: 'update', using: submitted },
      { role: 'qaitu_public', command: 'select', using: `status = any ('{published,superseded}')` },
    ]);
    await protect(runner, 'kpi_report_section', [
      worker,
      { role: 'qaitu_coordinator', command: 'all', using: OWN_UNIVERSITY, check: OWN_UNIVERSITY },
    ]);
    await protect(runner, 'kpi_report_remark', [
      worker,
      { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_ministry', command: 'insert', check: 'true' },
    ]);
    for (const table of ['kpi_report_snapshot', 'kpi_report_record_list']) {
      await protect(runner, table, [
        worker,
        { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
        { role: 'qaitu_coordinator', command: 'insert', check: OWN_UNIVERSITY },
        { role: 'qaitu_ministry', command: 'select', using: 'true' },
      ]);
    }
    for (const table of TABLES) await grant(runner, 'select', table, ['qaitu_coordinator', 'qaitu_worker']);
    for (const table of ['kpi_report', ...FROZEN]) await grant(runner, 'select', table, ['qaitu_ministry']);
    for (const table of ['kpi_report', 'kpi_report_section', 'kpi_report_snapshot', 'kpi_report_record_list']) {
      await grant(runner, 'insert', table, ['qaitu_coordinator']);
    }
    await grant(runner, 'insert', 'kpi_report_remark', ['qaitu_ministry']);
    const changes = {
      qaitu_coordinator: 'preparers, submissions, submitted_on, submitted_by, digest, definition_version',
      qaitu_ministry: 'returned_on, returned_by, approved_on, approved_by, published_on, published_by',
      qaitu_worker: 'superseded_on',
    };
    for (const [role, columns] of Object.entries(changes)) {
      await grant(runner, `update (${columns}, ${MARKS})`, 'kpi_report', [role]);
    }
    await grant(runner, 'update (comment, edited_by, version, updated_at)', 'kpi_report_section', [
      'qaitu_coordinator',
    ]);
    await grant(
      runner,
      'select (university_id, id, period, funding, edition, status, published_on, superseded_on, definition_version, digest)',
      'kpi_report',
      ['qaitu_public'],
    );

    await attachHistory(runner, 'kpi_report');
    await attachHistory(runner, 'kpi_report_section');
    for (const table of FROZEN) {
      await runner.query(`create trigger ${table}_append_only before update or delete or truncate on ${table}
        for each statement execute function refuse_change_of_history()`);
      await runner.query(`alter table ${table} enable always trigger ${table}_append_only`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`drop table ${table}`);
  }
}
