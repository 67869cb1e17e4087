import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ALATAU, RECORD, USER } from '../fixtures/two-universities.js';
import { Promises } from './promises.js';

const { commitment, output, groupProject } = RECORD[ALATAU];
const URL = '/api/v1/verifications';

describe('what waits for a verifier', () => {
  let promises: Promises;
  beforeAll(async () => {
    promises = await Promises.start();
    await promises.set(
      'commitment',
      commitment,
      `status = 'claimed', claimed_on = (now() at time zone 'Asia/Almaty')::date - 16, claimed_by = '${USER.coordinator}'`,
    );
    await promises.set('group_project', groupProject, `status = 'claimed', claimed_on = current_date - 40`);
  });
  afterAll(async () => await promises.stop());

  it('is listed to the coordinator, the longest waiting first, with its age and whose it is', async () => {
    const { body } = await promises.get('coordinator', URL);
    expect(body).toMatchObject({
      total: 3,
      nextCursor: null,
      items: [
        { kind: 'group_project', id: groupProject, participationId: null, externalId: 'G1', isOwn: false },
        { kind: 'commitment', id: commitment, externalId: 'P1', ageDays: 16, isOwn: true },
        { kind: 'output', id: output, ageDays: 0, isOwn: false },
      ],
    });
  });

  it('comes a page at a time, and by kind', async () => {
    const first = await promises.get('coordinator', `${URL}?limit=2`);
    expect(first.body?.items).toHaveLength(2);
    const cursor = encodeURIComponent(String(first.body?.nextCursor));
    const second = await promises.get('coordinator', `${URL}?limit=2&cursor=${cursor}`);
    expect(second.body).toMatchObject({ total: 3, nextCursor: null, items: [{ kind: 'output' }] });
    const outputs = await promises.get('coordinator', `${URL}?kind=output`);
    expect(outputs.body).toMatchObject({ total: 1, items: [{ kind: 'output' }] });
  });

  it('is another university’s own affair', async () => {
    const { body } = await promises.get('foreignCoordinator', URL);
    expect(body).toMatchObject({ total: 1, items: [{ kind: 'output' }] });
    expect(JSON.stringify(body)).not.toContain(output);
  });

  it('is no longer there once it is decided', async () => {
    await promises.post('coordinator', `/api/v1/outputs/${output}/refuse`, { reason: 'Not found' });
    expect((await promises.get('coordinator', URL)).body).toMatchObject({ total: 2 });
  });
});
