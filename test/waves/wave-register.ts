import { randomUUID } from 'node:crypto';
import { Client, type QueryResultRow } from 'pg';
import { WORKER } from '#persistence/context.js';
import { Transactions } from '#persistence/with-principal.js';
import { claimMails, type ClaimedMail } from '#registry/mail/claim-mails.js';
import { runDailyRound } from '#registry/daily-round/run-daily-round.js';
import { createTestDatabase, type TestDatabase } from '#testing/database.js';
import { MovableClock } from '#testing/movable-clock.js';

/** A register whose days a test moves, with participations as the test wants them. */
export class WaveRegister {
  private constructor(
    readonly database: TestDatabase,
    readonly admin: Client,
    readonly clock: MovableClock,
    readonly transactions: Transactions,
    readonly university: string,
  ) {}

  /** @param now the instant it begins at */
  static async start(now: string): Promise<WaveRegister> {
    const database = await createTestDatabase();
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    const clock = new MovableClock(new Date(now));
    const { rows } = await admin.query<{ id: string }>(
      `insert into university (code, name_kk, name_ru, name_en) values ('ALATAU', 'Алатау', 'Алатау', 'Alatau') returning id`,
    );
    const transactions = new Transactions(database.dataSource, clock);
    return new WaveRegister(database, admin, clock, transactions, rows[0]?.id ?? '');
  }

  async stop(): Promise<void> {
    await this.admin.end();
    await this.database.close();
  }

  async rows<Row extends QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.admin.query<Row>(sql, values)).rows;
  }

  async clear(): Promise<void> {
    await this.admin.query(`
      delete from mail; delete from invitation; delete from pgboss.job; delete from reporting_rule;
      delete from breach_proposal; delete from report; delete from participation; delete from app_user; delete from person`);
  }

  /** Noon in Kazakhstan of a day. */
  async onDay(day: string) {
    this.clock.standAt(new Date(`${day}T07:00:00Z`));
    return await runDailyRound(this.transactions);
  }

  /** Somebody's mobility; the columns that matter to the test, the rest as it happens. */
  async participation(columns: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const person = columns.person_id ?? (await this.person());
    const row = {
      university_id: this.university,
      person_id: person,
      external_id: randomUUID(),
      family_name: 'Family',
      given_name: 'Given',
      email: `${randomUUID()}@example.org`,
      category: 'bachelor',
      funding: 'state_budget',
      planned_start: '2025-09-01',
      planned_end: '2026-01-31',
      status: 'departed',
      created_at: '2025-09-01T07:00:00Z',
      ...columns,
    };
    const names = Object.keys(row);
    const [created] = await this.rows<{ id: string }>(
      `insert into participation (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')}) returning id`,
      Object.values(row),
    );
    return created?.id ?? '';
  }

  async person(): Promise<string> {
    const [created] = await this.rows<{ id: string }>(
      `insert into person (document_index, document_ciphertext, document_key_version, document_mask)
       values (sha256($1), '\\x01', 1, 'm') returning id`,
      [Buffer.from(randomUUID())],
    );
    return created?.id ?? '';
  }

  async reports(participation: string) {
    return await this.rows<{
      id: string;
      wave: string;
      status: string;
      opens: string;
      deadline: string;
      stopped: string | null;
    }>(
      `select id, wave, status, opens_on::text as opens, deadline_on::text as deadline, stopped_reason as stopped
       from report where participation_id = $1 order by opens_on, id`,
      [participation],
    );
  }

  /** What was written to a participation's address or instead of it: kind, stage and whether or why not. */
  async mails(participation: string): Promise<string[]> {
    const found = await this.rows<{ line: string }>(
      `select concat_ws(' ', m.template, m.data ->> 'stage', m.status, m.reason) as line
       from mail m join report r on r.id = m.report_id where r.participation_id = $1 order by m.id`,
      [participation],
    );
    return found.map(({ line }) => line);
  }

  /** Takes all waiting mails on, as the worker that sends them does; their tokens are nowhere else. */
  async claimAll(): Promise<ClaimedMail[]> {
    const waiting = await this.rows<{ id: string }>(`select id from mail where status = 'queued'`);
    return await this.transactions.withPrincipal(
      WORKER,
      async (context) =>
        await claimMails(
          context,
          waiting.map(({ id }) => id),
          randomUUID(),
          60,
        ),
    );
  }
}
