import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a list is filtered by: carried by the orders below, so that a page is found without reading a record. */
const FILTERED_BY = 'university_id, status, return_status, category, funding, host_country, actual_end, planned_end';
const END = '(coalesce(actual_end, planned_end))';

/** What the list is searched in; `listParticipations` says it in the same words, or the index serves nobody. */
const SEARCHED = `(external_id || ' ' || coalesce(host_institution, ''))`;

/**
 * A page of a register of a million participations, in any of its orders and by any filter. An order is gone through until the
 * page is full; where few fit, the codes lead to them (Postgres passes over leading codes that nobody asked for); and a word
 * of the search is found by its three-letter pieces.
 */
export class AddIndexesForALargeRegister1764406001000 implements MigrationInterface {
  name = 'AddIndexesForALargeRegister1764406001000';

  async up(runner: QueryRunner): Promise<void> {
    // In a schema of its own, which is on nobody's search path: its functions are not the register's.
    await runner.query('create schema extension');
    await runner.query('create extension pg_trgm schema extension');
    await runner.query('drop index participation_end_ix');
    await runner.query(`create index participation_end_ix on participation (${END}, id) include (${FILTERED_BY})`);
    await runner.query(
      `create index participation_external_id_ix on participation (external_id, id) include (${FILTERED_BY})`,
    );
    await runner.query(
      `create index participation_codes_ix on participation (status, funding, category, host_country, ${END}, id)
       include (university_id, return_status, external_id, actual_end, planned_end)`,
    );
    await runner.query(
      `create index participation_search_ix on participation using gin (${SEARCHED} extension.gin_trgm_ops)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['search', 'codes', 'external_id', 'end'])
      await runner.query(`drop index participation_${name}_ix`);
    await runner.query(`create index participation_end_ix on participation (${END})`);
    await runner.query('drop extension pg_trgm');
    await runner.query('drop schema extension');
  }
}
