import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, type DatabaseError, type QueryResult } from 'pg';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { createTestDatabase, type TestDatabase } from '#testing/database.js';
import { ALATAU, insertTwoUniversities, PERSON, USER } from '../fixtures/two-universities.js';
import { type Probe, probesOf, TABLES } from './policy-probes.js';
import { type ProbingRole, ROLES } from './probes/table-probe.js';

/** Under whose name each role's probes run; the participant and the coordinator are those of Alatau. */
const SCOPE: Partial<Record<ProbingRole, { user: string; university?: string; person?: string }>> = {
  participant: { user: USER.participant, person: PERSON[ALATAU] },
  reviewer: { user: USER.reviewer },
  coordinator: { user: USER.coordinator, university: ALATAU },
  ministry: { user: USER.ministry },
  admin: { user: USER.admin },
};

interface Policy {
  readonly name: string;
  readonly relation: string;
  readonly role: ProbingRole;
  readonly using: string | null;
  readonly check: string | null;
}

/**
 * Row-level security is only worth what notices its absence: every policy is dropped, and every one that holds something
 * back is widened, and each time a probe that passes on the real schema must fail.
 */
describe('the policies, one by one', () => {
  let database: TestDatabase;
  let client: Client;
  let policies: Policy[];

  beforeAll(async () => {
    database = await createTestDatabase();
    await new DataKeys(database.transactions, database.secretKey).load();
    client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    await insertTwoUniversities(client);
    await insertTraces(client);
    policies = (
      await client.query<Policy>(`
        select polname as name, polrelid::regclass::text as relation,
          replace(pg_get_userbyid(polroles[1]), 'qaitu_', '') as role,
          pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as check
        from pg_policy order by 1`)
    ).rows;
  });
  afterAll(async () => {
    await client.end();
    await database.close();
  });

  /** Each probe runs under its role and leaves nothing behind. Tells, one by one, those that did not behave as expected. */
  async function* failuresOf(probes: readonly Probe[]): AsyncGenerator<string> {
    for (const { role, name, sql, expected } of probes) {
      const { user = '', university = '', person = '' } = SCOPE[role] ?? {};
      const outcome = await client
        .query(
          `savepoint probe;
           select set_config('role', 'qaitu_${role}', true), set_config('qaitu.user', '${user}', true),
             set_config('qaitu.university', '${university}', true), set_config('qaitu.person', '${person}', true);
           ${sql}`,
        )
        .then(reached, refused);
      await client.query('rollback to savepoint probe');
      if (outcome !== expected) yield `${name}: ${outcome} instead of ${expected}`;
    }
  }

  /** Whether any of the role's probes notices a change of the table; its own are asked first, and one is enough. */
  const isNoticed = async (role: ProbingRole, relation: string, change: string): Promise<boolean> => {
    await client.query('begin');
    try {
      await client.query(change);
      const probes = probesOf(role);
      const own = probes.filter(({ table }) => table === relation);
      const others = probes.filter(({ table }) => table !== relation);
      const { done } = await failuresOf([...own, ...others]).next();
      return done !== true;
    } finally {
      await client.query('rollback');
    }
  };

  it('let every role do what the table of probes says, and nothing else', async () => {
    await client.query('begin');
    const failures: string[] = [];
    for await (const failure of failuresOf(ROLES.flatMap(probesOf))) failures.push(failure);
    expect(failures).toEqual([]);
    await client.query('rollback');
  });

  it('guard every table that is probed, and every table is probed', async () => {
    const tables = [...new Set(policies.map(({ relation }) => relation))].sort();
    expect(Object.keys(TABLES).sort()).toEqual(tables);
  });

  it('are missed when one is dropped', async () => {
    const unnoticed: string[] = [];
    for (const { name, relation, role } of policies) {
      if (!(await isNoticed(role, relation, `drop policy ${name} on ${relation}`))) unnoticed.push(name);
    }
    expect(unnoticed).toEqual([]);
  });

  it('are missed when one that holds rows back shows or takes them all', async () => {
    const unnoticed: string[] = [];
    let widened = 0;
    for (const { name, relation, role, using, check } of policies) {
      for (const [clause, expression] of [
        ['using', using],
        ['with check', check],
      ] as const) {
        if (expression === null || expression === 'true') continue;
        widened++;
        const change = `alter policy ${name} on ${relation} ${clause} (true)`;
        if (!(await isNoticed(role, relation, change))) unnoticed.push(`${name} ${clause}`);
      }
    }
    expect(unnoticed).toEqual([]);
    expect(widened).toBeGreaterThan(30);
  });

  it('are missed when a table’s row-level security is switched off', async () => {
    const unnoticed: string[] = [];
    for (const relation of Object.keys(TABLES)) {
      const roles = policies
        .filter((policy) => policy.relation === relation && isNarrow(policy))
        .map(({ role }) => role);
      for (const role of new Set(roles)) {
        const change = `alter table ${relation} disable row level security`;
        if (!(await isNoticed(role, relation, change))) unnoticed.push(`${relation} for ${role}`);
      }
    }
    expect(unnoticed).toEqual([]);
  });
});

/** How many rows the last statement showed or touched. */
function reached(results: unknown): number {
  const { command, rows, rowCount } = (results as QueryResult<{ count: number }>[]).at(-1) as QueryResult;
  return Number(command === 'SELECT' ? rows[0]?.count : rowCount);
}

/** Which table refused: the history's refusal of a row that the record itself had let in would not do. */
function refused({ code, message }: DatabaseError): string {
  const table = code === '42501' ? /table "?(\w+)/.exec(message)?.[1] : undefined;
  return table ? `refused by ${table}` : `${code} ${message}`;
}

function isNarrow({ using, check }: Policy): boolean {
  return [using, check].some((expression) => expression !== null && expression !== 'true');
}

/** What users leave behind: for each of them a session, a token, and a stored answer; and a row of the log and the throttle. */
async function insertTraces(client: Client): Promise<void> {
  await client.query(`
    insert into session (user_id, token_hash, created_at, last_seen_at, expires_at)
    select id, sha256(id::text::bytea), now(), now(), now() from app_user;
    insert into api_token (user_id, token_hash, label) select id, sha256(id::text::bytea), 'test' from app_user;
    insert into idempotency_key (user_id, key, request_hash, response_status, created_at)
    select id, 'k', '\\x00', 200, now() from app_user;
    insert into audit_event (occurred_at, actor_user_id, actor_role, action, object_type)
    select now(), id, role, 'test', 'test' from app_user;
    insert into sign_in_throttle (key, failures, last_failure_at, blocked_until) values ('\\x00', 1, now(), now())`);
}
