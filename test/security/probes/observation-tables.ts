import { OF_RECORDS, ON_RECORDS, ONE_EACH, type TableProbe } from './table-probe.js';

/** What only those who work with it may see: no participant. */
const WITHOUT_PARTICIPANT = { coordinator: 1, ministry: 2, worker: 2 } as const;

/** Files of registers, their rows about participants, where sources disagree, and who was eligible. */
export const OBSERVATION_TABLES = {
  register_file: {
    visible: { coordinator: 1, ministry: 2, admin: 2, worker: 2 },
    newRow: `(university_id, kind, file_name, file_sha256, file_bytes, legal_basis, state, row_count, matched_count,
        unmatched_count, created_count, changed_count, unchanged_count, refused_count, conflict_count, received_at)
      values ($university, 'enrolment', 'f', '\\x00', 1, 'l', 'committed', 0, 0, 0, 0, 0, 0, 0, 0, now())`,
    insertable: { worker: 'any' },
    updatable: { worker: 2 },
    touched: 'state',
  },
  register_entry: {
    visible: ONE_EACH,
    newRow: `(university_id, participation_id, register_kind, register_key, from_date, register_file_id)
      values ($university, $participation, 'enrolment', 'X', '2025-01-01', $participation)`,
    insertable: OF_RECORDS,
    updatable: ON_RECORDS,
  },
  observation_conflict: {
    visible: WITHOUT_PARTICIPANT,
    newRow: `(university_id, participation_id, code, conflict_key, at_date)
      values ($university, $participation, 'work_not_reported', 'X', '2025-01-01')`,
    insertable: OF_RECORDS,
    updatable: ON_RECORDS,
  },
  eligible_population: {
    visible: WITHOUT_PARTICIPANT,
    newRow: `(university_id, academic_year, dimension, group_code) values ($university, '2024/2025', 'sex', 'M')`,
    insertable: OF_RECORDS,
    updatable: ON_RECORDS,
  },
} as const satisfies Record<string, TableProbe>;
