import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { components, operations } from './schema.generated.js';

type Schemas = components['schemas'];
export type KpiReportSummary = Schemas['KpiReportSummaryView'];
export type KpiReport = Schemas['KpiReportView'];
export type KpiReportStatus = KpiReport['status'];
export type ReportSection = Schemas['ReportSectionView'];
export type SectionCode = ReportSection['section'];
export type SectionRemark = Schemas['SectionRemarkView'];
export type ReturnReason = SectionRemark['reasons'][number];
export type Remark = Schemas['RemarkDto'];
export type ChangedFigure = Schemas['ChangedFigureView'];
export type FindingCount = Schemas['FindingCountView'];
export type Snapshot = Schemas['SnapshotView'];
export type ReportChange = Schemas['KpiReportChangeView'];
export type WrittenReport = Schemas['WrittenKpiReportView'];
export type SectionComment = Schemas['SectionCommentDto'];
export type ReportsQuery = NonNullable<operations['listKpiReports']['parameters']['query']>;
export type FrozenRecordsOf = Pick<
  operations['listKpiReportSnapshotRecords']['parameters']['query'],
  'indicator' | 'state'
>;

export type FrozenRecord = Schemas['SnapshotRecordView'];

const PAGE_SIZE = 50;
const FROZEN_PAGE_SIZE = 100;

/** Reports, those that have stood longest as they stand first. */
export function kpiReportsQuery(query: ReportsQuery) {
  return infiniteQueryOptions({
    queryKey: ['kpi-reports', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      getData(
        client.GET('/api/v1/kpi-reports', {
          params: { query: { ...query, limit: PAGE_SIZE, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** One report with its figures. */
export function kpiReportQuery(id: string) {
  return queryOptions({
    queryKey: ['kpi-reports', 'record', id],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/kpi-reports/{id}', { params: { path: { id } }, signal })),
    staleTime: 60_000,
  });
}

/** Who did what to a report. */
export function kpiReportHistoryQuery(id: string) {
  return queryOptions({
    queryKey: ['kpi-reports', 'history', id],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/kpi-reports/{id}/history', { params: { path: { id } }, signal })),
  });
}

/** The submissions of a report. */
export function snapshotsQuery(id: string) {
  return queryOptions({
    queryKey: ['kpi-reports', 'snapshots', id],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/kpi-reports/{id}/snapshots', { params: { path: { id } }, signal })),
  });
}

/** One submission, word for word. It never changes. */
export function snapshotQuery(id: string, version: number) {
  return queryOptions({
    queryKey: ['kpi-reports', 'snapshot', id, version],
    queryFn: ({ signal }) =>
      getData(
        client.GET('/api/v1/kpi-reports/{id}/snapshots/{version}', { params: { path: { id, version } }, signal }),
      ),
    staleTime: Infinity,
  });
}

/** The ids behind one frozen count, page after page. */
export function frozenRecordsQuery(id: string, version: number, of: FrozenRecordsOf) {
  return infiniteQueryOptions({
    queryKey: ['kpi-reports', 'snapshot', id, version, of],
    queryFn: ({ pageParam, signal }) =>
      getData(
        client.GET('/api/v1/kpi-reports/{id}/snapshots/{version}/records', {
          params: {
            path: { id, version },
            query: { ...of, limit: FROZEN_PAGE_SIZE, ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    staleTime: Infinity,
  });
}

/**
 * Opens the draft of the own university's report.
 * @throws {ProblemError} `report_exists` (409) where one for the period is under way
 */
export function openKpiReport(period: string, funding: string): Promise<KpiReport> {
  return getData(client.POST('/api/v1/kpi-reports', { body: { period, funding } }));
}

/**
 * Writes comments into a draft, provided nobody has written since the given version.
 * @throws {ProblemError} `version_mismatch` (412), `report_not_draft` (409)
 */
export function writeComments(id: string, version: number, comments: SectionComment[]): Promise<WrittenReport> {
  return getData(
    client.PATCH('/api/v1/kpi-reports/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: { comments },
    }),
  );
}

/**
 * Returns a submitted report with a remark on each section at fault.
 * @throws {ProblemError} `transition_not_allowed` (409), `remarks_invalid` (422)
 */
export function returnKpiReport(id: string, remarks: Remark[]): Promise<KpiReport> {
  return getData(client.POST('/api/v1/kpi-reports/{id}/return', { params: { path: { id } }, body: { remarks } }));
}

/** The steps that need nothing but the word. */
export type PlainStep = 'submit' | 'revise' | 'approve' | 'publish';

/**
 * Takes a step of a report's life.
 * @throws {ProblemError} `transition_not_allowed`, `approver_prepared_report`, `publisher_is_approver` (409),
 *   `comment_missing` (422)
 */
export function takeStep(id: string, step: PlainStep): Promise<KpiReport> {
  const params = { params: { path: { id } } };
  switch (step) {
    case 'submit':
      return getData(client.POST('/api/v1/kpi-reports/{id}/submit', params));
    case 'revise':
      return getData(client.POST('/api/v1/kpi-reports/{id}/revise', params));
    case 'approve':
      return getData(client.POST('/api/v1/kpi-reports/{id}/approve', params));
    case 'publish':
      return getData(client.POST('/api/v1/kpi-reports/{id}/publish', params));
  }
}
