import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AMENDMENT_LIFE_CYCLE } from '#domain/commitment/amendment-life-cycle.js';
import { COMMITMENT_LIFE_CYCLE } from '#domain/commitment/commitment-life-cycle.js';
import { CONFIRMATION_LIFE_CYCLE } from '#domain/commitment/confirmation-life-cycle.js';
import { GROUP_PROJECT_LIFE_CYCLE } from '#domain/group-project/group-project-life-cycle.js';
import { type LifeCycle, transition } from '#domain/life-cycle/life-cycle.js';
import { OUTPUT_LIFE_CYCLE } from '#domain/output/output-life-cycle.js';
import { SAMPLE_AUDIT_LIFE_CYCLE } from '#domain/sample-audit/sample-audit-life-cycle.js';
import { FIRST_PROMISES, SAMPLE_AUDIT, SECOND_PROMISES } from '../fixtures/commitments-fixture.js';
import { ALATAU, RECORD } from '../fixtures/two-universities.js';
import { AMENDMENT, COMMITMENT, DOI, GROUP, OUTPUT, Promises } from './promises.js';

const ROLES = ['participant', 'coordinator', 'ministry'] as const;
const reason = 'As the protocol says';
const document = 'Order 12';

interface Tried {
  readonly table: LifeCycle<string, string>;
  readonly stored: string;
  readonly id: string;
  /** What is stored in each status. */
  readonly statuses: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<string, { url: string; body?: object }>>;
  /** A record without a history of its own tells by the audit log alone. */
  readonly traces?: 'audit';
}

const NOTHING = `claimed_on = null, claimed_degree = null, verified_on = null, verified_degree = null, rejected_on = null,
  waived_on = null, claimed_by = null, confirmed_at = null`;
const day = `'2025-01-01'`;
const { commitment, output, groupProject } = RECORD[ALATAU];

/** The record in every status, and every action: each is tried by each role. */
const RECORDS: Readonly<Record<string, Tried>> = {
  'a commitment': {
    table: COMMITMENT_LIFE_CYCLE,
    stored: 'commitment',
    id: commitment,
    statuses: {
      agreed: `${NOTHING}, status = 'agreed'`,
      claimed: `${NOTHING}, status = 'claimed'`,
      verified: `status = 'verified', verified_degree = 1, verified_on = ${day}`,
      rejected: `${NOTHING}, status = 'rejected'`.replace('rejected_on = null', `rejected_on = ${day}`),
      waived: `status = 'waived', waived_on = ${day}`,
    },
    actions: {
      claim: { url: `${COMMITMENT}/claim`, body: { degree: 0.5, evidence: [DOI] } },
      verify: { url: `${COMMITMENT}/verify`, body: { degree: 0.5, reason } },
      reject: { url: `${COMMITMENT}/reject`, body: { reason } },
      waive: { url: `${COMMITMENT}/waive`, body: { document, reason } },
    },
  },
  'a confirmation': {
    table: CONFIRMATION_LIFE_CYCLE,
    stored: 'commitment',
    id: commitment,
    statuses: {
      unconfirmed: `${NOTHING}, status = 'agreed'`,
      confirmed: `confirmed_at = now(), status = 'agreed'`,
      past_confirming: `${NOTHING}, status = 'claimed'`,
    },
    actions: { confirm: { url: `${COMMITMENT}/confirm` } },
  },
  'an amendment': {
    table: AMENDMENT_LIFE_CYCLE,
    stored: 'commitment_amendment',
    id: FIRST_PROMISES.amendment,
    statuses: {
      proposed_by_participant: `status = 'proposed', decided_at = null, proposer_side = 'participant', weight = weight + 1`,
      proposed_by_coordinator: `status = 'proposed', decided_at = null, proposer_side = 'coordinator', weight = weight + 1`,
      consented: `status = 'consented', decided_at = now()`,
      declined: `status = 'declined', decided_at = now()`,
      withdrawn: `status = 'withdrawn', decided_at = now()`,
    },
    actions: {
      consent: { url: `${AMENDMENT}/consent` },
      decline: { url: `${AMENDMENT}/decline`, body: { reason } },
      withdraw: { url: `${AMENDMENT}/withdraw`, body: {} },
    },
  },
  'a group project': {
    table: GROUP_PROJECT_LIFE_CYCLE,
    stored: 'group_project',
    id: groupProject,
    statuses: {
      agreed: `status = 'agreed', decided_on = null, claimed_by = null`,
      claimed: `status = 'claimed', decided_on = null, claimed_by = null`,
      accepted: `status = 'accepted', decided_on = ${day}`,
      rejected: `status = 'rejected', decided_on = ${day}`,
      cancelled: `status = 'cancelled', decided_on = ${day}`,
    },
    actions: {
      claim: { url: `${GROUP}/claim`, body: { jointResult: 'A laboratory', evidence: [DOI] } },
      accept: { url: `${GROUP}/accept`, body: { reason } },
      reject: { url: `${GROUP}/reject`, body: { reason } },
      cancel: { url: `${GROUP}/cancel`, body: { document, reason } },
    },
  },
  'an output': {
    table: OUTPUT_LIFE_CYCLE,
    stored: 'output',
    id: output,
    statuses: {
      entered: `verified_on = null, refused_on = null, created_by = null, changed_by = null`,
      verified: `verified_on = ${day}`,
      refused: `verified_on = null, refused_on = ${day}, created_by = null, changed_by = null`,
    },
    actions: {
      verify: { url: `${OUTPUT}/verify`, body: { reason } },
      refuse: { url: `${OUTPUT}/refuse`, body: { reason } },
    },
  },
  'a sample audit': {
    table: SAMPLE_AUDIT_LIFE_CYCLE,
    stored: 'sample_audit',
    id: SAMPLE_AUDIT.drawn,
    statuses: {
      drawn: `status = 'drawn', completed_on = null`,
      completed: `status = 'completed', completed_on = ${day}`,
    },
    actions: {
      record_outcome: {
        url: `/api/v1/sample-audits/${SAMPLE_AUDIT.drawn}/items/${FIRST_PROMISES.drawnItem}/record-outcome`,
        body: { outcome: 'confirmed' },
      },
      complete: { url: `/api/v1/sample-audits/${SAMPLE_AUDIT.drawn}/complete` },
    },
    traces: 'audit',
  },
};

describe('every status, every action, every role', () => {
  let promises: Promises;
  beforeAll(async () => {
    promises = await Promises.start();
    // What completing asks for besides: nothing left unchecked.
    for (const id of [FIRST_PROMISES.drawnItem, SECOND_PROMISES.drawnItem]) {
      await promises.set('sample_audit_item', id, `outcome = 'confirmed', checked_at = now()`);
    }
  });
  afterAll(async () => await promises.stop());

  const traces = async () => {
    const [row] = await promises.register.stored<{ history: number; audit: number }>(
      'select (select count(*) from record_history) as history, (select count(*) from audit_event) as audit',
    );
    return row ?? { history: 0, audit: 0 };
  };

  const cases = Object.entries(RECORDS).flatMap(([name, tried]) =>
    Object.keys(tried.statuses).flatMap((status) =>
      Object.keys(tried.actions).flatMap((action) => ROLES.map((role) => [name, status, action, role, tried] as const)),
    ),
  );

  it.each(cases)('%s that is %s: %s by %s', async (_name, status, action, role, tried) => {
    // An amendment is tried on a commitment that may be amended.
    await promises.set('commitment', commitment, `${NOTHING}, status = 'agreed'`);
    await promises.set(tried.stored, tried.id, tried.statuses[status] ?? '');
    const before = await promises.row(tried.stored, tried.id);
    const traced = await traces();
    const request = tried.actions[action];
    const answer = await promises.post(role, request?.url ?? '', request?.body);

    const after = await promises.row(tried.stored, tried.id);
    const drawn = transition(tried.table, status, action, role);
    if (drawn.ok) {
      expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
      const left = await traces();
      expect(left.audit).toBeGreaterThan(traced.audit);
      // A correction of an outcome that says the same as before leaves no entry.
      if (!tried.traces) expect(left.history).toBeGreaterThan(traced.history);
      return;
    }
    const mayEver = Object.values(tried.table)
      .flat()
      .some((arrow) => arrow.action === action && (arrow.roles as readonly string[]).includes(role));
    if (!mayEver) promises.expectRefusal(answer, 403, 'permission_missing');
    else promises.expectRefusal(answer, 409, 'transition_not_allowed');
    expect(after).toEqual(before);
    expect((await traces()).history).toBe(traced.history);
  });
});
