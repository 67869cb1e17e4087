import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { request } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { RECORD_KINDS, columnsOf } from '#exchange/tabular/columns.js';
import { DEFAULT_LIMITS } from '#exchange/tabular/limits.js';
import { type Answer, ApiClient, type Question } from './import-api-client.js';
import { csvOf, iinOf, ImportDesk, participation } from './import-desk.js';
import { READABLE_XLSX, UNREADABLE_FILES } from './unreadable-files.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ADDRESS = '/api/v1/imports/participations';
const ROW = participation('A1', iinOf(2));
const REFUSED = csvOf(
  [ROW, { ...participation('A2', iinOf(3)), rural: 'maybe' }].map((row) => ({ rural: '', ...row })),
);

describe('imports over HTTP', () => {
  let desk: ImportDesk;
  let api: ApiClient;
  let coordinator: string;
  let admin: string;

  beforeAll(async () => {
    desk = await ImportDesk.open();
    api = await ApiClient.start(desk.database);
    coordinator = await api.tokenOf('coordinator', 'ALATAU');
    admin = await api.tokenOf('admin');
  });
  afterAll(async () => {
    await api.stop();
    await desk.close();
  });

  const send = async (
    query: string,
    payload: Question['payload'],
    headers: Record<string, string> = { 'content-type': 'text/csv' },
    token = coordinator,
  ): Promise<Answer> => await api.ask(`${ADDRESS}${query}`, { method: 'POST', token, headers, payload });
  const countRecords = async () => (await desk.stored('select 1 from participation')).length;

  it('only check a file unless it is to be committed', async () => {
    const answer = await send('', csvOf([ROW]));
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.body)).toEqual([
      'id',
      'kind',
      'dryRun',
      'committed',
      'unreadable',
      'created',
      'updated',
      'unchanged',
      'refused',
      'warnings',
      'rows',
      'changes',
      'sha256',
    ]);
    expect(answer.body).toMatchObject({ id: null, kind: 'participations', dryRun: true, committed: false, created: 1 });
    expect(await countRecords()).toBe(0);
  });

  it('take a file as the body, as a spreadsheet, as bytes or as the part of a form, and commit it', async () => {
    const boundary = '----boundary';
    const form = [
      `--${boundary}`,
      'content-disposition: form-data; name="file"; filename="осень 2026.csv"',
      'content-type: text/csv',
      '',
      csvOf([ROW]),
      `--${boundary}--`,
      '',
    ].join('\r\n');
    const commit = '?dryRun=false';
    expect((await send(commit, csvOf([ROW]))).body).toMatchObject({ committed: true, created: 1, unchanged: 0 });
    expect((await send(commit, READABLE_XLSX, { 'content-type': XLSX })).body).toMatchObject({ created: 1 });
    const bytes = { 'content-type': 'application/octet-stream' };
    expect((await send(commit, READABLE_XLSX, bytes)).body).toMatchObject({ created: 0, unchanged: 1 });
    const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    expect((await send(commit, Buffer.from(form), multipart)).body).toMatchObject({ created: 0, unchanged: 1 });
    expect(await desk.stored(`select 1 from import where file_name = 'осень 2026.csv'`)).toHaveLength(1);
    expect(await countRecords()).toBe(2);
  });

  it('answer 422 with the whole result when rows keep a file from being committed', async () => {
    const answer = await send('?dryRun=false', REFUSED);
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({
      type: 'urn:qaitu:problem:rows_refused',
      title: 'Refused',
      status: 422,
      code: 'rows_refused',
      kind: 'participations',
      committed: false,
      created: 0,
      refused: 1,
      rows: [{ row: 3, column: 'rural', code: 'yes_no_unreadable', severity: 'error' }],
    });
    expect((await send('', REFUSED)).status).toBe(200);
    const partly = await send('?dryRun=false&validRowsOnly=true', REFUSED);
    expect(partly.status).toBe(200);
    expect(partly.body).toMatchObject({ committed: true, unchanged: 1, refused: 1 });
  });

  it.each(UNREADABLE_FILES)('answer 422 and write nothing for %s', async (_name, bytes, code) => {
    const records = await countRecords();
    for (const query of ['', '?dryRun=false&validRowsOnly=true']) {
      const answer = await send(query, Buffer.from(bytes), { 'content-type': 'application/octet-stream' });
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ code: 'file_unreadable', unreadable: true, committed: false });
      expect((answer.body.rows as object[])[0]).toMatchObject({ code });
      expect(answer.body.detail).toBe((answer.body.rows as { message: string }[])[0]?.message);
    }
    expect(await countRecords()).toBe(records);
  });

  it('speak the language of ?lang, else of Accept-Language, else of the user', async () => {
    const message = async (query: string, headers: Record<string, string> = {}) => {
      const answer = await send(query, REFUSED, { 'content-type': 'text/csv', ...headers });
      return (answer.body.rows as { message: string }[])[0]?.message;
    };
    const kazakh = 'Бұл ұяшықта тек yes немесе no болады.';
    const russian = 'В этой ячейке допустимы только yes или no.';
    expect(await message('?lang=ru', { 'accept-language': 'en' })).toBe(russian);
    expect(await message('', { 'accept-language': 'de, ru;q=0.5, en;q=0.1' })).toBe(russian);
    expect(await message('')).toBe(kazakh);
    expect((await send('?lang=de', REFUSED)).status).toBe(400);
  });

  it('let a coordinator name the own university alone, and an administrator must name one', async () => {
    const csv = { 'content-type': 'text/csv' };
    expect((await send('?university=ALATAU', csvOf([ROW]))).status).toBe(200);
    expect(await send('?university=ERTIS', csvOf([ROW]))).toMatchObject({
      status: 403,
      body: { code: 'university_not_allowed' },
    });
    expect(await send('', csvOf([ROW]), csv, admin)).toMatchObject({
      status: 400,
      body: { code: 'university_required' },
    });
    expect(await send('?university=NOWHERE', csvOf([ROW]), csv, admin)).toMatchObject({
      status: 404,
      body: { code: 'university_unknown' },
    });
    const named = await send('?university=ERTIS&dryRun=false', csvOf([ROW]), csv, admin);
    expect(named).toMatchObject({ status: 200, body: { committed: true, created: 1 } });
    const stored = await desk.stored<{ code: string }>(
      `select u.code from participation p join university u on u.id = p.university_id where external_id = 'A1' order by 1`,
    );
    expect(stored.map(({ code }) => code)).toEqual(['ALATAU', 'ERTIS']);
  });

  it('are for coordinators and administrators', async () => {
    const csv = { 'content-type': 'text/csv' };
    expect((await api.ask(ADDRESS, { method: 'POST', headers: csv, payload: csvOf([ROW]) })).status).toBe(401);
    for (const role of ['ministry', 'participant'] as const) {
      expect((await send('', csvOf([ROW]), csv, await api.tokenOf(role))).status).toBe(403);
    }
  });

  it('refuse what is no file, and what they do not know', async () => {
    expect(await send('', '{}', { 'content-type': 'application/json' })).toMatchObject({
      status: 400,
      body: { code: 'file_missing' },
    });
    expect(await send('', 'x', { 'content-type': 'application/x-something' })).toMatchObject({
      status: 415,
      body: { code: 'media_type_unsupported' },
    });
    expect(await send('?dryRun=perhaps', csvOf([ROW]))).toMatchObject({ status: 400 });
    expect(await send('?commit=true', csvOf([ROW]))).toMatchObject({ status: 400 });
    const unknownKind = await api.ask('/api/v1/imports/people', { method: 'POST', token: coordinator });
    expect(unknownKind).toMatchObject({ status: 400 });
  });

  it('answer a repeated request with the stored answer, and refuse its key for another', async () => {
    const headers = { 'content-type': 'text/csv', 'idempotency-key': 'one' };
    const file = csvOf([participation('I1', iinOf(8))]);
    const first = await send('?dryRun=false', file, headers);
    expect(first).toMatchObject({ status: 200, body: { created: 1 } });
    const second = await send('?dryRun=false', file, headers);
    expect(second).toMatchObject({ status: 200, headers: { 'idempotency-replayed': 'true' } });
    expect(second.body).toEqual(first.body);
    expect(await send('?dryRun=false', csvOf([ROW]), headers)).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
    const refused = { 'content-type': 'text/csv', 'idempotency-key': 'two' };
    expect((await send('?dryRun=false', REFUSED, refused)).status).toBe(422);
    expect((await send('?dryRun=false', file, refused)).body).toMatchObject({ unchanged: 1 });
  });

  it('are listed page by page, newest first, the own alone', async () => {
    const seen: string[] = [];
    let cursor = '';
    let total = 0;
    do {
      const page = await api.ask(`/api/v1/imports?limit=7${cursor}`, { token: coordinator });
      expect(page.status).toBe(200);
      seen.push(...(page.body.items as { id: string }[]).map(({ id }) => id));
      total = Number(page.body.total);
      cursor = page.body.nextCursor === null ? '' : `&cursor=${String(page.body.nextCursor)}`;
    } while (cursor !== '');
    const own = await desk.stored<{ id: string }>(
      `select i.id from import i join university u on u.id = i.university_id where u.code = 'ALATAU' order by i.id desc`,
    );
    expect(seen).toEqual(own.map(({ id }) => id));
    expect(total).toBe(own.length);
    const [newest] = (await api.ask('/api/v1/imports?limit=1', { token: coordinator })).body.items as object[];
    expect(newest).toMatchObject({
      kind: 'participations',
      state: 'committed',
      created: 0,
      unchanged: 1,
      createdBy: 'coordinator of ALATAU',
    });
    for (const query of [
      'limit=0',
      'limit=201',
      'cursor=rubbish',
      `cursor=${Buffer.from('["x"]').toString('base64url')}`,
    ]) {
      expect((await api.ask(`/api/v1/imports?${query}`, { token: coordinator })).status).toBe(400);
    }
    expect((await api.ask('/api/v1/imports', { token: admin })).status).toBe(403);
  });

  it.each(RECORD_KINDS)('offer templates of %s that can be imported as they are', async (kind) => {
    for (const format of ['csv', 'xlsx']) {
      const template = await api.ask(`/api/v1/imports/templates/${kind}?format=${format}`, { token: coordinator });
      expect(template.status).toBe(200);
      expect(template.headers['content-disposition']).toBe(`attachment; filename="${kind}.${format}"`);
      const type = String(template.headers['content-type']);
      expect(type).toBe(format === 'csv' ? 'text/csv; charset=utf-8' : XLSX);
      const answer = await api.ask(`/api/v1/imports/${kind}?dryRun=false`, {
        method: 'POST',
        token: coordinator,
        headers: { 'content-type': type },
        payload: template.bytes,
      });
      expect(answer).toMatchObject({ status: 200, body: { committed: true, created: 0, refused: 0, rows: [] } });
      if (format === 'csv') {
        expect(template.text.replace('\uFEFF', '').trim()).toBe(
          columnsOf(kind)
            .map(({ column }) => column)
            .join(','),
        );
      }
    }
  });

  it('end a file that grows beyond the limit', async () => {
    const mebibyte = Buffer.alloc(1024 * 1024, 'x');
    const sending = request(`${await api.listen()}${ADDRESS}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${coordinator}`, 'content-type': 'text/csv' },
    });
    const answer = new Promise<string>((resolve, reject) => {
      sending.once('error', reject);
      sending.once('response', (response) => text(response).then(resolve, reject));
    });
    const chunks = DEFAULT_LIMITS.maxFileBytes / mebibyte.length + 1;
    Readable.from(Array.from({ length: chunks }, () => mebibyte)).pipe(sending);
    expect(JSON.parse(await answer)).toMatchObject({ code: 'file_too_large' });
    sending.destroy();
  });
});
