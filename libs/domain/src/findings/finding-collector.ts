import { type Finding, type FindingCode, type FindingParams, finding } from './finding.js';

/** No column is unreadable: the usual case. */
const NONE: ReadonlySet<string> = new Set();

/**
 * Collects what the rules of a record find. A rule that leans on a column whose cell could not be read stays silent:
 * that cell has its own error, and a second one would send the coordinator to the wrong place.
 */
export class FindingCollector {
  readonly findings: Finding[] = [];

  constructor(private readonly unreadable: ReadonlySet<string> = NONE) {}

  /** Adds a finding at the first of the columns it leans on. */
  add(code: FindingCode, columns: readonly [string, ...string[]], params?: FindingParams): void {
    if (!columns.some((column) => this.unreadable.has(column))) {
      this.findings.push(finding(code, columns[0], params));
    }
  }
}
