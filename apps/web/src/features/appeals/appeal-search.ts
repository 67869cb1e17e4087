import { APPEAL_STATUSES } from '#domain/selection/selection-codes.js';
import type { AppealQuery } from '../../api/appeals.js';

/** What the address says about the list of appeals; what it does not know is dropped. */
export function readAppealSearch(raw: Record<string, unknown>): AppealQuery {
  const status = APPEAL_STATUSES.find((known) => known === raw.status);
  const call = typeof raw.call === 'string' && /^[0-9a-f-]{36}$/i.test(raw.call) ? raw.call : undefined;
  return { ...(status ? { status } : {}), ...(call === undefined ? {} : { call }) };
}
