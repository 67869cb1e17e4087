import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transition } from '#domain/life-cycle/life-cycle.js';
import { KPI_REPORT_LIFE_CYCLE, KPI_REPORT_STATUSES } from '#domain/report/kpi-report-life-cycle.js';
import { ALATAU, USER } from '../fixtures/two-universities.js';
import { KpiReportDesk } from './kpi-report-desk.js';

const ACTIONS = {
  submit: undefined,
  return: { remarks: [{ section: 'return', reasons: ['other'], comment: 'Why?' }] },
  revise: undefined,
  approve: undefined,
  publish: undefined,
} as const;
/** Whose action it is by the permissions: the other role is refused before any record is looked at. */
const OWNER = {
  submit: 'coordinator',
  revise: 'coordinator',
  return: 'ministry',
  approve: 'ministry',
  publish: 'ministry',
} as const;
const day = `'2026-11-20'`;
const undecided = `approved_on = null, approved_by = null, published_on = null, published_by = null, superseded_on = null`;
const approved = `approved_on = ${day}, approved_by = '${USER.admin}'`;
const published = `${approved}, published_on = ${day}, published_by = '${USER.participant}'`;
const STORED = {
  draft: undecided,
  submitted: undecided,
  returned: `${undecided}, returned_on = ${day}`,
  approved: `${undecided.replace('approved_on = null, approved_by = null', approved)}`,
  published: `${published}, superseded_on = null`,
  superseded: `${published}, superseded_on = ${day}`,
} as const;

describe('a KPI report in every status, and every action', () => {
  let desk: KpiReportDesk;
  let id: string;

  beforeAll(async () => {
    desk = await KpiReportDesk.start();
    ({ id } = await desk.submitted('2021/2022'));
  });
  afterAll(async () => await desk.stop());

  const put = async (status: keyof typeof STORED) =>
    await desk.register.stored(`update kpi_report set status = '${status}', ${STORED[status]} where id = $1`, [id]);
  const row = async () =>
    (await desk.register.stored('select to_jsonb(r) as row from kpi_report r where id = $1', [id]))[0];
  const traces = async () =>
    (
      await desk.register.stored<{ history: number; audit: number; snapshots: number }>(
        `select (select count(*)::int from record_history where record_id = $1) as history,
           (select count(*)::int from audit_event where object_id = $1::text) as audit,
           (select count(*)::int from kpi_report_snapshot where kpi_report_id = $1) as snapshots`,
        [id],
      )
    )[0] ?? { history: 0, audit: 0, snapshots: 0 };

  const cases = KPI_REPORT_STATUSES.flatMap((status) =>
    (Object.keys(ACTIONS) as (keyof typeof ACTIONS)[]).map((action) => [status, action] as const),
  );

  it.each(cases)(
    '%s: %s is taken by its role as the table says, or refused and without effect',
    async (status, action) => {
      await put(status);
      const stored = await row();
      const before = await traces();
      const role = OWNER[action];
      const other = role === 'ministry' ? 'coordinator' : 'ministry';
      await desk.expectRefusal(desk.post(other, `/${id}/${action}`, ACTIONS[action]), 403, 'permission_missing');
      const outcome = transition(KPI_REPORT_LIFE_CYCLE, status, action, role);
      const answer = await desk.post(role, `/${id}/${action}`, ACTIONS[action]);
      if (!outcome.ok) {
        expect([answer.status, answer.body?.code]).toEqual([409, 'transition_not_allowed']);
        expect(await row()).toEqual(stored);
        expect(await traces()).toEqual(before);
        return;
      }
      expect([answer.status, answer.body?.status]).toEqual([200, outcome.next]);
      const [entry] = await desk.register.stored(
        `select after ->> 'status' as status, changed_by, acting_role, university_id from record_history
       where record_id = $1 order by id desc limit 1`,
        [id],
      );
      expect(entry).toEqual({
        status: outcome.next,
        changed_by: USER[role],
        acting_role: `qaitu_${role}`,
        university_id: ALATAU,
      });
      expect((await traces()).audit).toBe(before.audit + 1);
      expect((await traces()).snapshots).toBe(before.snapshots + (action === 'submit' ? 1 : 0));
    },
  );

  it.each(KPI_REPORT_STATUSES)('%s: comments are written into a draft alone', async (status) => {
    await put(status);
    const [stored] = await desk.register.stored<{ version: number }>('select version from kpi_report where id = $1', [
      id,
    ]);
    const version = stored?.version ?? 0;
    const body = { comments: [{ section: 'money', comment: `While ${status}` }] };
    const answer = await desk.ask('coordinator', 'PATCH', `/${id}`, body, { 'if-match': `"${version}"` });
    if (status === 'draft') expect([answer.status, answer.headers.etag]).toEqual([200, `"${version + 1}"`]);
    else expect([answer.status, answer.body?.code]).toEqual([409, 'report_not_draft']);
    const [comment] = await desk.register.stored(
      `select comment from kpi_report_section where kpi_report_id = $1 and section = 'money'`,
      [id],
    );
    expect(comment).toEqual({ comment: 'While draft' });
  });

  it('is never superseded by hand: there is no such address', async () => {
    await put('published');
    const answer = await desk.post('ministry', `/${id}/supersede`);
    expect(answer.status).toBe(404);
  });
});
