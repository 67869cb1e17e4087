import { expect } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { MovableClock } from '#testing/movable-clock.js';
import { USER, type UserName } from '../fixtures/two-universities.js';
import { workedExamplePath } from '../fixtures/worked-example/worked-example-facts.js';
import { type Answer, RunningRegister } from '../api/running-register.js';
import { KINDS_IN_ORDER, TODAY } from '../imports/import-desk.js';

const SECOND_OFFICIAL = '01890000-0000-7000-8000-0000000e0001';

/** Whoever has to do with a report: those of the fixtures, and a second official of the ministry. */
export type Actor = UserName | 'secondOfficial';

export interface Figure {
  readonly n: number;
  readonly yes: number;
  readonly [field: string]: unknown;
}
export interface Changed {
  readonly differs: boolean;
  readonly changes: { readonly field: string; readonly before: number | null; readonly after: number | null }[];
}
export interface SnapshotBody {
  readonly version: number;
  readonly digest: string;
  readonly inputDigest: string;
  readonly content: {
    readonly asOf: string;
    readonly indicators: Record<string, Figure>;
    readonly comments: Record<string, string | null>;
    readonly findings: { rule: string; open: number }[];
  } & Record<string, unknown>;
}
/** A report as the API answers it. */
export interface ReportBody {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly edition: number;
  readonly submissions: number;
  readonly actions: string[];
  readonly digest: string | null;
  readonly sections: {
    section: string;
    comment: string | null;
    commentNeeded: boolean;
    remark: { reasons: string[]; comment: string } | null;
  }[];
  readonly live: {
    asOf: string;
    indicators: Record<string, Figure>;
    findings: { rule: string; open: number }[];
  } | null;
  readonly submitted:
    | (SnapshotBody & {
        changedSince: { indicators: Record<string, Changed>; inputsChanged: boolean };
        sincePrevious: {
          edition: number;
          submission: number;
          indicators: Record<string, Changed>;
          comments: { section: string; before: string | null; after: string | null }[];
        } | null;
      })
    | null;
}

/** Sends requests about KPI reports of Alatau, and looks at what is stored of them. */
export class KpiReportDesk {
  private constructor(
    readonly register: RunningRegister,
    readonly clock: MovableClock,
  ) {}

  /** On the day of the worked example, whose files of Alatau a coordinator has brought in where that is wanted. */
  static async start({ workedExample = false } = {}): Promise<KpiReportDesk> {
    const clock = new MovableClock(new Date(`${TODAY}T06:00:00Z`));
    const desk = new KpiReportDesk(await RunningRegister.start({ clock }), clock);
    await desk.register.stored(
      `insert into app_user (id, email, display_name, role) values ($1, 'second@qaitu.kz', 'second', 'ministry')`,
      [SECOND_OFFICIAL],
    );
    if (workedExample) {
      // The fixtures' cell stands for no record.
      await desk.register.stored('delete from kpi_cell');
      for (const kind of KINDS_IN_ORDER) await desk.bringIn(kind);
    }
    return desk;
  }

  async stop(): Promise<void> {
    await this.register.stop();
  }

  /** Approving and publishing ask for a session in which the password was just confirmed. */
  async ask(as: Actor, method: string, path: string, body?: object, headers: Record<string, string> = {}) {
    const confirmed = /\/(approve|publish)$/.test(path);
    const userId = as === 'secondOfficial' ? SECOND_OFFICIAL : USER[as];
    return await this.register.ask({
      method,
      url: `/api/v1/kpi-reports${path}`,
      body,
      headers: { ...(await this.register.sessionOf(userId, confirmed)), ...headers },
    });
  }

  async post(as: Actor, path: string, body?: object): Promise<Answer> {
    return await this.ask(as, 'POST', path, body);
  }

  /** The report as a document. */
  async document(as: Actor, id: string, language: string): Promise<Answer> {
    return await this.ask(as, 'GET', `/${id}/document?language=${language}`);
  }

  /** The report that an answer holds, which must be one. */
  async expectReport(answer: Answer | Promise<Answer>, status = 200): Promise<ReportBody> {
    const { status: got, text, body } = await answer;
    expect([got, got === status ? '' : text]).toEqual([status, '']);
    return body as unknown as ReportBody;
  }

  async expectRefusal(answer: Answer | Promise<Answer>, status: number, code: string): Promise<void> {
    const { status: got, body } = await answer;
    expect([got, body?.code]).toEqual([status, code]);
  }

  async get(as: Actor, id: string): Promise<ReportBody> {
    return await this.expectReport(this.ask(as, 'GET', `/${id}`));
  }

  /** A draft with a comment in every section that needs one. */
  async draft(period: string, as: UserName = 'coordinator', funding?: string): Promise<ReportBody> {
    const report = await this.expectReport(this.post(as, '', { period, ...(funding ? { funding } : {}) }), 201);
    return await this.explain(report, as);
  }

  /** Writes what has to be said before a draft can be submitted. */
  async explain(report: ReportBody, as: UserName = 'coordinator'): Promise<ReportBody> {
    const comments = report.sections
      .filter(({ commentNeeded, comment }) => commentNeeded && comment === null)
      .map(({ section }) => ({ section, comment: `Of ${section} little is known yet.` }));
    if (comments.length === 0) return report;
    return await this.write(report, comments, as);
  }

  async write(report: ReportBody, comments: object[], as: UserName = 'coordinator'): Promise<ReportBody> {
    const headers = { 'if-match': `"${report.version}"` };
    const written = await this.expectReport(this.ask(as, 'PATCH', `/${report.id}`, { comments }, headers));
    expect(written.version).toBe(report.version + 1);
    return await this.get(as, report.id);
  }

  async submitted(period: string, funding?: string): Promise<ReportBody> {
    const { id } = await this.draft(period, 'coordinator', funding);
    return await this.expectReport(this.post('coordinator', `/${id}/submit`));
  }

  async published(period: string): Promise<ReportBody> {
    const { id } = await this.submitted(period);
    await this.expectReport(this.post('ministry', `/${id}/approve`));
    return await this.expectReport(this.post('secondOfficial', `/${id}/publish`));
  }

  private async bringIn(kind: string): Promise<void> {
    const answer = await this.register.ask({
      method: 'POST',
      url: `/api/v1/imports/${kind}?dryRun=false`,
      as: 'coordinator',
      headers: { 'content-type': 'text/csv' },
      body: readFileSync(workedExamplePath('ALATAU', kind)),
    });
    expect([answer.status, answer.body?.refused]).toEqual([200, 0]);
  }
}
