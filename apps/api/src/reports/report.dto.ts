import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { EVIDENCE_LEVELS, REPORT_STATUSES, WAVES } from '#domain/report/report-codes.js';
import { REPORT_CORRECTION_STATUSES, REPORT_LIFE_CYCLE } from '#domain/report/report-life-cycle.js';
import { REPORT_RETURN_CODES, type ReportReturnCode } from '#domain/report/report-return.js';
import type { AnswerValue } from '#domain/questionnaire/questionnaire.js';
import { PageQuery } from '../platform/page-query.js';
import { QuestionnaireView } from '../questionnaires/questionnaire.dto.js';

const ACTIONS = [
  ...new Set(
    Object.values(REPORT_LIFE_CYCLE)
      .flat()
      .map(({ action }) => action),
  ),
].sort();
const ANSWERS = {
  type: 'object',
  additionalProperties: true,
  description: 'By question code: text or code, number, true or false, list of codes',
} as const;
const MAX_TEXT = 2000;

export class ReportListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: WAVES })
  @IsOptional()
  @IsIn(WAVES)
  wave?: string;

  @ApiPropertyOptional({ enum: REPORT_STATUSES })
  @IsOptional()
  @IsIn(REPORT_STATUSES)
  status?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Id of a participation' })
  @IsOptional()
  @IsUUID()
  participation?: string;
}

export class CorrectionListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: REPORT_CORRECTION_STATUSES })
  @IsOptional()
  @IsIn(REPORT_CORRECTION_STATUSES)
  status?: (typeof REPORT_CORRECTION_STATUSES)[number];
}

/** What is known of a report but for its answers. */
class ReportStateView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ description: 'University code' })
  university: string;

  @ApiProperty({ format: 'uuid' })
  participationId: string;

  @ApiProperty({ description: "The university's own key of the participation" })
  externalId: string;

  @ApiPropertyOptional()
  familyName?: string;

  @ApiPropertyOptional()
  givenName?: string;

  @ApiProperty({ enum: WAVES })
  wave: string;

  @ApiProperty({ enum: REPORT_STATUSES })
  status: string;

  @ApiProperty({ enum: EVIDENCE_LEVELS, description: '`self` = the participant answered, `university` = for them' })
  evidenceLevel: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  opensOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day on which it is in time' })
  deadlineOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The day of the first submission' })
  submittedOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  resubmittedOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  acceptedOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  returnedOn: string | null;
}

/** A row of the list; the ministry's rows carry no names. */
export class ReportRowView extends ReportStateView {}

export class ReportListView {
  @ApiProperty({ type: [ReportRowView] })
  items: ReportRowView[];

  @ApiProperty({ type: 'integer', description: 'How many there are in all pages' })
  total: number;

  @ApiProperty({ type: String, nullable: true, description: 'null = this is the last page' })
  nextCursor: string | null;
}

export class ReportReturnReasonDto {
  @ApiProperty({ type: String, nullable: true, description: 'Code of a section; null = the report as a whole' })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Length(1, 64)
  section: string | null;

  @ApiProperty({ enum: REPORT_RETURN_CODES })
  @IsIn(REPORT_RETURN_CODES)
  code: ReportReturnCode;

  @ApiProperty({ maxLength: MAX_TEXT })
  @IsString()
  @Length(1, MAX_TEXT)
  comment: string;
}

export class ReportReturn {
  @ApiProperty({ type: [ReportReturnReasonDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ReportReturnReasonDto)
  reasons: ReportReturnReasonDto[];
}

/** Answers to save: null takes one back, what is absent stays. */
export class ReportAnswers {
  @ApiProperty(ANSWERS)
  @IsObject()
  answers: Record<string, AnswerValue | null>;
}

export class ReasonDto {
  @ApiProperty({ maxLength: MAX_TEXT })
  @IsString()
  @Length(1, MAX_TEXT)
  reason: string;
}

class ReportDraftView {
  @ApiProperty(ANSWERS)
  answers: Record<string, AnswerValue>;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null = nothing was saved yet' })
  savedAt: Date | null;
}

/** What saving answers with: enough to say "Saved 14:32" and to show the next page. */
export class SavedDraftView extends ReportDraftView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ enum: REPORT_STATUSES })
  status: string;

  @ApiProperty({ type: [String], description: 'Codes of the questions that are asked as the answers stand, in order' })
  asked: readonly string[];
}

export class CorrectionRequestView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  reportId: string;

  @ApiProperty({ format: 'uuid' })
  participationId: string;

  @ApiProperty({ enum: WAVES })
  wave: string;

  @ApiProperty({ enum: REPORT_CORRECTION_STATUSES })
  status: string;

  @ApiProperty()
  reason: string;

  @ApiProperty({ format: 'date' })
  requestedOn: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  decisionReason: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class CorrectionListView {
  @ApiProperty({ type: [CorrectionRequestView] })
  items: CorrectionRequestView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true, description: 'null = this is the last page' })
  nextCursor: string | null;
}

/** A report with its questions and answers, as far as the reader may see them, and what the reader may do. */
export class ReportRecordView extends ReportStateView {
  @ApiProperty({ type: QuestionnaireView })
  questionnaire: QuestionnaireView;

  @ApiProperty({ ...ANSWERS, nullable: true, description: 'As last submitted; null before' })
  answers: Record<string, AnswerValue> | null;

  @ApiProperty({ type: ReportDraftView, nullable: true, description: 'null where nothing can be saved' })
  draft: ReportDraftView | null;

  @ApiProperty({ ...ANSWERS, description: 'Last answers of an earlier wave to the same questions: "still true?"' })
  previousAnswers: Record<string, AnswerValue>;

  @ApiProperty({ type: [String], description: 'Codes of the questions that are asked as the answers stand, in order' })
  asked: readonly string[];

  @ApiProperty({ enum: ACTIONS, isArray: true, description: 'What the reader may do now' })
  actions: readonly string[];

  @ApiProperty({ type: [ReportReturnReasonDto], description: 'Of the last return' })
  returnReasons: ReportReturnReasonDto[];

  @ApiProperty({ type: CorrectionRequestView, nullable: true, description: 'The newest one' })
  correctionRequest: CorrectionRequestView | null;
}
