import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { computeInThread } from '#worker/publications/compute-in-thread.js';
import { computePrepared, failPreparation } from '#reporting/publications/compute-prepared.js';
import { type Answer, RunningRegister } from '../api/running-register.js';
import { ALATAU, ERTIS, USER } from '../fixtures/two-universities.js';
import { MovableClock } from '#testing/movable-clock.js';

/** The compiled script of the thread: what Node runs in a thread of its own, no transform of the tests reaches. */
export const COMPILED_THREAD = pathToFileURL(
  join(import.meta.dirname, '../../dist/apps/worker/src/publications/computing-thread.js'),
);

export const OFFICIAL = 'ministry' as const;
/** A second official, beside the one of the fixture. */
export const SECOND_OFFICIAL = '01890000-0000-7000-8000-000000002301';
export const REASON = { kk: 'Қате', ru: 'Ошибка', en: 'A mistake' };

/** A figure as every format tells it. */
export type ServedFigure = Readonly<Record<string, string | number | boolean | null>>;

/** A register whose figures are prepared and published by two officials, and read by everybody. */
export class PublicationDesk {
  private constructor(
    readonly register: RunningRegister,
    readonly clock: MovableClock,
  ) {}

  /** @param options more of the register, such as the pages that it serves */
  static async open(
    day = '2026-11-21',
    options: Omit<NonNullable<Parameters<typeof RunningRegister.start>[0]>, 'clock'> = {},
  ): Promise<PublicationDesk> {
    const clock = new MovableClock(new Date(`${day}T07:00:00Z`));
    const desk = new PublicationDesk(await RunningRegister.start({ ...options, clock }), clock);
    await desk.register.stored('delete from publication_file');
    await desk.register.stored('delete from publication_figure');
    await desk.register.stored(`alter table publication_history disable trigger publication_history_append_only`);
    await desk.register.stored('delete from publication_history');
    await desk.register.stored(`alter table publication_history enable always trigger publication_history_append_only`);
    await desk.register.stored('delete from publication');
    await desk.register.stored(
      `insert into app_user (id, email, display_name, role, password_hash)
       select $1, 'second@qaitu.kz', 'Second', 'ministry', password_hash from app_user where id = $2`,
      [SECOND_OFFICIAL, USER.ministry],
    );
    return desk;
  }

  async close(): Promise<void> {
    await this.register.stop();
  }

  /** Asks for a version as the first official. */
  async prepare(body: object = {}): Promise<Answer> {
    return await this.register.ask({ method: 'POST', url: '/api/v1/publications', as: OFFICIAL, body });
  }

  /** Computes what was asked for, in a thread. */
  async compute(version: number): Promise<void> {
    const { transactions } = this.register.database;
    try {
      await computePrepared(
        transactions,
        version,
        async (input) => await computeInThread(input, { script: COMPILED_THREAD }),
      );
    } catch (error) {
      await failPreparation(transactions, version, error);
    }
  }

  /** An action on a version, by the second official where nothing else is said. */
  async act(version: number, action: string, body: object = {}, by: 'first' | 'second' = 'second'): Promise<Answer> {
    const headers = await this.register.sessionOf(by === 'first' ? USER[OFFICIAL] : SECOND_OFFICIAL, true);
    return await this.register.ask({
      method: 'POST',
      url: `/api/v1/publications/${version}/${action}`,
      headers,
      body,
    });
  }

  /** Prepares, computes and publishes a version, and gives its number. */
  async publish(body: object = {}): Promise<number> {
    const prepared = await this.prepare(body);
    if (prepared.status !== 201) throw new Error(prepared.text);
    const version = Number(prepared.body?.['version']);
    await this.compute(version);
    const published = await this.act(version, 'publish');
    if (published.status !== 200) throw new Error(published.text);
    return version;
  }

  /** Asks as anybody. */
  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return await this.register.ask({ method: 'GET', url: `/api/v1/publications${path}`, headers });
  }

  /** Every figure that the API gives of a version, page by page. */
  async figures(version: number | 'current', query = ''): Promise<ServedFigure[]> {
    const found: ServedFigure[] = [];
    let cursor: unknown = null;
    do {
      const { body, text } = await this.get(
        `/${version}/figures?limit=700${query}${typeof cursor === 'string' ? `&cursor=${cursor}` : ''}`,
      );
      if (body === undefined) throw new Error(text);
      found.push(...(body['items'] as ServedFigure[]));
      cursor = body['nextCursor'];
    } while (cursor !== null);
    return found;
  }

  async file(version: number | 'current', name: string): Promise<string> {
    const { text, status } = await this.get(`/${version}/files/${name}`);
    if (status !== 200) throw new Error(text);
    return text;
  }

  /** Adds participations of a university that are known to the last detail, as the superuser. */
  async addPeople(people: readonly Person[]): Promise<void> {
    this.added += people.length;
    await this.register.stored(
      `with given as (
         select uuidv7() as id, r.*, row_number() over () as no from jsonb_to_recordset($1::jsonb) as r (university uuid,
           category text, funding text, ended date, returned text, kept text, answered boolean, paid bigint)
       ), added as (
         insert into participation (university_id, id, person_id, external_id, family_name, given_name, category, funding, mode,
           planned_start, planned_end, actual_end, status, return_status, return_date, return_verified_on, not_returned_on,
           amount_paid_kzt)
         select university, id, (select p.id from person p order by p.id limit 1),
           'Q' || $2::int || '-' || no, 'Құпия', 'Аты', category, funding, 'physical', ended - 100, ended, ended, 'completed',
           returned, case when returned = 'returned' then ended end, case when returned = 'returned' then ended + 1 end,
           case when returned = 'not_returned' then ended + 40 end, paid
         from given returning university_id, id
       )
       insert into report (university_id, participation_id, wave, submitted_on, status, evidence_level, residence_country)
       select university, id, 'm12', ended + 380, 'accepted', 'self', kept from given where answered`,
      [JSON.stringify(people), this.added],
    );
  }
  private added = 0;
}

/** A participation of a test: what figures need to know. */
export interface Person {
  readonly university: string;
  readonly category: string;
  readonly funding: string;
  /** The day it ended. */
  readonly ended: string;
  readonly returned: 'returned' | 'not_returned' | null;
  /** Where they live twelve months later; `answered` says whether they told. */
  readonly kept: string | null;
  readonly answered: boolean;
  readonly paid: number;
}

export const HOME_UNIVERSITIES = [ALATAU, ERTIS] as const;

/** Reads a CSV as the figures are written: no cell holds a quote or a line break. */
export function parseFigures(csv: string): Record<string, string>[] {
  const [head = '', ...lines] = csv.trimEnd().split('\r\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.match(/("[^"]*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, '').replaceAll('"', '')) ?? [];
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}
