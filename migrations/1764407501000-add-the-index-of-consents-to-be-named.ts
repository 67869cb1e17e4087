import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public page of achievements begins with the few who consent to be named, however many have consented to anything. */
export class AddTheIndexOfConsentsToBeNamed1764407501000 implements MigrationInterface {
  name = 'AddTheIndexOfConsentsToBeNamed1764407501000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index consent_publication_ix on consent (user_id) where purpose = 'publication' and withdrawn_at is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index consent_publication_ix');
  }
}
