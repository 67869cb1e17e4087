/** Columns of the bulk files, in the order in which they are written. */
export const BULK_COLUMNS = {
  group_projects: ['group_code', 'title', 'task', 'due_date', 'status', 'decided_on'],
  participations: [
    'external_id',
    'iin',
    'document_number',
    'family_name',
    'given_name',
    'patronymic',
    'birth_date',
    'sex',
    'citizenship',
    'email',
    'phone',
    'home_region',
    'rural',
    'category',
    'field',
    'funding',
    'programme',
    'mode',
    'host_country',
    'host_institution',
    'host_ror',
    'planned_start',
    'planned_end',
    'actual_start',
    'actual_end',
    'status',
    'return_status',
    'return_date',
    'return_verified_on',
    'not_returned_on',
    'return_evidence',
    'credits_planned',
    'credits_earned',
    'credits_recognised',
    'recognition_final',
    'amount_paid_kzt',
    'amount_repaid_kzt',
    'waiver',
    'waiver_date',
    'group_code',
  ],
  commitments: [
    'participation_external_id',
    'commitment_no',
    'title',
    'kind',
    'priority',
    'due_date',
    'weight',
    'status',
    'claimed_degree',
    'claimed_on',
    'verified_degree',
    'verified_on',
    'rejected_on',
    'waived_on',
    'evidence',
  ],
  reports: [
    'participation_external_id',
    'wave',
    'submitted_on',
    'evidence_level',
    'reference_date',
    'activities',
    'residence_country',
    'employer',
    'occupation',
    'level_match',
    'field_match',
    'contact_with_host',
    'migration_intention',
    'support_mentor',
    'support_access',
    'support_admin',
    'support_housing',
    'support_language',
    'support_integration',
    'problems',
    'serious_problem',
  ],
  outputs: ['participation_external_id', 'output_no', 'type', 'title', 'date', 'doi', 'share', 'verified_on'],
} as const;

export type BulkKind = keyof typeof BULK_COLUMNS;

/** The kinds in the order in which they have to be imported: groups before their members, people before what they did. */
export const BULK_KINDS = Object.keys(BULK_COLUMNS) as readonly BulkKind[];

/** One record of a bulk file: every column of its kind as text, an empty string where nothing is known. */
export type BulkRow<Kind extends BulkKind> = Readonly<Record<(typeof BULK_COLUMNS)[Kind][number], string>>;

/** The lines of a bulk file as CSV (UTF-8, commas, RFC 4180 quoting), the header first, each with its line end. */
export function* csvLines<Kind extends BulkKind>(kind: Kind, rows: Iterable<BulkRow<Kind>>): Generator<string> {
  const columns: readonly (typeof BULK_COLUMNS)[Kind][number][] = BULK_COLUMNS[kind];
  yield `${columns.join(',')}\n`;
  for (const row of rows) {
    yield `${columns.map((column) => quoted(row[column])).join(',')}\n`;
  }
}

/** A whole bulk file as CSV text. For large cohorts write `csvLines` to a stream instead. */
export function toCsv<Kind extends BulkKind>(kind: Kind, rows: Iterable<BulkRow<Kind>>): string {
  return [...csvLines(kind, rows)].join('');
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
