import { finding } from '#domain/findings/finding.js';
import { mobilitiesOverlap } from '#domain/participation/overlap.js';
import type { ParticipationDraft } from '#domain/participation/participation-fields.js';
import { type Context, WORKER } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';
import type { LateFinding } from './row-handler.js';

type Mobility = Pick<
  ParticipationDraft,
  'externalId' | 'status' | 'plannedStart' | 'plannedEnd' | 'actualStart' | 'actualEnd'
>;

interface StoredMobility extends Mobility {
  readonly personId: string;
  /** Whether it is the importing university's own, so that a row of the file may replace it. */
  readonly own: boolean;
}

interface FileMobility extends Mobility {
  readonly row: number;
  /** Undefined for a human whom the register did not know. */
  readonly personId: string | undefined;
}

/** A file may repeat one person on every row; nobody travels so often that more rows need comparing. */
const COMPARED_ROWS = 200;

/**
 * Finds mobilities of one person that overlap in time, stored ones of any university and those of the file itself. It is a
 * warning: a double degree may be entered by two universities, and only people can tell. What the file says of a stored
 * mobility counts in its place, wherever in the file it stands, so nothing is decided before the last row.
 */
export class MobilityOverlaps {
  private readonly stored = new Map<string, readonly StoredMobility[]>();
  private readonly ofFile = new Map<string, FileMobility[]>();
  private readonly replaced = new Set<string>();

  /** Reads the mobilities of these people; as the worker, since they may belong to other universities. */
  async load(context: Context, personIds: readonly string[]): Promise<void> {
    const unread = personIds.filter((id) => !this.stored.has(id));
    if (unread.length === 0) return;
    const rows = await asPrincipal(
      context,
      WORKER,
      async ({ manager }) =>
        await manager.query<StoredMobility[]>(
          `select m.* from unnest ($1::uuid[]) v (person_id)
           cross join lateral (
             select p.person_id as "personId", p.university_id = $2 as own, p.external_id as "externalId", p.status,
               p.planned_start as "plannedStart", p.planned_end as "plannedEnd", p.actual_start as "actualStart",
               p.actual_end as "actualEnd"
             from participation p where p.person_id = v.person_id offset 0) m`,
          [unread, context.principal.universityId],
        ),
    );
    const byPerson = Map.groupBy(rows, (row) => row.personId);
    for (const id of unread) this.stored.set(id, byPerson.get(id) ?? []);
  }

  /** Remembers a row that may be imported. */
  add(row: number, person: { readonly index: string; readonly personId: string | undefined }, record: Mobility): void {
    const { externalId, status, plannedStart, plannedEnd, actualStart, actualEnd } = record;
    const mobility = {
      row,
      personId: person.personId,
      externalId,
      status,
      plannedStart,
      plannedEnd,
      actualStart,
      actualEnd,
    };
    const earlier = this.ofFile.get(person.index);
    if (earlier) earlier.push(mobility);
    else this.ofFile.set(person.index, [mobility]);
    if (externalId) this.replaced.add(externalId);
  }

  /** One warning for every row that overlaps a stored mobility or an earlier row. */
  conclude(): LateFinding[] {
    const found: LateFinding[] = [];
    for (const mobilities of this.ofFile.values()) {
      const stored = this.storedOf(mobilities.find(({ personId }) => personId !== undefined)?.personId);
      for (const [position, mobility] of mobilities.entries()) {
        const others = [...stored, ...mobilities.slice(Math.max(0, position - COMPARED_ROWS), position)];
        if (others.some((other) => mobilitiesOverlap(other, mobility))) {
          found.push({ row: mobility.row, finding: finding('mobility_overlap', 'planned_start') });
        }
      }
    }
    return found;
  }

  private storedOf(personId: string | undefined): readonly StoredMobility[] {
    const stored = personId === undefined ? undefined : this.stored.get(personId);
    return (stored ?? []).filter(({ own, externalId }) => !own || !this.replaced.has(externalId ?? ''));
  }
}
