import { createHash } from 'node:crypto';
import { academicYearOf, parsePeriod } from '#domain/calendar/period.js';
import { protect } from '#domain/disclosure/protect.js';
import { type PublicationPlan, publicationSetOf } from '#domain/disclosure/publication-cells.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { KPI_DEFINITION_VERSION } from '#domain/kpi/definition-version.js';
import { parseFunding } from '#domain/kpi/selection.js';
import { CATEGORIES } from '#domain/participation/participation-codes.js';
import { type RegisterRow, toRegisterCells } from '#kpi/register-cells.js';
import { type Figure, figureKey, figuresOf } from './figure.js';
import { writeFiles } from './publication-files.js';
import type { AskedPlan, FigureSummary, NamedUniversity, PlanCodes, Publication } from './publication.js';
import type { PublicationFile } from './version-content.js';

/** All that a version is made from; plain data, so that a thread of its own can make it. */
export interface PublicationInput {
  readonly version: Pick<Publication, 'number' | 'asOf' | 'title' | 'notes' | 'contact'>;
  readonly asked: AskedPlan;
  /** ISO instant at which the rows were read. */
  readonly computedAt: string;
  readonly rows: readonly RegisterRow[];
  /** Begins of stretches of months in which something had ended. */
  readonly endedIn: readonly string[];
  readonly universities: readonly NamedUniversity[];
  readonly former: FormerVersion | null;
}

/** The latest version about the same day that is or was public. */
export interface FormerVersion {
  readonly number: number;
  readonly plan: PlanCodes;
  readonly sourceDigest: string;
  /** Its figures as a JSON text. */
  readonly figures: string;
}

/** A version as it will be stored: nothing of it that is not protected. */
export interface ComputedPublication {
  readonly plan: PlanCodes;
  readonly universities: readonly NamedUniversity[];
  readonly summary: FigureSummary;
  readonly definitionVersion: string;
  /** Of the unprotected sums, so never told to anybody: tables could be tried out on it. */
  readonly sourceDigest: string;
  readonly contentDigest: string;
  /** The figures in pieces, each the JSON text of an array, in order. */
  readonly figures: readonly string[];
  readonly files: readonly PublicationFile[];
}

const FIGURES_PER_PIECE = 2000;

/**
 * Makes a version: disclosure control over everything that is published together, then the files. A day that was published
 * before is published again by the same plan, and what was withheld stays withheld; from the same sums come the same figures.
 * Seconds of computing for a country: not for the thread that answers requests.
 *
 * @throws CodedError `nothing_to_publish` where the register has no record
 */
export function computePublication(input: PublicationInput): ComputedPublication {
  const { former, rows, version } = input;
  const plan = former?.plan ?? planOf(input);
  if (plan.universities.length === 0) {
    throw new CodedError('nothing_to_publish', 'conflict', 'The register has no record as of this day.');
  }
  const sourceDigest = sha256(JSON.stringify([KPI_DEFINITION_VERSION, plan, rows]));
  const isSame = former?.sourceDigest === sourceDigest;
  const before = former === null ? [] : (JSON.parse(former.figures) as Figure[]);
  const figures = isSame ? before : protectedFigures(input, plan, before);
  const universities = input.universities.filter(({ code }) => plan.universities.includes(code));
  const summary = summarise(figures);
  const files = writeFiles({
    version,
    plan,
    universities,
    summary,
    definitionVersion: KPI_DEFINITION_VERSION,
    computedAt: input.computedAt,
    figures,
  });
  return {
    plan,
    universities,
    summary,
    definitionVersion: KPI_DEFINITION_VERSION,
    sourceDigest,
    contentDigest: files.find(({ name }) => name === 'figures.json')?.sha256 ?? '',
    figures: Array.from({ length: Math.ceil(figures.length / FIGURES_PER_PIECE) }, (_, piece) =>
      JSON.stringify(figures.slice(piece * FIGURES_PER_PIECE, (piece + 1) * FIGURES_PER_PIECE)),
    ),
    files,
  };
}

/** Every calendar and every academic year in which something has ended, and all of them together, unless asked otherwise. */
function planOf({ asked, endedIn, rows }: PublicationInput): PlanCodes {
  const years = [...new Set(endedIn.map((day) => day.slice(0, 4)))].toSorted();
  const academicYears = [...new Set(endedIn.map(academicYearOf))].toSorted();
  return {
    universities: [...new Set(rows.map(({ university }) => university))].toSorted(),
    periods: asked.periods ?? ['all', ...years, ...academicYears],
    fundings: asked.fundings,
    categories: asked.byCategory ? CATEGORIES : [],
  };
}

function protectedFigures({ rows, version }: PublicationInput, plan: PlanCodes, before: readonly Figure[]): Figure[] {
  // That nothing can be computed withholds nothing.
  const withheld = new Set(
    before.filter(({ status, reason }) => status === 'withheld' && reason !== 'not_computable').map(figureKey),
  );
  const set = publicationSetOf(toRegisterCells(rows, version.asOf), {
    ...disclosurePlanOf(plan),
    isWithheld: ([university = '', period = '', funding = '', category = 'all'], indicator) =>
      withheld.has(figureKey({ university, period, funding, category, indicator })),
  });
  return figuresOf(protect(set));
}

/** The plan as disclosure control takes it. */
export function disclosurePlanOf(plan: PlanCodes): PublicationPlan {
  return {
    universityIds: plan.universities,
    periods: plan.periods.map(parsePeriod),
    fundings: plan.fundings.map((code) => parseFunding(code)),
    filters: plan.categories.length === 0 ? [] : [{ name: 'category', codes: plan.categories }],
  };
}

function summarise(figures: readonly Figure[]): FigureSummary {
  const withheld: Record<string, number> = {};
  for (const { reason } of figures) {
    if (reason !== null) withheld[reason] = (withheld[reason] ?? 0) + 1;
  }
  return {
    figures: figures.length,
    published: figures.filter(({ status }) => status === 'published').length,
    withheld,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
