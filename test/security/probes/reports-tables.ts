import type { TableProbe } from './table-probe.js';

/** Corrections of reports, and the surveys of the ministry. */
export const REPORTS_TABLES = {
  report_correction_request: {
    visible: { participant: 1, coordinator: 1, worker: 2 },
    newRow: `(university_id, participation_id, report_id, status, reason, requested_on, decided_on)
      values ($university, $participation, $report, 'refused', 'r', '2025-01-01', '2025-01-01')`,
    insertable: { participant: 'own', worker: 'any' },
    updatable: { coordinator: 1, worker: 2 },
    touched: 'version = 1',
  },
  survey: {
    visible: { participant: 1, ministry: 3, worker: 3 },
    newRow: `(questionnaire, questionnaire_version, title_kk, title_ru, title_en, opens_on, closes_on)
      values ('survey_2021', 1, 't', 't', 't', '2025-01-01', '2025-02-01')`,
    insertable: { ministry: 'any', worker: 'any' },
    updatable: { ministry: 3, worker: 3 },
  },
  survey_invitation: {
    visible: { participant: 1, ministry: 2, worker: 2 },
    newRow: `(university_id, survey_id, participation_id) values ($university, $draftSurvey, $participation)`,
    insertable: { worker: 'any' },
    updatable: { participant: 1, worker: 2 },
    touched: 'answered_on = null',
  },
  survey_response: {
    visible: { ministry: 2, worker: 2 },
    newRow: `(survey_id, category, answers) values ($survey, 'master', '{}')`,
    insertable: { participant: 'own', worker: 'any' },
    deletable: { worker: 2 },
    touched: 'category',
  },
  survey_history: {
    visible: { ministry: 3, worker: 3 },
    newRow: `(survey_id, operation, changed_at, changed_by, acting_role)
      values ($draftSurvey, 'changed', now(), $user, 'r')`,
    insertable: { ministry: 'own', worker: 'any' },
    touched: 'reason',
  },
} as const satisfies Record<string, TableProbe>;
