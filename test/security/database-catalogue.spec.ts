import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { ACTING_ROLES, OWNER_ROLE, RUNTIME_ROLE } from '#persistence/provisioning/database-roles.js';
import { createTestDatabase, type TestDatabase } from '#testing/database.js';

/** Written by every change and changeable by nobody. */
const HISTORY_TABLES = ['audit_event', 'publication_history', 'record_history', 'survey_history'];
/**
 * Functions that run with the rights of their owner: the triggers that keep the facts behind the indicators, which nobody may
 * write (decision 0019). A name is added here only with a decision record.
 */
const DEFINER_FUNCTIONS: readonly string[] = [
  'keep_facts_of_commitment',
  'keep_facts_of_output',
  'keep_facts_of_report',
  'keep_facts_of_the_rest',
  'keep_facts_of_university',
  'keep_group_project_facts',
  'keep_participation_facts',
];
/** TypeORM makes its own list of migrations, with names of its own. */
const TYPEORM_TABLE = 'schema_migration';

const RELATIONS = `from pg_class c where c.relnamespace = 'public'::regnamespace`;
const RUNTIME_ROLES = [RUNTIME_ROLE, ...ACTING_ROLES];

/** Questions to the catalogue of a migrated database. Each asks for the offenders, so that a red test names them. */
describe('the catalogue of the database', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new Client({ connectionString: database.adminUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.close();
  });

  const offenders = async (query: string, values: unknown[] = []): Promise<string[]> =>
    (await client.query<{ name: string }>(query, values)).rows.map(({ name }) => name);

  describe('tables', () => {
    it('are there, so that the rules below are asked of something', async () => {
      expect(await offenders(`select c.relname as name ${RELATIONS} and c.relkind in ('r', 'p') order by 1`)).toEqual(
        expect.arrayContaining(['participation', 'person', 'record_history', 'university']),
      );
    });

    it('all have row-level security enabled, forced upon their owner, and at least one policy', async () => {
      expect(
        await offenders(`select c.relname as name ${RELATIONS} and c.relkind in ('r', 'p')
          and not (c.relrowsecurity and c.relforcerowsecurity
                   and exists (select from pg_policy p where p.polrelid = c.oid))`),
      ).toEqual([]);
    });

    it('belong to the owner, as everything in the schema does', async () => {
      expect(
        await offenders(
          `select c.relname as name ${RELATIONS} and c.relowner <> $1::regrole
           union all
           select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proowner <> $1::regrole`,
          [OWNER_ROLE],
        ),
      ).toEqual([]);
    });

    it('are the only relations that hold rows: views ask as their reader, and nothing escapes the policies', async () => {
      expect(
        await offenders(`select c.relname as name ${RELATIONS} and c.relkind = 'v'
          and not coalesce('security_invoker=true' = any (c.reloptions) or 'security_invoker=on' = any (c.reloptions), false)`),
      ).toEqual([]);
      expect(await offenders(`select c.relname as name ${RELATIONS} and c.relkind in ('m', 'f')`)).toEqual([]);
    });
  });

  describe('roles', () => {
    it('that serve requests have no right beyond the policies', async () => {
      expect(
        await offenders(
          `select rolname as name from pg_roles where rolname = any ($1)
           and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit
                or rolcanlogin <> (rolname = $2))`,
          [RUNTIME_ROLES, RUNTIME_ROLE],
        ),
      ).toEqual([]);
      const found = await offenders('select rolname as name from pg_roles where rolname = any ($1)', [RUNTIME_ROLES]);
      expect(found).toHaveLength(RUNTIME_ROLES.length);
    });

    it('own nothing and create nothing', async () => {
      expect(
        await offenders(
          `select r.rolname as name from pg_shdepend d join pg_roles r on r.oid = d.refobjid
           where d.deptype = 'o' and r.rolname = any ($1)`,
          [RUNTIME_ROLES],
        ),
      ).toEqual([]);
      expect(
        await offenders(
          `select rolname as name from pg_roles where rolname = any ($1)
           and (has_database_privilege(rolname, current_database(), 'create, temporary')
                or has_schema_privilege(rolname, 'public', 'create'))`,
          [RUNTIME_ROLES],
        ),
      ).toEqual([]);
    });

    it('are taken on by the runtime login one at a time, never inherited, and by nobody else', async () => {
      const memberships = await client.query(
        `select pg_get_userbyid(m.roleid) as role, m.inherit_option, m.set_option, m.admin_option
         from pg_auth_members m where m.member = $1::regrole order by 1`,
        [RUNTIME_ROLE],
      );
      expect(memberships.rows).toEqual(
        [...ACTING_ROLES]
          .sort()
          .map((role) => ({ role, inherit_option: false, set_option: true, admin_option: false })),
      );
      expect(
        await offenders(
          `select pg_get_userbyid(member) as name from pg_auth_members
           where (roleid = any ($1::regrole[]) and member <> $2::regrole) or member = any ($1::regrole[])
              or roleid = $2::regrole`,
          [[...ACTING_ROLES], RUNTIME_ROLE],
        ),
      ).toEqual([]);
    });

    it('receive no right as the runtime login or as PUBLIC', async () => {
      expect(
        await offenders(
          `select c.relname as name ${RELATIONS} and exists (
             select from aclexplode(c.relacl) a where a.grantee in (0, $1::regrole)
             union all
             select from pg_attribute t, aclexplode(t.attacl) a where t.attrelid = c.oid and a.grantee in (0, $1::regrole))
           union all
           select 'default privileges' from pg_default_acl`,
          [RUNTIME_ROLE],
        ),
      ).toEqual([]);
    });

    it('may never truncate, reference, trigger or maintain', async () => {
      expect(
        await offenders(
          `select r || ' on ' || c.relname as name from unnest($1::text[]) r,
           lateral (select c.oid, c.relname ${RELATIONS} and c.relkind in ('r', 'p')) c
           where has_table_privilege(r, c.oid, 'truncate, trigger, maintain') or has_any_column_privilege(r, c.oid, 'references')`,
          [RUNTIME_ROLES],
        ),
      ).toEqual([]);
    });
  });

  describe('functions', () => {
    it('run with the rights of whoever calls them', async () => {
      expect(
        await offenders(
          `select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`,
        ),
      ).toEqual(DEFINER_FUNCTIONS);
    });

    it('with the rights of their owner can be reached by a trigger alone', async () => {
      expect(
        await offenders(`select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
          and (prorettype <> 'trigger'::regtype or pronargs > 0)`),
      ).toEqual([]);
    });

    it('look names up in a fixed search path, or have looked them up when they were made', async () => {
      expect(
        await offenders(`select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosqlbody is null
          and not exists (select from unnest(proconfig) setting where setting like 'search\\_path=%')`),
      ).toEqual([]);
    });
  });

  describe('policies', () => {
    interface Policy {
      readonly name: string;
      readonly roles: string[];
      readonly expressions: string[];
    }
    const readPolicies = async (): Promise<Policy[]> =>
      (
        await client.query<Policy>(`
          select polname as name,
            array(select case when r = 0 then 'public' else pg_get_userbyid(r)::text end from unnest(polroles) r) as roles,
            array_remove(array[pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)], null) as expressions
          from pg_policy order by 1`)
      ).rows;

    it('each belong to exactly one role and are named after it', async () => {
      const policies = await readPolicies();
      expect(policies.length).toBeGreaterThan(50);
      for (const { name, roles } of policies) {
        expect(roles).toHaveLength(1);
        expect([...ACTING_ROLES, OWNER_ROLE]).toContain(roles[0]);
        expect(name).toMatch(new RegExp(`_${roles[0]?.replace('qaitu_', '')}_(all|select|insert|update|delete)$`));
      }
    });

    it('read every setting, and call every function, once per statement and not once per row', async () => {
      for (const { name, expressions } of await readPolicies()) {
        for (const expression of expressions) {
          const perRow = withoutConstantSubselects(expression);
          expect({ policy: name, perRow, calls: /\b[a-z_][a-z0-9_.]*\(/.exec(perRow)?.[0] ?? null }).toEqual({
            policy: name,
            perRow,
            calls: null,
          });
        }
      }
    });

    it('never offer alternatives within one expression', async () => {
      const withOr = (await readPolicies()).filter(({ expressions }) => expressions.some((text) => / OR /.test(text)));
      expect(withOr.map(({ name }) => name)).toEqual([]);
    });

    it('compare only columns that lead an index', async () => {
      // What a policy reads of each table, from the dependencies Postgres itself keeps; checks of new rows look nothing up.
      expect(
        await offenders(`
          with compared as (
            select p.polname, d.refobjid as relid, array_agg(distinct d.refobjsubid::smallint) as columns
            from pg_policy p
            join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid
              and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0
            where p.polqual is not null
            group by p.polname, d.refobjid)
          select polname || ' on ' || relid::regclass as name from compared
          where not exists (
            select from pg_index i where i.indrelid = compared.relid and i.indisvalid and i.indpred is null
              and (select array_agg(key order by key) from unnest((i.indkey::smallint[])[0:cardinality(columns) - 1]) key)
                = (select array_agg(key order by key) from unnest(columns) key))`),
      ).toEqual([]);
    });
  });

  describe('constraints and keys', () => {
    it('carry names of ours: the table, what it is about, and the kind', async () => {
      expect(
        await offenders(
          `select c.conname as name from pg_constraint c join pg_class t on t.oid = c.conrelid
           where t.relnamespace = 'public'::regnamespace and t.relname <> $1 and c.contype <> 'n'
             and c.conname !~ ('^' || t.relname || '(_[a-z0-9_]+)?_'
               || case c.contype when 'p' then 'pk' when 'u' then 'uq' when 'f' then 'fk' when 'c' then 'ck' else 'never' end || '$')
           union all
           select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
           where t.relnamespace = 'public'::regnamespace and t.relname <> $1
             and not exists (select from pg_constraint c where c.conindid = i.oid and c.contype in ('p', 'u'))
             and i.relname !~ ('^' || t.relname || '_[a-z0-9_]+_' || case when x.indisunique then 'uq' else 'ix' end || '$')`,
          [TYPEORM_TABLE],
        ),
      ).toEqual([]);
    });

    it('of a university’s tables begin with the university', async () => {
      expect(
        await offenders(`
          select t.relname as name from pg_class t
          join pg_attribute a on a.attrelid = t.oid and a.attname = 'university_id' and a.attnotnull
          where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and not exists (
            select from pg_constraint c where c.conrelid = t.oid and c.contype = 'p' and
              array(select attname::text from unnest(c.conkey) with ordinality k (n, position)
                    join pg_attribute k2 on k2.attrelid = t.oid and k2.attnum = k.n order by position)
              = array['university_id', 'id'])`),
      ).toEqual([]);
    });

    it('cannot link a record of one university to one of another', async () => {
      expect(
        await offenders(`
          with tenant as (
            select attrelid as oid, attnum from pg_attribute
            where attname = 'university_id' and attnotnull and attrelid in (select c.oid ${RELATIONS} and c.relkind in ('r', 'p')))
          select c.conname as name from pg_constraint c
          join tenant f on f.oid = c.conrelid join tenant t on t.oid = c.confrelid
          where c.contype = 'f' and not exists (
            select from unnest(c.conkey, c.confkey) k (f_key, t_key) where f_key = f.attnum and t_key = t.attnum)`),
      ).toEqual([]);
    });

    it('find the rows behind every foreign key by an index', async () => {
      expect(
        await offenders(`
          select c.conname as name from pg_constraint c
          where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
            select from pg_index i where i.indrelid = c.conrelid and i.indisvalid and i.indpred is null
              and (select array_agg(key order by key) from unnest((i.indkey::smallint[])[0:cardinality(c.conkey) - 1]) key)
                = (select array_agg(key order by key) from unnest(c.conkey) key))`),
      ).toEqual([]);
    });
  });

  describe('history', () => {
    it('is listed whole', async () => {
      expect(
        await offenders(`select c.relname as name ${RELATIONS} and c.relkind in ('r', 'p')
          and c.relname ~ '(_history|^audit_.*)$' order by 1`),
      ).toEqual(HISTORY_TABLES);
    });

    it('can be changed, removed or emptied by no role but its owner', async () => {
      expect(
        await offenders(
          `select c.relname || ': ' || a.privilege_type as name from pg_class c, aclexplode(c.relacl) a
           where c.relname = any ($1) and a.grantee <> c.relowner and a.privilege_type not in ('SELECT', 'INSERT')
           union all
           select c.relname || '.' || t.attname || ': ' || a.privilege_type
           from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
           where c.relname = any ($1) and a.privilege_type not in ('SELECT', 'INSERT')`,
          [HISTORY_TABLES],
        ),
      ).toEqual([]);
    });

    it('is guarded by triggers that fire even where triggers are switched off, before update, delete and truncate', async () => {
      expect(
        await offenders(
          `select c.relname as name from pg_class c where c.relname = any ($1) and not exists (
             select from pg_trigger t where t.tgrelid = c.oid and t.tgenabled = 'A'
               and t.tgfoid = 'refuse_change_of_history'::regproc
               -- bit 1: before; 3, 4, 5: delete, update, truncate (catalog/pg_trigger.h)
               and t.tgtype & 58 = 58)`,
          [HISTORY_TABLES],
        ),
      ).toEqual([]);
      expect(
        await offenders(`select t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
          where not t.tgisinternal and t.tgenabled <> 'A' and c.relnamespace = 'public'::regnamespace`),
      ).toEqual([]);
    });

    it('is kept of every record, which nobody may therefore delete', async () => {
      const kept = await offenders(`select tgrelid::regclass::text as name from pg_trigger
        where tgfoid = 'keep_history'::regproc group by tgrelid having count(*) = 2 order by 1`);
      expect(kept).toEqual([
        'appeal',
        'application',
        'breach_proposal',
        'call',
        'call_result',
        'commitment',
        'commitment_amendment',
        'data_quality_finding',
        'data_request',
        'eligible_population',
        'evidence',
        'group_project',
        'group_project_member',
        'kpi_report',
        'kpi_report_section',
        'observation',
        'observation_conflict',
        'output',
        'participation',
        'register_entry',
        'report',
        'report_correction_request',
        'review',
        'sample_audit_item',
        'sample_audit_stratum',
      ]);
      expect(
        await offenders(
          `select r || ' on ' || t as name from unnest($1::text[]) r, unnest($2::text[]) t where has_table_privilege(r, t, 'delete')`,
          [RUNTIME_ROLES, kept],
        ),
      ).toEqual([]);
    });
  });
});

/** The expression without its `(SELECT …)` that read no table: what is left is evaluated for every row. */
function withoutConstantSubselects(expression: string): string {
  let text = expression;
  for (let from = text.lastIndexOf('( SELECT '); from >= 0; from = text.lastIndexOf('( SELECT ', from - 1)) {
    const to = closingOf(text, from);
    if (!/\bFROM\b/.test(text.slice(from, to))) text = `${text.slice(0, from)}?${text.slice(to + 1)}`;
    if (from === 0) break;
  }
  return text;
}

function closingOf(text: string, opening: number): number {
  let depth = 0;
  for (let index = opening; index < text.length; index++) {
    if (text[index] === '(') depth++;
    if (text[index] === ')' && --depth === 0) return index;
  }
  throw new Error(`Unbalanced: ${text}`);
}
