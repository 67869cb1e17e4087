import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#audit/record-audit.js';
import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import { parsePeriod } from '#domain/calendar/period.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { fundingLabel, parseFunding } from '#domain/kpi/selection.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { PUBLICATION_LIFE_CYCLE } from '#domain/publication/publication-life-cycle.js';
import { type Context, WORKER } from '#persistence/context.js';
import { writeJob } from '#persistence/outbox/write-job.js';
import { asPrincipal, setReason } from '#persistence/with-principal.js';
import type { Label } from '#reference/label.js';
import { defaultTitle } from './publication-labels.js';
import { type AskedPlan, getPreparedPublication } from './publication.js';

/** The queue of jobs that compute versions; made in a migration. */
export const PUBLICATION_QUEUE = 'publication';

/** What a job of the queue carries: the number of the version. */
export interface PublicationJob {
  readonly version: number;
}

/** What an official asks to be prepared; what is left out has a default. */
export interface NewPublication {
  /** Today where it is not given. */
  readonly asOf?: string;
  readonly title?: Label;
  readonly notes?: Label;
  /** An e-mail address or a telephone number that readers may turn to. */
  readonly contact?: string;
  /** Every year, calendar and academic, in which something has ended, and `all`, where not given. */
  readonly periods?: readonly string[];
  /** `state_budget` and `all` where not given. */
  readonly fundings?: readonly string[];
  /** Whether the country's figures are told apart by category; they are where it is not said. */
  readonly byCategory?: boolean;
}

const DEFAULT_FUNDINGS = ['state_budget', 'all'];

/**
 * Begins a version of the published figures, `preparing`, and writes the job that computes it; both hold if the transaction
 * commits. A day that was published before is published again by the plan it was published by.
 *
 * @param withJob not where the caller computes it at once
 * @returns the number of the version
 * @throws CodedError `as_of_invalid`, `period_invalid`, `funding_invalid`, `official_required`, `plan_differs` (409)
 */
export async function preparePublication(context: Context, asked: NewPublication, withJob = true): Promise<number> {
  const asOf = asked.asOf ?? context.today;
  if (!isCalendarDate(asOf) || asOf > context.today) {
    throw new CodedError('as_of_invalid', 'invalid', 'The as-of date is a day such as 2026-11-21, not after today.');
  }
  const official = officialOf(context);
  const title = asked.title ?? defaultTitle(asOf);
  const plan = readPlan(asked);
  await requireSamePlan(context, asOf, asked);
  await lockPublications(context);
  const [next] = await context.manager.query<{ number: number }[]>(
    'select coalesce(max(number), 0) + 1 as number from publication',
  );
  const number = next?.number ?? 1;
  const id = uuidv7({ msecs: context.now.getTime() });
  await context.manager.query(
    `insert into publication (id, number, as_of, title_kk, title_ru, title_en, notes_kk, notes_ru, notes_en, contact, asked,
       prepared_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      number,
      asOf,
      title.kk,
      title.ru,
      title.en,
      asked.notes?.kk ?? null,
      asked.notes?.ru ?? null,
      asked.notes?.en ?? null,
      asked.contact ?? null,
      JSON.stringify(plan),
      official,
      context.now,
    ],
  );
  if (withJob) await writePublicationJob(context, number);
  await recordAudit(context, {
    action: 'publication.prepare',
    objectType: 'publication',
    objectId: id,
    details: { version: number, asOf },
  });
  return number;
}

/**
 * Computes a version again that could not be computed.
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function retryPublication(context: Context, version: number, comment?: string): Promise<void> {
  const publication = await getPreparedPublication(context, version, true);
  const status = takeAction(PUBLICATION_LIFE_CYCLE, publication.status, 'retry', 'ministry');
  if (comment !== undefined) await setReason(context, comment);
  await context.manager.query(
    'update publication set status = $2, failure_code = null, version = version + 1 where id = $1',
    [publication.id, status],
  );
  await writePublicationJob(context, version);
  await recordAudit(context, { action: 'publication.retry', objectType: 'publication', objectId: publication.id });
}

/**
 * The official in whose name the work is done.
 * @throws CodedError `official_required` (403) where nobody stands behind it
 */
export function officialOf({ principal: { userId } }: Context): string {
  if (userId !== null) return userId;
  throw new CodedError('official_required', 'forbidden', 'An official prepares and publishes figures, by name.');
}

/** Numbers are given and versions published one after the other. */
export async function lockPublications({ manager }: Context): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('publications', 0))`);
}

async function writePublicationJob(context: Context, version: number): Promise<void> {
  const job: PublicationJob = { version };
  await asPrincipal(context, WORKER, async (asWorker) => await writeJob(asWorker, PUBLICATION_QUEUE, job));
}

/** @throws CodedError `period_invalid`, `funding_invalid` */
function readPlan({ periods, fundings = DEFAULT_FUNDINGS, byCategory = true }: NewPublication): AskedPlan {
  return {
    periods: periods === undefined ? null : [...new Set(periods.map((period) => parsePeriod(period).code))],
    fundings: [...new Set(fundings.map((funding) => fundingLabel(parseFunding(funding))))],
    byCategory,
  };
}

/**
 * Other cuts through the same records would be one more table about the same people, and each table knows nothing of the
 * other's withheld figures.
 * @throws CodedError `plan_differs` where the day was published before and other figures are asked for
 */
async function requireSamePlan(context: Context, asOf: string, asked: NewPublication): Promise<void> {
  if (asked.periods === undefined && asked.fundings === undefined && asked.byCategory === undefined) return;
  const [former] = await context.manager.query<{ number: number; same: boolean }[]>(
    `select p.number, ($2::jsonb is null or p.plan -> 'periods' = $2) and ($3::jsonb is null or p.plan -> 'fundings' = $3)
       and ($4::boolean is null or (jsonb_array_length(p.plan -> 'categories') > 0) = $4) as same
     from publication p where p.as_of = $1 and p.published_at is not null order by p.published_at desc limit 1`,
    [
      asOf,
      asked.periods === undefined ? null : JSON.stringify(readPlan(asked).periods),
      asked.fundings === undefined ? null : JSON.stringify(readPlan(asked).fundings),
      asked.byCategory ?? null,
    ],
  );
  if (former?.same !== false) return;
  throw new CodedError(
    'plan_differs',
    'conflict',
    `Version ${former.number} of the same day was published with other periods, sources of money or categories; the day is published again with the same ones.`,
  );
}
