import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, OWN_UNIVERSITY, protect } from './row-level-security.js';

const PROGRAMMES = 'exchange,internship,double_degree,research_stay,short_training,summer_school,teaching';

/** When reports open and fall due, and what takes one out of the reminders. */
export class AddTheRulesOfWaves1764200005002 implements MigrationInterface {
  name = 'AddTheRulesOfWaves1764200005002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reporting_rule (
        id uuid constraint reporting_rule_pk primary key default uuidv7(),
        university_id uuid constraint reporting_rule_university_fk references university (id),
        programme text constraint reporting_rule_programme_ck check (programme = any ('{${PROGRAMMES}}')),
        wave text not null constraint reporting_rule_wave_ck check (wave in ('end', 'm6', 'm12', 'm24')),
        opens_months integer not null, opens_days integer not null,
        deadline_months integer not null, deadline_days integer not null,
        changed_at timestamptz not null, changed_by uuid,
        removed_at timestamptz,
        version integer not null default 1,
        constraint reporting_rule_key_uq unique nulls not distinct (university_id, programme, wave),
        constraint reporting_rule_opens_ck check (opens_months between 0 and 60 and opens_days between 0 and 366),
        constraint reporting_rule_deadline_ck check (deadline_months between 0 and 60 and deadline_days between 0 and 366)
      )`);
    // Everybody's deadlines are no secret: a national rule holds for all, a university's own for itself.
    await protect(runner, 'reporting_rule', [
      { role: 'qaitu_coordinator', command: 'select', using: 'true' },
      { role: 'qaitu_coordinator', command: 'insert', check: OWN_UNIVERSITY },
      { role: 'qaitu_coordinator', command: 'update', using: OWN_UNIVERSITY },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_ministry', command: 'insert', check: 'university_id is null' },
      { role: 'qaitu_ministry', command: 'update', using: 'university_id is null' },
      { role: 'qaitu_worker', command: 'select', using: 'true' },
    ]);
    await grant(runner, 'select, insert, update', 'reporting_rule', ['qaitu_coordinator', 'qaitu_ministry']);
    await grant(runner, 'select', 'reporting_rule', ['qaitu_worker']);

    await runner.query(`
      alter table report
        add column stopped_on date,
        add column stopped_reason text,
        add constraint report_stopped_reason_ck
          check (stopped_reason in ('cancelled', 'waived', 'answered', 'opted_out', 'bounced')),
        add constraint report_stopped_ck check ((stopped_on is null) = (stopped_reason is null))`);
    await runner.query(
      `create index report_opens_ix on report (opens_on) where status = 'scheduled' and stopped_on is null`,
    );
    await runner.query(
      `create index report_deadline_ix on report (deadline_on) where submitted_on is null and stopped_on is null`,
    );
    // Since when a participant wants no reminders; empty when they do.
    await runner.query('alter table participation add column opted_out_on date');
    await grant(runner, 'select (opted_out_on)', 'participation', ['qaitu_ministry']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table participation drop column opted_out_on');
    await runner.query('drop index report_deadline_ix');
    await runner.query('drop index report_opens_ix');
    await runner.query('alter table report drop column stopped_reason, drop column stopped_on');
    await runner.query('drop table reporting_rule');
  }
}
