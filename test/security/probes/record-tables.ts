import { DATA_REQUEST_HISTORY } from '../../fixtures/data-requests-fixture.js';
import { KPI_REPORT_HISTORY } from '../../fixtures/kpi-reports-fixture.js';
import { OBSERVATION_HISTORY } from '../../fixtures/observation-fixture.js';
import { FINDING_HISTORY } from '../../fixtures/quality-fixture.js';
import { SELECTION_HISTORY } from '../../fixtures/selection-fixture.js';
import { OF_RECORDS, ON_RECORDS, ONE_EACH, type TableProbe } from './table-probe.js';

const record = (newRow: string): TableProbe => ({
  visible: { ...ONE_EACH, owner: 2 },
  newRow,
  insertable: OF_RECORDS,
  updatable: ON_RECORDS,
});

/**
 * What the fixtures leave in each university's history: the record, a breach, a correction asked for, a selection; an
 * amendment, three pieces of evidence, a second group project and a share; what was observed.
 */
const HISTORY =
  6 +
  1 +
  1 +
  SELECTION_HISTORY +
  1 +
  3 +
  1 +
  1 +
  OBSERVATION_HISTORY +
  KPI_REPORT_HISTORY +
  FINDING_HISTORY +
  DATA_REQUEST_HISTORY;
/** What two samples leave: a stratum and a record drawn in each. */
const SAMPLE_HISTORY = 4;

/** The record itself, its history and how it came in. */
export const RECORD_TABLES = {
  participation: {
    ...record(`(university_id, person_id, external_id, family_name, given_name, category, funding, planned_start, planned_end, status)
    values ($university, $person, 'X', 'F', 'G', 'bachelor', 'self', '2024-01-01', '2024-06-30', 'planned')`),
    // Participants claim their own return; the ministry cancels and waives.
    updatable: { ...ON_RECORDS, participant: 1, ministry: 2 },
    touchedBy: { participant: 'return_date = null', ministry: 'waiver_date' },
  },
  report: {
    ...record(
      `(university_id, participation_id, wave, submitted_on) values ($university, $participation, 'end', '2025-01-01')`,
    ),
    updatable: { ...ON_RECORDS, participant: 1 },
    touched: 'version = 1',
  },
  commitment: {
    ...record(
      `(university_id, participation_id, commitment_no, title, weight, status) values ($university, $participation, 2, 'T', 1, 'agreed')`,
    ),
    // The ministry's one change is a waiver.
    updatable: { ...ON_RECORDS, participant: 1 },
    touchedBy: { participant: 'version = 1' },
    forbidden: { participant: `status = 'verified', verified_degree = 1, verified_on = '2025-01-01'` },
  },
  output: {
    ...record(
      `(university_id, participation_id, output_no, type, title, share) values ($university, $participation, 2, 'patent', 'T', 1)`,
    ),
    insertable: { ...OF_RECORDS, participant: 'own' },
    updatable: { ...ON_RECORDS, participant: 1 },
    touchedBy: { participant: 'version = 1' },
    forbidden: { participant: `verified_on = '2025-01-01'` },
  },
  group_project: {
    ...record(`(university_id, group_code, title, status) values ($university, 'X', 'T', 'agreed')`),
    // The ministry's one change is a cancellation.
    visible: { participant: 1, coordinator: 2, ministry: 4, worker: 4, owner: 4 },
    updatable: { participant: 1, coordinator: 2, worker: 4 },
    touchedBy: { participant: 'version = 1' },
    forbidden: { participant: `status = 'accepted', decided_on = '2025-01-01'` },
  },
  observation: {
    ...record(`(university_id, participation_id, kind, source, evidence_level, observed_on)
      values ($university, $participation, 'study', 'register', 'register', '2025-01-01')`),
    visible: { participant: 2, coordinator: 2, ministry: 4, worker: 4 },
    updatable: { coordinator: 2, worker: 4 },
  },
  record_history: {
    // What was drawn for samples is not the university's to see before they are over.
    visible: { coordinator: HISTORY, worker: 2 * (HISTORY + SAMPLE_HISTORY) },
    newRow: `(university_id, record_table, record_id, record_version, operation, changed_at, changed_by, acting_role)
      values ($university, 'report', $participation, 1, 'created', now(), $user, 'r')`,
    insertable: { participant: 'own', reviewer: 'own', coordinator: 'own', ministry: 'own', worker: 'any' },
    touched: 'reason',
  },
  import: {
    visible: { coordinator: 1, worker: 2 },
    newRow: `(university_id, kind, file_name, file_sha256, file_bytes, state, created_count, updated_count, unchanged_count,
        refused_count, warning_count, started_at, finished_at)
      values ($university, 'outputs', 'f', '\\x00', 1, 'committed', 0, 0, 0, 0, 0, now(), now())`,
    insertable: OF_RECORDS,
    touched: 'file_name',
  },
} as const satisfies Record<string, TableProbe>;
