import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningRegister } from '../api/running-register.js';

describe('what universities and the ministry bring by the API', () => {
  let register: RunningRegister;

  beforeAll(async () => {
    register = await RunningRegister.start();
  });
  afterAll(async () => await register.stop());

  const get = async (url: string, as: 'coordinator' | 'ministry' = 'coordinator') =>
    await register.ask({ method: 'GET', url: url.startsWith('/') ? url : `/api/v1/${url}`, as });
  const items = async (url: string, as?: 'coordinator' | 'ministry') =>
    (await get(url, as)).body?.items as Record<string, unknown>[];
  const historyOf = async (id: unknown) =>
    await register.stored('select operation, reason from record_history where record_id = $1 order by id', [id]);

  describe('the eligible population', () => {
    const url = '/api/v1/eligible-population?academicYear=2023/2024';
    const put = async (version: number, groups: object[]) =>
      await register.ask({
        method: 'PUT',
        url,
        as: 'coordinator',
        headers: { ...(await register.credentialsOf({ as: 'coordinator' })), 'if-match': `"${version}"` },
        body: { groups },
      });
    const women = (count: number) => ({ dimension: 'sex', group: 'F', count });

    it('of a year is replaced as a whole, under the version that was read', async () => {
      expect((await get(url)).headers.etag).toBe('"0"');
      const first = await put(0, [women(600), { dimension: 'sex', group: 'M', count: 400 }]);
      expect([first.status, first.headers.etag]).toEqual([200, '"2"']);
      expect((await put(0, [women(1)])).body?.code).toBe('version_mismatch');
      const second = await put(2, [women(610), { dimension: 'region', group: '75', count: 90 }]);
      expect(second.body?.groups).toEqual([
        { dimension: 'region', group: '75', count: 90 },
        { dimension: 'sex', group: 'F', count: 610 },
      ]);
      expect((await get(`${url}&university=ALATAU`, 'ministry')).body).toEqual(second.body);
      const [former] = await register.stored<{ id: string }>(
        `select id from eligible_population where academic_year = '2023/2024' and group_code = 'M'`,
      );
      expect(await historyOf(former?.id)).toHaveLength(2);
    });

    it('has groups that there are, each once, and an academic year', async () => {
      const wrong = await put(0, [{ dimension: 'sex', group: 'X', count: 1 }]);
      expect(wrong.body?.code).toBe('version_mismatch');
      const version = Number(String((await get(url)).headers.etag).replaceAll('"', ''));
      const answer = await put(version, [
        { dimension: 'sex', group: 'X', count: 1 },
        { dimension: 'region', group: '51', count: 1 },
        women(1),
        women(2),
      ]);
      expect(answer.body?.errors).toMatchObject([
        { field: 'groups.0.group', code: 'code_unknown' },
        { field: 'groups.1.group', code: 'region_unknown' },
        { field: 'groups.3.group', code: 'eligible_group_twice' },
      ]);
      expect((await get('/api/v1/eligible-population?academicYear=2024/2026')).body?.code).toBe('period_invalid');
      expect((await get('/api/v1/eligible-population?academicYear=2024/2025', 'ministry')).body?.code).toBe(
        'university_required',
      );
    });
  });

  describe('a file of a register', () => {
    const file = 'iin,institution,level,start\n';
    const send = async (as: 'coordinator' | 'ministry' | 'admin', query: string, body = file) =>
      await register.ask({
        method: 'POST',
        url: `/api/v1/register-files/enrolment?${query}`,
        as,
        headers: { ...(await register.credentialsOf({ as })), 'content-type': 'text/csv' },
        body,
      });

    it('needs its legal basis, and is read about the people of the sender alone', async () => {
      expect((await send('coordinator', 'dryRun=false')).body?.code).toBe('request_invalid');
      const foreign = await send('coordinator', 'legalBasis=x&university=ERTIS');
      expect([foreign.status, foreign.body?.code]).toEqual([403, 'university_not_allowed']);
      const national = await send('ministry', 'legalBasis=an%20order&dryRun=false');
      expect([national.status, national.body?.committed]).toEqual([200, true]);
      const named = await send('admin', 'legalBasis=an%20order&dryRun=false&university=ALATAU');
      expect(named.status).toBe(200);
      const listed = await items('register-files', 'ministry');
      expect(listed.slice(0, 2)).toMatchObject([
        { university: 'ALATAU', kind: 'enrolment', legalBasis: 'an order' },
        { university: null, rows: 0 },
      ]);
      expect((await items('register-files')).map(({ university }) => university)).not.toContain(null);
    });

    it('with refused rows answers 422 with the counts beside the problem', async () => {
      const answer = await send('coordinator', 'legalBasis=x&dryRun=false', `${file}1,U,master,2025-09-01\n`);
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ code: 'rows_refused', refused: 1, committed: false });
      expect((await send('coordinator', 'legalBasis=x', 'nothing\n')).body?.code).toBe('file_unreadable');
    });
  });
});
