import { CodedError } from '#domain/errors/coded-error.js';
import type { SampleAuditStatus } from '#domain/sample-audit/sample-audit-life-cycle.js';
import type { Context } from '#persistence/context.js';

/** One sample audit: by which seed it was drawn, of which decisions, and how many at each university. */
export interface SampleAudit {
  readonly id: string;
  readonly version: number;
  readonly seed: string;
  readonly drawnOn: string;
  /** First and last day of the decisions that could be drawn. */
  readonly from: string;
  readonly to: string;
  readonly sizePerUniversity: number;
  /** Error rate, 0–1, above which a university's next sample is larger. */
  readonly threshold: number;
  readonly status: SampleAuditStatus;
  readonly completedOn: string | null;
}

export const SAMPLE_AUDIT_COLUMNS = `a.id, a.version, a.seed, a.drawn_on as "drawnOn", a.period_from as "from",
  a.period_to as "to", a.size_per_university as "sizePerUniversity", a.threshold, a.status,
  a.completed_on as "completedOn"`;

/**
 * @param forChange whether nobody else may change it until this transaction ends
 * @throws CodedError `record_not_found`; to a coordinator also one that is not completed
 */
export async function getSampleAuditRow(context: Context, id: string, forChange = false): Promise<SampleAudit> {
  const [row] = await context.manager.query<SampleAudit[]>(
    `select ${SAMPLE_AUDIT_COLUMNS} from sample_audit a where a.id = $1 ${forChange ? 'for update' : ''}`,
    [id],
  );
  if (!row) throw new CodedError('record_not_found', 'not_found', 'There is no such sample audit.');
  return row;
}
