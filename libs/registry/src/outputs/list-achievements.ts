import { type Context, WORKER } from '#persistence/context.js';
import { decodeCursor, encodeCursor } from '#persistence/keyset-page.js';
import { asPrincipal } from '#persistence/with-principal.js';
import type { Label } from '#reference/label.js';

/** A verified result and who brought it about, as far as they consented to: name, university and the result itself. */
export interface Achievement {
  readonly name: string;
  readonly university: Label;
  readonly type: string;
  readonly title: string;
  readonly date: string | null;
  readonly doi: string | null;
}

/** A page of achievements. */
export interface Achievements {
  readonly items: readonly Achievement[];
  /** null = this is the last page. */
  readonly nextCursor: string | null;
}

/**
 * Verified outputs of people whose consent to `publication` stands now, the latest verified first. Whoever withdraws it is in
 * no later answer. Everybody may read this, and nobody's role but the worker's sees outputs of all universities together with
 * consents: so it is asked for by this one query, which is given nothing but a place to go on from.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listAchievements(
  context: Context,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Promise<Achievements> {
  const [day, id] = cursor === undefined ? [null, null] : decodeCursor(cursor, ['date', 'uuid']);
  const rows = await asPrincipal(
    context,
    WORKER,
    async ({ manager }) =>
      await manager.query<(Achievement & { readonly id: string; readonly verifiedOn: string })[]>(
        `select o.id, o.verified_on as "verifiedOn", concat_ws(' ', p.given_name, p.family_name) as name,
           jsonb_build_object('kk', u.name_kk, 'ru', u.name_ru, 'en', u.name_en) as university,
           o.type, o.title, o.date, o.doi
         from consent c
         join app_user a on a.id = c.user_id
         join participation p on p.person_id = a.person_id and p.status <> 'cancelled'
         join output o on o.university_id = p.university_id and o.participation_id = p.id
         join university u on u.id = p.university_id
         where c.purpose = 'publication' and c.withdrawn_at is null
           and o.verified_on is not null and o.refused_on is null
           and p.given_name <> '' and p.family_name <> ''
           and ($1::date is null or (o.verified_on, o.id) < ($1::date, $2::uuid))
         order by o.verified_on desc, o.id desc limit $3`,
        [day, id, limit + 1],
      ),
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    // The id and the day of verification are the register's own.
    items: shown.map(({ name, university, type, title, date, doi }) => ({ name, university, type, title, date, doi })),
    nextCursor: rows.length > limit && last ? encodeCursor([last.verifiedOn, last.id]) : null,
  };
}
