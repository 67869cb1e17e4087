import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { FindingCountView } from '../data-quality/data-quality.dto.js';
import { KPI_REPORT_LIFE_CYCLE, KPI_REPORT_STATUSES } from '#domain/report/kpi-report-life-cycle.js';
import { KPI_REPORT_RETURN_REASONS } from '#domain/report/kpi-report-review.js';
import { KPI_REPORT_SECTION_CODES, REPORTED_INDICATORS } from '#domain/report/kpi-report-sections.js';

/** By code; of K20 another shape, as in a table of indicators. */
const INDICATORS = {
  type: 'object',
  additionalProperties: { $ref: '#/components/schemas/IndicatorValueView' },
  description: 'By code, in full precision, as `getKpiTable` answers them',
} as const;
const ACTIONS = [
  ...new Set(Object.values(KPI_REPORT_LIFE_CYCLE).flatMap((arrows) => arrows.map(({ action }) => action))),
];
const SECTION = { enum: KPI_REPORT_SECTION_CODES };
const DAY = { type: String, format: 'date', nullable: true } as const;

export class KpiReportSummaryView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ description: 'University code' })
  university: string;

  @ApiProperty()
  period: string;

  @ApiProperty()
  funding: string;

  @ApiProperty({ type: 'integer', description: 'Counts the reports for this period and money' })
  edition: number;

  @ApiProperty({ enum: KPI_REPORT_STATUSES })
  status: string;

  @ApiProperty({ format: 'date', description: 'Since when it has stood as it stands' })
  statusSince: string;

  @ApiProperty({ type: 'integer', description: 'Days since then' })
  ageDays: number;

  @ApiProperty({ type: 'integer', description: 'How often it was submitted' })
  submissions: number;

  @ApiProperty({ type: String, nullable: true, description: 'Of the last submission' })
  definitionVersion: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the last submission' })
  digest: string | null;

  @ApiProperty(DAY)
  submittedOn: string | null;

  @ApiProperty(DAY)
  returnedOn: string | null;

  @ApiProperty(DAY)
  approvedOn: string | null;

  @ApiProperty(DAY)
  publishedOn: string | null;

  @ApiProperty(DAY)
  supersededOn: string | null;
}

export class KpiReportListView {
  @ApiProperty({ type: [KpiReportSummaryView] })
  items: KpiReportSummaryView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

class SectionRemarkView {
  @ApiProperty({ enum: KPI_REPORT_RETURN_REASONS, isArray: true })
  reasons: readonly string[];

  @ApiProperty()
  comment: string;
}

class ReportSectionView {
  @ApiProperty(SECTION)
  section: string;

  @ApiProperty({ enum: REPORTED_INDICATORS, isArray: true })
  indicators: readonly string[];

  @ApiProperty({ type: String, nullable: true })
  comment: string | null;

  @ApiProperty({
    description: 'Less than 30 % is known of one of its indicators: it is not submitted without a comment',
  })
  commentNeeded: boolean;

  @ApiProperty({ type: SectionRemarkView, nullable: true, description: 'Of the return of the last submission' })
  remark: SectionRemarkView | null;
}

class LiveFiguresView {
  @ApiProperty({ format: 'date' })
  asOf: string;

  @ApiProperty()
  definitionVersion: string;

  @ApiProperty(INDICATORS)
  indicators: Record<string, unknown>;

  @ApiProperty({ type: [FindingCountView], description: 'Errors first: what to look at before submitting' })
  findings: readonly FindingCountView[];
}

class ChangedNumberView {
  @ApiProperty({ description: 'Path of the number within the figure, such as `yes` or `strict.value`' })
  field: string;

  @ApiProperty({ type: Number, nullable: true })
  before: number | null;

  @ApiProperty({ type: Number, nullable: true })
  after: number | null;

  @ApiProperty({ type: Number, nullable: true })
  difference: number | null;
}

class ChangedFigureView {
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'The figure as it was' })
  before: unknown;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'The figure as it is' })
  after: unknown;

  @ApiProperty()
  differs: boolean;

  @ApiProperty({ type: [ChangedNumberView] })
  changes: readonly ChangedNumberView[];
}

const CHANGED = {
  type: 'object',
  additionalProperties: { $ref: '#/components/schemas/ChangedFigureView' },
  description: 'By code',
} as const;

class ChangedSinceView {
  @ApiProperty({ description: 'By which the figures were computed now' })
  definitionVersion: string;

  @ApiProperty(CHANGED)
  indicators: Readonly<Record<string, ChangedFigureView>>;

  @ApiProperty({ description: 'Some fact that was counted is another now, or counted no more, or new' })
  inputsChanged: boolean;
}

class ChangedCommentView {
  @ApiProperty(SECTION)
  section: string;

  @ApiProperty({ type: String, nullable: true })
  before: string | null;

  @ApiProperty({ type: String, nullable: true })
  after: string | null;
}

class SincePreviousView {
  @ApiProperty({ type: 'integer' })
  edition: number;

  @ApiProperty({ type: 'integer' })
  submission: number;

  @ApiProperty({ format: 'date' })
  asOf: string;

  @ApiProperty(CHANGED)
  indicators: Readonly<Record<string, ChangedFigureView>>;

  @ApiProperty({ type: [ChangedCommentView] })
  comments: readonly ChangedCommentView[];
}

export class SnapshotSummaryView {
  @ApiProperty({ type: 'integer', description: 'The number of the submission' })
  version: number;

  @ApiProperty({ format: 'date' })
  asOf: string;

  @ApiProperty()
  definitionVersion: string;

  @ApiProperty({ format: 'date-time' })
  computedAt: string;

  @ApiProperty({ description: 'SHA-256 of the facts that were counted' })
  inputDigest: string;

  @ApiProperty({
    description:
      'SHA-256 of the canonical JSON (RFC 8785) of `content` with `inputDigest` and `recordLists` (by indicator and state, ' +
      'the ids ascending) beside its members',
  })
  digest: string;
}

class SnapshotContentView {
  @ApiProperty({ description: 'University code' })
  university: string;

  @ApiProperty()
  period: string;

  @ApiProperty()
  funding: string;

  @ApiProperty({ format: 'date' })
  asOf: string;

  @ApiProperty({ type: 'integer' })
  edition: number;

  @ApiProperty({ type: 'integer' })
  submission: number;

  @ApiProperty()
  definitionVersion: string;

  @ApiProperty({ format: 'date-time' })
  computedAt: string;

  @ApiProperty(INDICATORS)
  indicators: Record<string, unknown>;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', nullable: true }, description: 'By section' })
  comments: Record<string, unknown>;

  @ApiProperty({ type: [FindingCountView] })
  findings: readonly FindingCountView[];
}

export class SnapshotView extends SnapshotSummaryView {
  @ApiProperty({ type: SnapshotContentView })
  content: SnapshotContentView;
}

export class SnapshotListView {
  @ApiProperty({ type: [SnapshotSummaryView], description: 'The first submission first' })
  items: SnapshotSummaryView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}

class SnapshotRecordView {
  @ApiProperty({ description: 'As in `items`' })
  id: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'External id of the participation, code of the group project or call, as it stands now; null = gone',
  })
  name: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  participationId: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of a commitment, its number' })
  commitmentNo: number | null;
}

export class SnapshotRecordsView {
  @ApiProperty({ type: [String], description: 'Ids, ascending; for K05 `<participation id>:<wave>`' })
  items: string[];

  @ApiProperty({ type: [SnapshotRecordView], description: 'The same with what they are known by; nobody is named' })
  records: readonly SnapshotRecordView[];

  @ApiProperty({ type: 'integer', description: 'The frozen count' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

class SubmittedFiguresView extends SnapshotView {
  @ApiProperty({ type: ChangedSinceView, description: 'Each frozen figure beside the one computed now' })
  changedSince: ChangedSinceView;

  @ApiProperty({
    type: SincePreviousView,
    nullable: true,
    description: 'What is different from the submission before, of this edition or of an earlier one',
  })
  sincePrevious: SincePreviousView | null;
}

/** A KPI report with its figures. */
@ApiExtraModels(ChangedFigureView)
export class KpiReportView extends KpiReportSummaryView {
  @ApiProperty({ enum: ACTIONS, isArray: true, description: 'What the reader may do by the life cycle' })
  actions: readonly string[];

  @ApiProperty({ type: [ReportSectionView] })
  sections: readonly ReportSectionView[];

  @ApiProperty({ type: LiveFiguresView, nullable: true, description: 'Of a draft, to its university' })
  live: LiveFiguresView | null;

  @ApiProperty({ type: SubmittedFiguresView, nullable: true, description: 'The last submission' })
  submitted: SubmittedFiguresView | null;
}

class WrittenCommentView {
  @ApiProperty(SECTION)
  section: string;

  @ApiProperty({ type: String, nullable: true })
  comment: string | null;
}

/** A draft after something was written in it, without figures: writing must be quick. */
export class WrittenKpiReportView extends KpiReportSummaryView {
  @ApiProperty({ type: [WrittenCommentView] })
  comments: WrittenCommentView[];
}
