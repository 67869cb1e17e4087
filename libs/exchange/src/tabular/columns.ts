import { COMMITMENT_FIELDS, type CommitmentDraft } from '#domain/commitment/commitment-fields.js';
import type { Field } from '#domain/fields/field.js';
import { GROUP_PROJECT_FIELDS, type GroupProjectDraft } from '#domain/group-project/group-project-fields.js';
import { OUTPUT_FIELDS, type OutputDraft } from '#domain/output/output-fields.js';
import { PARTICIPATION_FIELDS, type ParticipationDraft } from '#domain/participation/participation-fields.js';
import { REPORT_FIELDS, type ReportDraft } from '#domain/report/report-fields.js';

/** The five bulk files (records.md §2). */
export const RECORD_KINDS = ['participations', 'commitments', 'group_projects', 'reports', 'outputs'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** The draft that a row of each file becomes. */
export interface RecordDrafts {
  participations: ParticipationDraft;
  commitments: CommitmentDraft;
  group_projects: GroupProjectDraft;
  reports: ReportDraft;
  outputs: OutputDraft;
}

/** The columns of each file in the order of its template: one definition for reading, templates and export. */
export const COLUMNS = {
  participations: PARTICIPATION_FIELDS,
  commitments: COMMITMENT_FIELDS,
  group_projects: GROUP_PROJECT_FIELDS,
  reports: REPORT_FIELDS,
  outputs: OUTPUT_FIELDS,
} as const satisfies Record<RecordKind, readonly Field[]>;

/**
 * The columns whose values together name a record of the university; what hangs on a participation begins with it. A
 * second row with the same ones in one file is refused.
 */
export const KEY_COLUMNS = {
  participations: ['external_id'],
  commitments: ['participation_external_id', 'commitment_no'],
  group_projects: ['group_code'],
  reports: ['participation_external_id', 'wave', 'evidence_level', 'submitted_on'],
  outputs: ['participation_external_id', 'output_no'],
} as const satisfies Record<RecordKind, readonly string[]>;

/** The columns of a file (see {@link COLUMNS}), without the types of its properties. */
export function columnsOf(kind: RecordKind): readonly Field[] {
  return COLUMNS[kind];
}

/** Whether a value names one of the bulk files. */
export function isRecordKind(value: string): value is RecordKind {
  return RECORD_KINDS.some((kind) => kind === value);
}
