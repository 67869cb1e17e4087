import { UNIVERSITIES } from '#reference/universities.js';
import { WORKER } from '#persistence/context.js';
import type { Transactions } from '#persistence/with-principal.js';
import { ensureUniversity } from '#registry/universities/ensure-university.js';
import { listUniversities } from '#registry/universities/list-universities.js';

/** Enters the country's universities that the register does not have yet; those it has stay as they are. */
export async function enterReferenceData(transactions: Transactions): Promise<void> {
  await transactions.withPrincipal(WORKER, async (context) => {
    const known = new Set((await listUniversities(context)).map(({ code }) => code));
    for (const { code } of UNIVERSITIES) if (!known.has(code)) await ensureUniversity(context, code);
  });
}
