import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CATEGORIES, FUNDING_SOURCES, PROGRAMMES } from '#domain/participation/participation-codes.js';
import {
  APPLICATION_STATUSES,
  type ApplicationStatus,
  CALL_STATUSES,
  type CallStatus,
  DECISIONS,
  type Decision,
} from '#domain/selection/selection-codes.js';

const DATE = { type: String, format: 'date', nullable: true } as const;

export class CriterionView {
  @ApiProperty()
  code: string;

  @ApiProperty()
  nameKk: string;

  @ApiProperty()
  nameRu: string;

  @ApiProperty()
  nameEn: string;

  @ApiProperty()
  weight: number;

  @ApiProperty({ type: 'integer' })
  position: number;
}

export class ReviewerView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  email: string;

  @ApiProperty()
  displayName: string;
}

class ApplicationCountsView {
  @ApiProperty({ type: 'integer', description: 'Sent in and not withdrawn' })
  received: number;

  @ApiProperty({ type: 'integer', description: 'With as many completed reviews as a decision needs' })
  reviewed: number;

  @ApiProperty({ type: 'integer', description: 'Without a decision' })
  undecided: number;

  @ApiProperty({ type: 'integer', description: 'That hold one of the places' })
  placed: number;

  @ApiProperty({ type: 'integer' })
  reserve: number;

  @ApiProperty({ type: 'integer' })
  openAppeals: number;
}

export class CallView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ description: 'Code of the university' })
  university: string;

  @ApiProperty()
  code: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ example: '2025/2026' })
  academicYear: string;

  @ApiProperty({ enum: PROGRAMMES, nullable: true, type: String })
  programme: string | null;

  @ApiProperty({ enum: FUNDING_SOURCES })
  funding: string;

  @ApiProperty({ type: 'integer', nullable: true })
  places: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Whole tenge' })
  budgetKzt: number | null;

  @ApiProperty({ type: [String] })
  hostCountries: string[];

  @ApiProperty({ type: String, isArray: true, enum: CATEGORIES })
  categories: string[];

  @ApiProperty(DATE)
  opensOn: string | null;

  @ApiProperty(DATE)
  closesOn: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  appealWindowDays: number | null;

  @ApiProperty({ type: [String] })
  tieBreak: string[];

  @ApiProperty({ enum: CALL_STATUSES })
  status: CallStatus;

  @ApiProperty(DATE)
  publishedOn: string | null;

  @ApiProperty(DATE)
  closedOn: string | null;

  @ApiProperty(DATE)
  decidedOn: string | null;

  @ApiProperty(DATE)
  resultsPublishedOn: string | null;

  @ApiProperty(DATE)
  cancelledOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  cancellationReason: string | null;

  @ApiProperty({ type: [CriterionView] })
  criteria: CriterionView[];

  @ApiPropertyOptional({ type: [ReviewerView], description: 'For coordinators only' })
  reviewers?: ReviewerView[];

  @ApiPropertyOptional({ type: ApplicationCountsView, description: 'For coordinators only' })
  applications?: ApplicationCountsView;
}

export class CallListView {
  @ApiProperty({ type: [CallView] })
  items: CallView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true, description: 'null = this is the last page' })
  nextCursor: string | null;
}

export class ReviewerListView {
  @ApiProperty({ type: [ReviewerView] })
  items: ReviewerView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}

class SpreadView {
  @ApiProperty()
  min: number;

  @ApiProperty()
  max: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Sample standard deviation; null with a single reviewer' })
  standardDeviation: number | null;
}

const MEANS = {
  type: 'object',
  additionalProperties: { type: 'number' },
  nullable: true,
  description: 'Mean score by criterion code',
} as const;

class RankingRowView {
  @ApiProperty({ format: 'uuid' })
  applicationId: string;

  @ApiProperty()
  applicationCode: string;

  @ApiProperty({ enum: APPLICATION_STATUSES })
  status: ApplicationStatus;

  @ApiProperty({ enum: DECISIONS, nullable: true, type: String })
  decision: Decision | null;

  @ApiProperty({ type: 'integer', nullable: true })
  rank: number | null;

  @ApiProperty({ type: Number, nullable: true, description: "Mean of the reviewers' weighted totals, 0–100" })
  score: number | null;

  @ApiProperty(MEANS)
  criterionMeans: Readonly<Record<string, number>> | null;

  @ApiProperty({ type: 'integer', description: 'Completed reviews without a conflict of interest' })
  reviewers: number;

  @ApiProperty({ type: 'integer' })
  conflicts: number;

  @ApiProperty({ type: SpreadView, nullable: true, description: "Of the reviewers' weighted totals" })
  spread: SpreadView | null;
}

export class RankingView {
  @ApiProperty({ type: [RankingRowView] })
  items: RankingRowView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}

class ResultView {
  @ApiProperty()
  applicationCode: string;

  @ApiProperty({ type: 'integer', nullable: true })
  rank: number | null;

  @ApiProperty({ type: Number, nullable: true })
  score: number | null;

  @ApiProperty(MEANS)
  criterionMeans: Readonly<Record<string, number>> | null;

  @ApiProperty({ enum: DECISIONS })
  decision: Decision;
}

/** The results as they are published: codes, scores and decisions, no names. */
export class ResultsView {
  @ApiProperty({ format: 'uuid' })
  callId: string;

  @ApiProperty({ format: 'date' })
  resultsPublishedOn: string;

  @ApiProperty({ ...DATE, description: 'The last day for an appeal; null where none is offered' })
  appealUntil: string | null;

  @ApiProperty({ type: [ResultView] })
  items: ResultView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}
