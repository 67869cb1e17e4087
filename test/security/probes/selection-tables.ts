import type { TableProbe } from './table-probe.js';

/** Pre-selection. The reviewer is named for the closed and the open call of Alatau, the participant has applied to both. */
export const SELECTION_TABLES = {
  call: {
    // Of three calls per university one is not published.
    visible: { public: 4, participant: 4, reviewer: 2, coordinator: 3, ministry: 6, worker: 6 },
    newRow: `(university_id, code, title, academic_year, host_countries, categories, tie_break, status)
      values ($university, 'NEW', 'T', '2025/2026', '{}', '{}', '{}', 'draft')`,
    insertable: { coordinator: 'own' },
    updatable: { coordinator: 3, worker: 6 },
  },
  call_criterion: {
    visible: { public: 4, participant: 4, reviewer: 2, coordinator: 3, ministry: 6, worker: 6 },
    newRow: `(university_id, call_id, code, name_kk, name_ru, name_en, weight, position)
      values ($university, $draftCall, 'new', 'n', 'n', 'n', 1, 9)`,
    insertable: { coordinator: 'own' },
    // What is published stands.
    deletable: { coordinator: 1 },
  },
  call_reviewer: {
    visible: { reviewer: 2, coordinator: 4, ministry: 8, worker: 8 },
    newRow: `(university_id, call_id, user_id) values ($university, $draftCall, $user)`,
    insertable: { coordinator: 'own' },
    deletable: { coordinator: 1 },
  },
  application: {
    // Drafts are their applicant's alone, but for the ministry's and the worker's figures.
    visible: { participant: 2, reviewer: 2, coordinator: 2, ministry: 6, worker: 6 },
    newRow: `(university_id, call_id, user_id, application_code, status) values ($university, $openCall, $user, 'NEW', 'draft')`,
    insertable: { participant: 'own' },
    updatable: { participant: 2, coordinator: 2, worker: 6 },
  },
  application_deliverable: {
    visible: { participant: 2, reviewer: 1, coordinator: 1, ministry: 4, worker: 4 },
    newRow: `(university_id, application_id, deliverable_no) values ($university, $draftApplication, 9)`,
    insertable: { participant: 'own' },
    deletable: { participant: 1 },
  },
  review: {
    visible: { reviewer: 2, coordinator: 4, ministry: 8, worker: 8 },
    newRow: `(university_id, call_id, application_id, user_id, status)
      values ($university, $openCall, $draftApplication, $user, 'draft')`,
    insertable: { reviewer: 'own' },
    updatable: { reviewer: 2 },
  },
  review_score: {
    // Two of one's own, and a colleague's where one's own review is completed; a colleague's other one stays hidden.
    visible: { reviewer: 3, coordinator: 3, worker: 8 },
    newRow: `(university_id, review_id, call_id, application_id, user_id, criterion_id)
      values ($university, $draftReview, $call, $secondApplication, $user, $secondCriterion)`,
    insertable: { reviewer: 'own' },
    updatable: { reviewer: 1, worker: 8 },
  },
  call_result: {
    visible: { public: 2, participant: 2, reviewer: 2, coordinator: 1, ministry: 2, worker: 2 },
    newRow: `(university_id, call_id, application_id, application_code, decision)
      values ($university, $call, $secondApplication, 'NEW', 'reserve')`,
    insertable: { coordinator: 'own' },
    updatable: { coordinator: 1, worker: 2 },
  },
  appeal: {
    visible: { participant: 1, reviewer: 1, coordinator: 1, ministry: 2, worker: 2 },
    newRow: `(university_id, call_id, application_id, user_id, text, filed_on, status)
      values ($university, $openCall, $draftApplication, $user, 'T', '2025-03-01', 'open')`,
    insertable: { participant: 'own' },
    updatable: { reviewer: 1, coordinator: 1 },
  },
} as const satisfies Record<string, TableProbe>;
