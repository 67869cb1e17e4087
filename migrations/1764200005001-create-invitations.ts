import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, OWN_UNIVERSITY, protect } from './row-level-security.js';

/** Columns a coordinator sees of an invitation to a report; whose account it opens is not among them. */
const STATE = ['id', 'university_id', 'report_id', 'created_at', 'expires_at', 'redeemed_at', 'voided_at'] as const;

/** Single-use links: to an account, and to one report. */
export class CreateInvitations1764200005001 implements MigrationInterface {
  name = 'CreateInvitations1764200005001';

  async up(runner: QueryRunner): Promise<void> {
    // The hashes and the end are empty until the mail is handed over: the token exists only in that mail.
    await runner.query(`
      create table invitation (
        id uuid constraint invitation_pk primary key default uuidv7(),
        purpose text not null constraint invitation_purpose_ck check (purpose in ('account', 'report')),
        user_id uuid not null constraint invitation_user_fk references app_user (id) on delete cascade,
        university_id uuid constraint invitation_university_fk references university (id),
        report_id uuid,
        person_id uuid constraint invitation_person_fk references person (id),
        token_hash bytea constraint invitation_token_hash_uq unique,
        opt_out_hash bytea constraint invitation_opt_out_hash_uq unique,
        created_at timestamptz not null,
        expires_at timestamptz, redeemed_at timestamptz, voided_at timestamptz,
        version integer not null default 1,
        constraint invitation_report_fk foreign key (university_id, report_id) references report (university_id, id),
        constraint invitation_report_ck check ((purpose = 'report') = (num_nulls(report_id, person_id) = 0)),
        constraint invitation_university_ck check ((report_id is null) = (university_id is null)),
        constraint invitation_expires_ck check ((token_hash is null) = (expires_at is null))
      )`);
    await runner.query('create index invitation_user_ix on invitation (user_id)');
    await runner.query('create index invitation_report_ix on invitation (university_id, report_id)');
    await runner.query('create index invitation_person_ix on invitation (person_id)');
    await protect(runner, 'invitation', [
      { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
      { role: 'qaitu_access', command: 'select', using: 'true' },
      { role: 'qaitu_access', command: 'update', using: 'true', check: 'true' },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, `select (${STATE.join(', ')})`, 'invitation', ['qaitu_coordinator']);
    await grant(runner, 'select, update (redeemed_at, voided_at, version)', 'invitation', ['qaitu_access']);
    await grant(runner, 'select, insert, update', 'invitation', ['qaitu_worker']);
    await runner.query(
      'alter table mail add constraint mail_invitation_fk foreign key (invitation_id) references invitation (id) on delete set null',
    );
    // A link proves whose mailbox it is; an account made before its owner's participation was entered is bound by it.
    await grant(runner, 'update (person_id)', 'app_user', ['qaitu_access']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke update (person_id) on app_user from qaitu_access');
    await runner.query('alter table mail drop constraint mail_invitation_fk');
    await runner.query('drop table invitation');
  }
}
