import type { MigrationInterface, QueryRunner } from 'typeorm';
import { GROUP_PROJECT_AMOUNTS, namedAmounts, PARTICIPATION_AMOUNTS } from './kpi-facts/amounts.js';
import {
  GROUP_PROJECT_FACT_COLUMNS,
  listColumns,
  PARTICIPATION_FACT_COLUMNS,
  resultColumns,
  withoutKey,
} from './kpi-facts/fact-columns.js';
import { groupProjectFacts, participationFacts } from './kpi-facts/participation-facts.js';
import { grant } from './row-level-security.js';

/**
 * How the few records of a change are gone through, whatever the tables hold: by their keys. A plan made for the first change
 * of a session, with one row or with five thousand, must do for all that follow.
 */
const BY_KEYS = `set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_hashjoin = off
      set enable_mergejoin = off set enable_seqscan = off set jit = off`;

/**
 * A file's rows are worth a plan of their own: one kept from when the tables were empty may take any index that begins with the
 * university, which for one row is little and for a file into a new register is all its rows for each of them.
 */
const PLAN_FOR = (ids: string) => `if cardinality(${ids}) > 16 then
          perform set_config('plan_cache_mode', 'force_custom_plan', true);
        end if;`;

/** Keeps that facts were computed for a day; two that do so at once leave two rows and do not wait for each other. */
const NOTE_THE_DAY = `if not exists (select from fact_state s where s.as_of >= d) then
          insert into fact_state (as_of) values (d);
        end if;`;

/** The dimensions by which facts are broken down and filtered. */
const DIMENSIONS = `f.university_id, f.id, f.group_project_id, f.standing, f.ended_on, f.end_term, f.funding, f.category, f.sex,
    f.field, f.programme, f.mode, f.home_region, f.rural, f.host_country`;

const PERIOD = 'd date, ends_from date, ends_to date, fundings text[]';
const GROUP_PROJECT_AMOUNT_COLUMNS = `f.university_id, f.id, f.members, f.ended_on, f.end_term, f.funding,
    ${namedAmounts(GROUP_PROJECT_AMOUNTS)}`;

/** The catalogue's rules in SQL, in one place for triggers, the daily advance, checks and any other day. */
export class CreateTheRulesOfKpiFacts1764400001001 implements MigrationInterface {
  name = 'CreateTheRulesOfKpiFacts1764400001001';

  async up(runner: QueryRunner): Promise<void> {
    // Today in Kazakhstan by the clock of the transaction's context; by the server's for whoever has no context.
    await runner.query(`
      create function kpi_today() returns date language sql stable parallel safe begin atomic
        select (coalesce(nullif(current_setting('qaitu.now', true), '')::timestamptz, now()) at time zone 'Asia/Almaty')::date;
      end`);

    // Bodies in the standard's form are bound when they are made, so they need no search path, and Postgres takes them apart
    // into the question that calls them, over which several processes may then go at once.
    const rule = async (name: string, parameters: string, columns: Readonly<Record<string, string>>, body: string) =>
      await runner.query(`
      create function ${name}(${parameters}) returns table (${resultColumns(columns)}) language sql stable parallel safe begin atomic
      ${body};
      end`);
    await rule(
      'kpi_facts_of',
      'universities uuid[], participations uuid[], d date',
      PARTICIPATION_FACT_COLUMNS,
      participationFacts('of'),
    );
    await rule('kpi_facts_as_of', PERIOD, PARTICIPATION_FACT_COLUMNS, participationFacts('in'));
    await rule(
      'kpi_group_facts_of',
      'universities uuid[], group_projects uuid[], d date',
      GROUP_PROJECT_FACT_COLUMNS,
      groupProjectFacts('of'),
    );
    await rule('kpi_group_facts_as_of', 'd date', GROUP_PROJECT_FACT_COLUMNS, groupProjectFacts('in'));

    // What each fact adds to the sums of a cell: of the facts kept, and of facts computed for any day.
    const amounts = `${DIMENSIONS},\n    ${namedAmounts(PARTICIPATION_AMOUNTS)}`;
    await runner.query(`
      create view kpi_amount with (security_invoker = true) as
      select ${amounts} from participation_fact f where f.standing <> '-'`);
    await runner.query(`
      create view kpi_group_amount with (security_invoker = true) as
      select ${GROUP_PROJECT_AMOUNT_COLUMNS} from group_project_fact f where f.members > 0`);
    for (const view of ['kpi_amount', 'kpi_group_amount']) {
      await grant(runner, 'select', view, ['qaitu_coordinator', 'qaitu_ministry', 'qaitu_worker']);
    }
    await runner.query(`
      create function kpi_amounts_as_of(${PERIOD}) returns setof kpi_amount language sql stable parallel safe begin atomic
      select ${amounts} from kpi_facts_as_of(d, ends_from, ends_to, fundings) f where f.standing <> '-';
      end`);
    await runner.query(`
      create function kpi_group_amounts_as_of(d date) returns setof kpi_group_amount language sql stable parallel safe begin atomic
      select ${GROUP_PROJECT_AMOUNT_COLUMNS} from kpi_group_facts_as_of(d) f where f.members > 0;
      end`);

    await runner.query(`
      create function add_participation_facts(universities uuid[], participations uuid[], d date) returns void
      language plpgsql ${BY_KEYS} as $$
      begin
        ${PLAN_FOR('participations')}
        ${NOTE_THE_DAY}
        insert into participation_fact (${listColumns(PARTICIPATION_FACT_COLUMNS)})
        select ${listColumns(PARTICIPATION_FACT_COLUMNS, 'x')} from kpi_facts_of(universities, participations, d) x;
      end $$`);
    await this.createRefresh(runner, 'participation', PARTICIPATION_FACT_COLUMNS, 'kpi_facts_of');
    await this.createRefresh(runner, 'group_project', GROUP_PROJECT_FACT_COLUMNS, 'kpi_group_facts_of');
  }

  /**
   * Computes facts anew as of `d`. Two changes of one participation at the same time each see only their own: whoever comes
   * second waits for the first on the fact's row, and looks at the records only then.
   */
  private async createRefresh(
    runner: QueryRunner,
    record: string,
    columns: Readonly<Record<string, string>>,
    rule: string,
  ): Promise<void> {
    const values = withoutKey(columns);
    await runner.query(`
      create function refresh_${record}_facts(universities uuid[], ids uuid[], d date) returns void
      language plpgsql ${BY_KEYS} as $$
      begin
        ${PLAN_FOR('ids')}
        perform from unnest(universities, ids) k (university_id, id)
          join ${record}_fact f on f.university_id = k.university_id and f.id = k.id
          order by f.university_id, f.id for no key update of f;
        ${NOTE_THE_DAY}
        update ${record}_fact f set (${listColumns(values)}) = row(${listColumns(values, 'x')})
        from (select * from ${rule}(universities, ids, d) offset 0) x
        where f.university_id = x.university_id and f.id = x.id and f is distinct from x;
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [
      'refresh_group_project_facts',
      'refresh_participation_facts',
      'add_participation_facts',
      'kpi_group_amounts_as_of',
      'kpi_amounts_as_of',
    ]) {
      await runner.query(`drop function ${name}`);
    }
    await runner.query('drop view kpi_group_amount, kpi_amount');
    for (const name of [
      'kpi_group_facts_as_of',
      'kpi_group_facts_of',
      'kpi_facts_as_of',
      'kpi_facts_of',
      'kpi_today',
    ]) {
      await runner.query(`drop function ${name}`);
    }
  }
}
