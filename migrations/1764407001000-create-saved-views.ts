import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, OWN_USER, protect } from './row-level-security.js';

const ROLES = ['qaitu_coordinator', 'qaitu_ministry'] as const;

/** The filters of a list that somebody wants to come back to, under a name of their own. Nobody else sees them. */
export class CreateSavedViews1764407001000 implements MigrationInterface {
  name = 'CreateSavedViews1764407001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_view (
        id uuid constraint saved_view_pk primary key default uuidv7(),
        user_id uuid not null constraint saved_view_user_fk references app_user (id) on delete cascade,
        page text not null constraint saved_view_page_ck check (page in ('participations')),
        name text not null constraint saved_view_name_ck check (length(name) between 1 and 80),
        search text not null constraint saved_view_search_ck check (length(search) between 1 and 2000),
        created_at timestamptz not null,
        constraint saved_view_name_uq unique (user_id, page, name)
      )`);
    await protect(
      runner,
      'saved_view',
      ROLES.flatMap((role) => [
        { role, command: 'select' as const, using: OWN_USER },
        { role, command: 'insert' as const, check: OWN_USER },
        { role, command: 'delete' as const, using: OWN_USER },
      ]),
    );
    await grant(runner, 'select, insert, delete', 'saved_view', ROLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table saved_view');
  }
}
