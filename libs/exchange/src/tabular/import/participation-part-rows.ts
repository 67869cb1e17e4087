import { COMMITMENT_LIFE_CYCLE } from '#domain/commitment/commitment-life-cycle.js';
import { COMMITMENT_FIELDS, type CommitmentDraft } from '#domain/commitment/commitment-fields.js';
import { CLEARED_BY_NEW_CLAIM, checkCommitment } from '#domain/commitment/commitment-rules.js';
import type { RecordValues } from '#domain/fields/draft.js';
import type { Field } from '#domain/fields/field.js';
import { type Finding, finding } from '#domain/findings/finding.js';
import { canReach } from '#domain/life-cycle/life-cycle.js';
import { OUTPUT_FIELDS } from '#domain/output/output-fields.js';
import { DEFAULT_EVIDENCE_LEVEL } from '#domain/report/report-codes.js';
import { REPORT_FIELDS, type ReportDraft } from '#domain/report/report-fields.js';
import { checkReportWave } from '#domain/report/report-rules.js';
import type { Context } from '#persistence/context.js';
import { compositeKey, type Links, type RowDraft, type RowHandler, textOf } from './row-handler.js';
import { readStored, type StoredRow } from './stored-rows.js';

/** Rows of files whose records hang on a participation, named by its `participation_external_id`. */
abstract class ParticipationPartRows implements RowHandler {
  abstract readonly table: string;
  readonly fields: readonly Field[];
  readonly linkColumns = ['participation_id'];

  private participations: ReadonlyMap<unknown, StoredRow> = new Map();
  private stored: ReadonlyMap<string | undefined, StoredRow> = new Map();

  protected constructor(
    fields: readonly Field[],
    private readonly ownKey: readonly { readonly column: string; readonly property: string }[],
  ) {
    this.fields = fields.filter(({ property }) => property !== 'participationExternalId');
  }

  abstract check(
    record: RecordValues,
    draft: RowDraft,
    stored: StoredRow | undefined,
    unreadable: ReadonlySet<string>,
  ): readonly Finding[];

  keyOf(draft: RowDraft): string | undefined {
    return compositeKey(draft.participationExternalId, ...this.ownKey.map(({ property }) => draft[property]));
  }

  async load(context: Context, drafts: readonly RowDraft[]): Promise<void> {
    const externalIds = [...new Set(drafts.flatMap((draft) => textOf(draft.participationExternalId) ?? []))];
    const participations = await readStored(context, 'participation', 'external_id', 'text', externalIds);
    this.participations = new Map(participations.map((row) => [row.external_id, row]));
    const ids = participations.map((row) => row.id);
    const rows = await readStored(context, this.table, 'participation_id', 'uuid', ids);
    this.stored = new Map(
      rows.map((row) => [
        compositeKey(
          row.participation_id as string,
          ...this.ownKey.map(({ column }) => row[column] as string | number),
        ),
        row,
      ]),
    );
  }

  findStored(draft: RowDraft): StoredRow | undefined {
    const participation = this.participationOf(draft);
    const key = participation && compositeKey(participation.id, ...this.ownKey.map(({ property }) => draft[property]));
    return key === undefined ? undefined : this.stored.get(key);
  }

  linksOf(draft: RowDraft): Links {
    const participation = this.participationOf(draft);
    const named = textOf(draft.participationExternalId) !== undefined;
    return {
      columns: { participation_id: participation?.id ?? null },
      findings: named && !participation ? [finding('participation_unknown', 'participation_external_id')] : [],
    };
  }

  clearedBy(_draft: RowDraft, _stored: StoredRow | undefined): readonly string[] {
    return [];
  }

  async complete(): Promise<void> {
    // Everything these records hang on is there already, or their rows were refused.
  }

  protected participationOf(draft: RowDraft): StoredRow | undefined {
    return this.participations.get(draft.participationExternalId);
  }
}

/** Rows of `commitments`. */
export class CommitmentRows extends ParticipationPartRows {
  readonly table = 'commitment';

  constructor() {
    super(COMMITMENT_FIELDS, [{ column: 'commitment_no', property: 'commitmentNo' }]);
  }

  override clearedBy(draft: RowDraft, stored: StoredRow | undefined): readonly string[] {
    return draft.status === 'claimed' && stored?.status === 'rejected' ? CLEARED_BY_NEW_CLAIM : [];
  }

  check(
    record: RecordValues,
    draft: RowDraft,
    stored: StoredRow | undefined,
    unreadable: ReadonlySet<string>,
  ): readonly Finding[] {
    const commitment = record as CommitmentDraft;
    const before = (stored as { readonly status?: NonNullable<CommitmentDraft['status']> } | undefined)?.status;
    const barred =
      before &&
      commitment.status &&
      !canReach(COMMITMENT_LIFE_CYCLE, before, commitment.status, ['participant', 'coordinator', 'commission']);
    return [
      ...checkCommitment(commitment, unreadable),
      ...(barred ? [finding('transition_not_allowed', 'status', { from: before, to: String(draft.status) })] : []),
    ];
  }
}

/** Rows of `reports`. */
export class ReportRows extends ParticipationPartRows {
  readonly table = 'report';

  constructor() {
    super(REPORT_FIELDS, [
      { column: 'wave', property: 'wave' },
      { column: 'evidence_level', property: 'evidenceLevel' },
      { column: 'submitted_on', property: 'submittedOn' },
    ]);
  }

  override keyOf(draft: RowDraft): string | undefined {
    return super.keyOf(withLevel(draft));
  }

  override findStored(draft: RowDraft): StoredRow | undefined {
    return super.findStored(withLevel(draft));
  }

  check(record: RecordValues, draft: RowDraft): readonly Finding[] {
    record.evidenceLevel ??= DEFAULT_EVIDENCE_LEVEL;
    const participation = this.participationOf(draft);
    const anchor = participation?.actual_end ?? participation?.planned_end;
    return typeof anchor === 'string' ? checkReportWave(record as ReportDraft, anchor) : [];
  }
}

/** A blank evidence level is stored as `self` and is the same key. */
function withLevel(draft: RowDraft): RowDraft {
  return { ...draft, evidenceLevel: draft.evidenceLevel ?? DEFAULT_EVIDENCE_LEVEL };
}

/** Rows of `outputs`. */
export class OutputRows extends ParticipationPartRows {
  readonly table = 'output';

  constructor() {
    super(OUTPUT_FIELDS, [{ column: 'output_no', property: 'outputNo' }]);
  }

  check(): readonly Finding[] {
    return [];
  }
}
