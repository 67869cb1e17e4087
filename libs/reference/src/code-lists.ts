import {
  COMMITMENT_KINDS,
  COMMITMENT_STATUSES,
  GROUP_PROJECT_STATUSES,
  OUTPUT_TYPES,
  RESEARCH_PRIORITIES,
} from './commitment-codes.js';
import { isCodeOf, type Label, type LabelledCodes, UnknownReferenceCodeError } from './label.js';
import {
  CATEGORIES,
  FUNDING_SOURCES,
  MODES,
  PARTICIPATION_STATUSES,
  PROGRAMMES,
  RETURN_EVIDENCE,
  RETURN_STATUSES,
  SEXES,
  WAIVERS,
} from './participation-codes.js';
import {
  ACTIVITIES,
  EVIDENCE_LEVELS,
  KPI_REPORT_STATUSES,
  MIGRATION_INTENTIONS,
  PROBLEMS,
  REPORT_STATUSES,
  SUPPORT_ITEMS,
  WAVES,
} from './report-codes.js';

/** Every closed list of the records and their bulk files by name. */
export const CODE_LISTS = {
  category: CATEGORIES,
  funding: FUNDING_SOURCES,
  programme: PROGRAMMES,
  mode: MODES,
  sex: SEXES,
  participationStatus: PARTICIPATION_STATUSES,
  returnStatus: RETURN_STATUSES,
  returnEvidence: RETURN_EVIDENCE,
  waiver: WAIVERS,
  commitmentKind: COMMITMENT_KINDS,
  commitmentStatus: COMMITMENT_STATUSES,
  groupProjectStatus: GROUP_PROJECT_STATUSES,
  researchPriority: RESEARCH_PRIORITIES,
  outputType: OUTPUT_TYPES,
  wave: WAVES,
  evidenceLevel: EVIDENCE_LEVELS,
  reportStatus: REPORT_STATUSES,
  kpiReportStatus: KPI_REPORT_STATUSES,
  activity: ACTIVITIES,
  problem: PROBLEMS,
  supportItem: SUPPORT_ITEMS,
  migrationIntention: MIGRATION_INTENTIONS,
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
