import type { MigrationInterface, QueryRunner } from 'typeorm';
import { attachHistory } from './history-triggers.js';
import { grant, OWN_PARTICIPATION, OWN_UNIVERSITY, protect } from './row-level-security.js';

const TABLE = 'data_request';
const ANSWERED = 'status, decided_on, decided_by, answer, carried_out_on, updated_at, version';

/** What participants ask for about their data: correction and erasure, answered by the university that keeps the record. */
export class CreateDataRequests1764407601000 implements MigrationInterface {
  name = 'CreateDataRequests1764407601000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ${TABLE} (
        university_id uuid not null constraint data_request_university_fk references university (id),
        id uuid not null default uuidv7(),
        participation_id uuid not null,
        kind text not null constraint data_request_kind_ck check (kind in ('correction', 'erasure')),
        status text not null default 'filed'
          constraint data_request_status_ck check (status in ('filed', 'granted', 'refused', 'carried_out', 'withdrawn')),
        request text not null,
        filed_on date not null,
        filed_by uuid constraint data_request_filed_by_fk references app_user (id),
        due_on date not null,
        decided_on date,
        decided_by uuid constraint data_request_decided_by_fk references app_user (id),
        answer text,
        carried_out_on date,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        constraint data_request_pk primary key (university_id, id),
        constraint data_request_participation_fk foreign key (university_id, participation_id)
          references participation (university_id, id),
        constraint data_request_due_ck check (due_on >= filed_on),
        constraint data_request_decided_ck check ((status in ('filed', 'withdrawn')) = (decided_on is null)),
        constraint data_request_answer_ck check ((decided_on is null) = (answer is null)),
        constraint data_request_carried_out_ck check ((status = 'carried_out') = (carried_out_on is not null))
      )`);
    await runner.query(`create index ${TABLE}_participation_ix on ${TABLE} (university_id, participation_id)`);
    await runner.query(`create index ${TABLE}_filed_by_ix on ${TABLE} (filed_by)`);
    await runner.query(`create index ${TABLE}_decided_by_ix on ${TABLE} (decided_by)`);
    await runner.query(
      `create unique index ${TABLE}_waiting_uq on ${TABLE} (university_id, participation_id, kind)
       where status in ('filed', 'granted')`,
    );
    await protect(runner, TABLE, [
      { role: 'qaitu_participant', command: 'select', using: OWN_PARTICIPATION },
      { role: 'qaitu_participant', command: 'insert', check: OWN_PARTICIPATION },
      { role: 'qaitu_participant', command: 'update', using: OWN_PARTICIPATION },
      { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
      { role: 'qaitu_coordinator', command: 'update', using: OWN_UNIVERSITY },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, 'select, insert, update (status, updated_at, version)', TABLE, ['qaitu_participant']);
    await grant(runner, `select, update (${ANSWERED})`, TABLE, ['qaitu_coordinator']);
    await grant(runner, 'select, insert, update', TABLE, ['qaitu_worker']);
    await attachHistory(runner, TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLE}`);
  }
}
