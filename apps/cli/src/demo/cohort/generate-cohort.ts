import type { BulkKind, BulkRow } from './bulk-files.js';
import { CohortPlan, type CohortOptions, type PlannedUniversity } from './cohort-plan.js';
import { commitmentRows } from './commitment-rows.js';
import { groupProjectRows } from './group-project-rows.js';
import { outputRows } from './output-rows.js';
import { participationRows } from './participation-rows.js';
import { reportRows } from './report-rows.js';

/** The five bulk files of one university, as records of text cells. */
export interface UniversityFiles {
  readonly university: string;
  readonly files: { readonly [Kind in BulkKind]: readonly BulkRow<Kind>[] };
}

type RowSource<Kind extends BulkKind> = (plan: CohortPlan, university: PlannedUniversity) => Generator<BulkRow<Kind>>;

const ROW_SOURCES: { readonly [Kind in BulkKind]: RowSource<Kind> } = {
  group_projects: groupProjectRows,
  participations: participationRows,
  commitments: commitmentRows,
  reports: reportRows,
  outputs: outputRows,
};

/**
 * Makes the synthetic cohort of 2024: every figure of `published-margins.ts` to the unit, everything else invented and
 * drawn from the seed. The files keep all rules of the bulk format; the only warnings are the few IINs that disagree
 * with birth date or sex on purpose. Import the kinds in the order of `BULK_KINDS`.
 * @throws {CohortOptionsError} `cohort_as_of_invalid` before 2025-01-01, `cohort_size_invalid` outside 1–1,000,000
 */
export function generateCohort(options: CohortOptions): UniversityFiles[] {
  return [...streamCohort(options)];
}

/**
 * The same cohort, one university at a time.
 * @throws {CohortOptionsError} as `generateCohort`, when the first university is asked for
 */
export function* streamCohort(options: CohortOptions): Generator<UniversityFiles> {
  const plan = new CohortPlan(options);
  for (const university of plan.universities) {
    yield {
      university: university.code,
      files: {
        group_projects: [...groupProjectRows(plan, university)],
        participations: [...participationRows(plan, university)],
        commitments: [...commitmentRows(plan, university)],
        reports: [...reportRows(plan, university)],
        outputs: [...outputRows(plan, university)],
      },
    };
  }
}

/**
 * The rows of one file of one university, each made when it is asked for: for benchmarks, where a hundred thousand rows
 * go straight into a file or a COPY. Lives are drawn anew for each kind, which costs time and saves memory.
 */
export function streamRows<Kind extends BulkKind>(
  plan: CohortPlan,
  university: PlannedUniversity,
  kind: Kind,
): Generator<BulkRow<Kind>> {
  return ROW_SOURCES[kind](plan, university);
}
