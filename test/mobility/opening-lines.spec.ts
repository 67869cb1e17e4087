import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { migrations } from '#migrations/all.js';
import { KeepMobilityEventsLedgerAndBreaches1764200002000 } from '#migrations/1764200002000-keep-mobility-events-ledger-and-breaches.js';
import { createOwnerDataSource } from '#persistence/database.js';
import { SecretKey } from '#persistence/encryption/secret-key.js';
import { provisionRoles } from '#persistence/provisioning/provision-roles.js';
import { registryEntities } from '#registry/entities.js';
import { createBareDatabase, TEST_SECRET } from '#testing/database.js';

const id = (tail: string) => `01890000-0000-7000-8000-0000000000${tail}`;

describe('amounts that were there before the ledger', () => {
  let bare: Awaited<ReturnType<typeof createBareDatabase>>;
  let client: Client;

  beforeAll(async () => {
    bare = await createBareDatabase();
    client = new Client({ connectionString: bare.adminUrl });
    await client.connect();
    await provisionRoles(client, new SecretKey(TEST_SECRET).derive('runtime-role').toString('base64url'));
  });
  afterAll(async () => {
    await client.end();
    await bare.drop();
  });

  const migrate = async (list: typeof migrations | readonly (typeof migrations)[number][]) => {
    const owner = createOwnerDataSource(bare.adminUrl, { entities: registryEntities, migrations: list });
    await owner.initialize();
    await owner.runMigrations();
    await owner.destroy();
  };

  it('open it with one line each, and stay what they were', async () => {
    const ledger = migrations.indexOf(KeepMobilityEventsLedgerAndBreaches1764200002000);
    await migrate(migrations.slice(0, ledger));
    await client.query(
      `insert into university (id, code, name_kk, name_ru, name_en) values ('${id('a0')}', 'ALATAU', 'A', 'A', 'A')`,
    );
    await client.query(
      `insert into person (id, document_index, document_ciphertext, document_key_version, document_mask)
       values ('${id('a1')}', '\\x00', '\\x01', 1, '1')`,
    );
    for (const [key, paid, repaid] of [
      ['both', '1500', '20'],
      ['nothing', 'null', 'null'],
      ['none', '0', 'null'],
    ]) {
      await client.query(
        `insert into participation (university_id, person_id, external_id, family_name, given_name, category, funding,
           planned_start, planned_end, status, amount_paid_kzt, amount_repaid_kzt, updated_at)
         values ('${id('a0')}', '${id('a1')}', '${key}', 'F', 'G', 'bachelor', 'self', '2024-01-01', '2024-06-30', 'planned',
           ${paid}, ${repaid}, '2024-03-01T20:00:00Z')`,
      );
    }
    await migrate(migrations);
    const lines = await client.query(
      `select p.external_id, l.kind, l.amount_kzt::integer as amount, l.source, l.booked_on::text as day, p.version
       from participation p join ledger_line l on l.university_id = p.university_id and l.participation_id = p.id
       order by p.external_id, l.kind`,
    );
    const line = { source: 'file', day: '2024-03-02', version: 1 };
    expect(lines.rows).toEqual([
      { external_id: 'both', kind: 'payment', amount: 1500, ...line },
      { external_id: 'both', kind: 'repayment', amount: 20, ...line },
      { external_id: 'none', kind: 'payment', amount: 0, ...line },
    ]);
    const { rows } = await client.query(
      `select relforcerowsecurity as forced from pg_class where relname in ('participation', 'ledger_line')`,
    );
    expect(rows).toEqual([{ forced: true }, { forced: true }]);
  });
});
