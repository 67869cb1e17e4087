import { type Finding, finding } from '#domain/findings/finding.js';
import type { ParticipationDraft } from '#domain/participation/participation-fields.js';
import { type Context, WORKER } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';
import type { MatchedPerson } from '#registry/people/match-people.js';
import { FileMobilities } from './file-mobilities.js';

interface Mobility {
  readonly universityId: string | null;
  readonly externalId: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Finds mobilities of one person that overlap in time, stored ones of any university and those of the file itself. It is a
 * warning: a double degree may be entered by two universities, and only people can tell.
 */
export class MobilityOverlaps {
  private stored: ReadonlyMap<string, readonly Mobility[]> = new Map();
  private readonly ofFile = new FileMobilities();
  private readonly rewritten = new Set<string>();
  private universityId: string | null = null;

  /** Reads the mobilities of these people; as the worker, since they may belong to other universities. */
  async load(context: Context, personIds: readonly string[]): Promise<void> {
    this.universityId = context.principal.universityId;
    this.stored = new Map();
    if (personIds.length === 0) return;
    const rows = await asPrincipal(
      context,
      WORKER,
      async ({ manager }) =>
        await manager.query<(Mobility & { personId: string })[]>(
          `select m.* from unnest ($1::uuid[]) v (person_id)
           cross join lateral (
             select p.person_id as "personId", p.university_id as "universityId", p.external_id as "externalId",
               coalesce(p.actual_start, p.planned_start) as "from", coalesce(p.actual_end, p.planned_end) as "to"
             from participation p where p.person_id = v.person_id and p.status <> 'cancelled' offset 0) m`,
          [[...new Set(personIds)]],
        ),
    );
    this.stored = Map.groupBy(rows, (row) => row.personId);
  }

  /** Says whether the record overlaps another one of the person, and remembers it for the rows that follow. */
  check(person: MatchedPerson, record: ParticipationDraft): Finding[] {
    const from = record.actualStart ?? record.plannedStart;
    const to = record.actualEnd ?? record.plannedEnd;
    if (!from || !to || !record.externalId) return [];
    this.rewritten.add(record.externalId);
    if (record.status === 'cancelled') return [];
    // What the file says of a stored record replaces what is stored.
    const stored = ((person.personId ? this.stored.get(person.personId) : undefined) ?? []).filter(
      (mobility) => mobility.universityId !== this.universityId || !this.rewritten.has(mobility.externalId),
    );
    const overlapping =
      this.ofFile.overlaps(person.index, from, to) || stored.some((other) => other.from <= to && from <= other.to);
    this.ofFile.add(person.index, from, to);
    return overlapping ? [finding('mobility_overlap', 'planned_start')] : [];
  }
}
