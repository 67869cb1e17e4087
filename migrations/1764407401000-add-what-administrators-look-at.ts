import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './row-level-security.js';

/** Why somebody was shut out or let in again, and indexes by which the audit log is looked through. */
export class AddWhatAdministratorsLookAt1764407401000 implements MigrationInterface {
  name = 'AddWhatAdministratorsLookAt1764407401000';

  async up(runner: QueryRunner): Promise<void> {
    // The administrator's own words about somebody; nobody else reads them.
    await runner.query('alter table app_user add column access_reason text');
    await grant(runner, 'select (access_reason)', 'app_user', ['qaitu_admin']);
    await runner.query('create index audit_event_record_ix on audit_event (object_id, id)');
    await runner.query('create index audit_event_action_ix on audit_event (action, id)');
    await runner.query('create index audit_event_occurred_ix on audit_event (occurred_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of ['occurred', 'action', 'record']) await runner.query(`drop index audit_event_${index}_ix`);
    await runner.query('alter table app_user drop column access_reason');
  }
}
