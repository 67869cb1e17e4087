import { finding } from '#domain/findings/finding.js';
import { mobilitySpan, spansOverlap } from '#domain/participation/overlap.js';
import type { ParticipationDraft } from '#domain/participation/participation-fields.js';
import { type Context, WORKER } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';
import { FileMobilities } from './file-mobilities.js';
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

/** A file may repeat one person on every row; nobody travels so often that more rows need comparing. */
const COMPARED_ROWS = 200;

/**
 * Finds mobilities of one person that overlap in time, stored ones of any university and those of the file itself. It is a
 * warning: a double degree may be entered by two universities, and only people can tell. What the file says of a stored
 * mobility counts in its place, wherever in the file it stands, so nothing is decided before the last row; until then only
 * what may become a warning is kept.
 */
export class MobilityOverlaps {
  private stored: ReadonlyMap<string, readonly StoredMobility[]> = new Map();
  private readonly ofFile = new FileMobilities();
  private readonly replaced = new Set<string>();
  /** By row, the stored mobilities of the own university that it overlaps; null where it overlaps for certain. */
  private readonly overlapping = new Map<number, readonly string[] | null>();

  /** Reads the mobilities of these people; as the worker, since they may belong to other universities. */
  async load(context: Context, personIds: readonly string[]): Promise<void> {
    const rows =
      personIds.length === 0
        ? []
        : await asPrincipal(
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
                [personIds, context.principal.universityId],
              ),
          );
    this.stored = Map.groupBy(rows, (row) => row.personId);
  }

  /** Remembers a row that may be imported. */
  add(row: number, person: { readonly index: string; readonly personId: string | undefined }, record: Mobility): void {
    if (record.externalId) this.replaced.add(record.externalId);
    const span = mobilitySpan(record);
    if (!span) return;
    const others = ((person.personId ? this.stored.get(person.personId) : undefined) ?? []).filter((other) => {
      const taken = mobilitySpan(other);
      return taken !== undefined && !(other.own && other.externalId === record.externalId) && spansOverlap(taken, span);
    });
    if (others.some(({ own }) => !own) || this.ofFile.overlaps(person.index, span, COMPARED_ROWS)) {
      this.overlapping.set(row, null);
    } else if (others.length > 0) {
      this.overlapping.set(
        row,
        others.map(({ externalId }) => externalId ?? ''),
      );
    }
    this.ofFile.add(person.index, span);
  }

  /** One warning for every row that overlaps a stored mobility or an earlier row. */
  conclude(): LateFinding[] {
    return [...this.overlapping]
      .filter(([, own]) => own === null || own.some((externalId) => !this.replaced.has(externalId)))
      .map(([row]) => ({ row, finding: finding('mobility_overlap', 'planned_start') }));
  }
}
