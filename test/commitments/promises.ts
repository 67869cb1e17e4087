import { expect } from '@jest/globals';
import { FIRST_PROMISES } from '../fixtures/commitments-fixture.js';
import { ALATAU, RECORD, type UserName } from '../fixtures/two-universities.js';
import { type Answer, RunningRegister } from '../api/running-register.js';

const { commitment, output, groupProject, participation } = RECORD[ALATAU];
/** The addresses of Alatau's records. */
export const COMMITMENT = `/api/v1/commitments/${commitment}`;
export const OUTPUT = `/api/v1/outputs/${output}`;
export const GROUP = `/api/v1/group-projects/${groupProject}`;
export const AMENDMENT = `/api/v1/commitment-amendments/${FIRST_PROMISES.amendment}`;
export const PARTICIPATION = `/api/v1/participations/${participation}`;
export const DOI = { kind: 'doi', value: '10.1000/xyz123' } as const;

/** What an answer lists under a name; nothing where it lists nothing. */
export function listed<T>({ body }: Answer, name: string): T[] {
  return (body?.[name] ?? []) as T[];
}

/** Sends requests about promises, and looks at what is stored of them. */
export class Promises {
  constructor(readonly register: RunningRegister) {}

  static async start(): Promise<Promises> {
    return new Promises(await RunningRegister.start());
  }

  async stop(): Promise<void> {
    await this.register.stop();
  }

  async post(as: UserName, url: string, body?: object): Promise<Answer> {
    return await this.register.ask({ method: 'POST', as, url, body });
  }

  async get(as: UserName, url: string): Promise<Answer> {
    return await this.register.ask({ method: 'GET', as, url });
  }

  async put(as: UserName, method: 'PATCH' | 'PUT', url: string, version: number, body: object): Promise<Answer> {
    return await this.register.ask({ method, as, url, body, headers: { 'if-match': `"${version}"` } });
  }

  /** Expects a refusal: its status and its code. */
  expectRefusal(answer: Answer, status: number, code: string): void {
    expect([answer.status, answer.body?.code]).toEqual([status, code]);
  }

  /** A row as it is stored, past every policy. */
  async row(table: string, id: string): Promise<Record<string, unknown>> {
    const [row] = await this.register.stored(`select to_jsonb(t) as row from ${table} t where id = $1`, [id]);
    return row?.row as Record<string, unknown>;
  }

  /** The entries of a record's history, oldest first. */
  async history(id: string): Promise<Record<string, unknown>[]> {
    return await this.register.stored(
      'select operation, changed_by, acting_role, reason, before, after from record_history where record_id = $1 order by id',
      [id],
    );
  }

  /** Puts a record where a test begins; leaves the history it would have had aside. */
  async set(table: string, id: string, values: string): Promise<void> {
    await this.register.stored(`update ${table} set ${values} where id = $1`, [id]);
  }
}
