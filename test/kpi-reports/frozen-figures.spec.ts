import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { UNIT_STATES } from '#domain/kpi/unit-state.js';
import { canonicalJson } from '#domain/report/canonical-json.js';
import { ALATAU, USER } from '../fixtures/two-universities.js';
import { TODAY } from '../imports/import-desk.js';
import { expectSame, LAST_BITS } from '../kpi/same-figures.js';
import { KpiReportDesk, type ReportBody, type SnapshotBody } from './kpi-report-desk.js';

/** The name of each state's count in a figure. */
const COUNT = {
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  not_due: 'notDue',
  not_applicable: 'notApplicable',
  excluded: 'excluded',
} as const;
const NEVER_LISTED = ['K15_6', 'K15_12', 'K20'];
const FROZEN = ['kpi_report_snapshot', 'kpi_report_record_list', 'kpi_report_remark'];
const ROLES = ['public', 'participant', 'reviewer', 'coordinator', 'ministry', 'admin', 'worker', 'access'];

/** What a submission of the worked example's records says, for good. */
describe('the figures of a submitted KPI report', () => {
  let desk: KpiReportDesk;
  let report: ReportBody;
  let snapshot: SnapshotBody;

  beforeAll(async () => {
    desk = await KpiReportDesk.start({ workedExample: true });
    // Of two returns alone something is known: too few to be left without a comment.
    await desk.register.stored(
      `update participation set return_status = null, return_date = null, return_verified_on = null, not_returned_on = null
       where university_id = $1 and external_id <> all ('{A01,A02}')`,
      [ALATAU],
    );
  });
  afterAll(async () => await desk.stop());

  const records = async (indicator: string, state: string, as: 'coordinator' | 'ministry' = 'coordinator') => {
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query = `indicator=${indicator}&state=${state}&limit=3${cursor && `&cursor=${cursor}`}`;
      const { body, status } = await desk.ask(as, 'GET', `/${report.id}/snapshots/1/records?${query}`);
      expect(status).toBe(200);
      const page = body as unknown as {
        items: string[];
        records: { id: string; name: string | null }[];
        total: number;
        nextCursor: string | null;
      };
      ids.push(...page.items);
      // Each is known by its number or code too, to both sides.
      expect(page.records.map(({ id }) => id)).toEqual(page.items);
      expect(page.records.filter(({ name }) => !name)).toEqual([]);
      if (page.nextCursor === null) expect(ids).toHaveLength(page.total);
      cursor = page.nextCursor;
    }
    return ids;
  };

  it('are those of the table of indicators while it is a draft, with what to look at first', async () => {
    report = await desk.expectReport(desk.post('coordinator', '', { period: 'all' }), 201);
    expect(report).toMatchObject({ status: 'draft', edition: 1, submissions: 0, submitted: null, actions: ['submit'] });
    const table = await desk.register.ask({ method: 'GET', url: '/api/v1/kpi?period=all', as: 'coordinator' });
    const [entry] = table.body as unknown as [{ indicators: object }];
    expect(report.live?.asOf).toBe(TODAY);
    expectSame(report.live?.indicators, entry.indicators, 'live', LAST_BITS);
    expect(Object.keys(entry.indicators)).toContain('K19');
    expect(report.live?.findings.length).toBeGreaterThan(0);
  });

  it('are not frozen while a section of which little is known has no comment', async () => {
    const needed = report.sections.filter(({ commentNeeded }) => commentNeeded).map(({ section }) => section);
    expect(needed).toEqual(['return', 'money']);
    const answer = await desk.post('coordinator', `/${report.id}/submit`);
    await desk.expectRefusal(answer, 422, 'comment_missing');
    const errors = (answer.body?.errors ?? []) as { field: string }[];
    expect(errors.map(({ field }) => field)).toEqual(needed);
    const left = await desk.register.stored('select from kpi_report_snapshot where kpi_report_id = $1', [report.id]);
    expect(left).toEqual([]);
    expect(await desk.get('coordinator', report.id)).toMatchObject({ status: 'draft', version: report.version });
  });

  it('are frozen in full precision with their definition, day, comments and findings', async () => {
    const draft = await desk.explain(report);
    report = await desk.expectReport(desk.post('coordinator', `/${report.id}/submit`));
    expect(report).toMatchObject({ status: 'submitted', submissions: 1, live: null, actions: [] });
    const answer = await desk.ask('ministry', 'GET', `/${report.id}/snapshots/1`);
    snapshot = answer.body as unknown as SnapshotBody;
    expect(snapshot.content.indicators).toEqual(draft.live?.indicators);
    expect(snapshot.content.findings).toEqual(draft.live?.findings);
    expect(snapshot.content).toMatchObject({
      university: 'ALATAU',
      period: 'all',
      funding: 'state_budget',
      asOf: TODAY,
      edition: 1,
      submission: 1,
      definitionVersion: '1',
      computedAt: `${TODAY}T06:00:00.000Z`,
    });
    const comments = Object.fromEntries(draft.sections.map(({ section, comment }) => [section, comment]));
    expect(snapshot.content.comments).toEqual(comments);
    expect(report.digest).toBe(snapshot.digest);
  });

  it('open the records behind every count: as many as were counted, for both sides, and never of K15', async () => {
    let listed = 0;
    for (const [indicator, figure] of Object.entries(snapshot.content.indicators)) {
      if (NEVER_LISTED.includes(indicator)) continue;
      for (const state of UNIT_STATES) {
        const ids = await records(indicator, state);
        expect({ indicator, state, records: ids.length }).toEqual({ indicator, state, records: figure[COUNT[state]] });
        expect(new Set(ids).size).toBe(ids.length);
        listed += ids.length;
      }
    }
    expect(listed).toBeGreaterThan(100);
    expect(await records('K01', 'yes', 'ministry')).toEqual(await records('K01', 'yes'));
    for (const indicator of NEVER_LISTED) {
      const answer = desk.ask(
        'coordinator',
        'GET',
        `/${report.id}/snapshots/1/records?indicator=${indicator}&state=yes`,
      );
      await desk.expectRefusal(answer, 403, 'indicator_not_listed');
    }
    const kept = await desk.register.stored<{ indicator: string }>(
      `select distinct indicator from kpi_report_record_list where indicator ~ '^(K15|K20)'`,
    );
    expect(kept).toEqual([]);
  });

  it('name the records by what they are known by, and their commitments by number', async () => {
    const query = (indicator: string) => `/${report.id}/snapshots/1/records?indicator=${indicator}&state=yes&limit=1`;
    const recordOf = async (indicator: string) => {
      const { body } = await desk.ask('coordinator', 'GET', query(indicator));
      return (body as unknown as { records: Record<string, unknown>[] }).records[0];
    };
    for (const indicator of ['K01', 'K05', 'K04']) {
      const record = await recordOf(indicator);
      const [stored] = await desk.register.stored<{ name: string }>(
        'select external_id as name from participation where id = $1',
        [record?.participationId],
      );
      expect([indicator, record?.name]).toEqual([indicator, stored?.name]);
      expect(record?.commitmentNo).toEqual(indicator === 'K04' ? expect.any(Number) : null);
    }
  });

  it('are sealed by a digest that anybody can compute from what is shown', async () => {
    const lists: Record<string, Record<string, string[]>> = {};
    for (const indicator of Object.keys(snapshot.content.indicators)) {
      if (NEVER_LISTED.includes(indicator)) continue;
      const byState: Record<string, string[]> = (lists[indicator] = {});
      for (const state of UNIT_STATES) byState[state] = await records(indicator, state);
    }
    const digestOf = (content: object) =>
      createHash('sha256')
        .update(canonicalJson({ ...content, inputDigest: snapshot.inputDigest, recordLists: lists }))
        .digest('hex');
    expect(digestOf(snapshot.content)).toBe(snapshot.digest);
    expect(digestOf({ ...snapshot.content, asOf: '2026-11-20' })).not.toBe(snapshot.digest);
    const [stored] = await desk.register.stored<{ content: object; digest: string }>(
      'select content, digest from kpi_report_snapshot where kpi_report_id = $1',
      [report.id],
    );
    expect(digestOf(stored?.content ?? {})).toBe(stored?.digest);
  });

  it('stay as they are, whoever would change them', async () => {
    const client = new Client({ connectionString: desk.register.database.adminUrl });
    await client.connect();
    const refusalOf = async (role: string | null, sql: string) => {
      await client.query('begin');
      if (role !== null) {
        await client.query(
          `select set_config('role', $1, true), set_config('qaitu.user', $2, true), set_config('qaitu.university', $3, true)`,
          [`qaitu_${role}`, USER.coordinator, ALATAU],
        );
      }
      const code = await client.query(sql).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
      await client.query('rollback');
      return code;
    };
    // The role null is the superuser, past every grant and policy; replica switches ordinary triggers off.
    for (const role of [...ROLES, 'owner', null]) {
      for (const table of FROZEN) {
        for (const sql of [
          `update ${table} set created_at = now()`.replace(
            /record_list set created_at = now\(\)/,
            `record_list set record_ids = '{}'`,
          ),
          `delete from ${table}`,
          `set local session_replication_role = replica; delete from ${table}`,
          `truncate ${table} cascade`,
        ]) {
          expect([role, sql, await refusalOf(role, sql)]).toEqual([role, sql, '42501']);
        }
      }
    }
    await client.end();
  });

  it('stand beside what the records say now: nothing has changed, until somebody changes it', async () => {
    for (const as of ['coordinator', 'ministry'] as const) {
      const { submitted } = await desk.get(as, report.id);
      expect(submitted?.changedSince.inputsChanged).toBe(false);
      for (const { differs, changes } of Object.values(submitted?.changedSince.indicators ?? {})) {
        expect([differs, changes]).toEqual([false, []]);
      }
    }
    // What one person intends is part of the total, and of no digest that could be tried out.
    const intend = async (from: number, to: number) =>
      await desk.register.stored(
        `update report r set migration_intention = $2 from participation p where p.id = r.participation_id
           and p.external_id = 'A01' and r.wave = 'm6' and r.migration_intention = $1 returning r.id`,
        [from, to],
      );
    expect(await intend(2, 5)).toHaveLength(1);
    const { changedSince } = (await desk.get('coordinator', report.id)).submitted ?? {};
    const moved = Object.entries(changedSince?.indicators ?? {}).filter(([, { differs }]) => differs);
    expect([moved.map(([code]) => code), changedSince?.inputsChanged]).toEqual([['K15_6'], false]);
    expect(await intend(5, 2)).toHaveLength(1);

    const [commitment] = await desk.register.stored<{ id: string }>(
      `select c.id from commitment c join participation p on p.id = c.participation_id
       where p.external_id = 'A02' and c.status = 'claimed'`,
    );
    const verified = await desk.register.ask({
      method: 'POST',
      url: `/api/v1/commitments/${commitment?.id}/verify`,
      as: 'coordinator',
      body: { degree: 0.5, reason: 'Seen' },
    });
    expect([verified.status, verified.body?.verifiedOn]).toEqual([200, TODAY]);
    desk.clock.moveTo('2026-11-25');
    for (const as of ['coordinator', 'ministry'] as const) {
      const { submitted } = await desk.get(as, report.id);
      const { indicators, inputsChanged } = submitted?.changedSince ?? { indicators: {}, inputsChanged: false };
      expect(inputsChanged).toBe(true);
      const differing = Object.entries(indicators).filter(([, { differs }]) => differs);
      expect(differing.map(([code]) => code)).toEqual(['K04', 'K17']);
      const yes = snapshot.content.indicators.K04?.yes ?? 0;
      expect(indicators.K04?.changes).toContainEqual({ field: 'yes', before: yes, after: yes + 1, difference: 1 });
      expect(submitted?.content).toEqual(snapshot.content);
      expect(submitted?.digest).toBe(snapshot.digest);
    }
  });

  it('say at the next submission what has changed since the last one', async () => {
    const remarks = [
      { section: 'commitments', reasons: ['records_incomplete', 'implausible_value'], comment: 'One is claimed only.' },
      { section: 'return', reasons: ['comment_missing'], comment: 'Why so few?' },
    ];
    const returned = await desk.expectReport(desk.post('ministry', `/${report.id}/return`, { remarks }));
    expect(returned.status).toBe('returned');
    const seen = await desk.get('coordinator', report.id);
    expect(seen.actions).toEqual(['revise']);
    expect(seen.sections.flatMap(({ section, remark }) => (remark ? [{ section, ...remark }] : []))).toEqual(
      expect.arrayContaining(remarks),
    );
    let draft = await desk.expectReport(desk.post('coordinator', `/${report.id}/revise`));
    expect(draft.sections.map(({ comment }) => comment)).toEqual(seen.sections.map(({ comment }) => comment));
    draft = await desk.write(draft, [{ section: 'return', comment: 'Two await their documents.' }]);
    // What is being written is the university's own: the ministry sees what was submitted.
    const meanwhile = await desk.get('ministry', report.id);
    expect([meanwhile.status, meanwhile.live]).toEqual(['draft', null]);
    expect(meanwhile.sections.find(({ section }) => section === 'return')?.comment).toBe(
      snapshot.content.comments.return,
    );
    const again = await desk.expectReport(desk.post('coordinator', `/${report.id}/submit`));
    expect(again).toMatchObject({ status: 'submitted', submissions: 2 });
    const { submitted } = await desk.get('ministry', report.id);
    expect(submitted?.version).toBe(2);
    expect(submitted?.sincePrevious).toMatchObject({ edition: 1, submission: 1, asOf: TODAY });
    expect(submitted?.sincePrevious?.indicators.K04?.differs).toBe(true);
    expect(submitted?.sincePrevious?.comments).toEqual([
      { section: 'return', before: snapshot.content.comments.return, after: 'Two await their documents.' },
    ]);
    const { body } = await desk.ask('ministry', 'GET', `/${report.id}/snapshots/1`);
    expect(body).toEqual(snapshot);
    const { body: list } = await desk.ask('coordinator', 'GET', `/${report.id}/snapshots`);
    expect(list).toMatchObject({ total: 2, items: [{ version: 1, digest: snapshot.digest }, { version: 2 }] });
    await desk.expectRefusal(desk.ask('ministry', 'GET', `/${report.id}/snapshots/3`), 404, 'snapshot_not_found');
  });
});
