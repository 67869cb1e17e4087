import type { QueryRunner } from 'typeorm';

/** One policy of one role on one table; `using` guards what is seen, `check` what is written. */
export interface PolicyDefinition {
  readonly role: string;
  readonly command: 'all' | 'select' | 'insert' | 'update' | 'delete';
  readonly using?: string;
  readonly check?: string;
}

/**
 * Every policy expression reads its setting inside a sub-select, which Postgres evaluates once per statement and can use as
 * an index condition. `current_setting` without a default makes a query fail where no context was set; the settings of an
 * ended transaction read as an empty text, on which the cast fails just the same.
 */
export const OWN_UNIVERSITY = `university_id = (select current_setting('qaitu.university')::uuid)`;
export const OWN_PERSON = `person_id = (select current_setting('qaitu.person')::uuid)`;
export const OWN_USER = `user_id = (select current_setting('qaitu.user')::uuid)`;
/** Rows of the participations that this very role may see. */
export const OWN_PARTICIPATION = `(university_id, participation_id) in (select p.university_id, p.id from participation p)`;

/** Enables and forces row-level security and creates the policies, each named `<table>_<role>_<command>`. */
export async function protect(
  runner: QueryRunner,
  table: string,
  policies: readonly PolicyDefinition[],
): Promise<void> {
  await runner.query(`alter table ${table} enable row level security, force row level security`);
  for (const { role, command, using, check } of policies) {
    const name = `${table}_${role.replace('qaitu_', '')}_${command}`;
    await runner.query(
      `create policy ${name} on ${table} for ${command} to ${role}` +
        (using ? ` using (${using})` : '') +
        (check ? ` with check (${check})` : ''),
    );
  }
}

export async function grant(
  runner: QueryRunner,
  rights: string,
  table: string,
  roles: readonly string[],
): Promise<void> {
  await runner.query(`grant ${rights} on ${table} to ${roles.join(', ')}`);
}
