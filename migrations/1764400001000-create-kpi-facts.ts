import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AMOUNTS } from './kpi-facts/amounts.js';
import { GROUP_PROJECT_FACT_COLUMNS, PARTICIPATION_FACT_COLUMNS } from './kpi-facts/fact-columns.js';
import { grant, OWN_UNIVERSITY, protect } from './row-level-security.js';

/** What the rules read; the triggers that keep the facts do so as the owner, whoever makes the change. */
const READ_BY_THE_RULES = ['university', 'participation', 'commitment', 'report', 'output', 'group_project'] as const;
const FACT_TABLES = ['participation_fact', 'group_project_fact', 'kpi_cell'] as const;
/** The worker carries facts over to another day, which changes cells, and folds these. */
const KEPT_BY_THE_WORKER = {
  participation_fact: 'update',
  group_project_fact: 'update',
  kpi_cell: 'insert, delete',
} as const;

/**
 * Facts: one narrow row per participation and per group project, with its dimensions and its state for every indicator.
 * Cells: sums of facts per university, term of the end and source of money, from which every table of today is added up.
 */
export class CreateKpiFacts1764400001000 implements MigrationInterface {
  name = 'CreateKpiFacts1764400001000';

  async up(runner: QueryRunner): Promise<void> {
    const factTable = async (fact: string, record: string, columns: Readonly<Record<string, string>>) => {
      await runner.query(`
        create table ${fact} (
          ${definitions(columns)},
          constraint ${fact}_pk primary key (university_id, id),
          constraint ${fact}_${record}_fk foreign key (university_id, id) references ${record} (university_id, id)
            on delete cascade
        ) with (fillfactor = 90)`);
      await runner.query(
        `create index ${fact}_next_change_ix on ${fact} (next_change_on) where next_change_on is not null`,
      );
    };
    await factTable('participation_fact', 'participation', PARTICIPATION_FACT_COLUMNS);
    await runner.query('create index participation_fact_end_ix on participation_fact (ended_on)');
    await factTable('group_project_fact', 'group_project', GROUP_PROJECT_FACT_COLUMNS);

    // Every change adds a row of differences and touches none that is there, so that writers never wait for each other; a
    // figure is the sum over all rows of a key, however many there are, and the worker folds them into one.
    await runner.query(`
      create table kpi_cell (
        university_id uuid not null,
        id uuid not null default uuidv7(),
        end_term date not null,
        funding text not null,
        ${definitions(Object.fromEntries(Object.entries(AMOUNTS).map(([name, { type }]) => [name, type])))},
        constraint kpi_cell_pk primary key (university_id, id)
      )`);
    await runner.query('create index kpi_cell_key_ix on kpi_cell (end_term, university_id, funding)');

    // The days that facts were computed for: whoever asks for an earlier one must ask the records.
    await runner.query(`
      create table fact_state (
        id bigint generated always as identity constraint fact_state_pk primary key,
        as_of date not null
      )`);
    await runner.query('create index fact_state_as_of_ix on fact_state (as_of)');

    for (const table of FACT_TABLES) {
      await protect(runner, table, [
        { role: 'qaitu_coordinator', command: 'select', using: OWN_UNIVERSITY },
        { role: 'qaitu_ministry', command: 'select', using: 'true' },
        { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
        { role: 'qaitu_owner', command: 'all', using: 'true', check: 'true' },
      ]);
      await grant(runner, 'select', table, ['qaitu_coordinator', 'qaitu_ministry']);
      await grant(runner, `select, ${KEPT_BY_THE_WORKER[table]}`, table, ['qaitu_worker']);
    }
    await protect(runner, 'fact_state', [
      { role: 'qaitu_coordinator', command: 'select', using: 'true' },
      { role: 'qaitu_ministry', command: 'select', using: 'true' },
      { role: 'qaitu_worker', command: 'all', using: 'true', check: 'true' },
      { role: 'qaitu_owner', command: 'all', using: 'true', check: 'true' },
    ]);
    await grant(runner, 'select', 'fact_state', ['qaitu_coordinator', 'qaitu_ministry']);
    await grant(runner, 'select, insert', 'fact_state', ['qaitu_worker']);
    for (const table of READ_BY_THE_RULES) {
      await runner.query(`create policy ${table}_owner_select on ${table} for select to qaitu_owner using (true)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of READ_BY_THE_RULES) await runner.query(`drop policy ${table}_owner_select on ${table}`);
    for (const table of ['fact_state', ...FACT_TABLES]) await runner.query(`drop table ${table}`);
  }
}

function definitions(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([column, type]) => `${column} ${type}`)
    .join(',\n        ');
}
