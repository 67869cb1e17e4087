import { CodedError } from '#domain/errors/coded-error.js';
import type { SectionComments } from '#domain/report/kpi-report-sections.js';
import type { Context } from '#persistence/context.js';
import type { FindingCount } from '#registry/data-quality/count-findings.js';
import type { ReportIndicators } from './report-figures.js';

/** What was submitted, word for word: the part of a snapshot that is kept as one document. */
export interface SnapshotContent {
  /** University code. */
  readonly university: string;
  readonly period: string;
  readonly funding: string;
  readonly asOf: string;
  readonly edition: number;
  /** The number of the submission, which is the snapshot's version. */
  readonly submission: number;
  readonly definitionVersion: string;
  /** An instant, ISO 8601 in UTC. */
  readonly computedAt: string;
  readonly indicators: ReportIndicators;
  readonly comments: SectionComments;
  readonly findings: readonly FindingCount[];
}

/** One submission of a report, as it will always be. */
export interface Snapshot {
  readonly id: string;
  readonly universityId: string;
  readonly version: number;
  readonly content: SnapshotContent;
  readonly inputDigest: string;
  readonly digest: string;
  readonly createdAt: Date;
}

const COLUMNS = `s.id, s.university_id as "universityId", s.version, s.content, s.input_digest as "inputDigest", s.digest,
  s.created_at as "createdAt"`;

/** The submissions of a report, the first one first. */
export async function listSnapshots({ manager }: Context, reportId: string): Promise<Snapshot[]> {
  return await manager.query<Snapshot[]>(
    `select ${COLUMNS} from kpi_report_snapshot s where s.kpi_report_id = $1 order by s.version`,
    [reportId],
  );
}

/** @throws CodedError `snapshot_not_found` */
export async function getSnapshot({ manager }: Context, reportId: string, version: number): Promise<Snapshot> {
  const [snapshot] = await manager.query<Snapshot[]>(
    `select ${COLUMNS} from kpi_report_snapshot s where s.kpi_report_id = $1 and s.version = $2`,
    [reportId, version],
  );
  if (!snapshot) throw new CodedError('snapshot_not_found', 'not_found', 'The report was never submitted so often.');
  return snapshot;
}

/**
 * The submission before one: of the same report, or the last one of an earlier edition for the same period and money;
 * nothing before the very first.
 */
export async function findSnapshotBefore({ manager }: Context, snapshot: Snapshot): Promise<Snapshot | undefined> {
  const { period, funding, edition, submission } = snapshot.content;
  const [before] = await manager.query<Snapshot[]>(
    `select ${COLUMNS} from kpi_report_snapshot s
     join kpi_report r on r.university_id = s.university_id and r.id = s.kpi_report_id
     where r.university_id = $1 and r.period = $2 and r.funding = $3 and (r.edition, s.version) < ($4, $5)
     order by r.edition desc, s.version desc limit 1`,
    [snapshot.universityId, period, funding, edition, submission],
  );
  return before;
}
