import { readFileSync } from 'node:fs';
import { type Context, type Principal, WORKER } from '#persistence/context.js';
import type { Transactions } from '#persistence/with-principal.js';
import { settleMail } from '#registry/mail/outbox.js';
import { openDueWaves } from '#registry/waves/open-due-waves.js';
import { scheduleWaves } from '#registry/waves/schedule-waves.js';
import { withRegister } from '../open-register.js';
import { Terminal } from '../terminal.js';
import { acceptedBy } from './accepted-mails.js';

/** Steps of the mail benchmark on its register: `fill <reports>`, `open`, `count`, `settle <log of the server>`. */
const [step = '', argument = ''] = process.argv.slice(2);
const OPERATOR: Principal = { role: 'qaitu_admin', userId: null, universityId: null, personId: null };
const AT_ONCE = 1000;

const answer = await withRegister(
  new Terminal(),
  async ({ database: { transactions } }) => {
    switch (step) {
      case 'fill':
        return await fill(transactions, Number(argument));
      case 'open':
        return await open(transactions);
      case 'count':
        return await transactions.withPrincipal(WORKER, countByStatus);
      case 'settle':
        return await settle(transactions, argument);
      default:
        throw new Error(`unknown step ${step}`);
    }
  },
  { quiet: true },
);
process.stdout.write(JSON.stringify(answer));

/** So many people whose mobility ends today, each with an address of their own. */
async function fill(transactions: Transactions, reports: number): Promise<object> {
  await transactions.withPrincipal(WORKER, async ({ manager, today, now }) => {
    await manager.query(
      `with people as (
         insert into person (document_index, document_ciphertext, document_key_version, document_mask)
         select sha256(n::text::bytea), '\\x01', 1, 'bench' from generate_series(1, $1::integer) n returning id)
       insert into participation (university_id, person_id, external_id, family_name, given_name, email, category, funding,
         host_institution, host_country, planned_start, planned_end, actual_start, actual_end, status, created_at)
       select u.id, p.id, p.id::text, 'Сағынұлы', 'Ермек', p.id || '@example.org', 'bachelor', 'state_budget',
         'Charles University', 'CZ', $2::date - 120, $2::date, $2::date - 120, $2::date, 'completed', $3
       from people p cross join university u where u.code = 'BENCH'`,
      [reports, today, now],
    );
  });
  return {};
}

async function open(transactions: Transactions): Promise<object> {
  let started = performance.now();
  const scheduled = await repeat(transactions, async (context) => await scheduleWaves(context, AT_ONCE));
  const scheduleSeconds = (performance.now() - started) / 1000;
  started = performance.now();
  const opened = await repeat(transactions, async (context) => await openDueWaves(context, AT_ONCE));
  return { scheduled, scheduleSeconds, opened, openSeconds: (performance.now() - started) / 1000 };
}

async function repeat(transactions: Transactions, batch: (context: Context) => Promise<number>): Promise<number> {
  for (let total = 0; ;) {
    const done = await transactions.withPrincipal(WORKER, batch);
    total += done;
    if (done < AT_ONCE) return total;
  }
}

async function countByStatus({ manager }: Context): Promise<object> {
  const rows = await manager.query<{ status: string; count: number }[]>(
    'select status, count(*)::int as count from mail group by status',
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

/** What an operator does with the mails of which nobody knows: looks each up in the mail server's log. */
async function settle(transactions: Transactions, log: string): Promise<object> {
  const accepted = new Set(acceptedBy(readFileSync(log, 'utf8')).map(({ id }) => id));
  const unknown = await transactions.withPrincipal(
    WORKER,
    async ({ manager }) => await manager.query<{ id: string }[]>(`select id from mail where status = 'unknown'`),
  );
  for (const { id } of unknown) {
    await transactions.withPrincipal(OPERATOR, async (context) => await settleMail(context, id, accepted.has(id)));
  }
  const arrived = unknown.filter(({ id }) => accepted.has(id)).length;
  return { arrived, lost: unknown.length - arrived };
}
