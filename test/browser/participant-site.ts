import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runDailyRound } from '#registry/daily-round/run-daily-round.js';
import { MovableClock } from '#testing/movable-clock.js';
import { MailSender } from '#worker/mail/mail-sender.js';
import { RunningRegister } from '../api/running-register.js';
import { ALATAU } from '../fixtures/two-universities.js';
import { PostOffice } from '../mail/post-office.js';

const WEB_DIRECTORY = join(import.meta.dirname, '../../dist/web');
const DAY = '2026-06-15';
const ORIGIN = 'https://qaitu.example';

/** What is known of somebody whose report is due. */
export interface Returned {
  readonly email: string;
  readonly participation: string;
  readonly externalId: string;
  /** The report that is open: twelve months after. */
  readonly report: string;
  readonly commitments: readonly string[];
}

/** The register as a participant meets it: pages, API and the mails that lead there. */
export class ParticipantSite {
  private count = 0;

  private constructor(
    readonly register: RunningRegister,
    readonly clock: MovableClock,
    private readonly office: PostOffice,
    private readonly sender: MailSender,
    /** `localhost`, because a browser keeps a `Secure` cookie there without TLS. */
    readonly url: string,
  ) {}

  static async open(): Promise<ParticipantSite> {
    if (!existsSync(join(WEB_DIRECTORY, 'index.html'))) {
      throw new Error('The web application is not built: run `npm run build` before the browser tests.');
    }
    const clock = new MovableClock(new Date(`${DAY}T12:00:00+05:00`));
    const office = new PostOffice();
    await office.open();
    const register = await RunningRegister.start({
      clock,
      webDirectory: WEB_DIRECTORY,
      environment: { QAITU_OPERATOR_BIN: '990140001154', QAITU_OPERATOR_CONTACT: 'data@qaitu.example' },
    });
    const log = { info: () => undefined, error: (details: object) => console.error(details) };
    const sender = new MailSender(
      register.database.transactions,
      { smtpUrl: office.url, from: 'Qaitu <no-reply@qaitu.example>', publicUrl: ORIGIN },
      log,
    );
    sender.start();
    const port = await register.listen();
    return new ParticipantSite(register, clock, office, sender, `http://localhost:${port}`);
  }

  async close(): Promise<void> {
    await this.sender.stop();
    await this.office.close();
    await this.register.stop();
  }

  /** Somebody who came back a year ago, has filed the report of six months, and now gets a mail with a link. */
  async returned(): Promise<Returned> {
    this.count += 1;
    const email = `participant${this.count}@example.org`;
    const number = this.count;
    const externalId = `S-${number}`;
    const [person] = await this.register.stored<{ id: string }>(
      `insert into person (document_index, document_ciphertext, document_key_version, document_mask)
       values (sha256($1), '\\x01', 1, '••••${number}') returning id`,
      [Buffer.from(email)],
    );
    const [participation] = await this.register.stored<{ id: string }>(
      `insert into participation (university_id, person_id, external_id, family_name, given_name, email, category, funding,
         programme, mode, host_country, host_institution, planned_start, planned_end, actual_start, actual_end, status, created_at)
       values ($1, $2, $3, 'Жұмағұлқызы', 'Үміт', $4, 'master', 'state_budget', 'exchange', 'physical', 'DE', 'TU Berlin',
         '2025-02-01', '2025-06-14', '2025-02-01', '2025-06-14', 'completed', '2026-06-01T07:00:00Z') returning id`,
      [ALATAU, person?.id, externalId, email],
    );
    const id = participation?.id ?? '';
    await this.register.stored(
      `insert into report (university_id, participation_id, wave, status, submitted_on, accepted_on, residence_country,
         activities, employer, occupation, level_match, field_match, contact_with_host, reference_date, questionnaire,
         questionnaire_version, answers, opens_on, deadline_on)
       values ($1, $2, 'm6', 'accepted', '2025-12-20', '2026-01-10', 'KZ', '{employed}', 'Қазақстан темір жолы', '2', true, true,
         true, '2025-12-20', 'm6_learner', 1, $3, '2025-12-14', '2026-01-13')`,
      [
        ALATAU,
        id,
        JSON.stringify({
          residence_country: 'KZ',
          activities: ['employed'],
          employer: 'Қазақстан темір жолы',
          occupation: '2',
          level_match: true,
          field_match: true,
          project_progress: 'half',
          project_barriers: ['time'],
          contact_with_host: true,
        }),
      ],
    );
    const commitments = await this.register.stored<{ id: string }>(
      `insert into commitment (university_id, participation_id, commitment_no, title, kind, due_date, weight, status)
       values ($1, $2, 1, 'Екі мақала жариялау', 'scientific', '2026-09-01', 2, 'agreed'),
         ($1, $2, 2, 'Оқу курсын дайындау', 'educational', '2026-05-01', 1, 'agreed') returning id`,
      [ALATAU, id],
    );
    await runDailyRound(this.register.database.transactions);
    const [report] = await this.register.stored<{ id: string }>(
      `select id from report where participation_id = $1 and wave = 'm12'`,
      [id],
    );
    return {
      email,
      participation: id,
      externalId,
      report: report?.id ?? '',
      commitments: commitments.map((row) => row.id),
    };
  }

  /** The page that the link in the newest mail to an address leads to, on this machine. */
  async linkTo(email: string): Promise<string> {
    const path = linkIn(await this.office.awaitMail(email));
    if (path === undefined) throw new Error(`No link came to ${email}.`);
    return `${this.url}${path}`;
  }

  /** The page that the mail about a survey leads to; it comes beside the one about a report. */
  async linkToSurvey(email: string): Promise<string> {
    const mails = [await this.office.awaitMail(email, 1), await this.office.awaitMail(email, 2)];
    const path = mails.map(linkIn).find((link) => link?.startsWith('/invitation/survey#'));
    if (path === undefined) throw new Error(`No link to a survey came to ${email}.`);
    return `${this.url}${path}`;
  }

  /** Asks for an account, as an applicant does: a mail with a link follows. */
  async askForAccount(email: string): Promise<void> {
    const answer = await this.register.ask({
      method: 'POST',
      url: '/api/v1/accounts',
      body: { email, displayName: 'Әсел Серікқызы', locale: 'kk' },
      headers: { 'sec-fetch-site': 'same-origin', 'x-qaitu-request': '1' },
    });
    if (answer.status !== 202) throw new Error(answer.text);
  }

  /** Returns the report for correction, as its coordinator would. */
  async giveBack(report: string, section: string, comment: string): Promise<void> {
    const answer = await this.register.ask({
      method: 'POST',
      url: `/api/v1/reports/${report}/return`,
      as: 'coordinator',
      body: { reasons: [{ section, code: 'unclear', comment }] },
    });
    if (answer.status !== 200) throw new Error(answer.text);
  }

  /** A look of the coordinator's at a record, for the log of looks. */
  async look(participation: string): Promise<void> {
    await this.register.ask({ method: 'GET', url: `/api/v1/participations/${participation}`, as: 'coordinator' });
  }

  /** A call that takes applications until the end of the month. */
  async openCall(): Promise<void> {
    const [call] = await this.register.stored<{ id: string }>(
      `insert into call (university_id, code, title, academic_year, programme, funding, places, budget_kzt, host_countries,
         categories, tie_break, opens_on, closes_on, appeal_window_days, status)
       values ($1, 'AUTUMN-26', 'Күзгі семестр', '2026/2027', 'exchange', 'state_budget', 2, 6000000, '{DE,PL}', '{}', '{}',
         '2026-06-01', '2026-06-30', 5, 'draft') returning id`,
      [ALATAU],
    );
    await this.register.stored(
      `insert into call_criterion (university_id, call_id, code, name_kk, name_ru, name_en, weight, position)
       values ($1, $2, 'merit', 'Үлгерім', 'Успеваемость', 'Merit', 2, 1), ($1, $2, 'project', 'Жоба', 'Проект', 'Project', 3, 2)`,
      [ALATAU, call?.id],
    );
    await this.register.stored(`update call set status = 'published', published_on = '2026-06-01' where id = $1`, [
      call?.id,
    ]);
  }

  /** A survey that the ministry opens to everybody who has been away. */
  async openSurvey(title: Readonly<Record<'kk' | 'ru' | 'en', string>>): Promise<string> {
    const prepared = await this.asMinistry('', {
      questionnaire: 'survey_2021',
      questionnaireVersion: 1,
      title,
      opensOn: '2026-06-15',
      closesOn: '2026-06-30',
    });
    const id = String(prepared.id);
    await this.asMinistry(`/${id}/open`);
    return id;
  }

  async closeSurvey(id: string): Promise<void> {
    await this.asMinistry(`/${id}/close`);
  }

  private async asMinistry(path: string, body?: object) {
    const answer = await this.register.ask({ method: 'POST', url: `/api/v1/surveys${path}`, as: 'ministry', body });
    if (answer.status >= 300 || !answer.body) throw new Error(answer.text);
    return answer.body;
  }

  /** How a report is stored. */
  async stored(report: string) {
    const [row] = await this.register.stored<{
      status: string;
      submitted_on: string | null;
      answers: Record<string, unknown> | null;
      draft_answers: Record<string, unknown> | null;
      migration_intention: number | null;
    }>(`select status, submitted_on::text, answers, draft_answers, migration_intention from report where id = $1`, [
      report,
    ]);
    return row;
  }
}

/** The path of the personal link in a mail. */
function linkIn({ text }: { readonly text?: string }): string | undefined {
  return /https:\/\/qaitu\.example(\/invitation\/[\w-]+#[A-Za-z0-9_-]{43})/.exec(text ?? '')?.[1];
}
