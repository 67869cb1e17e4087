import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { PUBLICATION_LIFE_CYCLE } from '#domain/publication/publication-life-cycle.js';
import { keepFactsCurrent } from '#kpi/current-facts.js';
import { readRegisterRows } from '#kpi/register-cells.js';
import { type Context, WORKER } from '#persistence/context.js';
import type { Transactions } from '#persistence/with-principal.js';
import type { ComputedPublication, FormerVersion, PublicationInput } from './compute-publication.js';
import { getPreparedPublication, type NamedUniversity, type PreparedPublication } from './publication.js';

/** `computePublication`, wherever it is done: in a thread of its own where requests are answered meanwhile. */
export type Compute = (input: PublicationInput) => ComputedPublication | Promise<ComputedPublication>;

/**
 * Computes a version that is being prepared, and stores its figures and files at once. Done twice, or by two at a time, it
 * is stored once. Between its transactions it holds nothing.
 *
 * @throws CodedError `nothing_to_publish`; whatever else goes wrong, as it comes
 */
export async function computePrepared(transactions: Transactions, version: number, compute: Compute): Promise<void> {
  const begun = await transactions.withPrincipal(WORKER, async (context) => {
    const publication = await getPreparedPublication(context, version);
    return { publication, isToday: publication.asOf === context.today };
  });
  if (begun.publication.status !== 'preparing') return;
  // For today, facts are read: those that only the passing of days has changed are carried over before.
  if (begun.isToday) await keepFactsCurrent(transactions);
  const { input, follows } = await transactions.withPrincipal(
    WORKER,
    async (context) => await gather(context, begun.publication),
    { readOnly: true, snapshot: true },
  );
  const computed = await compute(input);
  await transactions.withPrincipal(WORKER, async (context) => await store(context, version, computed, input, follows));
}

/** Notes that a version could not be computed, and why, by a code. */
export async function failPreparation(transactions: Transactions, version: number, error: unknown): Promise<void> {
  await transactions.withPrincipal(WORKER, async (context) => {
    const publication = await getPreparedPublication(context, version, true);
    if (publication.status !== 'preparing') return;
    const status = takeAction(PUBLICATION_LIFE_CYCLE, publication.status, 'fail', 'system');
    const code = error instanceof CodedError ? error.code : 'preparation_failed';
    await context.manager.query(
      'update publication set status = $2, failure_code = $3, version = version + 1 where id = $1',
      [publication.id, status, code],
    );
    await recordAudit(context, {
      action: 'publication.failed',
      objectType: 'publication',
      objectId: publication.id,
      details: { version, code },
    });
  });
}

/** Everything that a version is made from, as it stood at one moment. */
async function gather(
  context: Context,
  { number, asOf, title, notes, contact, asked }: PreparedPublication,
): Promise<{ input: PublicationInput; follows: number | null }> {
  const { manager, now } = context;
  const rows = await readRegisterRows(context, asOf);
  const ended = await manager.query<{ day: string }[]>(
    `select distinct make_date(extract(year from e.day)::int, case when extract(month from e.day) < 9 then 1 else 9 end, 1) as day
     from (
       select coalesce(p.actual_end, p.planned_end) as day from participation p
       where p.status in ('departed', 'completed', 'terminated_early')) e
     where e.day <= $1 order by 1`,
    [asOf],
  );
  const universities = await manager.query<NamedUniversity[]>(
    `select u.code, jsonb_build_object('kk', u.name_kk, 'ru', u.name_ru, 'en', u.name_en) as name
     from university u order by u.code`,
  );
  const former = await findFormer(context, asOf);
  return {
    follows: former?.number ?? null,
    input: {
      version: { number, asOf, title, notes, contact },
      asked,
      computedAt: now.toISOString(),
      rows,
      endedIn: ended.map(({ day }) => day),
      universities,
      former,
    },
  };
}

/** The latest version about the same day that is or was public; its number alone says whether it still is the latest. */
export async function findFormerNumber({ manager }: Context, asOf: string): Promise<number | null> {
  const [former] = await manager.query<{ number: number }[]>(
    'select number from publication where as_of = $1 and published_at is not null order by published_at desc, number desc limit 1',
    [asOf],
  );
  return former?.number ?? null;
}

async function findFormer(context: Context, asOf: string): Promise<FormerVersion | null> {
  const number = await findFormerNumber(context, asOf);
  if (number === null) return null;
  const [former] = await context.manager.query<FormerVersion[]>(
    `select p.number, p.plan, p.source_digest as "sourceDigest",
       (select jsonb_agg(jsonb_build_object('university', f.university, 'period', f.period, 'funding', f.funding,
          'category', f.category, 'indicator', f.indicator, 'n', f.n, 'known', f.known, 'yes', f.yes, 'no', f.no,
          'status', f.status, 'reason', f.reason, 'value', f.value, 'unit', f.unit, 'low', f.low, 'high', f.high,
          'ciLow', f.ci_low, 'ciHigh', f.ci_high, 'compared', f.compared) order by f.position)::text
        from publication_figure f where f.publication_id = p.id) as figures
     from publication p where p.number = $1`,
    [number],
  );
  return former ?? null;
}

async function store(
  context: Context,
  version: number,
  computed: ComputedPublication,
  { computedAt }: PublicationInput,
  follows: number | null,
): Promise<void> {
  const { manager } = context;
  const publication = await getPreparedPublication(context, version, true);
  // Somebody else has stored it meanwhile: a job that was taken for dead, and was not.
  if (publication.status !== 'preparing') return;
  const status = takeAction(PUBLICATION_LIFE_CYCLE, publication.status, 'finish', 'system');
  let position = 0;
  for (const piece of computed.figures) {
    const [stored] = await manager.query<{ count: number }[]>(
      `with stored as (
         insert into publication_figure (publication_id, position, university, period, funding, category, indicator, n, known,
           yes, no, status, reason, value, unit, low, high, ci_low, ci_high, compared)
         select $1, $2 + f.ordinality, f.university, f.period, f.funding, f.category, f.indicator, f.n, f.known, f.yes, f.no,
           f.status, f.reason, f.value, f.unit, f.low, f.high, f."ciLow", f."ciHigh", f.compared
         from rows from (jsonb_to_recordset($3::jsonb) as (university text, period text, funding text, category text,
           indicator text, n integer, known integer, yes integer, no integer, status text, reason text,
           value double precision, unit text, low double precision, high double precision, "ciLow" double precision,
           "ciHigh" double precision, compared boolean)) with ordinality f
         returning 1)
       select count(*)::int as count from stored`,
      [publication.id, position, piece],
    );
    position += stored?.count ?? 0;
  }
  for (const [index, { name, mediaType, sha256, content }] of computed.files.entries()) {
    await manager.query(
      `insert into publication_file (publication_id, name, position, media_type, bytes, sha256, content)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [publication.id, name, index, mediaType, content.byteLength, sha256, Buffer.from(content.buffer)],
    );
  }
  await manager.query(
    `update publication set status = $2, plan = $3, universities = $4, summary = $5, definition_version = $6,
       computed_at = $7, source_digest = $8, content_digest = $9, follows = $10, failure_code = null, version = version + 1
     where id = $1`,
    [
      publication.id,
      status,
      JSON.stringify(computed.plan),
      JSON.stringify(computed.universities),
      JSON.stringify(computed.summary),
      computed.definitionVersion,
      computedAt,
      computed.sourceDigest,
      computed.contentDigest,
      follows,
    ],
  );
  await recordAudit(context, {
    action: 'publication.prepared',
    objectType: 'publication',
    objectId: publication.id,
    details: { version, figures: computed.summary.figures, published: computed.summary.published },
  });
}
