import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['commitment', 'output', 'group_project'] as const;
const COLUMN = 'decision_ground';

/** Who clears the ground with the decision: a participant claims anew or changes, the ministry waives or cancels. */
const CLEARING = {
  commitment: ['qaitu_participant', 'qaitu_ministry'],
  output: ['qaitu_participant'],
  group_project: ['qaitu_participant', 'qaitu_ministry'],
} as const;

/**
 * The ground on which something is not accepted stands as a code beside the comment: the comment is in the language of
 * whoever wrote it, the ground is read in the reader's. What was decided before has none.
 */
export class AddTheGroundsOfRefusals1764408001000 implements MigrationInterface {
  name = 'AddTheGroundsOfRefusals1764408001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`alter table ${table} add column ${COLUMN} text constraint ${table}_decision_ground_ck
        check (${COLUMN} = any ('{no_evidence,unclear,other_work,not_fulfilled,wrong_dates,other}'))`);
      await runner.query(`grant update (${COLUMN}) on ${table} to ${CLEARING[table].join(', ')}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`alter table ${table} drop column ${COLUMN}`);
  }
}
