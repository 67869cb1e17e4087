import { type Finding, finding } from '#domain/findings/finding.js';
import type { ParticipationDraft } from '#domain/participation/participation-fields.js';
import { type Context, WORKER } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';
import type { MatchedPerson } from '#registry/people/match-people.js';

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
  private readonly ofFile = new Map<string, Mobility[]>();
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
          `select person_id as "personId", university_id as "universityId", external_id as "externalId",
             coalesce(actual_start, planned_start) as "from", coalesce(actual_end, planned_end) as "to"
           from participation where person_id = any ($1::uuid[]) and status <> 'cancelled'`,
          [personIds],
        ),
    );
    this.stored = Map.groupBy(rows, (row) => row.personId);
  }

  /** Says whether the record overlaps another one of the person, and remembers it for the rows that follow. */
  check(person: MatchedPerson, record: ParticipationDraft): Finding[] {
    const from = record.actualStart ?? record.plannedStart;
    const to = record.actualEnd ?? record.plannedEnd;
    if (!from || !to || !record.externalId || record.status === 'cancelled') return [];
    const own: Mobility = { universityId: this.universityId, externalId: record.externalId, from, to };
    const earlier = this.ofFile.get(person.index) ?? [];
    const rewritten = new Set(earlier.map((mobility) => mobility.externalId));
    // What the file says of a stored record replaces what is stored.
    const others = [
      ...earlier,
      ...((person.personId ? this.stored.get(person.personId) : undefined) ?? []).filter(
        (mobility) => mobility.universityId !== own.universityId || !rewritten.has(mobility.externalId),
      ),
    ].filter((mobility) => mobility.universityId !== own.universityId || mobility.externalId !== own.externalId);
    this.ofFile.set(person.index, [...earlier, own]);
    return others.some((other) => other.from <= to && from <= other.to)
      ? [finding('mobility_overlap', 'planned_start')]
      : [];
  }
}
