import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { USER } from '../fixtures/two-universities.js';
import { DOI, PARTICIPATION, Promises } from './promises.js';

const URL = `${PARTICIPATION}/outputs`;
const PAPER = { type: 'publication', title: 'On returning', date: '2025-03-01', doi: '10.1000/return', share: 0.6 };

describe('an output', () => {
  let promises: Promises;
  beforeAll(async () => {
    promises = await Promises.start();
  });
  afterAll(async () => await promises.stop());

  const enter = async (as: 'participant' | 'coordinator', body: object) => {
    const answer = await promises.post(as, URL, body);
    return { answer, id: String(answer.body?.id), url: `/api/v1/outputs/${String(answer.body?.id)}` };
  };

  it('is entered by the participant with the next number, and never verified by entering it', async () => {
    const { answer, id } = await enter('participant', { ...PAPER, doi: '10.1000/first' });
    expect([answer.status, answer.body]).toMatchObject([
      201,
      { outputNo: 2, state: 'entered', verifiedOn: null, share: 0.6, warnings: [], actions: ['change'] },
    ]);
    expect(answer.headers).toMatchObject({ etag: '"1"', location: `/api/v1/outputs/${id}` });
    expect(await promises.row('output', id)).toMatchObject({ created_by: USER.participant, verified_on: null });
    expect(await promises.history(id)).toMatchObject([{ operation: 'created', changed_by: USER.participant }]);
    promises.expectRefusal(
      await promises.post('participant', URL, { ...PAPER, verifiedOn: '2025-03-01' }),
      400,
      'request_invalid',
    );
  });

  it.each([
    [{ share: 0 }, 'share'],
    [{ share: 1.01 }, 'share'],
    [{ doi: 'doi:10.1000' }, 'doi'],
    [{ date: '2999-01-01' }, 'date'],
    [{ type: 'thesis' }, 'type'],
    [{ title: null }, 'title'],
  ])('is refused with %j', async (fault, field) => {
    const { answer } = await enter('participant', { ...PAPER, ...fault });
    promises.expectRefusal(answer, 422, 'record_invalid');
    expect(answer.body?.errors).toEqual([expect.objectContaining({ field })]);
  });

  it('warns, in the reader’s language, where the shares in one DOI come to more than 1', async () => {
    const one = await enter('coordinator', { ...PAPER, doi: '10.1000/ABC', share: 0.7 });
    expect(one.answer.body?.warnings).toEqual([]);
    const other = await enter('participant', { ...PAPER, doi: '10.1000/abc', share: 0.4 });
    expect(other.answer.status).toBe(201);
    expect(other.answer.body?.warnings).toEqual([
      { field: 'share', code: 'output_shares_above_one', message: expect.any(String) },
    ]);
    const { body } = await promises.get('participant', `${other.url}?lang=en`);
    expect(body?.warnings).toMatchObject([{ message: expect.stringContaining('add up to more than 1') }]);
  });

  it('is changed while nobody has verified it; a refused one is entered anew by that', async () => {
    const { url, id } = await enter('participant', { ...PAPER, doi: '10.1000/second' });
    promises.expectRefusal(await promises.put('participant', 'PATCH', url, 2, { title: 'X' }), 412, 'version_mismatch');
    const refusal = { ground: 'wrong_dates', reason: 'The year is wrong' };
    promises.expectRefusal(
      await promises.post('coordinator', `${url}/refuse`, { ...refusal, ground: 'x' }),
      400,
      'request_invalid',
    );
    const refused = await promises.post('coordinator', `${url}/refuse`, refusal);
    expect(refused.body).toMatchObject({
      state: 'refused',
      decisionGround: 'wrong_dates',
      decisionReason: 'The year is wrong',
      actions: ['change'],
    });
    expect(await promises.row('output', id)).toMatchObject({ decision_ground: 'wrong_dates' });
    promises.expectRefusal(await promises.post('coordinator', `${url}/verify`, {}), 409, 'transition_not_allowed');
    const changed = await promises.put('participant', 'PATCH', url, 2, { date: '2024-03-01', doi: null });
    expect([changed.status, changed.headers.etag, changed.body]).toMatchObject([
      200,
      '"3"',
      {
        state: 'entered',
        date: '2024-03-01',
        doi: null,
        decisionReason: null,
        decisionGround: null,
        refusedOn: null,
        title: PAPER.title,
      },
    ]);
    const verified = await promises.post('coordinator', `${url}/verify`, { reason: 'Seen in the library' });
    expect(verified.body).toMatchObject({ state: 'verified', actions: [] });
    promises.expectRefusal(
      await promises.put('participant', 'PATCH', url, 4, { title: 'Y' }),
      409,
      'transition_not_allowed',
    );
    promises.expectRefusal(await promises.post('participant', `${url}/evidence`, DOI), 409, 'evidence_closed');
    expect((await promises.history(id)).map(({ reason }) => reason)).toEqual([
      null,
      'The year is wrong',
      null,
      'Seen in the library',
    ]);
  });

  it('is decided by nobody who entered or changed it', async () => {
    const { url } = await enter('coordinator', { ...PAPER, doi: '10.1000/third' });
    for (const [verb, body] of [
      ['verify', {}],
      ['refuse', { reason: 'No' }],
    ] as const) {
      promises.expectRefusal(await promises.post('coordinator', `${url}/${verb}`, body), 409, 'verifier_is_author');
    }
    const own = await enter('participant', { ...PAPER, doi: '10.1000/fourth' });
    await promises.put('coordinator', 'PATCH', own.url, 1, { share: 0.5 });
    promises.expectRefusal(await promises.post('coordinator', `${own.url}/verify`, {}), 409, 'verifier_is_author');
  });

  it('that nothing changes keeps its version', async () => {
    const { url } = await enter('participant', { ...PAPER, doi: '10.1000/fifth' });
    const answer = await promises.put('participant', 'PATCH', url, 1, { title: PAPER.title });
    expect([answer.status, answer.headers.etag]).toEqual([200, '"1"']);
  });
});
