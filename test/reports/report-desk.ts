import { hashSecretToken } from '#access/secret-token.js';
import type { Answers } from '#domain/questionnaire/questionnaire.js';
import { MovableClock } from '#testing/movable-clock.js';
import { type Answer, RunningRegister } from '../api/running-register.js';
import { ALATAU, RECORD, type UserName } from '../fixtures/two-universities.js';

/** Another coordinator of Alatau: the fixture's submits on behalf of participants, this one decides. */
export const COLLEAGUE = '01890000-0000-7000-8000-000000000410';
const COLLEAGUE_TOKEN = 'qaitu_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
export const START = '2026-03-02';

/** Every question of the twelve-month report of a learner who works. */
export const M12_ANSWERS: Answers = {
  residence_country: 'KZ',
  activities: ['employed'],
  employer: 'Қазақ ұлттық университеті',
  occupation: '2310',
  level_match: true,
  field_match: false,
  project_progress: 'done',
  results_used: ['home_university'],
  contact_with_host: true,
  migration_intention: 4,
  mobility_benefit: 5,
};

/** The whole application with a clock that moves, and reports as the waves leave them. */
export class ReportDesk {
  private constructor(
    readonly register: RunningRegister,
    readonly clock: MovableClock,
  ) {}

  static async open(): Promise<ReportDesk> {
    const clock = new MovableClock(new Date(`${START}T12:00:00+05:00`));
    const register = await RunningRegister.start({ clock });
    await register.stored(
      `insert into app_user (id, email, display_name, role, university_id) values ($1, 'colleague@qaitu.kz', 'C', 'coordinator', $2)`,
      [COLLEAGUE, ALATAU],
    );
    await register.stored(`insert into api_token (user_id, token_hash, label) values ($1, $2, 'test')`, [
      COLLEAGUE,
      hashSecretToken(COLLEAGUE_TOKEN),
    ]);
    return new ReportDesk(register, clock);
  }

  async close(): Promise<void> {
    await this.register.stop();
  }

  /** A report of Alatau's participant; the wave's former reports go away. */
  async place(wave: string, status: string, columns: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const { participation } = RECORD[ALATAU];
    // What hangs on a report goes with it, whichever part it belongs to.
    for (const table of ['report_correction_request', 'observation_conflict', 'observation', 'mail', 'invitation']) {
      await this.register.stored(`delete from ${table} where university_id = $1`, [ALATAU]);
    }
    await this.register.stored('delete from report where participation_id = $1 and wave = $2', [participation, wave]);
    const given = { deadline_on: '2026-04-01', ...columns };
    const names = Object.keys(given);
    const [row] = await this.register.stored<{ id: string }>(
      `insert into report (university_id, participation_id, wave, status, ${names.join(', ')})
       values ($1, $2, $3, $4, ${names.map((_, index) => `$${index + 5}`).join(', ')}) returning id`,
      [ALATAU, participation, wave, status, ...Object.values(given)],
    );
    return row?.id ?? '';
  }

  async read(id: string, as: UserName = 'participant'): Promise<Answer> {
    return await this.register.ask({ method: 'GET', url: `/api/v1/reports/${id}`, as });
  }

  /** Saves answers against the version that now stands. */
  async save(id: string, answers: object, as: UserName = 'participant'): Promise<Answer> {
    const row = await this.row(id);
    return await this.register.ask({
      method: 'PATCH',
      url: `/api/v1/reports/${id}/draft`,
      as,
      headers: { 'if-match': `"${String(row.version)}"` },
      body: { answers },
    });
  }

  async act(id: string, action: string, as: UserName | 'colleague', body?: object): Promise<Answer> {
    return await this.post(`/api/v1/reports/${id}/${action}`, as, body);
  }

  async post(url: string, as: UserName | 'colleague', body?: object): Promise<Answer> {
    const who = as === 'colleague' ? { headers: { authorization: `Bearer ${COLLEAGUE_TOKEN}` } } : { as };
    return await this.register.ask({ method: 'POST', url, body, ...who });
  }

  async row(id: string): Promise<Record<string, unknown>> {
    const [row] = await this.register.stored('select * from report where id = $1', [id]);
    return row ?? {};
  }

  /** History of the report, oldest first: what status each entry led to, by whom, why. */
  async history(id: string): Promise<{ status: unknown; role: string; user: string | null; reason: string | null }[]> {
    return await this.register.stored(
      `select after ->> 'status' as status, acting_role as role, changed_by as user, reason from record_history
       where record_table = 'report' and record_id = $1 and operation = 'changed' order by id`,
      [id],
    );
  }
}
