import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transition } from '#domain/life-cycle/life-cycle.js';
import { REPORT_STATUSES, type ReportStatus } from '#domain/report/report-codes.js';
import {
  REPORT_CORRECTION_LIFE_CYCLE,
  REPORT_LIFE_CYCLE,
  type ReportAction,
} from '#domain/report/report-life-cycle.js';
import { ALATAU, RECORD } from '../fixtures/two-universities.js';
import { M12_ANSWERS, ReportDesk } from './report-desk.js';

const ROLES = ['participant', 'coordinator'] as const;
type Role = (typeof ROLES)[number];

/** Each action as a request; who has no permission for it at all is refused before its table is asked. */
const ACTIONS: Readonly<Record<string, { action: ReportAction; roles: readonly Role[]; body?: object }>> = {
  draft: { action: 'save', roles: ROLES },
  submit: { action: 'submit', roles: ROLES },
  accept: { action: 'accept', roles: ['coordinator'] },
  return: {
    action: 'return',
    roles: ['coordinator'],
    body: { reasons: [{ section: null, code: 'unclear', comment: 'Which?' }] },
  },
  'request-correction': { action: 'request_correction', roles: ['participant'], body: { reason: 'A slip' } },
};

describe('every action on every status of a report, by everybody who may try', () => {
  let desk: ReportDesk;
  beforeAll(async () => {
    desk = await ReportDesk.open();
  });
  afterAll(async () => await desk.close());

  const place = async (status: ReportStatus) => {
    const filed = ['submitted', 'accepted', 'returned'].includes(status);
    const { migration_intention: _personal, ...answers } = M12_ANSWERS;
    return await desk.place('m12', status, {
      submitted_on: filed ? '2026-02-01' : null,
      draft_answers: filed ? null : JSON.stringify(answers),
    });
  };

  const cases = REPORT_STATUSES.flatMap((status) =>
    Object.keys(ACTIONS).flatMap((path) => ROLES.map((role) => [status, path, role] as const)),
  );

  it.each(cases)('%s: %s by the %s', async (status, path, role) => {
    const { action, roles, body } = ACTIONS[path] ?? { action: 'save', roles: [] };
    const id = await place(status);
    const before = await desk.row(id);
    const answer =
      path === 'draft' ? await desk.save(id, { residence_country: 'PL' }, role) : await desk.act(id, path, role, body);
    const decided = transition(REPORT_LIFE_CYCLE, status, action, role);
    if (!roles.includes(role) || !decided.ok) {
      const refusal = roles.includes(role) ? [409, 'transition_not_allowed'] : [403, 'permission_missing'];
      expect([answer.status, answer.body?.code]).toEqual(refusal);
      expect(await desk.row(id)).toEqual(before);
      expect(await desk.history(id)).toEqual([]);
      return;
    }
    expect([answer.status, answer.body?.status]).toEqual([200, decided.next]);
    expect((await desk.row(id)).status).toBe(decided.next);
    const moved = await desk.history(id);
    if (status !== decided.next) expect(moved).toMatchObject([{ status: decided.next, role: `qaitu_${role}` }]);
  });

  it.each(['proposed', 'granted', 'refused'] as const)(
    'decides a request that is %s only as its table says',
    async (status) => {
      for (const action of ['grant', 'refuse'] as const) {
        const id = await place('accepted');
        const [request] = await desk.register.stored<{ id: string }>(
          `insert into report_correction_request (university_id, participation_id, report_id, status, reason, requested_on, decided_on)
         values ($1, $2, $3, $4, 'r', '2026-02-02', $5) returning id`,
          [ALATAU, RECORD[ALATAU].participation, id, status, status === 'proposed' ? null : '2026-02-03'],
        );
        const url = `/api/v1/report-corrections/${request?.id}/${action}`;
        const answer = await desk.post(url, 'coordinator', action === 'refuse' ? { reason: 'No' } : {});
        const decided = transition(REPORT_CORRECTION_LIFE_CYCLE, status, action, 'coordinator');
        const [stored] = await desk.register.stored('select status from report_correction_request where id = $1', [
          request?.id,
        ]);
        if (!decided.ok) {
          expect([answer.status, answer.body?.code]).toEqual([409, 'transition_not_allowed']);
          expect(stored).toEqual({ status });
          continue;
        }
        expect(answer.status).toBe(200);
        expect(stored).toEqual({ status: decided.next });
        expect((await desk.row(id)).status).toBe(action === 'grant' ? 'returned' : 'accepted');
      }
    },
  );

  it('lets exactly one of several who act at once succeed', async () => {
    const id = await place('submitted');
    const answers = await Promise.all([
      desk.act(id, 'accept', 'coordinator'),
      desk.act(id, 'accept', 'colleague'),
      desk.act(id, 'return', 'coordinator', ACTIONS.return?.body),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await desk.history(id)).toHaveLength(1);
  });
});
