import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { EVIDENCE_FILE_LIMIT } from '#domain/evidence/evidence-kinds.js';
import { zipFixture } from '#testing/zip-fixture.js';
import { FIRST_PROMISES, PDF } from '../fixtures/commitments-fixture.js';
import { ALATAU, RECORD, USER } from '../fixtures/two-universities.js';
import { COMMITMENT, DOI, GROUP, OUTPUT, Promises } from './promises.js';

const { commitment } = RECORD[ALATAU];
const FILES = `${COMMITMENT}/evidence/files`;
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');
const JPEG = Buffer.from('ffd8ffe000104a46494600010101004800480000', 'hex');

describe('evidence', () => {
  let promises: Promises;
  beforeAll(async () => {
    promises = await Promises.start();
  });
  afterAll(async () => await promises.stop());
  beforeEach(async () => {
    await promises.set('commitment', commitment, `status = 'agreed', claimed_by = null, evidence = null`);
    await promises.register.stored('update evidence set withdrawn_at = now() where commitment_id = $1', [commitment]);
  });

  const upload = async (
    body: Buffer,
    { title = 'Certificate' as string | null, type = 'application/octet-stream', as = 'participant' as const } = {},
  ) =>
    await promises.register.ask({
      method: 'POST',
      as,
      url: title === null ? FILES : `${FILES}?title=${encodeURIComponent(title)}`,
      headers: { 'content-type': type },
      body,
    });

  it.each([
    ['a commitment', COMMITMENT],
    ['an output', OUTPUT],
    ['a group project', GROUP],
  ])('is attached to %s by either side, and listed', async (_what, url) => {
    for (const as of ['participant', 'coordinator'] as const) {
      const answer = await promises.post(as, `${url}/evidence`, {
        kind: 'orcid',
        value: 'https://orcid.org/0000-0002-1825-0097',
        title: 'The author',
      });
      expect([answer.status, answer.body]).toMatchObject([
        201,
        { kind: 'orcid', value: '0000-0002-1825-0097', title: 'The author', createdBy: USER[as], file: null },
      ]);
      const { body } = await promises.get('coordinator', `${url}/evidence`);
      expect(body?.items).toEqual(expect.arrayContaining([expect.objectContaining({ id: answer.body?.id })]));
      expect(await promises.history(String(answer.body?.id))).toMatchObject([
        { operation: 'created', changed_by: USER[as] },
      ]);
    }
  });

  it.each([
    ['doi', '10.1000', 'doi_invalid'],
    ['orcid', '0000-0002-1825-0096', 'orcid_invalid'],
    ['url', 'file:///etc/passwd', 'url_invalid'],
    ['repository', 'lab/model', 'url_invalid'],
  ])('of kind %s is refused as %j', async (kind, value, code) => {
    const answer = await promises.post('participant', `${COMMITMENT}/evidence`, { kind, value });
    promises.expectRefusal(answer, 422, 'evidence_invalid');
    expect(answer.body?.errors).toEqual([expect.objectContaining({ code })]);
  });

  it('that is a file is stored whole, under a name of ours, and served to be saved and nothing else', async () => {
    const answer = await upload(PDF, { type: 'application/pdf' });
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    const id = String(answer.body?.id);
    expect([answer.status, answer.body]).toMatchObject([
      201,
      {
        kind: 'file',
        value: null,
        title: 'Certificate',
        file: { name: `evidence-${id}.pdf`, mediaType: 'application/pdf', bytes: PDF.length, sha256 },
      },
    ]);
    const [row] = await promises.register.stored<{ content: Buffer; sha256: Buffer }>(
      'select content, sha256 from evidence_file where id = $1',
      [id],
    );
    expect([row?.content, row?.sha256.toString('hex')]).toEqual([PDF, sha256]);

    const file = await promises.get('coordinator', `/api/v1/evidence/${id}/file`);
    expect([file.status, file.text]).toEqual([200, PDF.toString()]);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="evidence-${id}.pdf"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
    const [read] = await promises.register.stored(
      `select actor_user_id from audit_event where action = 'evidence.read' and object_id = $1`,
      [id],
    );
    expect(read).toEqual({ actor_user_id: USER.coordinator });
    for (const as of ['foreignCoordinator', 'ministry'] as const) {
      const hidden = await promises.get(as, `/api/v1/evidence/${id}/file`);
      expect(hidden.status).toBe(as === 'ministry' ? 200 : 404);
    }
  });

  it('may come in a form, with its title before it', async () => {
    const boundary = 'qaitu-boundary';
    const form = (parts: readonly string[]) =>
      Buffer.from([...parts.map((part) => `--${boundary}\r\n${part}\r\n`), `--${boundary}--\r\n`].join(''), 'latin1');
    const title = 'content-disposition: form-data; name="title"\r\n\r\nDiploma';
    const file = `content-disposition: form-data; name="file"; filename="../../etc/x.exe"\r\ncontent-type: text/html\r\n\r\n${PDF.toString('latin1')}`;
    const type = `multipart/form-data; boundary=${boundary}`;
    const answer = await upload(form([title, file]), { title: null, type });
    expect([answer.status, answer.body]).toMatchObject([
      201,
      {
        title: 'Diploma',
        file: { mediaType: 'application/pdf', name: expect.stringMatching(/^evidence-[-0-9a-f]+\.pdf$/) },
      },
    ]);
    promises.expectRefusal(await upload(form([file]), { title: null, type }), 400, 'title_missing');
    promises.expectRefusal(await upload(form([title]), { title: null, type }), 400, 'file_missing');
  });

  const office = (part: string, contentType: string) =>
    zipFixture([
      {
        name: '[Content_Types].xml',
        content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${contentType}.main+xml"/></Types>`,
      },
      { name: part, content: '<x/>' },
    ]);
  const openXml = 'application/vnd.openxmlformats-officedocument';

  it.each([
    ['PNG', () => PNG, 'image/png'],
    ['JPEG', () => JPEG, 'image/jpeg'],
    ['DOCX', () => office('word/document.xml', `${openXml}.wordprocessingml.document`), 'wordprocessingml'],
    ['XLSX', () => office('xl/workbook.xml', `${openXml}.spreadsheetml.sheet`), 'spreadsheetml'],
    ['plain text', () => Buffer.from('Қайту туралы есеп\n'), 'text/plain; charset=utf-8'],
  ])('may be %s, whatever its sender calls it', async (_name, content, mediaType) => {
    const answer = await upload(content(), { type: 'application/pdf' });
    expect([answer.status, answer.body?.file]).toMatchObject([201, { mediaType: expect.stringContaining(mediaType) }]);
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing with script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['an archive', zipFixture([{ name: 'a.txt', content: 'a' }])],
    ['a program', Buffer.from('7f454c4602010100000000000000000002003e00', 'hex')],
    ['a text with control characters', Buffer.from('a\u0000b\u0007')],
    ['a text that is no UTF-8', Buffer.from([0x63, 0xe9, 0x20, 0xff])],
  ])('is refused as %s, whatever its sender calls it', async (_name, content) => {
    promises.expectRefusal(await upload(content, { type: 'application/pdf' }), 415, 'evidence_type_not_allowed');
  });

  it('has a size: not none, and at most 10 MiB', async () => {
    promises.expectRefusal(await upload(Buffer.alloc(0), { type: 'application/pdf' }), 400, 'file_empty');
    const full = Buffer.concat([PDF, Buffer.alloc(EVIDENCE_FILE_LIMIT - PDF.length, 0x20)]);
    expect((await upload(full)).status).toBe(201);
    promises.expectRefusal(await upload(Buffer.concat([full, Buffer.from(' ')])), 413, 'file_too_large');
    promises.expectRefusal(await upload(PDF, { type: 'text/html' }), 415, 'media_type_unsupported');
    promises.expectRefusal(await upload(PDF, { title: null }), 400, 'title_missing');
  });

  it('is stored once however often the same upload is sent with its key', async () => {
    const headers = { 'content-type': 'application/pdf', 'idempotency-key': 'one-upload' };
    const send = async (body: Buffer) =>
      await promises.register.ask({ method: 'POST', as: 'participant', url: `${FILES}?title=A`, headers, body });
    const [one, other] = [await send(PDF), await send(PDF)];
    expect([other.status, other.body, other.headers['idempotency-replayed']]).toEqual([201, one.body, 'true']);
    promises.expectRefusal(await send(Buffer.concat([PDF, PDF])), 422, 'idempotency_key_reused');
  });

  it('is taken back by whoever handed it in, until a decision rests on it', async () => {
    const own = await promises.post('participant', `${COMMITMENT}/evidence`, DOI);
    const withdraw = (id: unknown) => `/api/v1/evidence/${String(id)}/withdraw`;
    promises.expectRefusal(await promises.post('coordinator', withdraw(own.body?.id)), 409, 'evidence_of_another');
    expect((await promises.post('participant', withdraw(own.body?.id))).body).toMatchObject({
      withdrawnAt: expect.any(String),
    });
    promises.expectRefusal(await promises.post('participant', withdraw(own.body?.id)), 409, 'evidence_withdrawn');

    const last = await promises.post('participant', `${COMMITMENT}/evidence`, DOI);
    expect((await promises.post('participant', `${COMMITMENT}/claim`, { degree: 1 })).status).toBe(200);
    promises.expectRefusal(await promises.post('participant', withdraw(last.body?.id)), 409, 'evidence_last');
    await promises.post('coordinator', `${COMMITMENT}/reject`, { reason: 'Not this one' });
    promises.expectRefusal(await promises.post('participant', withdraw(last.body?.id)), 409, 'evidence_settled');
    expect(await promises.row('evidence', String(last.body?.id))).toMatchObject({ withdrawn_at: null });
  });

  it('is closed once the commitment is decided for good', async () => {
    await promises.set('commitment', commitment, `status = 'waived', waived_on = '2025-01-01'`);
    promises.expectRefusal(await promises.post('participant', `${COMMITMENT}/evidence`, DOI), 409, 'evidence_closed');
    promises.expectRefusal(await upload(PDF), 409, 'evidence_closed');
  });

  it('cannot be changed or removed by anybody’s role', async () => {
    for (const role of ['participant', 'coordinator', 'ministry', 'worker']) {
      for (const statement of [
        'update evidence_file set content = content',
        'delete from evidence_file',
        'delete from evidence',
        'update evidence set value = value',
      ]) {
        const failure = await promises.register
          .stored(`begin; set local role qaitu_${role}; ${statement}; rollback`)
          .catch((error: Error & { code?: string }) => error.code);
        await promises.register.stored('rollback');
        expect([role, statement, failure]).toEqual([role, statement, '42501']);
      }
    }
    expect(FIRST_PROMISES.evidence).toBeDefined();
  });
});
