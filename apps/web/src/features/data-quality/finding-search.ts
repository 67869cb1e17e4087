import { FINDING_STATUSES } from '#domain/data-quality/finding-life-cycle.js';
import { QUALITY_RULES } from '#domain/data-quality/quality-rules.js';
import { isCodeOf } from '#reference/label.js';
import { FINDING_SUBJECT_LABELS } from '#reference/data-quality-labels.js';
import type { FindingQuery } from '../../api/data-quality.js';

export const FINDING_FILTERS = ['rule', 'severity', 'status', 'subject', 'university', 'participationId'] as const;

/** What the address says about the list of findings, as it stands there. */
export type FindingSearch = Partial<Record<(typeof FINDING_FILTERS)[number], string>>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The filters of an address as the API takes them; a code that does not exist is dropped. */
export function readFindingQuery(search: FindingSearch): FindingQuery {
  const { rule, severity, status, subject, university, participationId } = search;
  const query: FindingQuery = {};
  if (rule !== undefined && isCodeOf(QUALITY_RULES, rule)) query.rule = rule;
  if (severity === 'error' || severity === 'warning') query.severity = severity;
  const known = FINDING_STATUSES.find((code) => code === status);
  if (known) query.status = known;
  if (subject !== undefined && isCodeOf(FINDING_SUBJECT_LABELS, subject)) query.subject = subject;
  if (university !== undefined) query.university = university;
  if (participationId !== undefined && UUID.test(participationId)) query.participationId = participationId;
  return query;
}
