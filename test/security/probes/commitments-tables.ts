import { SAMPLE_AUDIT } from '../../fixtures/commitments-fixture.js';
import { type Cells, OF_RECORDS, ON_RECORDS, type Reach, type TableProbe } from './table-probe.js';

const BOTH_SIDES: Cells<Reach> = { participant: 'own', coordinator: 'own', worker: 'any' };

/** Amendments, evidence, shares in group projects, sample audits. */
export const COMMITMENTS_TABLES = {
  commitment_amendment: {
    visible: { participant: 1, coordinator: 1, worker: 2 },
    newRow: `(university_id, participation_id, commitment_id, proposer_side, proposed_by, reason, weight, status, decided_at)
      values ($university, $participation, $commitment, 'participant', $user, 'R', 2, 'withdrawn', now())`,
    insertable: BOTH_SIDES,
    updatable: { participant: 1, coordinator: 1, worker: 2 },
    touched: 'version = 1',
  },
  evidence: {
    visible: { participant: 3, coordinator: 3, ministry: 2, worker: 6 },
    newRow: `(university_id, participation_id, commitment_id, kind, value, created_by)
      values ($university, $participation, $commitment, 'doi', '10.1000/x', $user)`,
    insertable: BOTH_SIDES,
    updatable: { participant: 3, coordinator: 3, worker: 6 },
    touched: 'version = 1',
  },
  evidence_file: {
    visible: { participant: 2, coordinator: 2, ministry: 2, worker: 4 },
    newRow: `(university_id, id, sha256, bytes, media_type, stored_name, content)
      values ($university, $groupEvidence, sha256('\\x01'), 1, 'text/plain', 'n', '\\x01')`,
    insertable: BOTH_SIDES,
    touched: 'media_type',
  },
  group_project_member: {
    visible: { coordinator: 1, ministry: 2, worker: 2 },
    newRow: `(university_id, group_project_id, participation_id, share)
      values ($university, $emptyGroup, $participation, 1)`,
    insertable: OF_RECORDS,
    updatable: ON_RECORDS,
  },
  sample_audit: {
    visible: { coordinator: 1, ministry: 2, worker: 2 },
    newRow: `(seed, drawn_on, period_from, period_to, size_per_university, threshold)
      values ('a new seed', '2025-06-01', '2025-05-01', '2025-05-31', 5, 0.1)`,
    insertable: { ministry: 'any', worker: 'any' },
    updatable: { ministry: 2, worker: 2 },
  },
  sample_audit_stratum: {
    visible: { coordinator: 1, ministry: 4, worker: 4 },
    newRow: `(university_id, sample_audit_id, population_size, sample_size, enlarged, population_digest)
      values ($university, '${SAMPLE_AUDIT.drawn}', 1, 1, false, repeat('0', 64))
      on conflict (sample_audit_id, university_id) do update set checked_count = 0`,
    insertable: { ministry: 'any', worker: 'any' },
    updatable: { ministry: 4, worker: 4 },
  },
  sample_audit_item: {
    visible: { coordinator: 1, ministry: 4, worker: 4 },
    newRow: `(university_id, sample_audit_id, participation_id, record_kind, record_id, rank)
      values ($university, '${SAMPLE_AUDIT.drawn}', $participation, 'report', $participation, 2)`,
    insertable: { ministry: 'any', worker: 'any' },
    updatable: { ministry: 4, worker: 4 },
  },
} as const satisfies Record<string, TableProbe>;
