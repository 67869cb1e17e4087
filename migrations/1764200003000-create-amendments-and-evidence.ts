import type { MigrationInterface, QueryRunner } from 'typeorm';
import { attachHistory } from './history-triggers.js';
import { grant, OWN_PARTICIPATION, OWN_UNIVERSITY, protect } from './row-level-security.js';

const key = (table: string) => `
  university_id uuid not null constraint ${table}_university_fk references university (id),
  id uuid not null default uuidv7(),
  constraint ${table}_pk primary key (university_id, id)`;
const kept = `
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1`;

const BY_ONESELF = `(select current_setting('qaitu.user')::uuid)`;
const OWN_GROUP = 'select p.university_id, p.group_project_id from participation p';
/** Evidence is its participation's, or its group project's and so that of every member. */
const OWN_HOLDER = `(university_id, holder_id) in (select p.university_id, p.id from participation p union all ${OWN_GROUP})`;
/** A participant claims; whoever decides is somebody else, also where the application should forget it. */
const NOT_DECIDED = `status = any ('{agreed,claimed,rejected}')`;

const ADDED = {
  group_project: {
    claimed_on: 'date',
    claimed_by: 'uuid',
    joint_result: 'text',
    decided_by: 'uuid',
    decision_reason: 'text',
    cancellation_document: 'text',
  },
  output: {
    created_by: 'uuid',
    changed_by: 'uuid',
    refused_on: 'date',
    decided_by: 'uuid',
    decision_reason: 'text',
  },
} as const;

const CLAIM_OF_COMMITMENT =
  'status, claimed_degree, claimed_on, claimed_by, verified_degree, verified_on, rejected_on, decided_by, decision_reason, confirmed_at, confirmed_by';
const CLAIM_OF_GROUP = 'status, claimed_on, claimed_by, joint_result, decided_on, decided_by, decision_reason';
const WAIVER = 'status, waived_on, waiver_document, decided_by, decision_reason';
const CANCELLATION = 'status, decided_on, cancellation_document, decided_by, decision_reason';
const OUTPUT_ENTRY = 'type, title, date, doi, share';
const MARKS = 'version, updated_at';

/** Amendments of what was agreed, evidence of what was done, and the columns and rights by which both come about. */
export class CreateAmendmentsAndEvidence1764200003000 implements MigrationInterface {
  name = 'CreateAmendmentsAndEvidence1764200003000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(ADDED)) {
      const additions = Object.entries(columns).map(([column, type]) => `add column ${column} ${type}`);
      await runner.query(`alter table ${table} ${additions.join(', ')}`);
    }
    for (const table of ['commitment', 'output']) {
      await runner.query(
        `alter table ${table} add constraint ${table}_participation_uq unique (university_id, participation_id, id)`,
      );
    }
    await runner.query('create index commitment_status_ix on commitment (status, university_id, participation_id)');
    await runner.query('create index group_project_status_ix on group_project (status, university_id, id)');
    await runner.query('create index output_doi_ix on output (university_id, lower(doi)) where doi is not null');
    // Evidence is looked up by participation and by group project in one go; the index tells both.
    await runner.query('drop index participation_group_project_ix');
    await runner.query(
      'create index participation_group_project_ix on participation (university_id, group_project_id, id)',
    );
    await this.letParticipantsClaim(runner);
    await this.letTheMinistryRelease(runner);
    await this.createAmendments(runner);
    await this.createEvidence(runner);
    await this.createGroupMembers(runner);
    for (const table of ['commitment_amendment', 'evidence', 'group_project_member'])
      await attachHistory(runner, table);
  }

  private async letParticipantsClaim(runner: QueryRunner): Promise<void> {
    const role = 'qaitu_participant';
    await protect(runner, 'commitment', [
      { role, command: 'update', using: OWN_PARTICIPATION, check: `${OWN_PARTICIPATION} and ${NOT_DECIDED}` },
    ]);
    await grant(runner, `update (${CLAIM_OF_COMMITMENT}, ${MARKS})`, 'commitment', [role]);
    const ownGroup = `(university_id, id) in (${OWN_GROUP})`;
    await protect(runner, 'group_project', [
      { role, command: 'update', using: ownGroup, check: `${ownGroup} and ${NOT_DECIDED}` },
    ]);
    await grant(runner, `update (${CLAIM_OF_GROUP}, ${MARKS})`, 'group_project', [role]);
    // The day of verification is not among the columns: no participant's transaction can write it.
    await protect(runner, 'output', [
      { role, command: 'insert', check: OWN_PARTICIPATION },
      { role, command: 'update', using: OWN_PARTICIPATION },
    ]);
    await grant(
      runner,
      `insert (university_id, id, participation_id, output_no, ${OUTPUT_ENTRY}, created_by, created_at, updated_at)`,
      'output',
      [role],
    );
    await grant(
      runner,
      `update (${OUTPUT_ENTRY}, changed_by, refused_on, decided_by, decision_reason, ${MARKS})`,
      'output',
      [role],
    );
  }

  private async letTheMinistryRelease(runner: QueryRunner): Promise<void> {
    const role = 'qaitu_ministry';
    await protect(runner, 'commitment', [{ role, command: 'update', using: 'true', check: `status = 'waived'` }]);
    await grant(runner, `update (${WAIVER}, ${MARKS})`, 'commitment', [role]);
    await protect(runner, 'group_project', [{ role, command: 'update', using: 'true', check: `status = 'cancelled'` }]);
    await grant(runner, `update (${CANCELLATION}, ${MARKS})`, 'group_project', [role]);
  }

  private async createAmendments(runner: QueryRunner): Promise<void> {
    const table = 'commitment_amendment';
    await runner.query(`
      create table ${table} (
        ${key(table)},
        participation_id uuid not null, commitment_id uuid not null,
        status text not null default 'proposed'
          constraint ${table}_status_ck check (status = any ('{proposed,consented,declined,withdrawn}')),
        proposer_side text not null
          constraint ${table}_proposer_side_ck check (proposer_side = any ('{participant,coordinator}')),
        proposed_by uuid not null, reason text not null,
        title text,
        kind text constraint ${table}_kind_ck
          check (kind = any ('{scientific,creative,technical,humanitarian,educational}')),
        priority integer constraint ${table}_priority_ck check (priority between 1 and 9),
        due_date date,
        weight numeric constraint ${table}_weight_ck check (weight > 0),
        decided_by uuid, decided_at timestamptz, decision_reason text, ${kept},
        constraint ${table}_commitment_fk foreign key (university_id, participation_id, commitment_id)
          references commitment (university_id, participation_id, id),
        constraint ${table}_changes_ck check (num_nonnulls(title, kind, priority, due_date, weight) > 0),
        constraint ${table}_decided_ck check ((status = 'proposed') = (decided_at is null))
      )`);
    await runner.query(
      `create index ${table}_commitment_ix on ${table} (university_id, participation_id, commitment_id)`,
    );
    await runner.query(
      `create unique index ${table}_open_uq on ${table} (university_id, commitment_id) where status = 'proposed'`,
    );
    await protect(runner, table, [
      { role: 'qaitu_coordinator', command: 'all', using: OWN_UNIVERSITY, check: OWN_UNIVERSITY },
      { role: 'qaitu_participant', command: 'select', using: OWN_PARTICIPATION },
      {
        role: 'qaitu_participant',
        command: 'insert',
        check: `${OWN_PARTICIPATION} and proposer_side = 'participant' and proposed_by = ${BY_ONESELF}`,
      },
      { role: 'qaitu_participant', command: 'update', using: OWN_PARTICIPATION },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, 'select, insert', table, ['qaitu_coordinator', 'qaitu_participant']);
    await grant(runner, `update (status, decided_by, decided_at, decision_reason, ${MARKS})`, table, [
      'qaitu_coordinator',
      'qaitu_participant',
    ]);
    await grant(runner, 'select, insert, update', table, ['qaitu_worker']);
  }

  private async createEvidence(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evidence (
        ${key('evidence')},
        participation_id uuid, commitment_id uuid, output_id uuid, group_project_id uuid,
        holder_id uuid generated always as (coalesce(participation_id, group_project_id)) stored,
        kind text not null constraint evidence_kind_ck check (kind = any ('{file,doi,orcid,url,repository}')),
        value text, title text,
        created_by uuid,
        withdrawn_at timestamptz, settled_at timestamptz, ${kept},
        constraint evidence_commitment_fk foreign key (university_id, participation_id, commitment_id)
          references commitment (university_id, participation_id, id),
        constraint evidence_output_fk foreign key (university_id, participation_id, output_id)
          references output (university_id, participation_id, id),
        constraint evidence_group_project_fk foreign key (university_id, group_project_id)
          references group_project (university_id, id),
        constraint evidence_subject_ck check (num_nonnulls(commitment_id, output_id, group_project_id) = 1),
        constraint evidence_holder_ck check ((participation_id is null) = (group_project_id is not null)),
        constraint evidence_value_ck check ((kind = 'file') = (value is null)),
        constraint evidence_title_ck check (kind <> 'file' or title is not null)
      )`);
    await runner.query(
      'create index evidence_commitment_ix on evidence (university_id, commitment_id, participation_id)',
    );
    await runner.query('create index evidence_output_ix on evidence (university_id, output_id, participation_id)');
    await runner.query('create index evidence_group_project_ix on evidence (university_id, group_project_id)');
    await runner.query('create index evidence_holder_ix on evidence (university_id, holder_id)');
    await protect(runner, 'evidence', [
      { role: 'qaitu_coordinator', command: 'all', using: OWN_UNIVERSITY, check: OWN_UNIVERSITY },
      { role: 'qaitu_participant', command: 'select', using: OWN_HOLDER },
      { role: 'qaitu_participant', command: 'insert', check: `${OWN_HOLDER} and created_by = ${BY_ONESELF}` },
      { role: 'qaitu_participant', command: 'update', using: OWN_HOLDER },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    const entry = 'university_id, id, participation_id, commitment_id, output_id, group_project_id, kind, value, title';
    await grant(runner, `select, insert (${entry}, created_by, created_at, updated_at)`, 'evidence', [
      'qaitu_coordinator',
      'qaitu_participant',
      'qaitu_worker',
    ]);
    // What was handed in stays as it was; it may be taken back until a decision rests on it.
    await grant(runner, `update (withdrawn_at, ${MARKS})`, 'evidence', ['qaitu_participant']);
    await grant(runner, `update (withdrawn_at, settled_at, ${MARKS})`, 'evidence', [
      'qaitu_coordinator',
      'qaitu_worker',
    ]);

    await runner.query(`
      create table evidence_file (
        university_id uuid not null constraint evidence_file_university_fk references university (id),
        id uuid not null,
        sha256 bytea not null constraint evidence_file_sha256_ck check (length(sha256) = 32),
        bytes integer not null constraint evidence_file_bytes_ck check (bytes between 1 and 10485760),
        media_type text not null, stored_name text not null, content bytea not null,
        constraint evidence_file_pk primary key (university_id, id),
        constraint evidence_file_evidence_fk foreign key (university_id, id) references evidence (university_id, id),
        constraint evidence_file_content_ck check (length(content) = bytes)
      )`);
    // Compressed already, as a rule: trying again would cost time and save nothing.
    await runner.query('alter table evidence_file alter column content set storage external');
    const ofSeenEvidence = '(university_id, id) in (select e.university_id, e.id from evidence e)';
    await protect(runner, 'evidence_file', [
      { role: 'qaitu_coordinator', command: 'all', using: OWN_UNIVERSITY, check: OWN_UNIVERSITY },
      { role: 'qaitu_participant', command: 'all', using: ofSeenEvidence, check: ofSeenEvidence },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, 'select, insert', 'evidence_file', ['qaitu_coordinator', 'qaitu_participant', 'qaitu_worker']);
  }

  private async createGroupMembers(runner: QueryRunner): Promise<void> {
    const table = 'group_project_member';
    // Who is a member says participation.group_project_id alone; here stands the share of each in the one they are in.
    await runner.query(`
      create table ${table} (
        ${key(table)},
        group_project_id uuid not null, participation_id uuid not null,
        share numeric not null constraint ${table}_share_ck check (share between 0 and 1), ${kept},
        constraint ${table}_group_project_uq unique (university_id, group_project_id, participation_id),
        constraint ${table}_group_project_fk foreign key (university_id, group_project_id)
          references group_project (university_id, id),
        constraint ${table}_participation_fk foreign key (university_id, participation_id)
          references participation (university_id, id)
      )`);
    await runner.query(`create index ${table}_participation_ix on ${table} (university_id, participation_id)`);
    await protect(runner, table, [
      { role: 'qaitu_coordinator', command: 'all', using: OWN_UNIVERSITY, check: OWN_UNIVERSITY },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, 'select', table, ['qaitu_ministry']);
    await grant(runner, 'select, insert, update', table, ['qaitu_coordinator', 'qaitu_worker']);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['group_project_member', 'evidence_file', 'evidence', 'commitment_amendment']) {
      await runner.query(`drop table ${table}`);
    }
    for (const [table, role, command] of [
      ['commitment', 'participant', 'update'],
      ['commitment', 'ministry', 'update'],
      ['group_project', 'participant', 'update'],
      ['group_project', 'ministry', 'update'],
      ['output', 'participant', 'insert'],
      ['output', 'participant', 'update'],
    ] as const) {
      await runner.query(`drop policy ${table}_${role}_${command} on ${table}`);
    }
    await runner.query(
      `revoke update (${CLAIM_OF_COMMITMENT}, ${WAIVER}, ${MARKS}) on commitment from qaitu_participant, qaitu_ministry`,
    );
    await runner.query(
      `revoke update (${CLAIM_OF_GROUP}, ${CANCELLATION}, ${MARKS}) on group_project from qaitu_participant, qaitu_ministry`,
    );
    await runner.query(
      `revoke insert (university_id, id, participation_id, output_no, ${OUTPUT_ENTRY}, created_by, created_at, updated_at),
         update (${OUTPUT_ENTRY}, changed_by, refused_on, decided_by, decision_reason, ${MARKS}) on output from qaitu_participant`,
    );
    await runner.query('drop index participation_group_project_ix');
    await runner.query(
      'create index participation_group_project_ix on participation (university_id, group_project_id)',
    );
    await runner.query('drop index output_doi_ix');
    await runner.query('drop index group_project_status_ix');
    await runner.query('drop index commitment_status_ix');
    for (const table of ['commitment', 'output']) {
      await runner.query(`alter table ${table} drop constraint ${table}_participation_uq`);
    }
    for (const [table, columns] of Object.entries(ADDED)) {
      const removals = Object.keys(columns).map((column) => `drop column ${column}`);
      await runner.query(`alter table ${table} ${removals.join(', ')}`);
    }
  }
}
