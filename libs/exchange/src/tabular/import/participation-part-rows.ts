import type { CommitmentDraft } from '#domain/commitment/commitment-fields.js';
import { COMMITMENT_LIFE_CYCLE } from '#domain/commitment/commitment-life-cycle.js';
import { CLEARED_BY_NEW_CLAIM, checkCommitment } from '#domain/commitment/commitment-rules.js';
import type { RecordValues } from '#domain/fields/draft.js';
import type { Field } from '#domain/fields/field.js';
import { type Finding, finding } from '#domain/findings/finding.js';
import type { LifeCycleRole } from '#domain/life-cycle/life-cycle.js';
import type { Context } from '#persistence/context.js';
import { columnsOf, type RecordKind } from '../columns.js';
import { compositeKey, keyFields } from '../row-key.js';
import { checkTransition, type Links, type RowDraft, type RowHandler, textOf } from './row-handler.js';
import { readStored, type StoredRow } from './stored-rows.js';

/** The competition commission waives a commitment; its decision reaches the register by the university's file. */
const COMMITMENT_ROLES: readonly LifeCycleRole[] = ['participant', 'coordinator', 'commission'];

/** Rows of files whose records hang on a participation, named by its `participation_external_id`. */
export abstract class ParticipationPartRows implements RowHandler {
  readonly fields: readonly Field[];
  readonly linkColumns: readonly string[] = ['participation_id'];

  /** What names a record within its participation. */
  private readonly ownKey: readonly Field[];
  private participations: ReadonlyMap<unknown, StoredRow> = new Map();
  private stored: ReadonlyMap<string, StoredRow> = new Map();

  protected constructor(
    kind: RecordKind,
    readonly table: string,
  ) {
    this.fields = columnsOf(kind).filter(({ column }) => column !== 'participation_external_id');
    this.ownKey = keyFields(kind).slice(1);
  }

  abstract check(
    record: RecordValues,
    draft: RowDraft,
    stored: StoredRow | undefined,
    unreadable: ReadonlySet<string>,
  ): readonly Finding[];

  async load(context: Context, drafts: readonly RowDraft[]): Promise<void> {
    const externalIds = [...new Set(drafts.flatMap((draft) => textOf(draft.participationExternalId) ?? []))];
    const participations = await readStored(context, 'participation', 'external_id', 'text', externalIds);
    this.participations = new Map(participations.map((row) => [row.external_id, row]));
    const ids = participations.map((row) => row.id);
    this.take(await readStored(context, this.table, 'participation_id', 'uuid', ids));
  }

  /** Takes the stored records of the batch's participations, by key; one without a whole key is found by no row. */
  protected take(rows: readonly StoredRow[]): void {
    this.stored = new Map(
      rows.flatMap((row) => {
        const key = compositeKey([row.participation_id, ...this.ownKey.map(({ column }) => row[column])]);
        return key === undefined ? [] : [[key, row] as const];
      }),
    );
  }

  findStored(draft: RowDraft): StoredRow | undefined {
    const key = compositeKey([this.participationOf(draft)?.id, ...this.ownKey.map(({ property }) => draft[property])]);
    return key === undefined ? undefined : this.stored.get(key);
  }

  linksOf(draft: RowDraft, _stored: StoredRow | undefined): Links {
    const participation = this.participationOf(draft);
    const named = textOf(draft.participationExternalId) !== undefined;
    return {
      columns: { participation_id: participation?.id ?? null },
      findings: named && !participation ? [finding('participation_unknown', 'participation_external_id')] : [],
    };
  }

  protected participationOf(draft: RowDraft): StoredRow | undefined {
    return this.participations.get(draft.participationExternalId);
  }
}

/** Rows of `commitments`. */
export class CommitmentRows extends ParticipationPartRows {
  constructor() {
    super('commitments', 'commitment');
  }

  clearedBy(draft: RowDraft, stored: StoredRow | undefined): readonly string[] {
    return draft.status === 'claimed' && stored?.status === 'rejected' ? CLEARED_BY_NEW_CLAIM : [];
  }

  check(
    record: RecordValues,
    _draft: RowDraft,
    stored: StoredRow | undefined,
    unreadable: ReadonlySet<string>,
  ): readonly Finding[] {
    const commitment = record as CommitmentDraft;
    return [
      ...checkCommitment(commitment, unreadable),
      ...checkTransition(COMMITMENT_LIFE_CYCLE, stored?.status, commitment.status, COMMITMENT_ROLES),
    ];
  }
}

/** Rows of `outputs`. */
export class OutputRows extends ParticipationPartRows {
  constructor() {
    super('outputs', 'output');
  }

  check(): readonly Finding[] {
    return [];
  }
}
