import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AMOUNTS, GROUP_PROJECT_AMOUNTS, PARTICIPATION_AMOUNTS, summedAmounts } from './kpi-facts/amounts.js';
import { GROUP_PROJECT_FACT_COLUMNS, listColumns, PARTICIPATION_FACT_COLUMNS } from './kpi-facts/fact-columns.js';

/** The columns that the rules look at; a change of others leaves the facts alone. */
const LOOKED_AT = {
  participation: `group_project_id, status, planned_end, actual_end, funding, category, sex, field, programme, mode,
    home_region, rural, host_country, return_status, return_date, return_verified_on, not_returned_on, credits_earned,
    credits_recognised, recognition_final, amount_paid_kzt, amount_repaid_kzt, waiver, waiver_date`,
  commitment: `due_date, weight, status, claimed_degree, claimed_on, verified_degree, verified_on, rejected_on, waived_on`,
  report: `wave, submitted_on, evidence_level, activities, residence_country, employer, occupation, from_observations,
    level_match, field_match, contact_with_host, migration_intention, support_mentor, support_access,
    support_admin, support_housing, support_language, support_integration, serious_problem`,
  output: 'share, verified_on',
  group_project: 'status, due_date, decided_on',
} as const;
const MEMBERSHIP = 'university_id, id, group_project_id, status, planned_end, actual_end, funding';
const PARTS = ['commitment', 'report', 'output'] as const;

/** Whoever makes a change, the facts are kept by the owner: nobody else may write them. */
const DEFINER = 'returns trigger language plpgsql security definer set search_path = public, pg_temp set jit = off';
const EVENTS = {
  insert: 'referencing new table as new_rows',
  update: 'referencing old table as old_rows new table as new_rows',
  delete: 'referencing old table as old_rows',
  truncate: '',
} as const;
type Event = keyof typeof EVENTS;

const changedIn = (columns: string) => `
            (select ${columns} from new_rows except all select ${columns} from old_rows)`;
/** Rows as they were and as they are, but those that stayed the same; the columns hold the key. */
const changedEitherWay = (columns: string) => `
            select ${columns} from (select ${columns} from old_rows union all select ${columns} from new_rows) r
            group by ${columns} having count(*) = 1`;

/** Making ready to add up costs more than a handful of rows; their differences go in one by one. */
const FEW = 8;

/** Keeps facts in the transaction of every change of a record, and cells in that of every change of a fact. */
export class KeepKpiFacts1764400001002 implements MigrationInterface {
  name = 'KeepKpiFacts1764400001002';

  async up(runner: QueryRunner): Promise<void> {
    await this.keepFacts(runner);
    await this.keepCells(runner);
    await this.createUpkeep(runner);
    await this.keepFactsOfTheRest(runner);
    for (const [table, name, events] of triggers()) {
      for (const event of events) {
        await runner.query(`create trigger ${table}_facts_${event} after ${event} on ${table} ${EVENTS[event]}
          for each statement execute function ${name}()`);
        await runner.query(`alter table ${table} enable always trigger ${table}_facts_${event}`);
      }
    }
    await runner.query('select rebuild_kpi_facts(kpi_today())');
  }

  private async keepFacts(runner: QueryRunner): Promise<void> {
    const picked = (key: string) => `array_agg(t.university_id order by t.university_id, t.${key}),
            array_agg(t.${key} order by t.university_id, t.${key})`;
    const refresh = (record: string) => `
          if ids is not null then perform refresh_${record}_facts(universities, ids, kpi_today()); end if;`;

    await runner.query(`
      create function keep_participation_facts() ${DEFINER} as $$
      declare universities uuid[]; ids uuid[];
      begin
        if tg_op = 'INSERT' then
          select ${picked('id')} into universities, ids from new_rows t;
          if ids is null then return null; end if;
          perform add_participation_facts(universities, ids, kpi_today());
          select ${picked('group_project_id')} into universities, ids
          from (select distinct university_id, group_project_id from new_rows where group_project_id is not null) t;
        elsif tg_op = 'UPDATE' then
          select ${picked('id')} into universities, ids
          from ${changedIn(`university_id, id, ${LOOKED_AT.participation}`)} t;
          if ids is null then return null; end if;
          perform refresh_participation_facts(universities, ids, kpi_today());
          select ${picked('group_project_id')} into universities, ids
          from (select distinct university_id, group_project_id from (${changedEitherWay(MEMBERSHIP)}) t
            where group_project_id is not null) t;
        else
          select ${picked('group_project_id')} into universities, ids
          from (select distinct university_id, group_project_id from old_rows where group_project_id is not null) t;
        end if;${refresh('group_project')}
        return null;
      end $$`);

    for (const part of PARTS) {
      const columns = `university_id, id, participation_id, ${LOOKED_AT[part]}`;
      const distinctly = (from: string) =>
        `select ${picked('participation_id')} into universities, ids
          from (select distinct university_id, participation_id from ${from} t) t`;
      await runner.query(`
      create function keep_facts_of_${part}() ${DEFINER} as $$
      declare universities uuid[]; ids uuid[];
      begin
        if tg_op = 'INSERT' then
          ${distinctly('new_rows')};
        elsif tg_op = 'UPDATE' then
          ${distinctly(`(${changedEitherWay(columns)})`)};
        else
          ${distinctly('old_rows')};
        end if;${refresh('participation')}
        return null;
      end $$`);
    }

    await runner.query(`
      create function keep_group_project_facts() ${DEFINER} as $$
      declare universities uuid[]; ids uuid[];
      begin
        if tg_op = 'INSERT' then
          insert into group_project_fact (${listColumns(GROUP_PROJECT_FACT_COLUMNS)})
          select n.university_id, n.id, 0, null, null, '', 'd', null from new_rows n;
          select ${picked('id')} into universities, ids from new_rows t;
        else
          select ${picked('id')} into universities, ids from ${changedIn(`university_id, id, ${LOOKED_AT.group_project}`)} t;
        end if;${refresh('group_project')}
        return null;
      end $$`);

    await runner.query(`
      create function keep_facts_of_university() ${DEFINER} as $$
      declare universities uuid[]; ids uuid[];
      begin
        select ${picked('id')} into universities, ids
        from (select p.university_id, p.id from ${changedIn('id, country')} u join participation p on p.university_id = u.id) t;
        ${refresh('participation')}
        return null;
      end $$`);
  }

  /** Whoever empties a table of the record, and what hangs on it, leaves facts of what is left. */
  private async keepFactsOfTheRest(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function keep_facts_of_the_rest() ${DEFINER} as $$
      begin
        perform rebuild_kpi_facts(kpi_today());
        return null;
      end $$`);
  }

  private async keepCells(runner: QueryRunner): Promise<void> {
    for (const [record, amounts, counted] of [
      ['participation', PARTICIPATION_AMOUNTS, `f.standing <> '-'`],
      ['group_project', GROUP_PROJECT_AMOUNTS, 'f.members > 0'],
    ] as const) {
      const columns = `university_id, end_term, funding, ${Object.keys(amounts).join(', ')}`;
      const key = 'f.university_id, f.end_term, f.funding';
      const added = (rows: string, counting: string) => `
          if (select count(*) from (select from ${counting} limit ${FEW + 1}) t) <= ${FEW} then
            insert into kpi_cell (${columns})
            select ${key},
              ${Object.values(amounts)
                .map(({ of }) => of('f.sign'))
                .join(',\n              ')}
            from (${rows}) f where ${counted};
          else
            insert into kpi_cell (${columns})
            select ${key},
              ${Object.values(amounts)
                .map(({ of }) => `nullif(sum(${of('f.sign')}), 0)`)
                .join(',\n              ')}
            from (${rows}) f where ${counted}
            group by ${key} order by f.end_term, f.funding, f.university_id;
          end if`;
      const coming = 'select 1 as sign, n.* from new_rows n';
      const going = 'select -1 as sign, o.* from old_rows o';
      await runner.query(`
      create function keep_cells_of_${record}() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        if tg_op = 'INSERT' then${added(coming, 'new_rows')};
        elsif tg_op = 'UPDATE' then${added(`${coming} union all ${going}`, 'new_rows')};
        else${added(going, 'old_rows')};
        end if;
        return null;
      end $$`);
    }
  }

  /** What is done with facts and cells besides: the passing of days, the folding of differences, and all of it anew. */
  private async createUpkeep(runner: QueryRunner): Promise<void> {
    const stale = (record: string) => `
        select array_agg(t.university_id), array_agg(t.id) into universities, ids
        from (select f.university_id, f.id from ${record}_fact f where f.next_change_on <= d
          order by f.university_id, f.id limit at_most for no key update skip locked) t;
        if ids is not null then perform refresh_${record}_facts(universities, ids, d); end if;
        advanced := advanced + coalesce(cardinality(ids), 0);`;
    await runner.query(`
      create function advance_kpi_facts(d date, at_most integer) returns integer
      language plpgsql set search_path = public, pg_temp as $$
      declare universities uuid[]; ids uuid[]; advanced integer := 0;
      begin${stale('participation')}${stale('group_project')}
        return advanced;
      end $$`);

    const names = Object.keys(AMOUNTS);
    await runner.query(`
      create function fold_kpi_cells(at_most integer) returns integer
      language plpgsql set search_path = public, pg_temp set jit = off as $$
      declare folded integer;
      begin
        with key as (
          select university_id, end_term, funding from kpi_cell
          group by university_id, end_term, funding having count(*) > 1
          order by university_id, end_term, funding limit at_most
        ), gone as (
          delete from kpi_cell c using key k
          where c.university_id = k.university_id and c.end_term = k.end_term and c.funding = k.funding
          returning c.*
        ), kept as (
          insert into kpi_cell (university_id, end_term, funding, ${names.join(', ')})
          select f.university_id, f.end_term, f.funding, ${summedAmounts(AMOUNTS, 'f.')}
          from gone f group by f.university_id, f.end_term, f.funding
          order by f.end_term, f.funding, f.university_id
        )
        select count(*) into folded from gone;
        return folded;
      end $$`);

    await runner.query(`
      create function rebuild_kpi_facts(d date) returns void
      language plpgsql set search_path = public, pg_temp set jit = off set work_mem = '256MB' as $$
      begin
        delete from participation_fact;
        delete from group_project_fact;
        delete from kpi_cell;
        delete from fact_state;
        insert into participation_fact (${listColumns(PARTICIPATION_FACT_COLUMNS)})
        select ${listColumns(PARTICIPATION_FACT_COLUMNS, 'x')} from kpi_facts_as_of(d, null, null, null) x;
        insert into group_project_fact (${listColumns(GROUP_PROJECT_FACT_COLUMNS)})
        select ${listColumns(GROUP_PROJECT_FACT_COLUMNS, 'x')} from kpi_group_facts_as_of(d) x;
        insert into fact_state (as_of) select d where exists (select from participation_fact);
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['rebuild_kpi_facts', 'fold_kpi_cells', 'advance_kpi_facts']) {
      await runner.query(`drop function ${name}`);
    }
    for (const [table, , events] of triggers().reverse()) {
      for (const event of events) await runner.query(`drop trigger ${table}_facts_${event} on ${table}`);
    }
    for (const name of new Set(triggers().map(([, name]) => name))) await runner.query(`drop function ${name}()`);
  }
}

/** Which function keeps what upon which events. */
function triggers(): [table: string, name: string, events: readonly Event[]][] {
  const all: readonly Event[] = ['insert', 'update', 'delete'];
  return [
    ['participation', 'keep_participation_facts', all],
    ...PARTS.map((part): [string, string, readonly Event[]] => [part, `keep_facts_of_${part}`, all]),
    ['group_project', 'keep_group_project_facts', ['insert', 'update']],
    ['university', 'keep_facts_of_university', ['update']],
    ...[...PARTS, 'participation', 'group_project'].map((table): [string, string, readonly Event[]] => [
      table,
      'keep_facts_of_the_rest',
      ['truncate'],
    ]),
    ['participation_fact', 'keep_cells_of_participation', all],
    ['group_project_fact', 'keep_cells_of_group_project', all],
  ];
}
