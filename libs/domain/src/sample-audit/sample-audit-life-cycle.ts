import { CodedError } from '../errors/coded-error.js';
import type { LifeCycle } from '../life-cycle/life-cycle.js';

export const SAMPLE_AUDIT_STATUSES = ['drawn', 'completed'] as const;
export type SampleAuditStatus = (typeof SAMPLE_AUDIT_STATUSES)[number];

/** What can be done to a sample audit once it is drawn. */
export type SampleAuditAction = 'record_outcome' | 'complete';

/** The life of a sample audit: outcomes are recorded, and may be corrected, until it is completed. */
export const SAMPLE_AUDIT_LIFE_CYCLE = {
  drawn: [
    { action: 'record_outcome', next: 'drawn', roles: ['ministry'] },
    { action: 'complete', next: 'completed', roles: ['ministry'] },
  ],
  completed: [],
} as const satisfies LifeCycle<SampleAuditStatus, SampleAuditAction>;

/** What is drawn. */
export const SAMPLED_RECORD_KINDS = ['commitment', 'report'] as const;
export type SampledRecordKind = (typeof SAMPLED_RECORD_KINDS)[number];

/** What the check of one record found: it is as it was verified, or it is not. */
export const SAMPLE_OUTCOMES = ['confirmed', 'error'] as const;
export type SampleOutcome = (typeof SAMPLE_OUTCOMES)[number];

/**
 * @throws CodedError `finding_missing` when an error is recorded without saying what it is
 */
export function requireFinding(outcome: SampleOutcome, finding: string | null): void {
  if (outcome === 'confirmed' || finding) return;
  throw new CodedError('finding_missing', 'unprocessable', 'Say what is wrong with the record.', [
    { field: 'finding', code: 'finding_missing', message: 'An error needs a finding.' },
  ]);
}

/**
 * @throws CodedError `sample_audit_unfinished` (conflict) while a record has no outcome
 */
export function requireAllChecked(unchecked: number): void {
  if (unchecked === 0) return;
  throw new CodedError('sample_audit_unfinished', 'conflict', `${unchecked} of the records drawn have no outcome yet.`);
}
