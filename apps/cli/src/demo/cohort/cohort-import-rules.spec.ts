import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkCommitment } from '#domain/commitment/commitment-rules.js';
import type { CheckContext } from '#domain/fields/check-value.js';
import type { Finding } from '#domain/findings/finding.js';
import { checkGroupProject } from '#domain/group-project/group-project-rules.js';
import { mobilitiesOverlap } from '#domain/participation/overlap.js';
import { checkParticipation } from '#domain/participation/participation-rules.js';
import { checkReportWave } from '#domain/report/report-rules.js';
import { columnsOf, type RecordDrafts, type RecordKind } from '#exchange/tabular/columns.js';
import { parseRow } from '#exchange/tabular/parse-row.js';
import { readRows } from '#exchange/tabular/read-rows.js';
import { rowKey } from '#exchange/tabular/row-key.js';
import { isCountryCode } from '#reference/countries.js';
import { isDirectionCode } from '#reference/directions-of-training.js';
import { isRegionCode } from '#reference/regions.js';
import { BULK_COLUMNS, BULK_KINDS, type BulkRow, toCsv } from './bulk-files.js';
import { streamCohort, type UniversityFiles } from './generate-cohort.js';

const AS_OF = '2026-11-21';
const PARTICIPATIONS = 1200;

const context: CheckContext = {
  today: AS_OF,
  lookups: { isKnownCountry: isCountryCode, isKnownRegion: isRegionCode, isKnownField: isDirectionCode },
};

/** One file through the import engine's own reader and rules: its records, and what is found in which column. */
async function readFile<Kind extends RecordKind>(
  kind: Kind,
  rows: readonly BulkRow<Kind>[],
  check: (record: RecordDrafts[Kind], unreadable: ReadonlySet<string>) => readonly Finding[] = () => [],
): Promise<{ records: RecordDrafts[Kind][]; found: string[] }> {
  const records: RecordDrafts[Kind][] = [];
  const found: string[] = [];
  const keys = new Set<string>();
  for await (const batch of readRows([Buffer.from(toCsv(kind, rows))], { kind })) {
    for (const row of batch) {
      const { record, findings, unreadable } = parseRow(kind, row, context);
      found.push(...named(kind, [...findings, ...check(record, unreadable)]));
      const key = rowKey(kind, record);
      if (key === undefined || keys.has(key)) found.push(`${kind} key: duplicate`);
      keys.add(key ?? '');
      records.push(record);
    }
  }
  return { records, found };
}

function named(kind: string, findings: readonly Finding[]): string[] {
  return findings.map(({ code, column }) => `${kind} ${column}: ${code}`);
}

async function findingsOf({ files }: UniversityFiles): Promise<string[]> {
  const groups = await readFile('group_projects', files.group_projects, checkGroupProject);
  const participations = await readFile('participations', files.participations, checkParticipation);
  const commitments = await readFile('commitments', files.commitments, checkCommitment);
  const reports = await readFile('reports', files.reports);
  const outputs = await readFile('outputs', files.outputs);
  const found = [groups, participations, commitments, reports, outputs].flatMap((file) => file.found);
  const anchors = new Map(
    participations.records.map((record) => [record.externalId, record.actualEnd ?? record.plannedEnd ?? '']),
  );
  for (const report of reports.records) {
    found.push(...named('reports', checkReportWave(report, anchors.get(report.participationExternalId) ?? '')));
  }
  const people = Map.groupBy(participations.records, (record) => record.iin ?? record.documentNumber);
  for (const [one, other] of people.values()) {
    if (one && other && mobilitiesOverlap(one, other)) found.push('participations: overlap');
  }
  return found;
}

describe('the import engine', () => {
  let findings: string[];

  beforeAll(async () => {
    const perUniversity: string[][] = [];
    for (const files of streamCohort({ seed: 2024, asOf: AS_OF, participations: PARTICIPATIONS })) {
      perUniversity.push(await findingsOf(files));
    }
    findings = perUniversity.flat();
  });

  it('knows the very columns that the files have', () => {
    for (const kind of BULK_KINDS) {
      expect(columnsOf(kind).map((field) => field.column)).toEqual([...BULK_COLUMNS[kind]]);
    }
  });

  it('finds nothing in the files but the few IINs that disagree on purpose', () => {
    const codes = findings.map((line) => line.split(': ')[1] ?? '');
    expect(codes.filter((code) => !code.startsWith('iin_'))).toEqual([]);
    expect(codes.length).toBeLessThan(PARTICIPATIONS * 0.01);
  });
});
