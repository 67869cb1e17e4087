import { expect } from '@jest/globals';
import type { TestDatabase } from '#testing/database.js';
import { ApiClient } from '../imports/import-api-client.js';
import { openComparedUniversities } from './compared-universities.js';

export interface Row {
  readonly university: string;
  readonly figure: Record<string, number | null>;
  readonly knownParticipations: number;
  readonly [name: string]: unknown;
}
export type Body = Readonly<Record<string, unknown>> & { readonly universities: readonly Row[] };

/** Somebody of the ministry who asks for comparisons over HTTP. */
export class ComparisonsClient {
  private constructor(
    readonly database: TestDatabase,
    readonly api: ApiClient,
    private readonly ministry: string,
  ) {}

  static async open(): Promise<ComparisonsClient> {
    const database = await openComparedUniversities();
    const api = await ApiClient.start(database);
    return new ComparisonsClient(database, api, await api.tokenOf('ministry'));
  }

  async close(): Promise<void> {
    await this.api.stop();
    await this.database.close();
  }

  async ask(path: string, token = this.ministry): Promise<{ status: number; code: string | undefined; body: Body }> {
    const { status, body } = await this.api.ask(`/api/v1/${path}`, { token });
    return { status, code: body.code, body: body as unknown as Body };
  }

  async get(path: string): Promise<Body> {
    const { status, body } = await this.ask(path);
    expect({ path, status }).toEqual({ path, status: 200 });
    return body;
  }

  /** The answer, which must be the same from cells and facts of today and from the records of the day before. */
  async getBothWays(path: string): Promise<Body> {
    const today = await this.get(path);
    const records = await this.get(`${path}&asOf=2026-11-20`);
    expect({ ...records, asOf: null }).toEqual({ ...today, asOf: null });
    return today;
  }
}

/** The row of a university in an answer. */
export function rowOf(body: Body, university: string): Row {
  const row = body.universities.find((each) => each.university === university);
  if (!row) throw new Error(`${university} is not in the answer.`);
  return row;
}
