import { type CheckContext, checkFields } from '../fields/check-value.js';
import { type Finding, finding } from '../findings/finding.js';
import { FindingCollector } from '../findings/finding-collector.js';
import { iinDisagreement } from '../identifiers/iin.js';
import {
  type ApplicationDraft,
  APPLICATION_FIELDS,
  type DeliverableDraft,
  DELIVERABLE_FIELDS,
} from './application-fields.js';

/** What a call accepts; an empty list accepts everything. */
export interface CallTerms {
  readonly categories: readonly string[];
  readonly hostCountries: readonly string[];
}

const TERMS_OF_REFERENCE = [
  ['host_mentor', 'hostMentor'],
  ['host_access', 'hostAccess'],
  ['host_courses', 'hostCourses'],
  ['host_fees', 'hostFees'],
] as const;

/**
 * What is wrong with what has been filled in so far; a draft may lack anything. Columns of deliverables are named
 * `deliverables.<index>.<column>`.
 */
export function checkApplicationDraft(
  application: ApplicationDraft,
  deliverables: readonly DeliverableDraft[],
  context: CheckContext,
): Finding[] {
  return checkApplicationFields(application, deliverables, context).filter(({ code }) => code !== 'required_missing');
}

/**
 * Everything that keeps an application from being sent in, all at once: what is missing, what is out of its limits, what
 * the call does not accept, and, for staff, what the host has not promised.
 */
export function checkSubmission(
  application: ApplicationDraft,
  deliverables: readonly DeliverableDraft[],
  terms: CallTerms,
  context: CheckContext,
): Finding[] {
  const found = new FindingCollector();
  if (!application.iin && !application.documentNumber) found.add('person_id_missing', ['iin', 'document_number']);
  if (application.iin && application.documentNumber) found.add('document_number_with_iin', ['document_number', 'iin']);
  checkAgainstIin(application, found);
  const { plannedStart, plannedEnd, category, hostCountry } = application;
  if (plannedStart && plannedEnd && plannedEnd < plannedStart) {
    found.add('planned_end_before_start', ['planned_end', 'planned_start']);
  }
  if (category && terms.categories.length > 0 && !terms.categories.includes(category)) {
    found.add('category_not_in_call', ['category']);
  }
  if (hostCountry && terms.hostCountries.length > 0 && !terms.hostCountries.includes(hostCountry)) {
    found.add('host_country_not_in_call', ['host_country']);
  }
  if (deliverables.length === 0) found.add('deliverables_missing', ['deliverables']);
  if (application.proposalForm === 'group' && !application.groupCode) found.add('group_code_missing', ['group_code']);
  if (application.proposalForm !== 'group' && application.groupCode) {
    found.add('group_code_of_individual', ['group_code']);
  }
  if (category === 'staff') {
    for (const [column, property] of TERMS_OF_REFERENCE) {
      if (!application[property]) found.add('terms_of_reference_missing', [column]);
    }
  }
  return [...checkApplicationFields(application, deliverables, context), ...found.findings];
}

function checkApplicationFields(
  application: ApplicationDraft,
  deliverables: readonly DeliverableDraft[],
  context: CheckContext,
): Finding[] {
  return [
    ...checkFields(APPLICATION_FIELDS, application, context),
    ...deliverables.flatMap((deliverable, index) =>
      checkFields(DELIVERABLE_FIELDS, deliverable, context).map((found) =>
        finding(found.code, `deliverables.${index}.${found.column}`, found.params),
      ),
    ),
  ];
}

function checkAgainstIin(application: ApplicationDraft, found: FindingCollector): void {
  if (!application.iin) return;
  for (const disagreement of iinDisagreement(application.iin, application)) {
    if (disagreement === 'birth_date') found.add('iin_birth_date_mismatch', ['birth_date', 'iin']);
    else found.add('iin_sex_mismatch', ['sex', 'iin']);
  }
}
