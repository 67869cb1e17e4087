import type { MigrationInterface, QueryRunner } from 'typeorm';
import { attachHistory } from './history-triggers.js';
import { grant, OWN_UNIVERSITY, OWN_USER, protect } from './row-level-security.js';

const TABLES = ['review', 'review_score', 'call_result', 'appeal'] as const;

const key = (table: string) => `
  university_id uuid not null constraint ${table}_university_fk references university (id),
  id uuid not null default uuidv7(),
  constraint ${table}_pk primary key (university_id, id)`;
const kept = `
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1`;

const CALL_WITH_OPEN_SCORES = `(university_id, call_id) in (
  select c.university_id, c.id from call c where c.status = any ('{closed,decided,results_published}'))`;
const NAMED_FOR = '(university_id, call_id) in (select r.university_id, r.call_id from call_reviewer r)';
/** Of the table `review` a reviewer sees the own rows alone: these are the applications whose own review is done. */
const REVIEWED_ONESELF = `(university_id, application_id) in (
  select r.university_id, r.application_id from review r where r.status = 'completed')`;

/** The second half of pre-selection: scores that are blind until given, results without names, and appeals. */
export class CreateReviewsAndAppeals1764200001002 implements MigrationInterface {
  name = 'CreateReviewsAndAppeals1764200001002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table review (
        ${key('review')},
        call_id uuid not null, application_id uuid not null, user_id uuid not null,
        status text not null constraint review_status_ck check (status = any ('{draft,completed,conflict}')),
        completed_at timestamptz, conflict_reason text, ${kept},
        constraint review_application_fk foreign key (university_id, call_id, application_id)
          references application (university_id, call_id, id),
        constraint review_reviewer_fk foreign key (university_id, call_id, user_id)
          references call_reviewer (university_id, call_id, user_id),
        constraint review_user_uq unique (university_id, application_id, user_id),
        constraint review_whole_uq unique (university_id, call_id, application_id, user_id, id),
        constraint review_completed_ck check (status <> 'completed' or completed_at is not null),
        constraint review_conflict_ck check (status <> 'conflict' or conflict_reason is not null)
      )`);
    await runner.query('create index review_reviewer_ix on review (university_id, call_id, user_id)');
    await runner.query('create index review_user_ix on review (user_id)');
    await runner.query('create index review_status_ix on review (university_id, application_id, status)');

    // Each score repeats whose it is and of what, held to its review by one key: the policies below read no other table.
    await runner.query(`
      create table review_score (
        ${key('review_score')},
        review_id uuid not null, call_id uuid not null, application_id uuid not null, user_id uuid not null,
        criterion_id uuid not null,
        score numeric(5,2) constraint review_score_score_ck check (score between 0 and 100),
        reason text,
        completed_at timestamptz, ${kept},
        constraint review_score_review_fk foreign key (university_id, call_id, application_id, user_id, review_id)
          references review (university_id, call_id, application_id, user_id, id),
        constraint review_score_criterion_fk foreign key (university_id, call_id, criterion_id)
          references call_criterion (university_id, call_id, id),
        constraint review_score_criterion_uq unique (university_id, review_id, criterion_id),
        constraint review_score_completed_ck
          check (completed_at is null or (score is not null and length(trim(reason)) > 0))
      )`);
    await runner.query('create index review_score_user_ix on review_score (user_id, completed_at)');
    await runner.query('create index review_score_call_ix on review_score (university_id, call_id, completed_at)');
    await runner.query('create index review_score_criterion_ix on review_score (university_id, call_id, criterion_id)');
    await runner.query(
      'create index review_score_review_ix on review_score (university_id, call_id, application_id, user_id, review_id)',
    );
    await runner.query(
      'create index review_score_application_ix on review_score (university_id, application_id, completed_at)',
    );

    // What is published of a decided call: a code, figures and a decision. A name has no column here.
    await runner.query(`
      create table call_result (
        ${key('call_result')},
        call_id uuid not null, application_id uuid not null,
        application_code text not null, rank integer, score numeric(7,4), criterion_means jsonb,
        decision text not null
          constraint call_result_decision_ck check (decision = any ('{selected,reserve,rejected}')), ${kept},
        constraint call_result_application_fk foreign key (university_id, call_id, application_id)
          references application (university_id, call_id, id),
        constraint call_result_application_uq unique (university_id, call_id, application_id)
      )`);

    await runner.query(`
      create table appeal (
        ${key('appeal')},
        call_id uuid not null, application_id uuid not null, user_id uuid not null,
        text text not null, filed_on date not null,
        status text not null constraint appeal_status_ck check (status = any ('{open,upheld,dismissed}')),
        answered_on date, answered_by uuid, answer_reason text,
        new_decision text constraint appeal_new_decision_ck check (new_decision = any ('{selected,reserve}')), ${kept},
        constraint appeal_application_fk foreign key (university_id, call_id, application_id, user_id)
          references application (university_id, call_id, id, user_id),
        constraint appeal_application_uq unique (university_id, application_id),
        constraint appeal_answered_ck check (
          status = 'open' or (answered_on is not null and answered_by is not null and answer_reason is not null)),
        constraint appeal_upheld_ck check ((status = 'upheld') = (new_decision is not null))
      )`);
    await runner.query(
      'create index appeal_application_ix on appeal (university_id, call_id, application_id, user_id)',
    );
    await runner.query('create index appeal_user_ix on appeal (user_id)');

    await this.protectReviews(runner);
    await this.protectOutcomes(runner);
    for (const table of ['review', 'call_result', 'appeal']) await attachHistory(runner, table);
  }

  private async protectReviews(runner: QueryRunner): Promise<void> {
    await protect(runner, 'review', [
      { role: 'qaitu_reviewer', command: 'all', using: OWN_USER, check: OWN_USER },
      { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'select', using: 'true' },
    ]);
    await grant(runner, 'select, insert', 'review', ['qaitu_reviewer']);
    await grant(runner, 'update (status, completed_at, conflict_reason, updated_at, version)', 'review', [
      'qaitu_reviewer',
    ]);
    await grant(runner, 'select', 'review', ['qaitu_coordinator', 'qaitu_worker']);
    await grant(
      runner,
      'select (university_id, id, call_id, application_id, user_id, status, completed_at, created_at, updated_at, version)',
      'review',
      ['qaitu_ministry'],
    );

    await protect(runner, 'review_score', [
      { role: 'qaitu_reviewer', command: 'select', using: OWN_USER },
      { role: 'qaitu_reviewer', command: 'insert', check: OWN_USER },
      // What is completed is not written again, by its author either. Whose it is no grant lets anybody change.
      { role: 'qaitu_reviewer', command: 'update', using: `${OWN_USER} and completed_at is null`, check: 'true' },
      { role: 'qaitu_coordinator', command: 'select', using: `${CALL_WITH_OPEN_SCORES} and completed_at is not null` },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await runner.query(`create policy review_score_of_others_reviewer_select on review_score for select to qaitu_reviewer
      using (${REVIEWED_ONESELF} and completed_at is not null)`);
    await grant(runner, 'select, insert', 'review_score', ['qaitu_reviewer']);
    await grant(runner, 'update (score, reason, completed_at, updated_at, version)', 'review_score', [
      'qaitu_reviewer',
    ]);
    await grant(runner, 'select', 'review_score', ['qaitu_coordinator']);
    await grant(runner, 'select, update', 'review_score', ['qaitu_worker']);
  }

  private async protectOutcomes(runner: QueryRunner): Promise<void> {
    const readers = ['qaitu_public', 'qaitu_participant', 'qaitu_reviewer'];
    await protect(runner, 'call_result', [
      // Rows are made by publishing them, and hold nothing that is not public.
      ...readers.map((role) => ({ role, command: 'select' as const, using: 'true' })),
      { role: 'qaitu_coordinator', command: 'all', using: OWN_UNIVERSITY, check: OWN_UNIVERSITY },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(
      runner,
      'select (university_id, id, call_id, application_code, rank, score, criterion_means, decision, version)',
      'call_result',
      [...readers, 'qaitu_ministry'],
    );
    await grant(runner, 'select, insert, update', 'call_result', ['qaitu_coordinator']);
    await grant(runner, 'select, update', 'call_result', ['qaitu_worker']);

    const answering = 'update (status, answered_on, answered_by, answer_reason, new_decision, updated_at, version)';
    await protect(runner, 'appeal', [
      { role: 'qaitu_participant', command: 'select', using: OWN_USER },
      { role: 'qaitu_participant', command: 'insert', check: OWN_USER },
      { role: 'qaitu_reviewer', command: 'all', using: NAMED_FOR },
      { role: 'qaitu_coordinator', command: 'all', using: OWN_UNIVERSITY },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'select', using: 'true' },
    ]);
    await grant(
      runner,
      'select, insert (university_id, id, call_id, application_id, user_id, text, filed_on, status, created_at, updated_at)',
      'appeal',
      ['qaitu_participant'],
    );
    await grant(runner, 'select', 'appeal', ['qaitu_reviewer', 'qaitu_coordinator', 'qaitu_worker']);
    await grant(runner, answering, 'appeal', ['qaitu_reviewer', 'qaitu_coordinator']);
    await grant(
      runner,
      'select (university_id, id, call_id, application_id, filed_on, status, answered_on, new_decision, version)',
      'appeal',
      ['qaitu_ministry'],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    // Policies of one table look into another; they go before the tables do.
    await runner.query('drop policy review_score_of_others_reviewer_select on review_score');
    for (const table of [...TABLES].reverse()) await runner.query(`drop table ${table}`);
  }
}
