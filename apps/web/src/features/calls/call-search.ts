import { CALL_STATUSES } from '#domain/selection/selection-codes.js';
import type { CallQuery } from '../../api/calls.js';

/** What the address says about the list of calls; what it does not know is dropped. */
export function readCallSearch(raw: Record<string, unknown>): CallQuery {
  const status = CALL_STATUSES.find((known) => known === raw.status);
  const year =
    typeof raw.academicYear === 'string' && /^\d{4}\/\d{4}$/.test(raw.academicYear) ? raw.academicYear : null;
  return { ...(status ? { status } : {}), ...(year === null ? {} : { academicYear: year }) };
}
