import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { WORKER } from '#persistence/context.js';
import { enqueueMails, type NewMail } from '#persistence/outbox/enqueue-mail.js';
import { claimMails, handOverMails } from '#registry/mail/claim-mails.js';
import { finishMails } from '#registry/mail/finish-mails.js';
import { recoverMails } from '#registry/mail/recover-mails.js';
import { asAdmin, createTestDatabase, type TestDatabase } from '#testing/database.js';
import { MailSender } from '#worker/mail/mail-sender.js';
import { PostOffice } from './post-office.js';

interface StoredMail {
  readonly id: string;
  readonly status: string;
  readonly reason: string | null;
  readonly attempts: number;
  readonly server_answer: string | null;
}

describe('the outbox', () => {
  let database: TestDatabase;
  const office = new PostOffice();
  const told: [object, string][] = [];
  const log = {
    info: () => undefined,
    error: (details: object, message: string) => told.push([details, message]),
  };
  let sender: MailSender;
  const startSender = () => {
    sender = new MailSender(
      database.transactions,
      { smtpUrl: office.url, from: 'Qaitu <no-reply@qaitu.example>', publicUrl: 'https://qaitu.example' },
      log,
    );
    sender.start();
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    await office.open();
    startSender();
  });
  afterAll(async () => {
    await sender.stop();
    await office.close();
    await database.close();
  });

  const query = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    (await asAdmin(database.adminUrl, async (client) => await client.query<Row>(sql, values))).rows;
  const enqueue = async (...mails: NewMail[]) =>
    await database.transactions.withPrincipal(WORKER, async (context) => await enqueueMails(context, mails));
  const notice = (recipient: string, more: Partial<NewMail> = {}): NewMail =>
    ({
      template: 'results_published',
      data: { name: 'Айгүл', call: 'Call <1> & Co', applicationCode: 'A-17' },
      locale: 'en',
      recipient,
      dedupeKey: randomUUID(),
      ...more,
    }) as NewMail;
  const stored = async (id: string | undefined): Promise<StoredMail> => {
    const [row] = await query<StoredMail>(
      'select id, status, reason, attempts, server_answer from mail where id = $1',
      [id],
    );
    if (!row) throw new Error('There is no such mail.');
    return row;
  };
  const until = async (id: string | undefined, status: string): Promise<StoredMail> => {
    for (;;) {
      const row = await stored(id);
      if (row.status === status) return row;
      await delay(20);
    }
  };

  it('sends what was committed, as HTML and as text, under a Message-ID from its row', async () => {
    const [id] = await enqueue(notice('one@example.org'));
    const mail = await office.awaitMail('one@example.org');
    expect(mail.messageId).toBe(`<${id}@qaitu.example>`);
    expect(mail.from).toEqual({ address: 'no-reply@qaitu.example', name: 'Qaitu' });
    expect(mail.subject).toBe('Results published: Call <1> & Co');
    expect(mail.text).toContain('Hello, Айгүл!');
    expect(mail.text).toContain('The code of your application is A-17.');
    expect(mail.html).toContain('Call &lt;1&gt; &amp; Co');
    expect(mail.html).not.toContain('%%');
    expect(await until(id, 'sent')).toMatchObject({ attempts: 1, reason: null });
  });

  it('speaks the language of its reader', async () => {
    await enqueue(notice('kk@example.org', { locale: 'kk' }), notice('ru@example.org', { locale: 'ru' }));
    expect((await office.awaitMail('kk@example.org')).text).toContain('Сәлеметсіз бе, Айгүл!');
    expect((await office.awaitMail('ru@example.org')).text).toContain('Здравствуйте, Айгүл!');
  });

  it('writes a cause once, however often it is brought, and nothing that was rolled back', async () => {
    const mail = notice('once@example.org');
    expect(await enqueue(mail, notice('after@example.org'))).toHaveLength(2);
    expect(await enqueue(mail)).toEqual([]);
    const failed = database.transactions.withPrincipal(WORKER, async (context) => {
      await enqueueMails(context, [notice('never@example.org')]);
      throw new Error('undone');
    });
    await expect(failed).rejects.toThrow('undone');
    await office.awaitMail('after@example.org');
    expect(office.to('once@example.org')).toHaveLength(1);
    expect(await query(`select from mail where recipient = 'never@example.org'`)).toEqual([]);
    const jobs = await query<{ ids: string[] }>(
      `select array(select jsonb_array_elements_text(data -> 'mailIds')) as ids from pgboss.job where name = 'mail'`,
    );
    const known = new Set((await query<{ id: string }>('select id from mail')).map(({ id }) => id));
    expect(jobs.flatMap(({ ids }) => ids).filter((id) => !known.has(id))).toEqual([]);
  });

  it('keeps a suppressed mail without sending it', async () => {
    const [id] = await enqueue(notice('nobody', { recipient: null, suppressed: 'no_address' }));
    expect(await stored(id)).toMatchObject({ status: 'suppressed', reason: 'no_address', attempts: 0 });
  });

  it.each([
    ['refuse address', 'bounced', 'address_refused', '550 no such mailbox'],
    ['refuse message', 'failed', 'message_refused', '554 not this one'],
    ['busy', 'deferred', 'server_busy', '451 try again later'],
    ['hang up', 'unknown', 'connection_lost', null],
  ] as const)('knows what it means when the server does this: %s', async (treatment, status, reason, answer) => {
    const address = `${status}@example.org`;
    office.treat(address, treatment);
    const [id] = await enqueue(notice(address));
    const row = await until(id, status);
    expect(row).toMatchObject({ reason, attempts: 1, ...(answer === null ? {} : { server_answer: answer }) });
    expect(office.to(address)).toEqual([]);
  });

  it('tries a deferred mail again when its time has come', async () => {
    const address = 'later@example.org';
    office.treat(address, 'busy');
    const [id] = await enqueue(notice(address));
    await until(id, 'deferred');
    office.treat(address, 'accept');
    const [waits] = await query<{ seconds: number }>(
      'select extract(epoch from due_at - clock_timestamp())::float as seconds from mail where id = $1',
      [id],
    );
    expect(waits?.seconds).toBeGreaterThan(0);
    expect(waits?.seconds).toBeLessThanOrEqual(30);
    await query('update mail set due_at = clock_timestamp() where id = $1', [id]);
    await database.transactions.withPrincipal(WORKER, recoverMails);
    await office.awaitMail(address);
    expect(await until(id, 'sent')).toMatchObject({ attempts: 2 });
  });

  it('gives a mail up after the last attempt, and keeps it for the operator', async () => {
    const address = 'hopeless@example.org';
    office.treat(address, 'busy');
    const [id] = await enqueue(notice(address));
    await until(id, 'deferred');
    await query(`update mail set attempts = 9, due_at = clock_timestamp() where id = $1`, [id]);
    await database.transactions.withPrincipal(WORKER, recoverMails);
    expect(await until(id, 'failed')).toMatchObject({ attempts: 10, reason: 'server_busy' });
  });

  it('loses nothing while the server is down', async () => {
    await office.close();
    const ids = await enqueue(...Array.from({ length: 30 }, (_, index) => notice(`down${index}@example.org`)));
    await until(ids[0], 'deferred');
    await sender.stop();
    await office.open();
    startSender();
    await query(`update mail set due_at = clock_timestamp() where status in ('queued', 'deferred')`);
    await database.transactions.withPrincipal(WORKER, recoverMails);
    for (let index = 0; index < ids.length; index++) await office.awaitMail(`down${index}@example.org`);
    for (let index = 0; index < ids.length; index++) expect(office.to(`down${index}@example.org`)).toHaveLength(1);
  });

  describe('after a worker that is gone', () => {
    const lost = '0199c0de-0000-7000-8000-00000000dead';
    const claim = async (id: string | undefined, handedOver: boolean) =>
      await database.transactions.withPrincipal(WORKER, async (context) => {
        await claimMails(context, [id ?? ''], lost, 60);
        if (handedOver) await handOverMails(context, [id ?? ''], lost, 60);
        await context.manager.query('update mail set lease_until = clock_timestamp() where id = $1', [id]);
      });

    beforeAll(async () => await sender.stop());
    afterAll(() => startSender());

    it('sends what it had not handed over, and settles nothing by itself of what it had', async () => {
      const [waiting, given] = await enqueue(notice('waiting@example.org'), notice('given@example.org'));
      await claim(waiting, false);
      await claim(given, true);
      expect(await database.transactions.withPrincipal(WORKER, recoverMails)).toMatchObject({
        released: 1,
        unknown: 1,
      });
      expect(await stored(waiting)).toMatchObject({ status: 'queued', attempts: 0 });
      expect(await stored(given)).toMatchObject({ status: 'unknown', reason: 'worker_lost', attempts: 1 });
      startSender();
      await office.awaitMail('waiting@example.org');
      await until(waiting, 'sent');
      await sender.stop();
      expect(office.to('given@example.org')).toEqual([]);
    });

    it('lets nobody hand over or finish what another has claimed, but takes a late word of the server', async () => {
      const [id] = await enqueue(notice('contended@example.org'));
      await claim(id, false);
      await database.transactions.withPrincipal(WORKER, async (context) => {
        await recoverMails(context);
        await claimMails(context, [id ?? ''], randomUUID(), 60);
        expect(await handOverMails(context, [id ?? ''], lost, 60)).toEqual(new Set());
        const outcome = { id: id ?? '', attempts: 0, action: 'accept', reason: null, answer: '250 ok' } as const;
        await finishMails(context, lost, [outcome]);
      });
      expect(await stored(id)).toMatchObject({ status: 'sending' });
      const [late] = await enqueue(notice('late@example.org'));
      await claim(late, true);
      await database.transactions.withPrincipal(WORKER, async (context) => {
        await recoverMails(context);
        await finishMails(context, lost, [
          { id: late ?? '', attempts: 0, action: 'accept', reason: null, answer: '250 ok' },
        ]);
      });
      expect(await stored(late)).toMatchObject({ status: 'sent', reason: null });
    });
  });

  it('told of nothing that went wrong on our side', () => {
    expect(told).toEqual([]);
  });
});
