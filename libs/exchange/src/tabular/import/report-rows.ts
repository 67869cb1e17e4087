import type { RecordValues } from '#domain/fields/draft.js';
import type { Finding } from '#domain/findings/finding.js';
import { DEFAULT_EVIDENCE_LEVEL, type ReportStatus } from '#domain/report/report-codes.js';
import type { ReportDraft } from '#domain/report/report-fields.js';
import { checkReportWave } from '#domain/report/report-rules.js';
import { compositeKey } from '../row-key.js';
import { ParticipationPartRows } from './participation-part-rows.js';
import type { AcceptedRow, Links, RowDraft } from './row-handler.js';
import type { StoredRow } from './stored-rows.js';

/** What a report by file is: sent in. */
const FILED: ReportStatus = 'submitted';

/**
 * Rows of `reports`. A report that is waited for (scheduled, open, on its way, overdue) is no record of the file yet: it
 * has no day of submission and hence no key. A row with the participant's own answers fills it, so that nobody is asked
 * for what the university has already brought.
 */
export class ReportRows extends ParticipationPartRows {
  override readonly linkColumns = ['participation_id', 'status', 'draft_answers', 'draft_saved_at'];

  private underWay: ReadonlyMap<string | undefined, StoredRow> = new Map();
  /** Ids of reports under way that a row of this file fills; a dry run writes nothing, and finds them again. */
  private readonly filled = new Set<string>();

  constructor() {
    super('reports', 'report');
  }

  fills(stored: StoredRow): boolean {
    return stored.submitted_on === null;
  }

  /**
   * What the participant answered here of their plans to leave is theirs alone (kpi-catalogue.md, K15): a file neither
   * changes it nor finds out by a difference what it is.
   */
  heard(draft: RowDraft, stored: StoredRow): RowDraft {
    return this.fills(stored) || stored.questionnaire === null ? draft : { ...draft, migrationIntention: undefined };
  }

  override findStored(draft: RowDraft): StoredRow | undefined {
    const stored = super.findStored(draft);
    const level = draft.evidenceLevel ?? DEFAULT_EVIDENCE_LEVEL;
    if (stored || level !== DEFAULT_EVIDENCE_LEVEL) return stored;
    const waiting = this.underWay.get(compositeKey([this.participationOf(draft)?.id, draft.wave]));
    return waiting && !this.filled.has(waiting.id) ? waiting : undefined;
  }

  override linksOf(draft: RowDraft, stored: StoredRow | undefined): Links {
    const { columns, findings } = super.linksOf(draft, stored);
    const kept = stored !== undefined && !this.fills(stored);
    return {
      columns: {
        ...columns,
        status: kept ? stored.status : FILED,
        draft_answers: kept ? stored.draft_answers : null,
        draft_saved_at: kept ? stored.draft_saved_at : null,
      },
      findings,
    };
  }

  check(record: RecordValues, draft: RowDraft): readonly Finding[] {
    const participation = this.participationOf(draft);
    const anchor = participation?.actual_end ?? participation?.planned_end;
    return typeof anchor === 'string' ? checkReportWave(record as ReportDraft, anchor) : [];
  }

  accept({ stored }: AcceptedRow): void {
    if (stored && this.fills(stored)) this.filled.add(stored.id);
  }

  protected override take(rows: readonly StoredRow[]): void {
    super.take(rows);
    this.underWay = new Map(
      rows.filter((row) => this.fills(row)).map((row) => [compositeKey([row.participation_id, row.wave]), row]),
    );
  }
}
