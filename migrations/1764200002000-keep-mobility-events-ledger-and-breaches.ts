import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createLedgerTriggers, dropLedgerTriggers, openLedger } from './ledger-triggers.js';
import { grant, OWN_PARTICIPATION, OWN_PERSON, OWN_UNIVERSITY, protect } from './row-level-security.js';

/** Nobody writes an entry under another's name; without a user (command line, jobs) none is named. */
const byOneself = (column: string) =>
  `${column} is not distinct from (select nullif(current_setting('qaitu.user'), '')::uuid)`;
const oneOf = (name: string, column: string, values: string) =>
  `constraint ${name}_ck check (${column} = any ('{${values}}'))`;

const EVENT_KINDS =
  'depart,extend,interrupt,resume,complete,terminate_early,cancel,change_host,waive,claim_return,verify_return,confirm_non_return';
const CLAIM_COLUMNS = 'return_status, return_date, return_claimed_by, return_claimed_on, version, updated_at';
const MINISTRY_COLUMNS = 'status, actual_start, actual_end, waiver, waiver_date, version, updated_at';

/** What happens to a mobility after selection: its timeline, its money line by line, and the breaches proposed of it. */
export class KeepMobilityEventsLedgerAndBreaches1764200002000 implements MigrationInterface {
  name = 'KeepMobilityEventsLedgerAndBreaches1764200002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table participation add column return_claimed_by uuid, add column return_claimed_on date',
    );
    await grant(runner, 'select (return_claimed_by, return_claimed_on)', 'participation', ['qaitu_ministry']);
    await protect(runner, 'participation', [
      { role: 'qaitu_participant', command: 'update', using: OWN_PERSON },
      { role: 'qaitu_ministry', command: 'update', using: 'true' },
    ]);
    await grant(runner, `update (${CLAIM_COLUMNS})`, 'participation', ['qaitu_participant']);
    await grant(runner, `update (${MINISTRY_COLUMNS})`, 'participation', ['qaitu_ministry']);

    await this.createEvents(runner);
    await this.createLedger(runner);
    await this.createBreaches(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropLedgerTriggers(runner);
    for (const table of ['breach_proposal', 'ledger_line', 'mobility_event']) await runner.query(`drop table ${table}`);
    await runner.query(`revoke update (${CLAIM_COLUMNS}) on participation from qaitu_participant`);
    await runner.query(`revoke update (${MINISTRY_COLUMNS}) on participation from qaitu_ministry`);
    await runner.query('drop policy participation_participant_update on participation');
    await runner.query('drop policy participation_ministry_update on participation');
    await runner.query('alter table participation drop column return_claimed_by, drop column return_claimed_on');
  }

  private async createEvents(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mobility_event (
        university_id uuid not null constraint mobility_event_university_fk references university (id),
        id uuid not null default uuidv7(),
        event_no bigint generated always as identity,
        participation_id uuid not null,
        kind text not null ${oneOf('mobility_event_kind', 'kind', EVENT_KINDS)},
        effective_on date not null, until_on date,
        reason text, details jsonb not null default '{}',
        recorded_at timestamptz not null, recorded_by uuid,
        constraint mobility_event_pk primary key (university_id, id),
        constraint mobility_event_participation_fk foreign key (university_id, participation_id)
          references participation (university_id, id),
        constraint mobility_event_until_on_ck check (kind <> 'interrupt' or until_on >= effective_on)
      )`);
    await runner.query(
      'create index mobility_event_participation_ix on mobility_event (university_id, participation_id, event_no)',
    );
    // Kept by grants: whoever may add an event may neither change nor remove one, and adds it in no other name.
    const own = byOneself('recorded_by');
    await protect(runner, 'mobility_event', [
      { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
      { role: 'qaitu_coordinator', command: 'insert', check: `${OWN_UNIVERSITY} and ${own}` },
      { role: 'qaitu_participant', command: 'select', using: OWN_PARTICIPATION },
      { role: 'qaitu_participant', command: 'insert', check: `${OWN_PARTICIPATION} and ${own}` },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_ministry', command: 'insert', check: own },
      { role: 'qaitu_worker', command: 'select', using: 'true' },
    ]);
    await grant(runner, 'insert', 'mobility_event', ['qaitu_coordinator', 'qaitu_participant', 'qaitu_ministry']);
    await grant(runner, 'select', 'mobility_event', ['qaitu_coordinator', 'qaitu_participant', 'qaitu_worker']);
    // A university's reasons are its own words about a person; the ministry works with de-identified records.
    await grant(
      runner,
      'select (university_id, id, event_no, participation_id, kind, effective_on, until_on, details, recorded_at, recorded_by)',
      'mobility_event',
      ['qaitu_ministry'],
    );
  }

  private async createLedger(runner: QueryRunner): Promise<void> {
    // An import writes a line or two for every row. Its keys are therefore not looked up row by row: inside the transaction
    // that fills a table, those look-ups are planned while it is nearly empty and go by the wrong index ever after (a file of
    // 30,000 took ten times as long, measured). The trigger that sums lines refuses those of no participation, statement by
    // statement; lines that the other trigger writes are of the very rows that were written.
    await runner.query(`
      create table ledger_line (
        university_id uuid not null,
        id uuid not null default uuidv7(),
        line_no bigint generated always as identity,
        participation_id uuid not null,
        kind text not null ${oneOf('ledger_line_kind', 'kind', 'payment,repayment')},
        amount_kzt bigint not null constraint ledger_line_amount_kzt_ck
          check (abs(amount_kzt) <= 1000000000000 and (source = 'file' or reverses_id is not null or amount_kzt > 0)),
        booked_on date not null, reference text, note text,
        source text not null ${oneOf('ledger_line_source', 'source', 'entry,file')},
        cleared boolean not null default false,
        reverses_id uuid,
        created_at timestamptz not null, created_by uuid,
        constraint ledger_line_pk primary key (university_id, id),
        constraint ledger_line_participation_fk foreign key (university_id, participation_id)
          references participation (university_id, id) not enforced,
        constraint ledger_line_reverses_uq unique (university_id, reverses_id),
        constraint ledger_line_reverses_fk foreign key (university_id, reverses_id)
          references ledger_line (university_id, id),
        constraint ledger_line_cleared_ck check (not cleared or source = 'file')
      )`);
    await runner.query(
      'create index ledger_line_participation_ix on ledger_line (university_id, participation_id, line_no)',
    );
    await openLedger(runner);
    const own = byOneself('created_by');
    await protect(runner, 'ledger_line', [
      { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
      { role: 'qaitu_coordinator', command: 'insert', check: `${OWN_UNIVERSITY} and ${own}` },
      { role: 'qaitu_participant', command: 'select', using: OWN_PARTICIPATION },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'insert', check: 'true' },
    ]);
    await grant(runner, 'select', 'ledger_line', ['qaitu_coordinator', 'qaitu_participant', 'qaitu_worker']);
    await grant(runner, 'insert', 'ledger_line', ['qaitu_coordinator', 'qaitu_worker']);
    await grant(
      runner,
      `select (university_id, id, line_no, participation_id, kind, amount_kzt, booked_on, reference, source, cleared,
         reverses_id, created_at, created_by)`,
      'ledger_line',
      ['qaitu_ministry'],
    );
    await createLedgerTriggers(runner);
  }

  private async createBreaches(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table breach_proposal (
        university_id uuid not null constraint breach_proposal_university_fk references university (id),
        id uuid not null default uuidv7(),
        participation_id uuid not null, commitment_id uuid,
        kind text not null ${oneOf('breach_proposal_kind', 'kind', 'non_return,unfulfilled_commitment')},
        status text not null default 'proposed'
          ${oneOf('breach_proposal_status', 'status', 'proposed,confirmed,dismissed,lapsed')},
        due_on date not null, proposed_on date not null,
        decided_on date, decided_by uuid, reason text,
        created_at timestamptz not null, updated_at timestamptz not null, version integer not null default 1,
        constraint breach_proposal_pk primary key (university_id, id),
        constraint breach_proposal_participation_fk foreign key (university_id, participation_id)
          references participation (university_id, id),
        constraint breach_proposal_commitment_fk foreign key (university_id, commitment_id)
          references commitment (university_id, id),
        constraint breach_proposal_about_ck check ((kind = 'unfulfilled_commitment') = (commitment_id is not null)),
        constraint breach_proposal_decided_ck check (
          (status = 'proposed') = (decided_on is null)
          and (status in ('confirmed', 'dismissed')) = (decided_by is not null and reason is not null))
      )`);
    await runner.query(
      'create index breach_proposal_participation_ix on breach_proposal (university_id, participation_id)',
    );
    await runner.query('create index breach_proposal_commitment_ix on breach_proposal (university_id, commitment_id)');
    await runner.query('create index breach_proposal_due_ix on breach_proposal (due_on, id)');
    // Open or decided, one for each due day; what lapsed may be proposed again.
    await runner.query(`create unique index breach_proposal_non_return_uq
      on breach_proposal (university_id, participation_id, due_on) where kind = 'non_return' and status <> 'lapsed'`);
    await runner.query(`create unique index breach_proposal_unfulfilled_uq
      on breach_proposal (university_id, commitment_id, due_on)
      where kind = 'unfulfilled_commitment' and status <> 'lapsed'`);
    for (const [event, tables] of [
      ['insert', 'new table as new_rows'],
      ['update', 'old table as old_rows new table as new_rows'],
    ] as const) {
      await runner.query(`create trigger breach_proposal_history_${event} after ${event} on breach_proposal
        referencing ${tables} for each statement execute function keep_history()`);
      await runner.query(`alter table breach_proposal enable always trigger breach_proposal_history_${event}`);
    }
    await protect(runner, 'breach_proposal', [
      { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
      { role: 'qaitu_coordinator', command: 'update', using: OWN_UNIVERSITY },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, 'select', 'breach_proposal', ['qaitu_coordinator']);
    await grant(runner, 'update (status, decided_on, decided_by, reason, updated_at, version)', 'breach_proposal', [
      'qaitu_coordinator',
    ]);
    await grant(runner, 'select, insert, update', 'breach_proposal', ['qaitu_worker']);
    await grant(
      runner,
      `select (university_id, id, participation_id, commitment_id, kind, status, due_on, proposed_on, decided_on, decided_by,
         created_at, updated_at, version)`,
      'breach_proposal',
      ['qaitu_ministry'],
    );
  }
}
