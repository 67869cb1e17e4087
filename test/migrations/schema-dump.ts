import type { Client } from 'pg';

const IN_PUBLIC = (alias: string, column: string) => `${alias}.${column} = 'public'::regnamespace`;

/** Everything of schema `public` that a migration could have made, one line each; what an extension brings is not ours. */
const OBJECTS = `
  select 'table ' || c.relname || ' ' || c.relkind::text || ' rls ' || c.relrowsecurity || c.relforcerowsecurity
    || ' options ' || coalesce(c.reloptions::text, '') || ' acl ' || coalesce(c.relacl::text, '') as line
  from pg_class c where ${IN_PUBLIC('c', 'relnamespace')} and c.relkind <> 'i'
  union all
  select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || ' collate ' || coalesce(l.collname, '') || ' not null ' || a.attnotnull || ' identity ' || a.attidentity::text
    || ' default ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') || ' acl ' || coalesce(a.attacl::text, '')
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum left join pg_collation l on l.oid = a.attcollation
  where ${IN_PUBLIC('c', 'relnamespace')} and c.relkind <> 'i'
  union all
  select 'constraint ' || conname || ' ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid)
  from pg_constraint k where ${IN_PUBLIC('k', 'connamespace')}
  union all
  select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid
  where ${IN_PUBLIC('c', 'relnamespace')}
  union all
  select 'policy ' || polname || ' on ' || polrelid::regclass || ' ' || polcmd::text || ' to '
    || (select string_agg(pg_get_userbyid(r), ', ') from unnest(polroles) r)
    || ' using ' || coalesce(pg_get_expr(polqual, polrelid), '') || ' check ' || coalesce(pg_get_expr(polwithcheck, polrelid), '')
  from pg_policy
  union all
  select pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where ${IN_PUBLIC('c', 'relnamespace')} and not t.tgisinternal
  union all
  select pg_get_functiondef(p.oid) || ' acl ' || coalesce(p.proacl::text, '') from pg_proc p
  where ${IN_PUBLIC('p', 'pronamespace')} and p.prokind <> 'a' and not exists (
    select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
  union all
  select 'collation ' || collname || ' ' || collprovider::text || ' ' || coalesce(colllocale, collcollate)
  from pg_collation l where ${IN_PUBLIC('l', 'collnamespace')}
  union all
  select 'type ' || typname || ' ' || typtype::text || ' ' || coalesce((select string_agg(enumlabel, ',' order by enumsortorder)
    from pg_enum where enumtypid = t.oid), '')
  from pg_type t where ${IN_PUBLIC('t', 'typnamespace')}
  union all
  select 'default acl ' || defaclacl::text from pg_default_acl
  union all
  select 'schema ' || nspname || ' ' || coalesce(nspacl::text, '') from pg_namespace
  where nspname !~ '^pg_' and nspname <> 'information_schema'`;

/** The schema as sorted lines of text, for comparing two states of it. Oids and the order of making stay out. */
export async function dumpSchema(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`select line from (${OBJECTS}) o order by line collate "C"`);
  return rows.map(({ line }) => line);
}
