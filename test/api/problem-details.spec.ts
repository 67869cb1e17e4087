import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { ALATAU, RECORD } from '../fixtures/two-universities.js';
import { type Answer, PASSWORD, type Question, RunningRegister } from './running-register.js';

const LIST = '/api/v1/participations';
const RECORD_URL = `${LIST}/${RECORD[ALATAU].participation}`;
const JSON_TYPE = { 'content-type': 'application/json' };

/** What would tell a stranger how the house is built, or who lives in it. */
const TELL_TALE =
  /node_modules|\.[tj]s:\d|\n\s+at |select |insert |update |\bSQL|pg_|qaitu_(rt|coordinator)|syntax|TypeORM|Fastify|FST_|nestjs|\bFamily\b|\bGiven\b/i;

describe('problem details', () => {
  let register: RunningRegister;
  let port: number;

  beforeAll(async () => {
    register = await RunningRegister.start();
    port = await register.listen();
  });
  afterAll(async () => await register.stop());

  const ask = async (question: Partial<Question>): Promise<Answer> =>
    await register.ask({ method: 'GET', url: LIST, as: 'coordinator', via: 'token', ...question });

  const invalid = { status: 400, code: 'request_invalid' };
  const unusable = { status: 400, code: 'text_unusable' };

  it.each<[string, Partial<Question>, { status: number; code: string }]>([
    ['malformed JSON', { method: 'POST', headers: JSON_TYPE, body: '{"familyName": "Нұр' }, invalid],
    ['an empty body that claims to be JSON', { method: 'POST', headers: JSON_TYPE, body: '' }, invalid],
    ['a poisoned prototype', { method: 'POST', headers: JSON_TYPE, body: '{"__proto__": {"admin": true}}' }, invalid],
    [
      'a poisoned constructor',
      { method: 'POST', headers: JSON_TYPE, body: '{"constructor": {"prototype": {"a": 1}}}' },
      invalid,
    ],
    ['an array for an object', { method: 'POST', body: [] }, invalid],
    ['a text for an object', { method: 'POST', headers: JSON_TYPE, body: '"text"' }, invalid],
    ['an unknown property', { method: 'POST', body: { universityId: ALATAU } }, invalid],
    ['a number for a text', { method: 'POST', body: { familyName: 7 } }, invalid],
    ['an object for a text', { method: 'POST', body: { familyName: { $ne: null } } }, invalid],
    ['an unknown parameter', { url: `${LIST}?admin=true` }, invalid],
    ['a parameter given twice', { url: `${LIST}?search=a&search=b` }, invalid],
    ['a parameter beyond its bounds', { url: `${LIST}?limit=201` }, invalid],
    ['an id that is no UUID', { url: `${LIST}/1%20or%201=1` }, invalid],
    ['an address with a broken escape', { url: `${LIST}/%ZZ` }, invalid],
    [
      'a cursor of another list',
      { url: `${LIST}?cursor=${cursor(['a', 'b', 'c'])}` },
      { status: 400, code: 'cursor_invalid' },
    ],
    [
      'a cursor with a day that is none',
      { url: `${LIST}?sort=end&cursor=${cursor(['2024-02-30', ALATAU])}` },
      { status: 400, code: 'cursor_invalid' },
    ],
    [
      'a cursor of imports that is none',
      { url: `/api/v1/imports?cursor=${cursor(["'--"])}` },
      { status: 400, code: 'cursor_invalid' },
    ],
    ['a NUL in a body', { method: 'POST', body: { familyName: 'a\0b' } }, unusable],
    ['a NUL in a name of a property', { method: 'POST', body: { 'a\0b': 1 } }, unusable],
    ['a lone surrogate in a body', { method: 'POST', headers: JSON_TYPE, body: '{"familyName": "\\ud83d"}' }, unusable],
    ['a NUL in a parameter', { url: `${LIST}?search=%00` }, unusable],
    [
      'a NUL in a sign-in',
      { method: 'POST', url: '/api/v1/session', body: { email: 'a\0', password: PASSWORD } },
      unusable,
    ],
    [
      'a body nested 33 levels deep',
      { method: 'POST', headers: JSON_TYPE, body: nested(33) },
      { status: 400, code: 'body_too_deep' },
    ],
    [
      'a body nested 90,000 levels deep',
      { method: 'POST', headers: JSON_TYPE, body: nested(90_000) },
      { status: 400, code: 'body_too_deep' },
    ],
    [
      'a body beyond 200 kB',
      { method: 'POST', body: { familyName: 'x'.repeat(200 * 1024) } },
      { status: 413, code: 'body_too_large' },
    ],
    ['a record that breaks the rules', { method: 'POST', body: {} }, { status: 422, code: 'record_invalid' }],
    [
      'a record that does not exist',
      { url: `${LIST}/01890000-0000-7000-8000-00000000dead` },
      { status: 404, code: 'record_not_found' },
    ],
    ['an address that does not exist', { url: '/api/v1/nothing' }, { status: 404, code: 'not_found' }],
    [
      'an address that does not exist, with a form',
      { method: 'POST', url: '/api/v1/nothing', headers: { 'content-type': 'text/plain' }, body: 'a' },
      { status: 404, code: 'not_found' },
    ],
    ['an address longer than any', { url: `${LIST}/${'a'.repeat(2000)}` }, { status: 414, code: 'address_too_long' }],
    ['another method at an address', { method: 'PUT', url: RECORD_URL, body: {} }, { status: 404, code: 'not_found' }],
    ['OPTIONS', { method: 'OPTIONS', url: RECORD_URL }, { status: 404, code: 'not_found' }],
    ['TRACE', { method: 'TRACE', url: RECORD_URL }, { status: 404, code: 'not_found' }],
    ['PROPFIND', { method: 'PROPFIND', url: RECORD_URL }, { status: 404, code: 'not_found' }],
    ['a period that is none', { url: '/api/v1/kpi?period=2024/2030' }, { status: 400, code: 'period_invalid' }],
    ['a day that is none', { url: '/api/v1/kpi?asOf=2024-02-30' }, { status: 400, code: 'as_of_invalid' }],
    [
      'a wrong password',
      { method: 'POST', url: '/api/v1/session', body: { email: 'admin@qaitu.kz', password: 'x' } },
      { status: 401, code: 'sign_in_failed' },
    ],
    [
      'a form where a file is expected, cut off',
      {
        method: 'POST',
        url: '/api/v1/imports/outputs',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: '--x\r\nContent-Dispo',
      },
      { status: 400, code: 'upload_broken' },
    ],
    [
      'a form without a boundary',
      { method: 'POST', url: '/api/v1/imports/outputs', headers: { 'content-type': 'multipart/form-data' }, body: 'a' },
      { status: 400, code: 'upload_broken' },
    ],
    [
      'a form without a file',
      {
        method: 'POST',
        url: '/api/v1/imports/outputs',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: '--x--\r\n',
      },
      { status: 400, code: 'file_missing' },
    ],
  ])('answer %s', async (_what, question, expected) => {
    expectProblem(await ask(question), expected);
  });

  it('name the field and the code of each mistake, and repeat no value', async () => {
    const secret = '990101300123';
    const answer = await ask({ method: 'POST', body: { iin: Number(secret), nothing: secret } });
    expectProblem(answer, invalid);
    expect(answer.body?.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'iin', code: 'is_string' }),
        expect.objectContaining({ field: 'nothing', code: 'unknown_property' }),
      ]),
    );
    const refused = await ask({
      method: 'POST',
      body: { iin: secret, documentNumber: 'N 12345678', familyName: 'Сыдықова' },
    });
    expectProblem(refused, { status: 422, code: 'record_invalid' });
    expect(answer.text + refused.text).not.toMatch(/9901013|12345678|Сыдықова/);
  });

  it('accept a body of exactly 32 levels as far as its depth goes', async () => {
    expectProblem(await ask({ method: 'POST', headers: JSON_TYPE, body: nested(32) }), invalid);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/csv',
    'application/xml',
    'application/jsonp',
    'application/octet-stream',
  ])('answer %s where JSON is expected, and it changes nothing', async (type) => {
    const question = { headers: { 'content-type': type, 'if-match': '"1"' }, body: 'rural=true&email=a&password=b' };
    for (const [method, url] of [
      ['POST', LIST],
      ['PATCH', RECORD_URL],
      ['POST', '/api/v1/session'],
    ] as const) {
      expectProblem(await ask({ ...question, method, url }), { status: 415, code: 'media_type_unsupported' });
    }
    expect(await register.stored('select from participation where version > 1')).toEqual([]);
  });

  it('accept JSON with a charset, and a look-up whatever it calls its absent body', async () => {
    const json = { 'content-type': 'application/json; charset=utf-8' };
    expectProblem(await ask({ method: 'POST', headers: json, body: '{}' }), { status: 422, code: 'record_invalid' });
    expect((await ask({ headers: { 'content-type': 'text/plain' } })).status).toBe(200);
  });

  it('treat HEAD as GET without a body', async () => {
    const [head, get] = [await ask({ method: 'HEAD', url: RECORD_URL }), await ask({ url: RECORD_URL })];
    expect([head.status, head.text, head.headers.etag]).toEqual([200, '', get.headers.etag]);
  });

  it('bring texts to one form, in bodies and in parameters alike', async () => {
    const decomposed = 'Й';
    await register.stored(`update participation set family_name = 'Йванов' where id = $1`, [
      RECORD[ALATAU].participation,
    ]);
    const found = await ask({ url: `${LIST}?search=${encodeURIComponent(`${decomposed}ванов`)}` });
    expect(found.body).toMatchObject({ total: 1 });
    await register.stored(`update participation set family_name = 'Family' where id = $1`, [
      RECORD[ALATAU].participation,
    ]);
  });

  it('find wildcards of the database as they are written', async () => {
    for (const search of ['%', '_', '\\', "'", '"', '%%%']) {
      expect((await ask({ url: `${LIST}?search=${encodeURIComponent(search)}` })).body).toMatchObject({ total: 0 });
    }
  });

  describe('of what is no HTTP request', () => {
    it.each<[string, string | Buffer, number, string]>([
      [
        'letters beyond ASCII in the request line',
        Buffer.from(`GET /Қайту HTTP/1.1\r\nHost: a\r\n\r\n`),
        400,
        'request_malformed',
      ],
      ['no request at all', 'hello\r\n\r\n', 400, 'request_malformed'],
      ['a method nobody knows', 'BREW / HTTP/1.1\r\nHost: a\r\n\r\n', 400, 'request_malformed'],
      ['a header that is none', 'GET / HTTP/1.1\r\nHost: a\r\nno header\r\n\r\n', 400, 'request_malformed'],
      [
        'a body with two lengths',
        'POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n{}\r\n',
        400,
        'request_malformed',
      ],
      [
        'headers without an end',
        `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(32_768)}\r\n\r\n`,
        431,
        'headers_too_large',
      ],
    ])('answer %s', async (_what, bytes, status, code) => {
      const answer = await sendBytes(port, bytes);
      expectProblem(
        { ...answer, headers: { ...answer.headers, 'x-request-id': String(answer.body?.requestId) } },
        { status, code },
      );
      expect(answer.headers.connection).toBe('close');
    });
  });

  it('leave to the log what went wrong here, and no personal data there either', async () => {
    await register.stored('alter table university rename column region to region_lost');
    const answer = await ask({ url: RECORD_URL });
    await register.stored('alter table university rename column region_lost to region');
    expectProblem(answer, { status: 500, code: 'internal_error' });
    expect(register.log).toContain(String(answer.body?.requestId));
    expect(register.log).toMatch(/region/);
    expect(register.log).not.toMatch(
      /990101300123|12345678|Сыдықова|Family|Bearer|qaitu_[A-Za-z0-9_-]{43}|seven kettles/,
    );
  });
});

/** What a list gives as the place of the next page. */
function cursor(values: unknown): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function expectProblem(
  { status, headers, text, body }: Answer,
  expected: { readonly status: number; readonly code: string },
): void {
  expect(body).toMatchObject({ type: `urn:qaitu:problem:${expected.code}`, title: expect.any(String), ...expected });
  expect(status).toBe(expected.status);
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(headers['x-request-id']).toBe(body?.requestId);
  expect(headers['cache-control']).toBe('no-store');
  expect(text).not.toMatch(TELL_TALE);
}

/** Sends bytes as they are, and reads what comes back until the connection is closed. */
async function sendBytes(port: number, bytes: string | Buffer): Promise<Answer> {
  const text = await new Promise<string>((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
    // The server may close while bytes are still on their way to it.
    socket.on('error', () => undefined);
  });
  const [head = '', payload = ''] = text.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  return {
    status: Number(statusLine.split(' ')[1]),
    headers: Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
    ),
    text: payload,
    bytes: Buffer.from(payload),
    body: JSON.parse(payload) as Answer['body'],
  };
}

/** A body of so many levels. */
function nested(levels: number): string {
  return `{"familyName":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
}
