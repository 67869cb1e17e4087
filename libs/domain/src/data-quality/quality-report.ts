import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Severity } from '../findings/finding-text.js';
import { checkGroupProjectQuality } from './group-project-rules.js';
import type { QualityFinding, QualityGroupProject, QualityRecord } from './quality-record.js';
import type { QualityRule } from './quality-rules.js';
import { checkRecordQuality } from './record-rules.js';
import { checkSetQuality } from './set-rules.js';

/** How often one code was found at one university. */
export interface QualityCount {
  readonly universityId: string;
  readonly code: QualityRule;
  readonly severity: Severity;
  readonly findings: number;
  /** Distinct participations concerned. */
  readonly participations: number;
}

/** All findings about a set of records as of a day: each by itself, and participations beside each other. */
export function checkQuality(
  records: readonly QualityRecord[],
  today: CalendarDate,
  groupProjects: readonly QualityGroupProject[] = [],
): QualityFinding[] {
  return [
    ...records.flatMap((record) => checkRecordQuality(record, today)),
    ...checkSetQuality(records),
    ...groupProjects.flatMap(checkGroupProjectQuality),
  ];
}

/** Findings counted per university and code, errors first, then by code. */
export function countFindings(findings: readonly QualityFinding[]): QualityCount[] {
  const counts = new Map<string, { first: QualityFinding; findings: number; participations: Set<string> }>();
  for (const found of findings) {
    const key = `${found.universityId} ${found.code}`;
    const count = counts.get(key) ?? { first: found, findings: 0, participations: new Set<string>() };
    count.findings += 1;
    if (found.participationId !== null) count.participations.add(found.participationId);
    counts.set(key, count);
  }
  return Array.from(counts.values(), ({ first, findings: number, participations }) => ({
    universityId: first.universityId,
    code: first.code,
    severity: first.severity,
    findings: number,
    participations: participations.size,
  })).toSorted(
    (a, b) => compare(a.universityId, b.universityId) || compare(a.severity, b.severity) || compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
