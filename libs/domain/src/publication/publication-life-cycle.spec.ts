import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LifeCycle, type LifeCycleRole, takeAction } from '../life-cycle/life-cycle.js';
import {
  PUBLIC_STATUSES,
  PUBLICATION_ACTIONS,
  PUBLICATION_LIFE_CYCLE,
  PUBLICATION_STATUSES,
  type PublicationAction,
  type PublicationStatus,
  requireSecondOfficial,
} from './publication-life-cycle.js';

const ROLES: readonly LifeCycleRole[] = [
  'participant',
  'reviewer',
  'coordinator',
  'commission',
  'ministry',
  'operator',
  'system',
];

/** The arrows as they are meant, written down a second time. */
const ARROWS: Readonly<Record<string, PublicationStatus>> = {
  'preparing finish system': 'prepared',
  'preparing fail system': 'failed',
  'preparing discard ministry': 'discarded',
  'prepared publish ministry': 'published',
  'prepared discard ministry': 'discarded',
  'failed retry ministry': 'preparing',
  'failed discard ministry': 'discarded',
  'published supersede system': 'superseded',
  'published withdraw ministry': 'withdrawn',
  'superseded withdraw ministry': 'withdrawn',
};

describe('the life of a version of the published figures', () => {
  it('decides every status, action and role, and refuses everything that it does not draw', () => {
    const table: LifeCycle<PublicationStatus, PublicationAction> = PUBLICATION_LIFE_CYCLE;
    let allowed = 0;
    for (const from of PUBLICATION_STATUSES) {
      for (const action of PUBLICATION_ACTIONS) {
        for (const role of ROLES) {
          const next = ARROWS[`${from} ${action} ${role}`];
          if (next === undefined) {
            expect(() => takeAction(table, from, action, role)).toThrow(
              expect.objectContaining({ code: 'transition_not_allowed', kind: 'conflict' }),
            );
          } else {
            expect(takeAction(table, from, action, role)).toBe(next);
            allowed += 1;
          }
        }
      }
    }
    expect(allowed).toBe(Object.keys(ARROWS).length);
  });

  it('never leads from what everybody knows of back to what nobody does', () => {
    const known: readonly PublicationStatus[] = PUBLIC_STATUSES;
    for (const status of known) {
      for (const { next } of PUBLICATION_LIFE_CYCLE[status]) expect(known).toContain(next);
    }
  });

  it('takes two officials, whoever they are', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (one, other) => {
        expect(() => requireSecondOfficial(one, one)).toThrow(
          expect.objectContaining({ code: 'publisher_prepared_publication', kind: 'conflict' }),
        );
        if (one !== other) expect(() => requireSecondOfficial(one, other)).not.toThrow();
      }),
    );
  });
});
