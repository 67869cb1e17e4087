import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ALATAU, USER } from '../fixtures/two-universities.js';
import { KpiReportDesk, type ReportBody } from './kpi-report-desk.js';

interface Listed {
  readonly items: { id: string; status: string; ageDays: number; university: string }[];
  readonly total: number;
  readonly nextCursor: string | null;
}
interface History {
  readonly items: {
    side: string;
    section: string | null;
    changedBy: { id: string; displayName: string | null } | null;
    after: Record<string, unknown> | null;
    reason: string | null;
    remarks: object[];
  }[];
}

describe('the life of a KPI report', () => {
  let desk: KpiReportDesk;

  beforeAll(async () => {
    desk = await KpiReportDesk.start();
  });
  afterAll(async () => await desk.stop());

  const list = async (as: 'coordinator' | 'foreignCoordinator' | 'ministry', query = '') =>
    (await desk.ask(as, 'GET', query)).body as unknown as Listed;
  const row = async (id: string) =>
    (await desk.register.stored<Record<string, unknown>>('select * from kpi_report where id = $1', [id]))[0];
  const publicList = async (query = '') =>
    (await desk.register.ask({ method: 'GET', url: `/api/v1/published-kpi-reports${query}` })).body as unknown as {
      items: Record<string, unknown>[];
      total: number;
    };
  const history = async (as: 'coordinator' | 'ministry', id: string) =>
    ((await desk.ask(as, 'GET', `/${id}/history`)).body as unknown as History).items;

  describe('a draft', () => {
    it('is opened for a period and money, once', async () => {
      const answer = await desk.post('coordinator', '', { period: '2024/2025', funding: 'self, erasmus_plus' });
      const report = await desk.expectReport(answer, 201);
      expect(answer.headers.location).toBe(`/api/v1/kpi-reports/${report.id}`);
      expect(report).toMatchObject({
        university: 'ALATAU',
        period: '2024/2025',
        funding: 'erasmus_plus,self',
        edition: 1,
        status: 'draft',
        statusSince: '2026-11-21',
        live: { asOf: '2026-11-21', definitionVersion: '1' },
      });
      expect(report.sections).toHaveLength(10);
      expect(await row(report.id)).toMatchObject({
        university_id: ALATAU,
        created_by: USER.coordinator,
        preparers: [USER.coordinator],
      });
      const again = { period: '2024/2025', funding: 'erasmus_plus,self' };
      await desk.expectRefusal(desk.post('coordinator', '', again), 409, 'report_exists');
      await desk.expectReport(desk.post('coordinator', '', { period: '2024/2025' }), 201);
      await desk.expectReport(desk.post('foreignCoordinator', '', again), 201);
    });

    it.each([
      [{ period: '2024/2026' }, 400, 'period_invalid'],
      [{ period: '2024', funding: 'nobody' }, 400, 'funding_invalid'],
      [{}, 400, 'request_invalid'],
      [{ period: '2024', status: 'approved' }, 400, 'request_invalid'],
    ])('is not opened for %j', async (body, status, code) => {
      const before = await desk.register.stored('select from kpi_report');
      await desk.expectRefusal(desk.post('coordinator', '', body), status, code);
      expect(await desk.register.stored('select from kpi_report')).toHaveLength(before.length);
    });

    it('is the university’s own: the ministry and other universities know nothing of it', async () => {
      const { id } = await desk.draft('2016');
      for (const as of ['ministry', 'foreignCoordinator'] as const) {
        await desk.expectRefusal(desk.ask(as, 'GET', `/${id}`), 404, 'record_not_found');
        expect((await list(as, '?limit=200')).items.map((item) => item.id)).not.toContain(id);
      }
      expect((await list('coordinator', '?limit=200')).items.map((item) => item.id)).toContain(id);
    });

    it('is written in section by section, and never over somebody else’s words', async () => {
      let report = await desk.draft('2015');
      report = await desk.write(report, [{ section: 'money', comment: '  Paid in full.  ' }]);
      report = await desk.write(report, [{ section: 'return', comment: 'All are back.' }]);
      const comment = (of: ReportBody, name: string) => of.sections.find(({ section }) => section === name)?.comment;
      expect([comment(report, 'money'), comment(report, 'return')]).toEqual(['Paid in full.', 'All are back.']);
      const stale = { 'if-match': `"${report.version - 1}"` };
      const body = { comments: [{ section: 'money', comment: 'Stale' }] };
      await desk.expectRefusal(desk.ask('coordinator', 'PATCH', `/${report.id}`, body, stale), 412, 'version_mismatch');
      report = await desk.write(report, [{ section: 'money', comment: '' }]);
      expect(comment(report, 'money')).toBeNull();
      for (const comments of [[], [{ section: 'nobody', comment: 'x' }], [body.comments[0], body.comments[0]]]) {
        const fresh = { 'if-match': `"${report.version}"` };
        const answer = desk.ask('coordinator', 'PATCH', `/${report.id}`, { comments }, fresh);
        await desk.expectRefusal(answer, 400, 'request_invalid');
      }
    });

    it('counts everybody who wrote in it among those who prepared it', async () => {
      const colleague = '01890000-0000-7000-8000-0000000e0002';
      await desk.register.stored(
        `insert into app_user (id, email, display_name, role, university_id)
         values ($1, 'colleague@qaitu.kz', 'colleague', 'coordinator', $2)`,
        [colleague, ALATAU],
      );
      const report = await desk.draft('2014');
      const answer = await desk.register.ask({
        method: 'PATCH',
        url: `/api/v1/kpi-reports/${report.id}`,
        headers: { ...(await desk.register.sessionOf(colleague)), 'if-match': `"${report.version}"` },
        body: { comments: [{ section: 'return', comment: 'All are back.' }] },
      });
      expect(answer.status).toBe(200);
      expect((await row(report.id))?.preparers).toEqual([USER.coordinator, colleague]);
    });
  });

  it('is submitted once, however many send it at the same moment', async () => {
    const { id } = await desk.draft('2002');
    const answers = await Promise.all(['1', '2', '3'].map(async () => desk.post('coordinator', `/${id}/submit`)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    // Refused by the life cycle, or given up for the one that came first, to be sent again.
    for (const status of statuses.slice(1)) expect([409, 503]).toContain(status);
    const left = await desk.register.stored('select version from kpi_report_snapshot where kpi_report_id = $1', [id]);
    expect(left).toEqual([{ version: 1 }]);
    expect((await row(id))?.submissions).toBe(1);
  });

  describe('review', () => {
    it('returns a report with reasons that its author and the history keep', async () => {
      const { id } = await desk.submitted('2013');
      const remarks = [{ section: 'reporting', reasons: ['missing_reports'], comment: 'Half are missing.' }];
      for (const wrong of [[], [remarks[0], remarks[0]]]) {
        await desk.expectRefusal(desk.post('ministry', `/${id}/return`, { remarks: wrong }), 422, 'remarks_invalid');
      }
      for (const wrong of [{ reasons: [] }, { reasons: ['bad'] }, { comment: ' ' }, { section: 'all' }]) {
        const answer = desk.post('ministry', `/${id}/return`, { remarks: [{ ...remarks[0], ...wrong }] });
        await desk.expectRefusal(answer, 400, 'request_invalid');
      }
      await desk.expectReport(desk.post('ministry', `/${id}/return`, { remarks }));
      for (const as of ['coordinator', 'ministry'] as const) {
        const [step] = await history(as, id);
        expect(step).toMatchObject({
          side: 'ministry',
          changedBy: { id: USER.ministry, displayName: as === 'ministry' ? 'ministry' : null },
          after: { status: 'returned' },
          reason: 'reporting: missing_reports: Half are missing.',
          remarks: [{ submission: 1, ...remarks[0] }],
        });
      }
    });

    it('shows the ministry every step, and what was written in a draft its university alone', async () => {
      const draft = await desk.draft('2012');
      await desk.write(draft, [{ section: 'money', comment: 'A first thought' }]);
      await desk.expectReport(desk.post('coordinator', `/${draft.id}/submit`));
      const own = await history('coordinator', draft.id);
      expect(own.find(({ section }) => section === 'money')?.after).toEqual({ comment: 'A first thought' });
      const shown = await history('ministry', draft.id);
      expect(shown.every(({ section }) => section === null)).toBe(true);
      expect(shown[0]?.after).toMatchObject({ status: 'submitted', submissions: 1 });
      expect(JSON.stringify(shown)).not.toContain('A first thought');
      expect(JSON.stringify(shown)).not.toContain('preparers');
    });
  });

  describe('approval and publication', () => {
    it('ask for a password confirmed just now, which a token never has', async () => {
      const { id } = await desk.submitted('2011');
      const url = `/api/v1/kpi-reports/${id}/approve`;
      for (const via of ['session', 'token'] as const) {
        const answer = await desk.register.ask({ method: 'POST', url, as: 'ministry', via });
        await desk.expectRefusal(answer, 403, 'step_up_required');
      }
      const headers = await desk.register.credentialsOf({ as: 'ministry', confirmed: true });
      desk.clock.advance(5);
      await desk.expectRefusal(desk.register.ask({ method: 'POST', url, headers }), 403, 'step_up_required');
      expect((await row(id))?.status).toBe('submitted');
      await desk.expectReport(desk.post('ministry', `/${id}/approve`));
    });

    it('are never by whoever prepared the report', async () => {
      const { id } = await desk.submitted('2010');
      // As of an official who was a coordinator when the report was written.
      await desk.register.stored('update kpi_report set preparers = preparers || $2::uuid where id = $1', [
        id,
        USER.ministry,
      ]);
      await desk.expectRefusal(desk.post('ministry', `/${id}/approve`), 409, 'approver_prepared_report');
      expect(await row(id)).toMatchObject({ status: 'submitted', approved_by: null });
      const approved = desk.register.stored(
        `update kpi_report set status = 'approved', approved_on = '2026-11-21', approved_by = $2 where id = $1`,
        [id, USER.ministry],
      );
      await expect(approved).rejects.toThrow('kpi_report_preparers_ck');
      await desk.expectReport(desk.post('secondOfficial', `/${id}/approve`));
    });

    it('take two officials', async () => {
      const { id } = await desk.submitted('2009');
      await desk.expectReport(desk.post('ministry', `/${id}/approve`));
      await desk.expectRefusal(desk.post('ministry', `/${id}/publish`), 409, 'publisher_is_approver');
      expect(await row(id)).toMatchObject({ status: 'approved', published_by: null });
      const published = desk.register.stored(
        `update kpi_report set status = 'published', published_on = '2026-11-21', published_by = approved_by where id = $1`,
        [id],
      );
      await expect(published).rejects.toThrow('kpi_report_two_officials_ck');
      const report = await desk.expectReport(desk.post('secondOfficial', `/${id}/publish`));
      expect(report).toMatchObject({ status: 'published', actions: [] });
    });

    it('tell the public that a report is published, and no figure of it', async () => {
      const { id, digest } = await desk.published('2008');
      const { items } = await publicList('?period=2008&university=ALATAU');
      expect(items).toEqual([
        {
          id,
          university: 'ALATAU',
          period: '2008',
          funding: 'state_budget',
          version: 1,
          publishedOn: '2026-11-21',
          supersededOn: null,
          definitionVersion: '1',
          digest,
        },
      ]);
      await desk.submitted('2007');
      expect((await publicList('?period=2007')).total).toBe(0);
      for (const path of ['', `/${id}`, `/${id}/snapshots/1`]) {
        const answer = await desk.register.ask({ method: 'GET', url: `/api/v1/kpi-reports${path}` });
        await desk.expectRefusal(answer, 401, 'not_signed_in');
      }
    });

    it('let the next edition take the place of the one published before, when it is published itself', async () => {
      const first = await desk.published('2006');
      const second = await desk.submitted('2006');
      expect(second.edition).toBe(2);
      await desk.expectRefusal(desk.post('coordinator', '', { period: '2006' }), 409, 'report_exists');
      const compared = (await desk.get('ministry', second.id)).submitted?.sincePrevious;
      expect(compared).toMatchObject({ edition: 1, submission: 1 });
      expect((await desk.get('ministry', first.id)).status).toBe('published');
      await desk.expectReport(desk.post('secondOfficial', `/${second.id}/approve`));
      expect(
        (await publicList('?period=2006')).items.map(({ version, supersededOn }) => [version, supersededOn]),
      ).toEqual([[1, null]]);
      await desk.expectReport(desk.post('ministry', `/${second.id}/publish`));
      expect(await desk.get('coordinator', first.id)).toMatchObject({ status: 'superseded', digest: first.digest });
      expect(
        (await publicList('?period=2006')).items.map(({ version, supersededOn }) => [version, supersededOn]),
      ).toEqual([
        [2, null],
        [1, '2026-11-21'],
      ]);
      const [step] = await history('ministry', first.id);
      expect(step).toMatchObject({ side: 'worker', changedBy: { id: USER.ministry }, after: { status: 'superseded' } });
      const third = await desk.draft('2006');
      expect(third.edition).toBe(3);
    });
  });

  it('leaves a row of the audit log for every step and every reading', async () => {
    const { id } = await desk.published('2005');
    await desk.ask('coordinator', 'GET', `/${id}/snapshots/1/records?indicator=K01&state=yes`);
    await desk.ask('ministry', 'GET', `/${id}/snapshots`);
    await history('ministry', id);
    const rows = await desk.register.stored<{ action: string; actor_role: string; university_id: string }>(
      'select action, actor_role, university_id from audit_event where object_id = $1 order by id',
      [id],
    );
    expect(rows.map(({ action, actor_role: role }) => `${action} ${role.replace('qaitu_', '')}`)).toEqual([
      'kpi_report.opened coordinator',
      'kpi_report.submitted coordinator',
      'kpi_report.approved ministry',
      'kpi_report.published ministry',
      'kpi_report.records_listed coordinator',
      'kpi_report.snapshots_listed ministry',
      'kpi_report.history_read ministry',
    ]);
    expect(new Set(rows.map(({ university_id: university }) => university))).toEqual(new Set([ALATAU]));
  });

  it('shows what is stuck, longest first, and in whose queue', async () => {
    const { id } = await desk.submitted('2004');
    desk.clock.moveTo('2026-12-06');
    const later = await desk.submitted('2003');
    const stuck = await list('ministry', '?status=submitted&university=ALATAU&standingDays=15&limit=200');
    expect(stuck.items.map((item) => item.id)).toContain(id);
    expect(stuck.items.map((item) => item.id)).not.toContain(later.id);
    expect(stuck.items.every(({ ageDays, status }) => ageDays >= 15 && status === 'submitted')).toBe(true);
    const all = await list('ministry', '?limit=200');
    const ages = all.items.map(({ ageDays }) => ageDays);
    expect(ages).toEqual(ages.toSorted((one, other) => other - one));
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Listed = await list('ministry', `?limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all.items.map((item) => item.id));
    const queue = await desk.register.ask({
      method: 'GET',
      url: '/api/v1/work-queues/kpi_reports_to_review?limit=200',
      as: 'ministry',
    });
    const items = queue.body?.items as { id: string; ageDays: number; reference: string }[];
    expect(items.find((item) => item.id === id)).toMatchObject({ kind: 'kpi_report', reference: '2004', ageDays: 15 });
  });
});
