import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { MovableClock } from '#testing/movable-clock.js';
import { PASSWORD, RunningRegister } from '../api/running-register.js';
import { ALATAU, USER } from '../fixtures/two-universities.js';
import type { Language } from './participant-words.js';

const WEB_DIRECTORY = join(import.meta.dirname, '../../dist/web');
const DAY = '2026-06-15';

/** What was put into the register about one person. */
export interface KnownRecord {
  readonly participation: string;
  readonly externalId: string;
  /** Both claimed by the participant, with an address as evidence. */
  readonly commitments: readonly string[];
}

/** The register as a coordinator of Alatau meets it, with records that wait for a decision. */
export class RecordsSite {
  private count = 0;

  private constructor(
    readonly register: RunningRegister,
    readonly url: string,
  ) {}

  static async open(): Promise<RecordsSite> {
    const clock = new MovableClock(new Date(`${DAY}T12:00:00+05:00`));
    const register = await RunningRegister.start({ clock, webDirectory: WEB_DIRECTORY });
    return new RecordsSite(register, `http://localhost:${await register.listen()}`);
  }

  async close(): Promise<void> {
    await this.register.stop();
  }

  /** Somebody whose mobility is over, or under way, and who has claimed two commitments. */
  async participant(status: 'completed' | 'departed' | 'planned'): Promise<KnownRecord> {
    this.count += 1;
    const externalId = `R-${this.count}`;
    const [person] = await this.register.stored<{ id: string }>(
      `insert into person (document_index, document_ciphertext, document_key_version, document_mask)
       values (sha256($1), '\\x01', 1, '••••${this.count}') returning id`,
      [Buffer.from(externalId)],
    );
    const left = status === 'planned' ? null : '2026-02-01';
    const over = status === 'completed' ? '2026-06-01' : null;
    const [participation] = await this.register.stored<{ id: string }>(
      `insert into participation (university_id, person_id, external_id, family_name, given_name, category, funding, programme,
         mode, host_country, host_institution, planned_start, planned_end, actual_start, actual_end, status)
       values ($1, $2, $3, 'Оспанова', 'Айжан', 'master', 'state_budget', 'exchange', 'physical', 'PL', 'AGH',
         '2026-02-01', '2026-06-01', $4, $5, $6) returning id`,
      [ALATAU, person?.id, externalId, left, over, status],
    );
    const id = participation?.id ?? '';
    const commitments = await this.register.stored<{ id: string }>(
      `insert into commitment (university_id, participation_id, commitment_no, title, kind, due_date, weight, status,
         claimed_degree, claimed_on, claimed_by)
       values ($1, $2, 1, 'Екі мақала жариялау', 'scientific', '2026-05-20', 2, 'claimed', 0.8, '2026-05-10', $3),
         ($1, $2, 2, 'Оқу курсын дайындау', 'educational', '2026-05-25', 1, 'claimed', 1, '2026-05-12', $3) returning id`,
      [ALATAU, id, USER.participant],
    );
    for (const commitment of commitments) {
      await this.register.stored(
        `insert into evidence (university_id, participation_id, commitment_id, kind, value, title, created_by)
         values ($1, $2, $3, 'url', 'https://journal.example.org/article/7', 'Мақала', $4)`,
        [ALATAU, id, commitment.id, USER.participant],
      );
    }
    return { participation: id, externalId, commitments: commitments.map((row) => row.id) };
  }

  /** A browser window of the coordinator's, signed in, in one language and width. */
  async coordinator(browser: Browser, look: { language: Language; width: number }): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: look.width, height: look.width < 600 ? 740 : 800 },
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(30_000);
    await context.addInitScript(`localStorage.setItem('qaitu.language', '${look.language}')`);
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date('2026-06-15T12:00:00+05:00'));
    await page.goto(`${this.url}/sign-in`);
    const status = await page.evaluate(
      async (body) => {
        const answer = await fetch('/api/v1/session', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Qaitu-Request': '1' },
          body: JSON.stringify(body),
        });
        return answer.status;
      },
      { email: 'coordinator@qaitu.kz', password: PASSWORD },
    );
    if (status !== 200) throw new Error(`The coordinator was not signed in (${status}).`);
    return page;
  }
}
