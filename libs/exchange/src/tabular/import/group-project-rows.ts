import type { RecordValues } from '#domain/fields/draft.js';
import { type Finding, finding } from '#domain/findings/finding.js';
import { GROUP_PROJECT_FIELDS, type GroupProjectDraft } from '#domain/group-project/group-project-fields.js';
import { GROUP_PROJECT_LIFE_CYCLE } from '#domain/group-project/group-project-life-cycle.js';
import { checkGroupProject } from '#domain/group-project/group-project-rules.js';
import { canReach } from '#domain/life-cycle/life-cycle.js';
import type { Context } from '#persistence/context.js';
import { compositeKey, type Links, type RowDraft, type RowHandler, textOf } from './row-handler.js';
import { readStored, type StoredRow } from './stored-rows.js';

/** Rows of `group_projects`. */
export class GroupProjectRows implements RowHandler {
  readonly table = 'group_project';
  readonly fields = GROUP_PROJECT_FIELDS;
  readonly linkColumns = [];
  private stored: ReadonlyMap<unknown, StoredRow> = new Map();

  keyOf(draft: RowDraft): string | undefined {
    return compositeKey(draft.groupCode);
  }

  async load(context: Context, drafts: readonly RowDraft[]): Promise<void> {
    const codes = drafts.flatMap((draft) => textOf(draft.groupCode) ?? []);
    const rows = await readStored(context, this.table, 'group_code', 'text', codes);
    this.stored = new Map(rows.map((row) => [row.group_code, row]));
  }

  findStored(draft: RowDraft): StoredRow | undefined {
    return this.stored.get(draft.groupCode);
  }

  linksOf(): Links {
    return { columns: {}, findings: [] };
  }

  clearedBy(): readonly string[] {
    return [];
  }

  check(
    record: RecordValues,
    _draft: RowDraft,
    stored: StoredRow | undefined,
    unreadable: ReadonlySet<string>,
  ): readonly Finding[] {
    const project = record as GroupProjectDraft;
    const before = (stored as { readonly status?: NonNullable<GroupProjectDraft['status']> } | undefined)?.status;
    const barred =
      before &&
      project.status &&
      !canReach(GROUP_PROJECT_LIFE_CYCLE, before, project.status, ['participant', 'coordinator', 'commission']);
    return [
      ...checkGroupProject(project, unreadable),
      ...(barred ? [finding('transition_not_allowed', 'status', { from: before, to: String(project.status) })] : []),
    ];
  }

  async complete(): Promise<void> {
    // A group project hangs on nothing but its university.
  }
}
