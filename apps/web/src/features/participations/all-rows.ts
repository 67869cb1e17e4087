import type { ParticipationQuery, ParticipationRow } from '../../api/contract.js';
import { listParticipations } from '../../api/participations.js';
import { MOST_ROWS } from '../../components/downloads/use-all-rows.js';

const PAGE_SIZE = 200;

/** Every record of the list as it is filtered and ordered, page after page, up to {@link MOST_ROWS}. */
export async function fetchAllRows(query: ParticipationQuery): Promise<ParticipationRow[]> {
  const rows: ParticipationRow[] = [];
  let cursor: string | null = '';
  while (cursor !== null && rows.length < MOST_ROWS) {
    const page: Awaited<ReturnType<typeof listParticipations>> = await listParticipations({
      ...query,
      limit: PAGE_SIZE,
      ...(cursor === '' ? {} : { cursor }),
    });
    rows.push(...page.items);
    cursor = page.nextCursor;
  }
  return rows.slice(0, MOST_ROWS);
}
