import type { RegisterKind } from '#domain/observation/observation-codes.js';
import { liesAfter, type RegisterEntry } from '#domain/observation/register-entries.js';
import { type Context, workerFor } from '#persistence/context.js';
import type { FieldCipher } from '#persistence/encryption/field-cipher.js';
import { asPrincipal } from '#persistence/with-principal.js';
import { matchPeople } from '#registry/people/match-people.js';

/** A row of a file, with whom it is about; the IIN goes no further than the match. */
export interface IdentifiedEntry {
  readonly iin: string;
  readonly entry: RegisterEntry;
}

/** One row about one participation. */
export interface MatchedEntry {
  readonly universityId: string;
  readonly participationId: string;
  readonly entry: RegisterEntry;
}

interface EndedMobility {
  readonly personId: string;
  readonly universityId: string;
  readonly participationId: string;
  readonly anchor: string;
}

/** One by one, for the reason given at `readStored`. */
const FIND_MOBILITIES = `
  select p.* from unnest($1::uuid[]) v (person_id)
  cross join lateral (
    select person_id as "personId", university_id as "universityId", id as "participationId",
      coalesce(actual_end, planned_end) as anchor
    from participation where person_id = v.person_id and status in ('departed', 'completed', 'terminated_early')
      and ($2::uuid is null or university_id = $2) offset 0) p`;

/**
 * Finds by the blind index of the IIN the participations that each row is about: those of people who went, whose mobility
 * had ended before (see {@link liesAfter}), within one university where the file is one's.
 *
 * @returns for each row, in the same order, its participations; none for a stranger
 */
export async function matchEntries(
  context: Context,
  cipher: FieldCipher,
  kind: RegisterKind,
  universityId: string | null,
  rows: readonly IdentifiedEntry[],
): Promise<MatchedEntry[][]> {
  const match = await matchPeople(
    context,
    cipher,
    rows.map(({ iin }) => ({ kind: 'iin', value: iin })),
  );
  const personOf = ({ iin }: IdentifiedEntry) => match({ kind: 'iin', value: iin }).personId;
  const people = [...new Set(rows.flatMap((row) => personOf(row) ?? []))];
  const mobilities = await asPrincipal(
    context,
    workerFor(context.principal),
    async ({ manager }) => await manager.query<EndedMobility[]>(FIND_MOBILITIES, [people, universityId]),
  );
  const byPerson = Map.groupBy(mobilities, ({ personId }) => personId);
  return rows.map((row) =>
    (byPerson.get(personOf(row) ?? '') ?? [])
      .filter(({ anchor }) => liesAfter(kind, row.entry, anchor))
      .map((mobility) => ({
        universityId: mobility.universityId,
        participationId: mobility.participationId,
        entry: row.entry,
      })),
  );
}
