import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a session's owner last confirmed the password in it; its own roles do not read the column, sign-in does. */
export class AddTheStepUpOfSessions1764401001000 implements MigrationInterface {
  name = 'AddTheStepUpOfSessions1764401001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table session add column confirmed_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table session drop column confirmed_at');
  }
}
