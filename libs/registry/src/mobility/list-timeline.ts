import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';

/** One entry of a participation's timeline: something that happened, or money that moved. */
export interface TimelineEntry {
  readonly source: 'mobility' | 'ledger';
  readonly id: string;
  /** A kind of mobility event, or of ledger line. */
  readonly kind: string;
  readonly effectiveOn: string;
  readonly untilOn: string | null;
  /** The university's own words; absent for the ministry. */
  readonly reason?: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  /** Whole tenge, negative for a reversal; null for what is no money. */
  readonly amountKzt: number | null;
  readonly recordedAt: Date;
  /** Null for the command line and background jobs, and for readers who may not see the staff. */
  readonly recordedBy: { readonly id: string; readonly displayName: string } | null;
}

export interface Timeline {
  readonly universityId: string;
  readonly items: TimelineEntry[];
  readonly total: number;
}

/**
 * What happened to a participation and its money, in the order of the days on which it took effect.
 *
 * @throws CodedError `record_not_found`
 */
export async function listTimeline({ manager, principal }: Context, participationId: string): Promise<Timeline> {
  const [participation] = await manager.query<{ universityId: string }[]>(
    'select university_id as "universityId" from participation where id = $1',
    [participationId],
  );
  if (!participation) throw new CodedError('record_not_found', 'not_found', 'There is no such participation.');
  const [reason, note] = principal.role === 'qaitu_ministry' ? ['', ''] : ['e.reason,', 'l.note,'];
  const rows = await manager.query<
    (Omit<TimelineEntry, 'recordedBy'> & { userId: string | null; displayName: string | null; position: number })[]
  >(
    `select t.*, u.id as "userId", u.display_name as "displayName" from (
       select 'mobility' as source, e.id, e.kind, e.effective_on as "effectiveOn", e.until_on as "untilOn", ${reason}
         e.details, null::bigint as "amountKzt", e.recorded_at as "recordedAt", e.recorded_by as by, e.event_no as position
       from mobility_event e where e.university_id = $1 and e.participation_id = $2
       union all
       select 'ledger', l.id, l.kind, l.booked_on, null, ${note}
         jsonb_build_object('source', l.source, 'reference', l.reference, 'cleared', l.cleared, 'reversesId', l.reverses_id),
         l.amount_kzt, l.created_at, l.created_by, l.line_no
       from ledger_line l where l.university_id = $1 and l.participation_id = $2) t
     left join app_user u on u.id = t.by
     order by t."effectiveOn", t."recordedAt", t.source desc, t.position`,
    [participation.universityId, participationId],
  );
  return {
    ...participation,
    items: rows.map(({ userId, displayName, position: _position, ...entry }) => {
      const { by: _by, ...shown } = entry as typeof entry & { by: string | null };
      return { ...shown, recordedBy: userId === null ? null : { id: userId, displayName: displayName ?? '' } };
    }),
    total: rows.length,
  };
}
