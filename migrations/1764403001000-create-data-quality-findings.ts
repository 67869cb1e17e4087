import type { MigrationInterface, QueryRunner } from 'typeorm';
import { attachHistory } from './history-triggers.js';
import { grant, OWN_UNIVERSITY, protect } from './row-level-security.js';

/** What a coordinator says of a finding, and what that changes beside it. */
const MARK_COLUMNS = 'status, note, marked_by, marked_on, updated_at, version';
/** A university's explanations are its own words about a person; the ministry works with de-identified records. */
const MINISTRY_COLUMNS = `university_id, id, rule, severity, participation_id, subject_kind, subject_id, column_name, params,
  status, first_seen_on, last_seen_on, resolved_on, marked_by, marked_on, created_at, updated_at, version`;

/**
 * What is wrong or doubtful with the records: found by the system, one row for as long as the finding is known, with what
 * people say of it. A row holds codes, parameters and keys; nothing of a record of another university.
 */
export class CreateDataQualityFindings1764403001000 implements MigrationInterface {
  name = 'CreateDataQualityFindings1764403001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table data_quality_finding (
        university_id uuid not null constraint data_quality_finding_university_fk references university (id),
        id uuid not null default uuidv7(),
        finding_key text not null,
        rule text not null constraint data_quality_finding_rule_ck check (rule ~ '^[a-z][a-z0-9_]*$'),
        severity text not null constraint data_quality_finding_severity_ck check (severity in ('error', 'warning')),
        participation_id uuid,
        subject_kind text not null constraint data_quality_finding_subject_kind_ck
          check (subject_kind in ('participation', 'commitment', 'report', 'group_project')),
        subject_id uuid not null,
        column_name text,
        params jsonb not null default '{}',
        others uuid[] not null default '{}',
        status text not null default 'open' constraint data_quality_finding_status_ck
          check (status in ('open', 'acknowledged', 'to_correct', 'explained', 'resolved')),
        first_seen_on date not null, last_seen_on date, resolved_on date,
        note text, marked_by uuid, marked_on date,
        created_at timestamptz not null, updated_at timestamptz not null, version integer not null default 1,
        constraint data_quality_finding_pk primary key (university_id, id),
        constraint data_quality_finding_key_uq unique (university_id, finding_key),
        constraint data_quality_finding_participation_fk foreign key (university_id, participation_id)
          references participation (university_id, id) on delete cascade,
        constraint data_quality_finding_about_ck check ((subject_kind = 'group_project') = (participation_id is null)),
        constraint data_quality_finding_resolved_ck
          check ((status = 'resolved') = (resolved_on is not null) and (status = 'resolved') = (last_seen_on is not null)),
        constraint data_quality_finding_marked_ck
          check (status not in ('acknowledged', 'to_correct', 'explained') or marked_on is not null),
        constraint data_quality_finding_explained_ck check (status <> 'explained' or note is not null)
      )`);
    await runner.query(
      'create index data_quality_finding_participation_ix on data_quality_finding (university_id, participation_id)',
    );
    await runner.query('create index data_quality_finding_order_ix on data_quality_finding (severity, id)');
    await attachHistory(runner, 'data_quality_finding');
    await protect(runner, 'data_quality_finding', [
      { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
      { role: 'qaitu_coordinator', command: 'update', using: OWN_UNIVERSITY },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, 'select', 'data_quality_finding', ['qaitu_coordinator']);
    await grant(runner, `update (${MARK_COLUMNS})`, 'data_quality_finding', ['qaitu_coordinator']);
    await grant(runner, `select (${MINISTRY_COLUMNS})`, 'data_quality_finding', ['qaitu_ministry']);
    await grant(runner, 'select, insert, update', 'data_quality_finding', ['qaitu_worker']);

    // What is still there was last seen when its university was last checked: no finding is touched for being seen again.
    await runner.query(`
      create table data_quality_check (
        university_id uuid not null constraint data_quality_check_university_fk references university (id),
        id uuid not null default uuidv7(),
        checked_on date not null, checked_at timestamptz not null,
        participations integer not null, findings integer not null,
        constraint data_quality_check_pk primary key (university_id, id),
        constraint data_quality_check_university_uq unique (university_id)
      )`);
    await protect(runner, 'data_quality_check', [
      { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, 'select', 'data_quality_check', ['qaitu_coordinator', 'qaitu_ministry']);
    await grant(runner, 'select, insert, update', 'data_quality_check', ['qaitu_worker']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table data_quality_check');
    await runner.query('drop table data_quality_finding');
  }
}
