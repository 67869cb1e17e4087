import { expect } from '@jest/globals';
import { type Answers, type AnswerValue, type Question, questionsOf } from '#domain/questionnaire/questionnaire.js';
import { findQuestionnaire } from '#domain/questionnaire/definitions/all-questionnaires.js';
import { MovableClock } from '#testing/movable-clock.js';
import { runDailyRound } from '#registry/daily-round/run-daily-round.js';
import { MailSender } from '#worker/mail/mail-sender.js';
import { type Answer, RunningRegister } from '../api/running-register.js';
import type { UserName } from '../fixtures/two-universities.js';
import { PostOffice } from '../mail/post-office.js';
import { comparePlacements } from '../work-queue/expected-queues.js';

const ORIGIN = 'https://qaitu.example';
const SENDER = 'Qaitu <no-reply@qaitu.example>';

/** Somebody who chose a password over a link that came by mail, and signs in with it. */
export interface Somebody {
  readonly email: string;
  readonly password: string;
}

/** The whole house as its users have it: the API, a mail server, a calendar whose days pass; nothing else is touched. */
export class LifeDesk {
  private constructor(
    readonly register: RunningRegister,
    readonly office: PostOffice,
    readonly clock: MovableClock,
    private readonly sender: MailSender,
  ) {}

  static async open(day: string): Promise<LifeDesk> {
    const clock = new MovableClock(new Date(`${day}T12:00:00+05:00`));
    const office = new PostOffice();
    await office.open();
    const register = await RunningRegister.start({ clock });
    const log = { info: () => undefined, error: (details: object) => console.error(details) };
    const sender = new MailSender(
      register.database.transactions,
      { smtpUrl: office.url, from: SENDER, publicUrl: ORIGIN },
      log,
    );
    sender.start();
    return new LifeDesk(register, office, clock, sender);
  }

  async close(): Promise<void> {
    await this.sender.stop();
    await this.office.close();
    await this.register.stop();
  }

  /** Asks, and takes no other answer than the expected status. */
  async ask(
    who: Somebody | UserName | undefined,
    method: string,
    path: string,
    body?: object,
    expected: number | readonly [number, string] = 200,
    version?: number,
  ): Promise<Record<string, unknown>> {
    const headers = {
      ...(typeof who === 'object' ? await this.cookieOf(who) : {}),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    };
    const answer = await this.register.ask({
      method,
      url: `/api/v1${path}`,
      ...(typeof who === 'string' ? { as: who } : {}),
      headers,
      ...(body === undefined ? {} : { body }),
    });
    const [status, code] = typeof expected === 'number' ? [expected, undefined] : expected;
    if (answer.status !== status || (code !== undefined && answer.body?.code !== code)) {
      throw new Error(`${method} ${path} → ${answer.status} instead of ${status}: ${answer.text}`);
    }
    return answer.body ?? {};
  }

  /**
   * Moves on to a day, on which the background work does its round and every mail goes out; then every record of the
   * register is in one queue.
   */
  async day(day: string): Promise<void> {
    this.clock.moveTo(day);
    await runDailyRound(this.register.database.transactions);
    await this.untilPosted();
    const { placed, expected } = await comparePlacements(this.register);
    expect([day, placed]).toEqual([day, expected]);
  }

  /** Waits until the outbox is empty. */
  async untilPosted(): Promise<void> {
    for (;;) {
      const waiting = await this.register.stored(`select from mail where status in ('queued', 'sending', 'deferred')`);
      if (waiting.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Opens the link of the newest mail to an address and chooses a password: whoever holds the mail is let in. */
  async enter(email: string, password: string): Promise<Somebody> {
    await this.untilPosted();
    await this.ask(undefined, 'POST', '/invitations/redeem', { token: this.linkIn(email), password });
    return { email, password };
  }

  /** The secret of the link in the newest mail to an address. */
  linkIn(email: string): string {
    const mail = this.office.to(email).at(-1);
    const [, token] = /\/invitation\/[\w-]+#([A-Za-z0-9_-]{43})/.exec(mail?.text ?? '') ?? [];
    if (token === undefined) throw new Error(`No link came to ${email}.`);
    return token;
  }

  /** How many mails of each kind came to an address so far, by the header that names the template. */
  mailsTo(email: string): string[] {
    return this.office.to(email).map((mail) => String(mail.subject));
  }

  /**
   * Answers a report as on a phone: one question after the other, each saved as it is answered, then sent in. What is asked
   * and not given gets the first answer there is.
   */
  async report(who: Somebody, participationId: string, wave: string, given: Answers): Promise<string> {
    const list = await this.ask(who, 'GET', `/reports?wave=${wave}&participation=${participationId}`);
    const [{ id } = { id: '' }] = list.items as { id: string }[];
    let report = await this.ask(who, 'GET', `/reports/${id}`);
    const { code, version } = report.questionnaire as { code: string; version: number };
    const definition = findQuestionnaire(code, version);
    if (!definition) throw new Error(`There is no questionnaire ${code}.`);
    const questions = new Map(questionsOf(definition).map(({ question }) => [question.code, question]));
    const answered = new Set<string>();
    for (;;) {
      const next = (report.asked as string[]).find((asked) => !answered.has(asked));
      if (next === undefined) break;
      answered.add(next);
      const question = questions.get(next) as Question;
      const answer = given[next] ?? (question.required ? someAnswer(question) : null);
      const saved = await this.ask(
        who,
        'PATCH',
        `/reports/${id}/draft`,
        { answers: { [next]: answer } },
        200,
        Number(report.version),
      );
      report = { ...report, ...saved };
    }
    await this.ask(who, 'POST', `/reports/${id}/submit`);
    return id;
  }

  private readonly sessions = new Map<string, Record<string, string>>();

  /** Everybody signs in anew each day. */
  private async cookieOf({ email, password }: Somebody): Promise<Record<string, string>> {
    const key = `${email} ${this.clock.today()}`;
    const known = this.sessions.get(key);
    if (known) return known;
    const answer: Answer = await this.register.ask({
      method: 'POST',
      url: '/api/v1/session',
      body: { email, password },
    });
    if (answer.status !== 200) throw new Error(`${email} cannot sign in: ${answer.text}`);
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    const headers = { cookie, 'x-qaitu-request': '1', 'sec-fetch-site': 'same-origin' };
    this.sessions.set(key, headers);
    return headers;
  }
}

function someAnswer({ answer }: Question): AnswerValue {
  switch (answer.kind) {
    case 'single':
      return answer.options[0]?.code ?? '';
    case 'multiple':
      return [answer.options[0]?.code ?? ''];
    case 'yes_no':
      return true;
    case 'scale':
      return 3;
    case 'date':
      return '2025-06-01';
    case 'country':
      return 'KZ';
    case 'occupation':
      return '2310';
    case 'number':
      return answer.min;
    case 'text':
      return 'Жауап';
  }
}
