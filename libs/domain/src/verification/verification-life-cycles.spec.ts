import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AMENDMENT_LIFE_CYCLE, amendmentState } from '../commitment/amendment-life-cycle.js';
import { COMMITMENT_LIFE_CYCLE } from '../commitment/commitment-life-cycle.js';
import { CONFIRMATION_LIFE_CYCLE, confirmationState } from '../commitment/confirmation-life-cycle.js';
import { GROUP_PROJECT_LIFE_CYCLE } from '../group-project/group-project-life-cycle.js';
import { type LifeCycle, type LifeCycleRole, takeAction } from '../life-cycle/life-cycle.js';
import { OUTPUT_LIFE_CYCLE, outputState } from '../output/output-life-cycle.js';
import { SAMPLE_AUDIT_LIFE_CYCLE } from '../sample-audit/sample-audit-life-cycle.js';
import { requireOtherThanAuthor } from './author-rule.js';

const ROLES: readonly LifeCycleRole[] = ['participant', 'reviewer', 'coordinator', 'commission', 'ministry', 'system'];

/** Every arrow that may be taken, as `status action role → next`; whatever is not in the list is refused. */
const TABLES: Readonly<Record<string, { table: LifeCycle<string, string>; allowed: readonly string[] }>> = {
  commitment: {
    table: COMMITMENT_LIFE_CYCLE,
    allowed: [
      'agreed claim participant → claimed',
      'agreed claim coordinator → claimed',
      'agreed waive ministry → waived',
      'agreed waive commission → waived',
      'claimed verify coordinator → verified',
      'claimed reject coordinator → rejected',
      'claimed waive ministry → waived',
      'claimed waive commission → waived',
      'rejected claim participant → claimed',
      'rejected claim coordinator → claimed',
    ],
  },
  confirmation: { table: CONFIRMATION_LIFE_CYCLE, allowed: ['unconfirmed confirm participant → confirmed'] },
  amendment: {
    table: AMENDMENT_LIFE_CYCLE,
    allowed: [
      'proposed_by_participant consent coordinator → consented',
      'proposed_by_participant decline coordinator → declined',
      'proposed_by_participant withdraw participant → withdrawn',
      'proposed_by_coordinator consent participant → consented',
      'proposed_by_coordinator decline participant → declined',
      'proposed_by_coordinator withdraw coordinator → withdrawn',
    ],
  },
  'group project': {
    table: GROUP_PROJECT_LIFE_CYCLE,
    allowed: [
      'agreed claim participant → claimed',
      'agreed claim coordinator → claimed',
      'agreed cancel ministry → cancelled',
      'agreed cancel commission → cancelled',
      'claimed accept coordinator → accepted',
      'claimed reject coordinator → rejected',
      'claimed cancel ministry → cancelled',
      'claimed cancel commission → cancelled',
      'rejected claim participant → claimed',
      'rejected claim coordinator → claimed',
    ],
  },
  output: {
    table: OUTPUT_LIFE_CYCLE,
    allowed: [
      'entered change participant → entered',
      'entered change coordinator → entered',
      'entered verify coordinator → verified',
      'entered refuse coordinator → refused',
      'refused change participant → entered',
      'refused change coordinator → entered',
    ],
  },
  'sample audit': {
    table: SAMPLE_AUDIT_LIFE_CYCLE,
    allowed: ['drawn record_outcome ministry → drawn', 'drawn complete ministry → completed'],
  },
};

describe.each(Object.entries(TABLES))('the life of: %s', (_name, { table, allowed }) => {
  const statuses = Object.keys(table);
  const actions = [
    ...new Set(statuses.flatMap((status) => (table[status] ?? []).map(({ action }) => action))),
    'delete',
  ];

  it('lets through what is drawn, and refuses everything else with transition_not_allowed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...statuses),
        fc.constantFrom(...actions),
        fc.constantFrom(...ROLES),
        (status, action, role) => {
          const arrow = allowed.find((drawn) => drawn.startsWith(`${status} ${action} ${role} → `));
          if (arrow) expect(`${status} ${action} ${role} → ${takeAction(table, status, action, role)}`).toBe(arrow);
          else {
            expect(() => takeAction(table, status, action, role)).toThrow(
              expect.objectContaining({ code: 'transition_not_allowed', kind: 'conflict' }),
            );
          }
        },
      ),
      { numRuns: statuses.length * actions.length * ROLES.length * 3 },
    );
  });

  it('is never decided by the passing of time', () => {
    expect(allowed.filter((arrow) => / system →/.test(arrow))).toEqual([]);
  });
});

describe('states that are read from columns', () => {
  it('of an amendment: whose turn it is', () => {
    expect(amendmentState({ status: 'proposed', proposerSide: 'participant' })).toBe('proposed_by_participant');
    expect(amendmentState({ status: 'proposed', proposerSide: 'coordinator' })).toBe('proposed_by_coordinator');
    expect(amendmentState({ status: 'declined', proposerSide: 'coordinator' })).toBe('declined');
  });

  it('of an output: a verification outweighs a refusal', () => {
    expect(outputState({ verifiedOn: null, refusedOn: null })).toBe('entered');
    expect(outputState({ verifiedOn: null, refusedOn: '2025-01-01' })).toBe('refused');
    expect(outputState({ verifiedOn: '2025-02-01', refusedOn: '2025-01-01' })).toBe('verified');
  });

  it('of a confirmation: only what is agreed and unconfirmed waits for it', () => {
    expect(confirmationState({ status: 'agreed', confirmedAt: null })).toBe('unconfirmed');
    expect(confirmationState({ status: 'claimed', confirmedAt: null })).toBe('past_confirming');
    expect(confirmationState({ status: 'agreed', confirmedAt: new Date(0) })).toBe('confirmed');
  });
});

describe('the author of a claim', () => {
  it('does not decide it', () => {
    const refusal = expect.objectContaining({ code: 'verifier_is_author' });
    expect(() => requireOtherThanAuthor('a', ['b', 'a'])).toThrow(refusal);
    expect(() => requireOtherThanAuthor(null, [null])).toThrow(refusal);
    expect(() => requireOtherThanAuthor('a', ['b', null])).not.toThrow();
    expect(() => requireOtherThanAuthor('a', [null])).not.toThrow();
  });
});
