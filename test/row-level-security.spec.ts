import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Principal } from '#persistence/context.js';
import { asAdmin, createTestDatabase, type TestDatabase } from '#testing/database.js';

const ALATAU = '01890000-0000-7000-8000-00000000000a';
const ERTIS = '01890000-0000-7000-8000-00000000000b';
const PERSON = '01890000-0000-7000-8000-0000000000c1';
const OTHER_PERSON = '01890000-0000-7000-8000-0000000000c2';

const coordinatorOf = (universityId: string | null): Principal => ({
  role: 'qaitu_coordinator',
  userId: null,
  universityId,
  personId: null,
});

describe('row-level security', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await asAdmin(database.adminUrl, async (client) => {
      await client.query(
        `insert into university (id, code, name_kk, name_ru, name_en)
         values ($1, 'ALATAU', 'Алатау', 'Алатау', 'Alatau'), ($2, 'ERTIS', 'Ертіс', 'Ертис', 'Ertis')`,
        [ALATAU, ERTIS],
      );
      await client.query(
        `insert into person (id, document_index, document_ciphertext, document_key_version, document_mask)
         values ($1, '\\x01', '\\x01', 1, '••'), ($2, '\\x02', '\\x02', 1, '••')`,
        [PERSON, OTHER_PERSON],
      );
      await client.query(
        `insert into participation (university_id, person_id, external_id, family_name, given_name, category, funding, planned_start, planned_end, status)
         select u, p, 'P' || n, 'Family', 'Given', 'bachelor', 'state_budget', '2024-01-01', '2024-06-30', 'planned'
         from (values ($1::uuid, $3::uuid, 1), ($1, $3, 2), ($2, $4, 1)) v (u, p, n)`,
        [ALATAU, ERTIS, PERSON, OTHER_PERSON],
      );
    });
  });
  afterAll(async () => await database.close());

  const countAs = async (principal: Principal) =>
    await database.transactions.withPrincipal(principal, async ({ manager }) => {
      const [row] = await manager.query<{ count: number }[]>('select count(*) from participation');
      return row?.count;
    });

  it('shows a coordinator only the own university, without any WHERE', async () => {
    expect(await countAs(coordinatorOf(ALATAU))).toBe(2);
    expect(await countAs(coordinatorOf(ERTIS))).toBe(1);
  });

  it('shows the ministry every university and a participant only the own mobilities', async () => {
    expect(await countAs({ role: 'qaitu_ministry', userId: null, universityId: null, personId: null })).toBe(3);
    expect(await countAs({ role: 'qaitu_participant', userId: null, universityId: null, personId: OTHER_PERSON })).toBe(
      1,
    );
  });

  it('fails without a university in the context', async () => {
    await expect(countAs(coordinatorOf(null))).rejects.toThrow('invalid input syntax for type uuid');
  });

  it('fails outside withPrincipal and for the public and admin roles', async () => {
    const refused = 'permission denied for table participation';
    await expect(database.dataSource.query('select count(*) from participation')).rejects.toThrow(refused);
    for (const role of ['qaitu_public', 'qaitu_admin', 'qaitu_access'] as const) {
      await expect(countAs({ role, userId: null, universityId: null, personId: null })).rejects.toThrow(refused);
    }
  });

  it('refuses a row for another university and a link into another university', async () => {
    const insert = async (universityId: string) =>
      await database.transactions.withPrincipal(coordinatorOf(ALATAU), async ({ manager }) => {
        await manager.query(
          `insert into participation (university_id, person_id, external_id, family_name, given_name, category, funding, planned_start, planned_end, status)
           values ($1, $2, 'X1', 'F', 'G', 'bachelor', 'self', '2024-01-01', '2024-06-30', 'planned')`,
          [universityId, PERSON],
        );
      });
    await expect(insert(ERTIS)).rejects.toThrow('row-level security');
    await asAdmin(database.adminUrl, async (client) => {
      await expect(
        client.query(
          `insert into commitment (university_id, participation_id, commitment_no, title, weight, status)
           select $1, id, 1, 'T', 1, 'agreed' from participation where university_id = $2 limit 1`,
          [ERTIS, ALATAU],
        ),
      ).rejects.toThrow('commitment_participation_fk');
    });
  });

  it('hides names and contacts from the ministry', async () => {
    const ministry: Principal = { role: 'qaitu_ministry', userId: null, universityId: null, personId: null };
    for (const column of ['family_name', 'given_name', 'patronymic', 'birth_date', 'email', 'phone']) {
      await expect(
        database.transactions.withPrincipal(ministry, async ({ manager }) => {
          await manager.query(`select ${column} from participation`);
        }),
      ).rejects.toThrow('permission denied');
    }
  });

  it('keeps history append-only, even for the superuser', async () => {
    await asAdmin(database.adminUrl, async (client) => {
      await expect(client.query('delete from record_history')).rejects.toThrow('append-only');
      await expect(client.query(`update record_history set reason = 'x'`)).rejects.toThrow('append-only');
      await expect(client.query('truncate audit_event')).rejects.toThrow('append-only');
    });
    await expect(
      database.transactions.withPrincipal(coordinatorOf(ALATAU), async ({ manager }) => {
        await manager.query(`update record_history set reason = 'x'`);
      }),
    ).rejects.toThrow('permission denied');
  });
});
