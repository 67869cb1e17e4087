import type { RecordValues } from '#domain/fields/draft.js';
import type { Finding } from '#domain/findings/finding.js';
import { GROUP_PROJECT_FIELDS, type GroupProjectDraft } from '#domain/group-project/group-project-fields.js';
import { GROUP_PROJECT_LIFE_CYCLE } from '#domain/group-project/group-project-life-cycle.js';
import { checkGroupProject } from '#domain/group-project/group-project-rules.js';
import type { LifeCycleRole } from '#domain/life-cycle/life-cycle.js';
import type { Context } from '#persistence/context.js';
import { checkTransition, type Links, type RowDraft, type RowHandler, textOf } from './row-handler.js';
import { readStored, type StoredRow } from './stored-rows.js';

/** The commission decides on a group project; its decision reaches the register by the university's file. */
const ROLES: readonly LifeCycleRole[] = ['participant', 'coordinator', 'commission'];

/** Rows of `group_projects`, which hang on nothing but their university. */
export class GroupProjectRows implements RowHandler {
  readonly table = 'group_project';
  readonly fields = GROUP_PROJECT_FIELDS;
  readonly linkColumns = [];
  private stored: ReadonlyMap<unknown, StoredRow> = new Map();

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

  check(
    record: RecordValues,
    _draft: RowDraft,
    stored: StoredRow | undefined,
    unreadable: ReadonlySet<string>,
  ): readonly Finding[] {
    const project = record as GroupProjectDraft;
    return [
      ...checkGroupProject(project, unreadable),
      ...checkTransition(GROUP_PROJECT_LIFE_CYCLE, stored?.status, project.status, ROLES),
    ];
  }
}
