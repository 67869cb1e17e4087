import type { LifeCycle } from '../life-cycle/life-cycle.js';

/** Where a mail stands. `unknown`: it was handed to the mail server and nobody heard whether it arrived. */
export const MAIL_STATUSES = [
  'queued',
  'sending',
  'deferred',
  'sent',
  'failed',
  'bounced',
  'suppressed',
  'unknown',
] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** What can happen to a mail. */
export type MailAction =
  | 'claim'
  | 'release'
  | 'suppress'
  | 'accept'
  | 'defer'
  | 'give_up'
  | 'bounce'
  | 'lose'
  | 'settle_arrived'
  | 'settle_lost'
  | 'send_again';

/**
 * The life of a mail. It is never sent a second time by itself once a server may have it: whoever looks into that server's
 * log settles it. `operator` is the administrator of the installation.
 */
export const MAIL_LIFE_CYCLE = {
  queued: [
    { action: 'claim', next: 'sending', roles: ['system'] },
    { action: 'suppress', next: 'suppressed', roles: ['system'] },
  ],
  sending: [
    { action: 'release', next: 'queued', roles: ['system'] },
    { action: 'accept', next: 'sent', roles: ['system'] },
    { action: 'defer', next: 'deferred', roles: ['system'] },
    { action: 'give_up', next: 'failed', roles: ['system'] },
    { action: 'bounce', next: 'bounced', roles: ['system'] },
    { action: 'lose', next: 'unknown', roles: ['system'] },
  ],
  deferred: [
    { action: 'claim', next: 'sending', roles: ['system'] },
    { action: 'suppress', next: 'suppressed', roles: ['system'] },
    { action: 'send_again', next: 'queued', roles: ['operator'] },
  ],
  sent: [],
  failed: [{ action: 'send_again', next: 'queued', roles: ['operator'] }],
  bounced: [{ action: 'send_again', next: 'queued', roles: ['operator'] }],
  suppressed: [],
  unknown: [
    { action: 'settle_arrived', next: 'sent', roles: ['operator'] },
    { action: 'settle_lost', next: 'queued', roles: ['operator'] },
  ],
} as const satisfies LifeCycle<MailStatus, MailAction>;

/** Minutes to wait after each attempt that came to nothing; after the last of them the mail is given up. */
export const RETRY_MINUTES = [0.5, 2, 5, 15, 60, 180, 360, 720, 1440] as const;

/** Seconds until the next attempt after so many have come to nothing, or nothing when that was the last. */
export function findRetryDelay(attempts: number): number | undefined {
  const minutes = RETRY_MINUTES[attempts - 1];
  return minutes === undefined ? undefined : minutes * 60;
}
