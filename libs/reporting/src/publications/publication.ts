import { CodedError } from '#domain/errors/coded-error.js';
import type { PublicationStatus } from '#domain/publication/publication-life-cycle.js';
import type { Context } from '#persistence/context.js';
import type { Label } from '#reference/label.js';

/** A name in all three languages, or none at all. */
type Words = Label;

/** What is published together, by codes: the combinations are all figures of a version, published or withheld. */
export interface PlanCodes {
  readonly universities: readonly string[];
  readonly periods: readonly string[];
  readonly fundings: readonly string[];
  /** By which the country's figures are told apart; none where the country is not. */
  readonly categories: readonly string[];
}

/** What the preparing official asked for; what is left open is settled when the figures are computed. */
export interface AskedPlan {
  readonly periods: readonly string[] | null;
  readonly fundings: readonly string[];
  readonly byCategory: boolean;
}

/** How many figures there are, and why those are withheld that are. */
export interface FigureSummary {
  readonly figures: number;
  readonly published: number;
  readonly withheld: Readonly<Record<string, number>>;
}

export interface NamedUniversity {
  readonly code: string;
  readonly name: Words;
}

/** A version of the published figures, as everybody may know it once it is public. */
export interface Publication {
  readonly id: string;
  /** Its version: 1, 2, 3 …; one that was never published leaves a gap. */
  readonly number: number;
  readonly status: PublicationStatus;
  readonly asOf: string;
  readonly title: Words;
  readonly notes: Words | null;
  readonly contact: string | null;
  readonly plan: PlanCodes | null;
  readonly universities: readonly NamedUniversity[] | null;
  readonly summary: FigureSummary | null;
  readonly definitionVersion: string | null;
  readonly computedAt: Date | null;
  /** SHA-256 of `figures.json`. */
  readonly contentDigest: string | null;
  readonly publishedAt: Date | null;
  readonly supersededAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: Words | null;
}

/** The same with what only the ministry and the job see. */
export interface PreparedPublication extends Publication {
  readonly asked: AskedPlan;
  /** The latest version about the same day that was public when this one was computed. */
  readonly follows: number | null;
  readonly failureCode: string | null;
  readonly preparedBy: string;
  readonly publishedBy: string | null;
  readonly createdAt: Date;
}

const words = (name: string, as = name) =>
  `case when p.${name}_kk is not null then jsonb_build_object('kk', p.${name}_kk, 'ru', p.${name}_ru, 'en', p.${name}_en) end as "${as}"`;

/** The columns of {@link Publication}, of the table `p`: those that everybody has a right to. */
export const PUBLICATION_COLUMNS = `p.id, p.number, p.status, p.as_of as "asOf", ${words('title')}, ${words('notes')},
  p.contact, p.plan, p.universities, p.summary, p.definition_version as "definitionVersion",
  p.computed_at as "computedAt", p.content_digest as "contentDigest", p.published_at as "publishedAt",
  p.superseded_at as "supersededAt", p.withdrawn_at as "withdrawnAt", ${words('withdrawal', 'withdrawalReason')}`;
/** Those of {@link PreparedPublication}. */
export const PREPARED_COLUMNS = `${PUBLICATION_COLUMNS}, p.asked, p.follows, p.failure_code as "failureCode",
  p.prepared_by as "preparedBy", p.published_by as "publishedBy", p.created_at as "createdAt"`;

/** Which version is meant: its number, or the one that is published now. */
export type VersionChoice = number | 'current';

/**
 * A version that everybody may know of.
 * @throws CodedError `record_not_found`
 */
export async function getPublication(context: Context, version: VersionChoice): Promise<Publication> {
  return await findVersion<Publication>(context, version, PUBLICATION_COLUMNS);
}

/**
 * A version whose figures everybody may read.
 * @throws CodedError `record_not_found`, `publication_withdrawn`
 */
export async function getReadablePublication(context: Context, version: VersionChoice): Promise<Publication> {
  const publication = await getPublication(context, version);
  if (publication.status !== 'withdrawn') return publication;
  throw new CodedError('publication_withdrawn', 'not_found', 'This version was withdrawn; its description says why.');
}

/**
 * A version in any state, for the ministry and for jobs.
 * @param locked hold it until the end of the transaction
 * @throws CodedError `record_not_found`
 */
export async function getPreparedPublication(
  context: Context,
  version: number,
  locked = false,
): Promise<PreparedPublication> {
  return await findVersion<PreparedPublication>(context, version, PREPARED_COLUMNS, locked);
}

async function findVersion<Row>(
  { manager }: Context,
  version: VersionChoice,
  columns: string,
  locked = false,
): Promise<Row> {
  const [found] = await manager.query<Row[]>(
    `select ${columns} from publication p
     where ${version === 'current' ? `p.status = 'published' and $1::int is null` : 'p.number = $1'} ${locked ? 'for update' : ''}`,
    [version === 'current' ? null : version],
  );
  if (found) return found;
  throw new CodedError('record_not_found', 'not_found', 'There is no such version of the published figures.');
}
