import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { APPLICATION_FIELDS } from '#domain/selection/application-fields.js';
import {
  APPLICATION_STATUSES,
  type ApplicationStatus,
  CALL_STATUSES,
  type CallStatus,
  REVIEW_STATUSES,
  type ReviewStatus,
} from '#domain/selection/selection-codes.js';
import { DeliverableView } from '../applications/application.dto.js';
import { CriterionView } from '../calls/call-view.dto.js';
import { IsFilledText, MayBeCleared } from '../platform/form-checks.js';
import { describeView } from '../platform/record-dto.js';

/** What reviewers never see: what finds or describes the person rather than the project. */
const UNSEEN = new Set<string>(['iin', 'documentNumber', 'birthDate', 'sex', 'citizenship', 'homeRegion', 'rural']);
export const REVIEWED_FIELDS = APPLICATION_FIELDS.filter(({ property }) => !UNSEEN.has(property)).map((field) => ({
  ...field,
  required: false,
}));

export class CriterionScoreInput {
  @ApiProperty({ description: 'Code of the criterion' })
  @IsString()
  @Length(1, 64)
  criterion: string;

  @ApiPropertyOptional({ type: Number, minimum: 0, maximum: 100, nullable: true, description: 'Two decimals at most' })
  @MayBeCleared()
  @IsNumber({ allowNaN: false, allowInfinity: false, maxDecimalPlaces: 2 })
  @Min(0)
  @Max(100)
  score?: number | null;

  @ApiPropertyOptional({ type: String, maxLength: 4000, nullable: true })
  @MayBeCleared()
  @IsString()
  @Length(0, 4000)
  reason?: string | null;
}

/** Scores to save as a draft; criteria that are not named keep what they have. */
export class ReviewDraft {
  @ApiProperty({ type: [CriterionScoreInput] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CriterionScoreInput)
  scores: CriterionScoreInput[];
}

/** Scores to save first, where there are any left to save. */
export class ReviewCompletion {
  @ApiPropertyOptional({ type: [CriterionScoreInput] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CriterionScoreInput)
  scores?: CriterionScoreInput[];
}

export class ConflictOfInterest {
  @ApiProperty({ maxLength: 2000 })
  @IsFilledText(2000)
  reason: string;
}

class ReviewedApplicationRowView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  applicationCode: string;

  @ApiProperty({ enum: APPLICATION_STATUSES })
  status: ApplicationStatus;

  @ApiProperty({ type: String, nullable: true })
  category: string | null;

  @ApiProperty({ type: String, nullable: true })
  hostInstitution: string | null;

  @ApiProperty({
    enum: REVIEW_STATUSES,
    nullable: true,
    type: String,
    description: "One's own review; null = not begun",
  })
  reviewStatus: ReviewStatus | null;
}

class ReviewedCallView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  code: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: CALL_STATUSES })
  status: CallStatus;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  closesOn: string | null;

  @ApiProperty({ type: [ReviewedApplicationRowView] })
  applications: ReviewedApplicationRowView[];
}

export class ReviewingView {
  @ApiProperty({ type: [ReviewedCallView] })
  items: ReviewedCallView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}

class GivenScoreView {
  @ApiProperty()
  criterion: string;

  @ApiProperty({ type: Number, nullable: true })
  score: number | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

class NamedUserView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  displayName: string;
}

class ReviewView {
  @ApiProperty({ type: NamedUserView })
  reviewer: NamedUserView;

  @ApiProperty({ enum: REVIEW_STATUSES })
  status: ReviewStatus;

  @ApiProperty({ type: Date, nullable: true })
  completedAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  conflictReason: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Weighted total, 0–100; null where it does not count' })
  total: number | null;

  @ApiProperty({ type: [GivenScoreView] })
  scores: GivenScoreView[];
}

export class ReviewListView {
  @ApiProperty({ type: [ReviewView] })
  items: ReviewView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}

class OwnReviewView {
  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ enum: REVIEW_STATUSES })
  status: ReviewStatus;

  @ApiProperty({ type: Date, nullable: true })
  completedAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  conflictReason: string | null;

  @ApiProperty({ type: [GivenScoreView] })
  scores: GivenScoreView[];
}

class OtherReviewView {
  @ApiProperty({ description: 'Weighted total, 0–100' })
  total: number;

  @ApiProperty({ type: [GivenScoreView] })
  scores: GivenScoreView[];
}

export class ReviewedApplicationView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  callId: string;

  @ApiProperty()
  applicationCode: string;

  @ApiProperty({ enum: APPLICATION_STATUSES })
  status: ApplicationStatus;

  @ApiProperty({ type: [DeliverableView] })
  deliverables: DeliverableView[];

  @ApiProperty({ type: [CriterionView] })
  criteria: CriterionView[];

  @ApiProperty({ type: OwnReviewView, nullable: true, description: 'null = not begun' })
  review: OwnReviewView | null;

  @ApiProperty({ type: [OtherReviewView], nullable: true, description: "null until one's own review is completed" })
  others: OtherReviewView[] | null;
}
describeView(ReviewedApplicationView, REVIEWED_FIELDS);
