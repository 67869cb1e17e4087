import { createTestDatabase, asAdmin, type TestDatabase } from '#testing/database.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { TODAY } from '../imports/import-desk.js';

/** So many participations alike, of one university. */
export interface Batch {
  readonly university: string;
  readonly count: number;
  readonly end: string;
  readonly category?: string;
  readonly sex?: 'F' | 'M';
  readonly country?: string | null;
  readonly funding?: string;
  readonly group?: string;
  /** K01: verified, confirmed not to be, or nothing known. */
  readonly returned?: boolean;
  /** What a report after twelve months says; none where not given. */
  readonly after12?: { readonly positive?: boolean; readonly contact?: boolean; readonly leaving?: boolean };
}

export interface Project {
  readonly university: string;
  readonly group: string;
  readonly accepted: boolean;
}

const PERSON = '01890000-0000-7000-8000-0000000000c1';

/** A register made of batches, whose facts are those of the tests' day. */
export async function openComparedRegister(
  universities: Readonly<Record<string, string>>,
  projects: readonly Project[],
  batches: readonly Batch[],
): Promise<TestDatabase> {
  const now = `${TODAY}T06:00:00Z`;
  const database = await createTestDatabase(now);
  await new DataKeys(database.transactions, database.secretKey).load();
  await asAdmin(database.adminUrl, async (client) => {
    await client.query(`select set_config('qaitu.now', $1, false)`, [now]);
    await client.query(
      `insert into person (id, document_index, document_ciphertext, document_key_version, document_mask)
       values ($1, '\\x01', '\\x01', 1, '••••1')`,
      [PERSON],
    );
    await client.query(
      `insert into university (code, name_kk, name_ru, name_en)
       select u.key, u.value, u.value, u.key from jsonb_each_text($1::jsonb) u`,
      [JSON.stringify(universities)],
    );
    await client.query(
      `insert into group_project (university_id, group_code, title, status, due_date, decided_on)
       select u.id, p."group", 'T', case when p.accepted then 'accepted' else 'agreed' end, '2022-09-01',
         case when p.accepted then date '2022-09-01' end
       from jsonb_to_recordset($1::jsonb) p (university text, "group" text, accepted boolean)
       join university u on u.code = p.university`,
      [JSON.stringify(projects)],
    );
    const rows = batches.flatMap((batch, place) =>
      Array.from({ length: batch.count }, (_, each) => ({
        category: 'bachelor',
        country: 'PL',
        funding: 'state_budget',
        ...batch,
        ...batch.after12,
        reports: batch.after12 !== undefined,
        id: `P${place}-${each}`,
      })),
    );
    const batchRows = `jsonb_to_recordset($1::jsonb) r (id text, university text, category text, sex text, country text,
      funding text, "group" text, "end" date, returned boolean, reports boolean, positive boolean, contact boolean,
      leaving boolean) join university u on u.code = r.university`;
    await client.query(
      `insert into participation (university_id, person_id, external_id, family_name, given_name, sex, category, funding,
         host_country, mode, group_project_id, planned_start, planned_end, actual_start, actual_end, status, return_status,
         return_date, return_verified_on, not_returned_on)
       select u.id, $2, r.id, 'F', 'G', r.sex, r.category, r.funding, r.country, 'physical', g.id, r."end" - 100, r."end",
         r."end" - 100, r."end", 'completed',
         case when r.returned then 'returned' when not r.returned then 'not_returned' end,
         case when r.returned then r."end" + 3 end, case when r.returned then r."end" + 9 end,
         case when not r.returned then r."end" + 60 end
       from ${batchRows} left join group_project g on g.university_id = u.id and g.group_code = r."group"`,
      [JSON.stringify(rows), PERSON],
    );
    await client.query(
      `insert into report (university_id, participation_id, wave, submitted_on, evidence_level, activities,
         contact_with_host, migration_intention)
       select u.id, p.id, 'm12', r."end" + 370, 'university',
         case when r.positive then array['study'] when not r.positive then array['unemployed'] end, r.contact,
         case when r.leaving then 5 when not r.leaving then 1 end
       from ${batchRows} join participation p on p.university_id = u.id and p.external_id = r.id where r.reports`,
      [JSON.stringify(rows)],
    );
  });
  return database;
}

/** Both answers of a share as two batches: so many yes, and no of the rest. */
export function ofKnown(
  yes: number,
  known: number,
  batch: Omit<Batch, 'count'>,
  answer: (isYes: boolean) => Partial<Batch>,
): Batch[] {
  return [
    { ...batch, ...answer(true), count: yes },
    { ...batch, ...answer(false), count: known - yes },
  ];
}
