import pg from 'pg';
import { ACTING_ROLES, OWNER_ROLE, RUNTIME_ROLE } from './database-roles.js';

/** Serialises provisioning and migration of one database among processes that start at the same time. */
export const PROVISIONING_LOCK = 7_241_001;

/**
 * Makes the roles of the cluster, as the login of `DATABASE_URL`, and opens the database to them. Roles belong to the whole
 * server and not to one database; that is why they are made here and not in a migration. Running it again changes nothing.
 *
 * @param runtimePassword password of the runtime login, derived from the installation's secret
 */
export async function provisionRoles(client: pg.Client, runtimePassword: string): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [PROVISIONING_LOCK]);
  try {
    const existing = new Set(
      (await client.query<{ rolname: string }>(`select rolname from pg_roles where rolname like 'qaitu\\_%'`)).rows.map(
        (row) => row.rolname,
      ),
    );
    const create = async (role: string, attributes: string) => {
      if (!existing.has(role)) await client.query(`create role ${role} ${attributes}`);
    };
    await create(OWNER_ROLE, 'nologin noinherit');
    for (const role of ACTING_ROLES) await create(role, 'nologin noinherit');
    // An existing login keeps its password here: another secret must not lock a running installation out (setRuntimePassword).
    await create(RUNTIME_ROLE, `login noinherit password ${client.escapeLiteral(runtimePassword)}`);
    for (const role of ACTING_ROLES) {
      await client.query(`grant ${role} to ${RUNTIME_ROLE} with inherit false, set true`);
    }
    // The worker, so that the keys can be looked at before anything depends on them.
    for (const role of [OWNER_ROLE, 'qaitu_worker']) {
      if (!(await isMember(client, role)))
        await client.query(`grant ${role} to current_user with inherit false, set true`);
    }
    await createBackupRole(client, existing);
    const database = client.escapeIdentifier(client.database ?? 'qaitu');
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect on database ${database} to ${RUNTIME_ROLE}`);
    await client.query(`grant create on database ${database} to ${OWNER_ROLE}`);
    await client.query('revoke create on schema public from public');
    await client.query(`grant usage, create on schema public to ${OWNER_ROLE}`);
    await client.query(`grant usage on schema public to ${ACTING_ROLES.join(', ')}`);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [PROVISIONING_LOCK]);
  }
}

/** Gives the runtime login another password; only once the secret it is derived from has proved to be that of the data. */
export async function setRuntimePassword(client: pg.Client, runtimePassword: string): Promise<void> {
  await client.query(`alter role ${RUNTIME_ROLE} password ${client.escapeLiteral(runtimePassword)}`);
}

async function isMember(client: pg.Client, role: string): Promise<boolean> {
  const found = await client.query<{ member: boolean }>(`select pg_has_role(current_user, $1, 'set') as member`, [
    role,
  ]);
  return found.rows[0]?.member ?? false;
}

/** A backup must read past every policy; only a superuser may make such a role, elsewhere the server's own backup serves. */
async function createBackupRole(client: pg.Client, existing: ReadonlySet<string>): Promise<void> {
  const superuser = await client.query<{ rolsuper: boolean }>(
    'select rolsuper from pg_roles where rolname = current_user',
  );
  if (!superuser.rows[0]?.rolsuper) return;
  if (!existing.has('qaitu_backup')) await client.query('create role qaitu_backup nologin bypassrls');
  await client.query('grant pg_read_all_data to qaitu_backup');
}
