import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { MovableClock } from '#testing/movable-clock.js';
import { PASSWORD, RunningRegister } from '../api/running-register.js';
import { ALATAU } from '../fixtures/two-universities.js';
import { findBarriers } from './browser.js';
import type { Language } from './participant-words.js';

const WEB_DIRECTORY = join(import.meta.dirname, '../../dist/web');
const DAY = '2026-06-01';

/** The register as everybody meets it who takes part in a selection, on a day that moves on. */
export class SelectionSite {
  private constructor(
    readonly register: RunningRegister,
    readonly clock: MovableClock,
    /** `localhost`, because a browser keeps a `Secure` cookie there without TLS. */
    readonly url: string,
  ) {}

  static async open(): Promise<SelectionSite> {
    if (!existsSync(join(WEB_DIRECTORY, 'index.html'))) {
      throw new Error('The web application is not built: run `npm run build` before the browser tests.');
    }
    const clock = new MovableClock(new Date(`${DAY}T12:00:00+05:00`));
    const register = await RunningRegister.start({
      clock,
      webDirectory: WEB_DIRECTORY,
      environment: { QAITU_OPERATOR_BIN: '990140001154', QAITU_OPERATOR_CONTACT: 'data@qaitu.example' },
    });
    return new SelectionSite(register, clock, `http://localhost:${await register.listen()}`);
  }

  async close(): Promise<void> {
    await this.register.stop();
  }

  /** Somebody who may sign in by a password. */
  async add(role: 'participant' | 'reviewer' | 'coordinator', email: string, displayName: string): Promise<string> {
    const [row] = await this.register.stored<{ id: string }>(
      `insert into app_user (email, display_name, role, university_id, password_hash)
       select $1, $2, $3, $4, password_hash from app_user where email = 'coordinator@qaitu.kz' returning id`,
      [email, displayName, role, role === 'coordinator' ? ALATAU : null],
    );
    return row?.id ?? '';
  }

  /** A call that takes applications, with two sent in, and a reviewer who is named for it beside a colleague. */
  async toReview(number: number): Promise<ToReview> {
    const { register } = this;
    const email = `scores${number}@example.org`;
    const reviewer = await this.add('reviewer', email, `Сарапшы ${number}`);
    const colleague = await this.add('reviewer', `colleague-of-${email}`, `Әріптес ${number}`);
    const call = (
      await register.stored<{ id: string }>(
        `insert into call (university_id, code, title, academic_year, programme, funding, places, host_countries, categories,
           tie_break, opens_on, closes_on, appeal_window_days, status)
         values ($1, $2, 'Күзгі семестр', '2026/2027', 'exchange', 'state_budget', 2, '{}', '{}', '{}', '2026-05-20',
           '2026-06-30', 5, 'draft') returning id`,
        [ALATAU, `REVIEW-${number}`],
      )
    )[0]?.id;
    const criteria = await register.stored<{ id: string }>(
      `insert into call_criterion (university_id, call_id, code, name_kk, name_ru, name_en, weight, position)
       values ($1, $2, 'merit', 'Үлгерім', 'Успеваемость', 'Merit', 2, 1),
         ($1, $2, 'project', 'Жоба', 'Проект', 'Project', 3, 2) returning id`,
      [ALATAU, call],
    );
    await register.stored(
      `insert into call_reviewer (university_id, call_id, user_id) select $1, $2, unnest($3::uuid[])`,
      [ALATAU, call, [reviewer, colleague]],
    );
    await register.stored(`update call set status = 'published', published_on = '2026-05-20' where id = $1`, [call]);
    const applications: { id: string; code: string }[] = [];
    for (const [place, givenName] of ['Айгүл', 'Бекзат'].entries()) {
      const code = `A-${100 * number + place}`;
      const applicant = await this.add('participant', `applies${number}-${place}@example.org`, givenName);
      const [application] = await register.stored<{ id: string }>(
        `insert into application (university_id, call_id, user_id, application_code, status, submitted_at, family_name,
           given_name, category, host_country, host_institution, problem, task, kind)
         values ($1, $2, $3, $4, 'submitted', '2026-05-25', 'Серікқызы', $5, 'master', 'DE', 'TU Berlin', 'Су тапшылығы',
           'Өлшеу әдісін үйрену', 'scientific') returning id`,
        [ALATAU, call, applicant, code, givenName],
      );
      applications.push({ id: application?.id ?? '', code });
    }
    await register.stored(
      `with given as (
         insert into review (university_id, call_id, application_id, user_id, status, completed_at)
         values ($1, $2, $3, $4, 'completed', '2026-05-30') returning *)
       insert into review_score (university_id, review_id, call_id, application_id, user_id, criterion_id, score, reason, completed_at)
       select university_id, id, call_id, application_id, user_id, unnest($5::uuid[]), 65, 'Тәжірибесі аз', completed_at
       from given`,
      [ALATAU, call, applications[0]?.id, colleague, criteria.map(({ id }) => id)],
    );
    return { email, applications };
  }
}

/** What waits for a reviewer: two applications, of which a colleague has scored the first already. */
export interface ToReview {
  readonly email: string;
  readonly applications: readonly { readonly id: string; readonly code: string }[];
}

/** One person at a browser of their own. */
export class Visitor {
  private constructor(
    private readonly site: SelectionSite,
    private readonly context: BrowserContext,
    readonly page: Page,
    readonly email: string,
    private readonly failures: string[],
  ) {}

  static async open(
    browser: Browser,
    site: SelectionSite,
    email: string,
    { language, width }: { readonly language: Language; readonly width: number },
  ): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      timezoneId: 'Asia/Almaty',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(20_000);
    await context.addInitScript(`localStorage.setItem('qaitu.language', '${language}')`);
    const page = await context.newPage();
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(`${email}: ${error.message}`));
    return new Visitor(site, context, page, email, failures);
  }

  /** Comes on the register's present day: signs in, for the session of an earlier day has ended. */
  async goTo(path: string): Promise<void> {
    const { page, site } = this;
    await page.clock.setFixedTime(site.clock.now());
    await page.goto(`${site.url}/sign-in`);
    await this.ask('POST', '/session', { email: this.email, password: PASSWORD });
    await page.goto(`${site.url}${path}`);
  }

  /** Asks the API as this person. */
  async ask(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
    const answer = await this.page.evaluate(
      async (request) => {
        const response = await fetch(`/api/v1${request.path}`, {
          method: request.method,
          headers: {
            'X-Qaitu-Request': '1',
            ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
          },
          ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
        });
        return { ok: response.ok, text: await response.text() };
      },
      { method, path, body },
    );
    if (!answer.ok) throw new Error(`${method} ${path} as ${this.email}: ${answer.text}`);
    return answer.text === '' ? {} : (JSON.parse(answer.text) as Record<string, unknown>);
  }

  async heading(name: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async follow(name: string): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).first().click();
  }

  /** Fills the field of a label, in the dialog where one is open. */
  async fill(label: string, value: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(value);
  }

  /** Presses the button of the dialog that is open, and waits until it has gone. */
  async confirm(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** What is wrong with the page or the dialog as it stands: barriers, and a page wider than the screen. */
  async faults(): Promise<string[]> {
    const overhang = Number(await this.page.evaluate('document.documentElement.scrollWidth - window.innerWidth'));
    return [...(await findBarriers(this.page)), ...(overhang > 0 ? [`${overhang} px wider than the screen`] : [])];
  }

  /** What broke in this browser so far. */
  get broken(): readonly string[] {
    return this.failures;
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
