import { ApiProperty } from '@nestjs/swagger';
import { KPI_REPORT_RETURN_REASONS } from '#domain/report/kpi-report-review.js';
import { KPI_REPORT_SECTION_CODES } from '#domain/report/kpi-report-sections.js';

const SECTION = { enum: KPI_REPORT_SECTION_CODES };

class ChangedByView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, nullable: true, description: 'Told to colleagues alone' })
  displayName: string | null;
}

class HistoryRemarkView {
  @ApiProperty({ enum: KPI_REPORT_RETURN_REASONS, isArray: true })
  reasons: readonly string[];

  @ApiProperty()
  comment: string;

  @ApiProperty({ type: 'integer' })
  submission: number;

  @ApiProperty(SECTION)
  section: string;
}

class KpiReportChangeView {
  @ApiProperty({ type: String, format: 'date-time' })
  changedAt: Date;

  @ApiProperty({ description: '`coordinator`, `ministry`, or `worker` where the system did it' })
  side: string;

  @ApiProperty({ type: ChangedByView, nullable: true })
  changedBy: ChangedByView | null;

  @ApiProperty({ enum: ['created', 'changed'] })
  operation: string;

  @ApiProperty({ ...SECTION, nullable: true, description: 'Whose comment was written; null for the report itself' })
  section: string | null;

  @ApiProperty({ type: 'integer' })
  recordVersion: number;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  before: Readonly<Record<string, unknown>> | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  after: Readonly<Record<string, unknown>> | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: [HistoryRemarkView], description: 'Of a return' })
  remarks: readonly HistoryRemarkView[];
}

export class KpiReportHistoryView {
  @ApiProperty({ type: [KpiReportChangeView], description: 'Newest first, at most 500' })
  items: KpiReportChangeView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}

class PublishedKpiReportView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'University code' })
  university: string;

  @ApiProperty()
  period: string;

  @ApiProperty()
  funding: string;

  @ApiProperty({ type: 'integer', description: 'Counts the reports for this period and money' })
  version: number;

  @ApiProperty({ format: 'date' })
  publishedOn: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'When the next version took its place; null for the one that stands',
  })
  supersededOn: string | null;

  @ApiProperty()
  definitionVersion: string;

  @ApiProperty({ description: 'SHA-256 of what was published' })
  digest: string;
}

export class PublishedKpiReportListView {
  @ApiProperty({ type: [PublishedKpiReportView] })
  items: PublishedKpiReportView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
