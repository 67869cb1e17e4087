import {
  COMMITMENT_KIND_LABELS,
  COMMITMENT_STATUS_LABELS,
  GROUP_PROJECT_STATUS_LABELS,
  OUTPUT_TYPE_LABELS,
  RESEARCH_PRIORITY_LABELS,
} from './commitment-labels.js';
import {
  AMENDMENT_STATUS_LABELS,
  EVIDENCE_KIND_LABELS,
  OUTPUT_STATE_LABELS,
  SAMPLE_AUDIT_STATUS_LABELS,
  SAMPLE_OUTCOME_LABELS,
} from './evidence-labels.js';
import { KPI_REPORT_RETURN_LABELS, KPI_REPORT_SECTION_LABELS } from './kpi-report-labels.js';
import { isCodeOf, type Label, type LabelledCodes, UnknownReferenceCodeError } from './label.js';
import {
  BREACH_KIND_LABELS,
  BREACH_STATUS_LABELS,
  LEDGER_KIND_LABELS,
  LEDGER_SOURCE_LABELS,
  MOBILITY_EVENT_LABELS,
} from './mobility-labels.js';
import {
  ACCESS_DIMENSION_LABELS,
  CONFLICT_LABELS,
  CONFLICT_STATUS_LABELS,
  CROSSING_DIRECTION_LABELS,
  OBSERVATION_KIND_LABELS,
  OBSERVATION_SOURCE_LABELS,
  OBSERVATION_STATUS_LABELS,
  REGISTER_KIND_LABELS,
  STUDY_LEVEL_LABELS,
} from './observation-labels.js';
import {
  CATEGORY_LABELS,
  FUNDING_LABELS,
  MODE_LABELS,
  PARTICIPATION_STATUS_LABELS,
  PROGRAMME_LABELS,
  RETURN_EVIDENCE_LABELS,
  RETURN_STATUS_LABELS,
  SEX_LABELS,
  WAIVER_LABELS,
} from './participation-labels.js';
import { REFUSAL_GROUND_LABELS } from './refusal-labels.js';
import {
  ACTIVITY_LABELS,
  EVIDENCE_LEVEL_LABELS,
  KPI_REPORT_STATUS_LABELS,
  MIGRATION_INTENTION_LABELS,
  PROBLEM_LABELS,
  REPORT_CORRECTION_LABELS,
  REPORT_RETURN_LABELS,
  REPORT_STATUS_LABELS,
  SUPPORT_ITEM_LABELS,
  SURVEY_STATUS_LABELS,
  WAVE_LABELS,
} from './report-labels.js';
import {
  APPEAL_STATUS_LABELS,
  APPLICATION_STATUS_LABELS,
  CALL_STATUS_LABELS,
  DECISION_LABELS,
  PROPOSAL_FORM_LABELS,
  REVIEW_STATUS_LABELS,
  STUDY_LANGUAGE_LABELS,
} from './selection-labels.js';

/** Every closed list of the records and their bulk files by name. */
export const CODE_LISTS = {
  category: CATEGORY_LABELS,
  funding: FUNDING_LABELS,
  programme: PROGRAMME_LABELS,
  mode: MODE_LABELS,
  sex: SEX_LABELS,
  participationStatus: PARTICIPATION_STATUS_LABELS,
  returnStatus: RETURN_STATUS_LABELS,
  returnEvidence: RETURN_EVIDENCE_LABELS,
  waiver: WAIVER_LABELS,
  commitmentKind: COMMITMENT_KIND_LABELS,
  commitmentStatus: COMMITMENT_STATUS_LABELS,
  groupProjectStatus: GROUP_PROJECT_STATUS_LABELS,
  researchPriority: RESEARCH_PRIORITY_LABELS,
  outputType: OUTPUT_TYPE_LABELS,
  evidenceKind: EVIDENCE_KIND_LABELS,
  amendmentStatus: AMENDMENT_STATUS_LABELS,
  outputState: OUTPUT_STATE_LABELS,
  refusalGround: REFUSAL_GROUND_LABELS,
  sampleAuditStatus: SAMPLE_AUDIT_STATUS_LABELS,
  sampleOutcome: SAMPLE_OUTCOME_LABELS,
  wave: WAVE_LABELS,
  evidenceLevel: EVIDENCE_LEVEL_LABELS,
  reportStatus: REPORT_STATUS_LABELS,
  reportReturn: REPORT_RETURN_LABELS,
  reportCorrection: REPORT_CORRECTION_LABELS,
  surveyStatus: SURVEY_STATUS_LABELS,
  kpiReportStatus: KPI_REPORT_STATUS_LABELS,
  kpiReportSection: KPI_REPORT_SECTION_LABELS,
  kpiReportReturn: KPI_REPORT_RETURN_LABELS,
  activity: ACTIVITY_LABELS,
  problem: PROBLEM_LABELS,
  supportItem: SUPPORT_ITEM_LABELS,
  migrationIntention: MIGRATION_INTENTION_LABELS,
  mobilityEvent: MOBILITY_EVENT_LABELS,
  ledgerKind: LEDGER_KIND_LABELS,
  ledgerSource: LEDGER_SOURCE_LABELS,
  breachKind: BREACH_KIND_LABELS,
  breachStatus: BREACH_STATUS_LABELS,
  callStatus: CALL_STATUS_LABELS,
  applicationStatus: APPLICATION_STATUS_LABELS,
  decision: DECISION_LABELS,
  reviewStatus: REVIEW_STATUS_LABELS,
  appealStatus: APPEAL_STATUS_LABELS,
  studyLanguage: STUDY_LANGUAGE_LABELS,
  proposalForm: PROPOSAL_FORM_LABELS,
  observationKind: OBSERVATION_KIND_LABELS,
  observationSource: OBSERVATION_SOURCE_LABELS,
  observationStatus: OBSERVATION_STATUS_LABELS,
  registerKind: REGISTER_KIND_LABELS,
  crossingDirection: CROSSING_DIRECTION_LABELS,
  studyLevel: STUDY_LEVEL_LABELS,
  observationConflict: CONFLICT_LABELS,
  observationConflictStatus: CONFLICT_STATUS_LABELS,
  accessDimension: ACCESS_DIMENSION_LABELS,
} as const satisfies Readonly<Record<string, LabelledCodes>>;

export type CodeListName = keyof typeof CODE_LISTS;

/** The name of a code in all three languages, or nothing where the list does not have it. */
export function findCodeLabel(list: CodeListName, code: string): Label | undefined {
  const codes: LabelledCodes = CODE_LISTS[list];
  return isCodeOf(codes, code) ? codes[code] : undefined;
}

/**
 * The name of a code in all three languages.
 * @throws {UnknownReferenceCodeError} `unknown_reference_code` where the list does not have it
 */
export function getCodeLabel(list: CodeListName, code: string): Label {
  const label = findCodeLabel(list, code);
  if (!label) throw new UnknownReferenceCodeError(list, code);
  return label;
}
