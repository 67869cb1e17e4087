import { CodedError } from '../errors/coded-error.js';
import type { LifeCycle } from '../life-cycle/life-cycle.js';

/** Statuses of a version of the published figures. */
export const PUBLICATION_STATUSES = [
  'preparing',
  'prepared',
  'failed',
  'discarded',
  'published',
  'superseded',
  'withdrawn',
] as const;
export type PublicationStatus = (typeof PUBLICATION_STATUSES)[number];

/** What can happen to a version of the published figures. */
export const PUBLICATION_ACTIONS = ['finish', 'fail', 'retry', 'discard', 'publish', 'supersede', 'withdraw'] as const;
export type PublicationAction = (typeof PUBLICATION_ACTIONS)[number];

/**
 * The life of a version of the published figures. Its numbers are settled when it is prepared and never change. A
 * published version stays public for good: the next one supersedes it, and a withdrawn one keeps its number and says why.
 */
export const PUBLICATION_LIFE_CYCLE = {
  preparing: [
    { action: 'finish', next: 'prepared', roles: ['system'] },
    { action: 'fail', next: 'failed', roles: ['system'] },
    { action: 'discard', next: 'discarded', roles: ['ministry'] },
  ],
  prepared: [
    { action: 'publish', next: 'published', roles: ['ministry'] },
    { action: 'discard', next: 'discarded', roles: ['ministry'] },
  ],
  failed: [
    { action: 'retry', next: 'preparing', roles: ['ministry'] },
    { action: 'discard', next: 'discarded', roles: ['ministry'] },
  ],
  discarded: [],
  published: [
    { action: 'supersede', next: 'superseded', roles: ['system'] },
    { action: 'withdraw', next: 'withdrawn', roles: ['ministry'] },
  ],
  superseded: [{ action: 'withdraw', next: 'withdrawn', roles: ['ministry'] }],
  withdrawn: [],
} as const satisfies LifeCycle<PublicationStatus, PublicationAction>;

/** Statuses in which everybody may read a version's figures. */
export const READABLE_STATUSES = ['published', 'superseded'] as const satisfies readonly PublicationStatus[];
/** Statuses in which everybody may know of a version: a withdrawn one says that it was withdrawn. */
export const PUBLIC_STATUSES = [...READABLE_STATUSES, 'withdrawn'] as const satisfies readonly PublicationStatus[];

/**
 * Two officials stand behind what is published: whoever prepared a version does not publish it.
 * @throws CodedError `publisher_prepared_publication` (409)
 */
export function requireSecondOfficial(preparedBy: string, publishedBy: string): void {
  if (preparedBy === publishedBy) {
    throw new CodedError(
      'publisher_prepared_publication',
      'conflict',
      'A version is published by another official than the one who prepared it.',
    );
  }
}
