export const UNIVERSITIES = 130;
const RECORD_TABLES = ['participation', 'commitment', 'report', 'output', 'group_project'] as const;
const PARTS = ['commitment', 'report', 'output'] as const;
/** Ends lie in the eight years before the as-of date and half a year after it. */
const DAYS_OF_ENDS = 3100;

const FAMILY_NAMES = ['Әбенова', 'Ғабитов', 'Қасымова', 'Нұрланов', 'Өтегенов', 'Сәрсенова', 'Үмбетова', 'Ким'];
const GIVEN_NAMES = ['Айгүл', 'Болат', 'Гүлнар', 'Дана', 'Ерлан', 'Жанар', 'Іңкәр'];
const names = (list: readonly string[]) => list.map((name) => `'${name}'`).join(', ');

export const BENCH_AS_OF = '2026-11-21';

/**
 * Statements that fill an empty register on the server's side, run by its superuser with the triggers of the record
 * switched off: records by series and chance with a fixed seed, as many of each kind on a hundred participations as in the
 * demonstration's cohort; then facts and cells from them in one pass.
 */
export function generateRecords(participations: number): string[] {
  const off = RECORD_TABLES.map((table) => `alter table ${table} disable trigger user`);
  return [
    // Foreign keys are looked up one by one; these records are made to fit.
    'set session_replication_role = replica',
    // Indexes are made in one go when the rows are there, which is many times faster than row by row.
    `set maintenance_work_mem = '512MB'`,
    `update pg_index set indisready = false where indrelid in (${['participation', ...PARTS, 'participation_fact'].map((table) => `'${table}'::regclass`).join(', ')})`,
    'select setseed(0.4)',
    ...off,
    `insert into university (id, code, name_kk, name_ru, name_en)
     select md5('university ' || n)::uuid, 'BENCH-' || n, 'B', 'B', 'B' from generate_series(1, ${UNIVERSITIES}) n`,
    `insert into person (id, document_index, document_ciphertext, document_key_version, document_mask)
     values (md5('person')::uuid, '\\x01', '\\x01', 1, '••••1')`,
    `insert into group_project (university_id, id, group_code, title, status, due_date, decided_on)
     select md5('university ' || (n % ${UNIVERSITIES} + 1))::uuid, md5('project ' || n)::uuid, 'G' || n, 'T',
       case when n % 3 = 0 then 'accepted' else 'agreed' end, date '${BENCH_AS_OF}' - (n % 2000),
       case when n % 3 = 0 then date '${BENCH_AS_OF}' - (n % 1900) end
     from generate_series(1, ${Math.max(1, Math.round(participations / 40))}) n`,
    `insert into participation (university_id, person_id, group_project_id, external_id, family_name, given_name, sex, home_region,
       rural, category, field, funding, programme, mode, host_country, planned_start, planned_end, actual_start, actual_end,
       status, host_institution, return_status, return_date, return_verified_on, not_returned_on, credits_earned, credits_recognised,
       recognition_final, amount_paid_kzt, amount_repaid_kzt)
     select md5('university ' || u)::uuid, md5('person')::uuid,
       case when n % 20 = 0 then md5('project ' || (u - 1 + ${UNIVERSITIES} * (n / 20 % ${Math.max(
         1,
         Math.floor(participations / 40 / UNIVERSITIES),
       )}) + case when u = 1 then ${UNIVERSITIES} else 0 end))::uuid end,
       'P' || n, (array[${names(FAMILY_NAMES)}])[n * 31 % ${FAMILY_NAMES.length} + 1] || n % 997,
       (array[${names(GIVEN_NAMES)}])[n % ${GIVEN_NAMES.length} + 1], case when n % 3 = 0 then 'M' else 'F' end, lpad((10 + n % 20)::text, 2, '0'), n % 4 = 0,
       (array['bachelor','bachelor','bachelor','master','doctoral','staff'])[n % 6 + 1], lpad((n % 80)::text, 3, '0'),
       (array['state_budget','state_budget','state_budget','self','host','erasmus_plus','university'])[n % 7 + 1],
       (array['exchange','internship','research_stay'])[n % 3 + 1], case when n % 50 = 0 then 'virtual' else 'physical' end,
       (array['PL','DE','TR','CZ','KR','LT','US'])[n % 7 + 1], ends - 130, ends,
       case when status not in ('planned', 'cancelled') then ends - 130 end,
       case when status in ('completed', 'terminated_early') then ends end, status, 'University ' || n % 700,
       case when status = 'completed' then case when c1 < 0.9 then 'returned' when c1 < 0.95 then 'not_returned' end end,
       case when status = 'completed' and c1 < 0.9 then ends + (c2 * 60)::int end,
       case when status = 'completed' and c1 < 0.7 then ends + 70 end,
       case when status = 'completed' and c1 between 0.9 and 0.95 then ends + 90 end,
       case when c2 < 0.9 then 30 end, case when c2 < 0.8 then (c1 * 30)::int end, c2 < 0.7,
       case when c1 < 0.97 then 1000000 + (c2 * 3000000)::bigint end, 0
     from (
       select n, n * 7919 % ${UNIVERSITIES} + 1 as u, ends, random() as c1, random() as c2,
         case when ends > date '${BENCH_AS_OF}' then case when n % 2 = 0 then 'planned' else 'departed' end
           when n % 40 = 0 then 'cancelled' when n % 41 = 0 then 'terminated_early' else 'completed' end as status
       from (select n, date '${BENCH_AS_OF}' + 180 - (random() * ${DAYS_OF_ENDS})::int as ends
         from generate_series(1::bigint, ${participations}) n) n
     ) n`,
    // What follows is made from the participations, and may look for them by an index.
    'reindex table participation',
    `insert into commitment (university_id, participation_id, commitment_no, title, weight, status, due_date, claimed_degree,
       claimed_on, verified_degree, verified_on)
     select p.university_id, p.id, no, 'T', no, status, p.planned_end + 200, 0.9,
       case when status <> 'agreed' then p.planned_end + 150 end,
       case when status = 'verified' then round(c::numeric, 2) end, case when status = 'verified' then p.planned_end + 250 end
     from (select p.*, case when p.c < 0.6 then 'verified' when p.c < 0.8 then 'claimed' else 'agreed' end as status
       from (select p.university_id, p.id, p.planned_end, no, random() as c, random() as chance
         from participation p, generate_series(1, 2) no offset 0) p
       where p.chance < 0.7) p`,
    `insert into report (university_id, participation_id, wave, submitted_on, evidence_level, activities, residence_country,
       occupation, level_match, field_match, contact_with_host, migration_intention, support_mentor, support_access,
       support_admin, support_housing, support_language, support_integration, serious_problem)
     select p.university_id, p.id, wave, p.planned_end + after + (c * 40)::int,
       case when c < 0.8 then 'self' when c < 0.95 then 'university' else 'register' end,
       case when wave <> 'end' then array[(array['employed','study','unemployed','own_business'])[(c * 3)::int + 1]] end,
       case when wave <> 'end' then case when c < 0.9 then 'KZ' else 'DE' end end, case when wave <> 'end' then '2310' end,
       c < 0.5, c < 0.6, c < 0.4, 1 + (c * 4)::int, 4, 5, 3, 4, case when c < 0.5 then 5 end, 2, c < 0.1
     from (select p.university_id, p.id, p.planned_end, wave, after, share, random() as c, random() as chance
       from participation p, (values ('end', 0, 0.8), ('m6', 180, 0.6), ('m12', 365, 0.5), ('m24', 730, 0.4)) w (wave, after, share)
       where p.status = 'completed' and p.planned_end + after + 40 <= date '${BENCH_AS_OF}' offset 0) p
     where p.chance < p.share`,
    `insert into output (university_id, participation_id, output_no, type, title, share, verified_on)
     select p.university_id, p.id, 1, 'publication', 'T', 0.5, p.planned_end + 300
     from participation p where p.category in ('doctoral', 'staff') and random() < 0.5`,
    ...RECORD_TABLES.map(alwaysOn),
    ...PARTS.map((table) => `reindex table ${table}`),
    'analyze',
    `select rebuild_kpi_facts(date '${BENCH_AS_OF}')`,
    'reindex table participation_fact',
    'reset session_replication_role',
    'vacuum analyze',
  ];
}

/** Triggers of the register fire whatever the session says; switching them on again must leave them so. */
function alwaysOn(table: string): string {
  return `do $$ declare name text; begin
       for name in select tgname from pg_trigger where tgrelid = '${table}'::regclass and not tgisinternal loop
         execute format('alter table ${table} enable always trigger %I', name);
       end loop; end $$`;
}
