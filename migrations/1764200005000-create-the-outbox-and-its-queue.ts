import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, OWN_UNIVERSITY, protect } from './row-level-security.js';

/** Columns a coordinator sees of its university's mails: how each one fared, and not what is in it. */
const DELIVERY = [
  'id',
  'university_id',
  'report_id',
  'invitation_id',
  'template',
  'locale',
  'status',
  'reason',
  'attempts',
  'queued_at',
  'sent_at',
] as const;

/** Mail waits in a table, written in the transaction that causes it; pg-boss drives its sending. */
export class CreateTheOutboxAndItsQueue1764200005000 implements MigrationInterface {
  name = 'CreateTheOutboxAndItsQueue1764200005000';

  async up(runner: QueryRunner): Promise<void> {
    // A mail need not belong to a university (an account's does not), so it is no record of one: its key is its id alone.
    // No secret is ever in it: a link's token is made when the mail is handed over, and only its hash is kept.
    await runner.query(`
      create table mail (
        id uuid constraint mail_pk primary key default uuidv7(),
        university_id uuid constraint mail_university_fk references university (id),
        report_id uuid, invitation_id uuid,
        recipient text,
        template text not null,
        locale text not null constraint mail_locale_ck check (locale in ('kk', 'ru', 'en')),
        data jsonb not null,
        dedupe_key text not null constraint mail_dedupe_key_uq unique,
        status text not null constraint mail_status_ck
          check (status in ('queued', 'sending', 'deferred', 'sent', 'failed', 'bounced', 'suppressed', 'unknown')),
        reason text,
        server_answer text,
        attempts integer not null default 0,
        queued_at timestamptz not null,
        due_at timestamptz not null default clock_timestamp(),
        job_written_at timestamptz not null default clock_timestamp(),
        lease_until timestamptz,
        claim_id uuid,
        handed_over_at timestamptz,
        sent_at timestamptz,
        version integer not null default 1,
        constraint mail_report_fk foreign key (university_id, report_id) references report (university_id, id),
        constraint mail_recipient_ck check (recipient is not null or status = 'suppressed'),
        constraint mail_lease_ck check ((status = 'sending') = (lease_until is not null)),
        constraint mail_sent_ck check ((status = 'sent') = (sent_at is not null))
      )`);
    await runner.query('create index mail_university_ix on mail (university_id, id)');
    await runner.query('create index mail_report_ix on mail (university_id, report_id)');
    await runner.query('create index mail_invitation_ix on mail (invitation_id)');
    await runner.query('create index mail_status_ix on mail (status, id)');
    await runner.query(`create index mail_waiting_ix on mail (due_at) where status in ('queued', 'deferred')`);
    await runner.query(`create index mail_lease_ix on mail (lease_until) where status = 'sending'`);
    await runner.query(`create index mail_bounced_ix on mail (recipient) where status = 'bounced'`);
    await protect(runner, 'mail', [
      { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
      { role: 'qaitu_admin', command: 'select', using: 'true' },
      { role: 'qaitu_admin', command: 'update', using: 'true', check: 'true' },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, `select (${DELIVERY.join(', ')})`, 'mail', ['qaitu_coordinator']);
    await grant(
      runner,
      'select, update (status, reason, sent_at, attempts, due_at, job_written_at, handed_over_at, version)',
      'mail',
      ['qaitu_admin'],
    );
    await grant(runner, 'select, insert, update', 'mail', ['qaitu_worker']);

    // The queue's own schema, as the pinned pg-boss lays it out. Its migrations and its queues are made here and never
    // at run time, where nobody may create anything; a later pg-boss brings its changes in a migration of ours.
    // Loaded here alone: every command reads the list of migrations, and hardly any runs one.
    const { getConstructionPlans } = await import('pg-boss');
    await runner.query(withoutTransaction(getConstructionPlans('pgboss')));
    await runner.query(
      `select pgboss.create_queue('mail', '{"policy": "standard", "retryLimit": 3, "retryDelay": 5, "expireInSeconds": 300, "retentionSeconds": 1209600, "deleteAfterSeconds": 86400}')`,
    );
    await runner.query('grant usage on schema pgboss to qaitu_worker');
    await runner.query('revoke execute on all functions in schema pgboss from public');
    await runner.query('grant execute on function pgboss.job_now() to qaitu_worker');
    await runner.query('grant select, update on pgboss.version, pgboss.queue to qaitu_worker');
    await runner.query(
      'grant select, insert, update, delete on pgboss.job, pgboss.job_common, pgboss.job_dependency, pgboss.warning to qaitu_worker',
    );
    await runner.query('grant select on pgboss.schedule, pgboss.subscription, pgboss.bam to qaitu_worker');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema pgboss cascade');
    await runner.query('drop table mail');
  }
}

/** The plan brings a transaction of its own; ours is open already. */
function withoutTransaction(plan: string): string {
  return plan.replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '');
}
