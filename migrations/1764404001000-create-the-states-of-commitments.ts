import type { MigrationInterface, QueryRunner } from 'typeorm';
import { COMMITMENTS, WAIVED_FROM } from './kpi-facts/record-sums.js';

/**
 * Facts hold of each participation how many of its commitments are in each state. Whoever asks which ones they are is answered
 * from the commitments themselves, by the very expression that the facts are counted by.
 */
export class CreateTheStatesOfCommitments1764404001000 implements MigrationInterface {
  name = 'CreateTheStatesOfCommitments1764404001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function kpi_commitment_states(d date)
      returns table (university_id uuid, participation_id uuid, id uuid, state "char")
      language sql stable parallel safe begin atomic
      select s.university_id, s.participation_id, s.id, s.state::"char"
      from (
        select t.university_id, t.participation_id, t.id, ${COMMITMENTS.looks}
        from (select p.university_id, p.id, ${WAIVED_FROM} as waived_from from participation p) p
        join commitment t on t.university_id = p.university_id and t.participation_id = p.id
      ) s;
      end`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function kpi_commitment_states');
  }
}
