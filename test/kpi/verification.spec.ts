import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { asAdmin } from '#testing/database.js';
import { type CommandOutcome, runQaitu } from '../cli/run-qaitu.js';
import { WORKED_EXAMPLE_UNIVERSITIES, workedExamplePath } from '../fixtures/worked-example/worked-example-facts.js';
import { ImportDesk, KINDS_IN_ORDER } from '../imports/import-desk.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

const FACT = '[0-9a-f]{8}-[0-9a-f-]{27}';
/** What goes wrong, and the lines that name it; cells hang on facts, so these are changed without their own triggers. */
const TAMPERING: readonly (readonly [name: string, statement: string, drift: readonly RegExp[]])[] = [
  [
    'a state of a participation',
    `update participation_fact f set k01 = 'a' from participation p
     where p.university_id = f.university_id and p.id = f.id and p.external_id like '%A01'`,
    [new RegExp(`^participation_fact {2}ALATAU ${FACT} {2}k01$`)],
  ],
  [
    'a participation’s fact taken away',
    `delete from participation_fact f using participation p
     where p.university_id = f.university_id and p.id = f.id and p.external_id like '%A01'`,
    [new RegExp(`^participation_fact {2}ALATAU ${FACT} {2}\\*$`)],
  ],
  [
    'when a fact changes next',
    `update participation_fact f set next_change_on = null
     where id = (select id from participation_fact where next_change_on is not null order by id limit 1)`,
    [new RegExp(`^participation_fact {2}[A-Z]+ ${FACT} {2}next_change_on$`)],
  ],
  [
    'the members and the state of a group project',
    `update group_project_fact set members = members + 1, k18 = 'x'
     where id = (select id from group_project_fact where k18 <> 'x' order by id limit 1)`,
    [
      new RegExp(`^group_project_fact {2}[A-Z]+ ${FACT} {2}k18$`),
      new RegExp(`^group_project_fact {2}[A-Z]+ ${FACT} {2}members$`),
    ],
  ],
  [
    'a sum of a cell',
    `update kpi_cell set k04_achieved = coalesce(k04_achieved, 0) + 0.01
     where id = (select id from kpi_cell where funding = 'state_budget' order by id limit 1)`,
    [/^kpi_cell {2}[A-Z]+ \d{4}-0[19]-01 state_budget {2}k04_achieved$/],
  ],
  [
    'a cell of nothing',
    `insert into kpi_cell (university_id, end_term, funding, k18_yes)
     select id, '2031-01-01', 'host', 1 from university where code = 'ERTIS'`,
    [/^kpi_cell {2}ERTIS 2031-01-01 host {2}k18_yes$/],
  ],
];

describe('`qaitu kpi verify`', () => {
  let desk: ImportDesk;

  beforeAll(async () => {
    desk = await ImportDesk.open();
    for (const university of WORKED_EXAMPLE_UNIVERSITIES) {
      for (const kind of KINDS_IN_ORDER) await desk.importPath(university, kind, workedExamplePath(university, kind));
    }
  });
  afterAll(async () => await desk.close());

  const verify = async (): Promise<CommandOutcome> => await runQaitu(desk.database, ['kpi', 'verify']);
  const driftOf = ({ output }: CommandOutcome): string[] =>
    output.split('\n').flatMap((line) => (line.startsWith('drift  ') ? [line.slice('drift  '.length)] : []));

  /** Past the triggers, as only the superuser can; what it was before is put back afterwards. */
  const tampered = async (statement: string): Promise<CommandOutcome> =>
    await asAdmin(desk.database.adminUrl, async (client) => {
      const tables = ['participation_fact', 'group_project_fact', 'kpi_cell'];
      for (const table of tables) {
        await client.query(`create table kept_${table} as select * from ${table}`);
        await client.query(`alter table ${table} disable trigger user`);
      }
      expect((await client.query(statement)).rowCount).toBe(1);
      const outcome = await verify();
      for (const table of tables) {
        await client.query(`delete from ${table}`);
        await client.query(`insert into ${table} select * from kept_${table}`);
        await client.query(`drop table kept_${table}`);
        const { rows } = await client.query<{ name: string }>(
          `select tgname as name from pg_trigger where tgrelid = '${table}'::regclass and not tgisinternal`,
        );
        for (const { name } of rows) await client.query(`alter table ${table} enable always trigger ${name}`);
      }
      return outcome;
    });

  it.each(TAMPERING)('ends with 1 and names table, key and column: %s', async (_name, statement, drift) => {
    const outcome = await tampered(statement);
    expect(outcome).toMatchObject({ code: 1, errors: '' });
    const found = driftOf(outcome);
    expect(found).toHaveLength(drift.length);
    for (const [place, line] of drift.entries()) expect(found[place]).toMatch(line);
    expect(outcome.output).toMatch(new RegExp(`as of 2026-11-21: ${drift.length} drifted$`, 'm'));

    const afterwards = await verify();
    expect(afterwards).toMatchObject({ code: 0, errors: '' });
    expect(afterwards.output).toContain('as of 2026-11-21: no drift');
  });

  it('finds nothing where a table of the record has been emptied at one stroke', async () => {
    for (const tables of ['commitment, report cascade', 'participation cascade', 'group_project cascade']) {
      await asAdmin(desk.database.adminUrl, async (client) => await client.query(`truncate ${tables}`));
      expect(await verify()).toMatchObject({ code: 0, errors: '' });
    }
    expect((await verify()).output).toContain('0 participations, 0 group projects and 0 cells');
  });
});
