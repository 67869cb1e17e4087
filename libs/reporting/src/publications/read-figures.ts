import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import type { Figure } from './figure.js';

/** Which figures of a version are wanted: of each of these the codes, all where none is named. */
export interface FigureChoice {
  readonly university?: readonly string[];
  readonly period?: readonly string[];
  readonly funding?: readonly string[];
  readonly category?: readonly string[];
  readonly indicator?: readonly string[];
}

const LAST_POSITION = 2_147_483_647;

/**
 * A page of a version's figures, in the order of its files. A choice only leaves figures out: each is as it was protected
 * together with all others.
 * @throws CodedError `cursor_invalid`
 */
export async function readFigures(
  { manager }: Context,
  publicationId: string,
  choice: FigureChoice,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Promise<Page<Figure>> {
  const after = cursor === undefined ? 0 : Number(decodeCursor(cursor, ['text'])[0]);
  const position = Number.isInteger(after) && after >= 0 ? Math.min(after, LAST_POSITION) : 0;
  const { university, period, funding, category, indicator } = choice;
  const parameters = [publicationId, university, period, funding, category, indicator].map((value) => value ?? null);
  const chosen = `f.publication_id = $1 and ($2::text[] is null or f.university = any ($2))
    and ($3::text[] is null or f.period = any ($3)) and ($4::text[] is null or f.funding = any ($4))
    and ($5::text[] is null or f.category = any ($5)) and ($6::text[] is null or f.indicator = any ($6))`;
  const [counted] = await manager.query<{ total: number }[]>(
    `select count(*)::int as total from publication_figure f where ${chosen}`,
    parameters,
  );
  const found = await manager.query<(Figure & { readonly position: number })[]>(
    `select f.position, f.university, f.period, f.funding, f.category, f.indicator, f.n, f.known, f.yes, f.no, f.status,
       f.reason, f.value, f.unit, f.low, f.high, f.ci_low as "ciLow", f.ci_high as "ciHigh", f.compared
     from publication_figure f where ${chosen} and f.position > $7 order by f.position limit $8`,
    [...parameters, position, limit + 1],
  );
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    total: counted?.total ?? 0,
    nextCursor: found.length > limit && last ? encodeCursor([String(last.position)]) : null,
  };
}
