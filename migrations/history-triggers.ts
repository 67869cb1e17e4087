import type { QueryRunner } from 'typeorm';

/** Lets every creation and change of a table's rows leave its history; fires even where triggers are switched off. */
export async function attachHistory(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`create trigger ${table}_history_insert after insert on ${table}
    referencing new table as new_rows for each statement execute function keep_history()`);
  await runner.query(`create trigger ${table}_history_update after update on ${table}
    referencing old table as old_rows new table as new_rows for each statement execute function keep_history()`);
  await runner.query(`alter table ${table} enable always trigger ${table}_history_insert`);
  await runner.query(`alter table ${table} enable always trigger ${table}_history_update`);
}
