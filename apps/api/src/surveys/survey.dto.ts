import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CATEGORIES, FUNDING_SOURCES } from '#domain/participation/participation-codes.js';
import type { AnswerValue } from '#domain/questionnaire/questionnaire.js';
import { SURVEY_STATUSES } from '#domain/survey/survey-life-cycle.js';
import { RESULTS_WITHHELD } from '#registry/surveys/get-survey-results.js';
import { IsCalendarDay } from '../platform/calendar-day.js';
import { PageQuery } from '../platform/page-query.js';
import { QuestionnaireView, WordsView } from '../questionnaires/questionnaire.dto.js';

export class SurveyListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: SURVEY_STATUSES })
  @IsOptional()
  @IsIn(SURVEY_STATUSES)
  status?: string;
}

export class SurveyResultsQuery {
  @ApiPropertyOptional({ enum: CATEGORIES })
  @IsOptional()
  @IsIn(CATEGORIES)
  category?: string;
}

class SurveyTitle {
  @ApiProperty({ maxLength: 300 })
  @IsString()
  @Length(1, 300)
  kk: string;

  @ApiProperty({ maxLength: 300 })
  @IsString()
  @Length(1, 300)
  ru: string;

  @ApiProperty({ maxLength: 300 })
  @IsString()
  @Length(1, 300)
  en: string;
}

/** Whom it is for; what is absent leaves nobody out. */
export class SurveyAudienceDto {
  @ApiPropertyOptional({ enum: CATEGORIES, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(CATEGORIES, { each: true })
  categories?: string[];

  @ApiPropertyOptional({ enum: FUNDING_SOURCES, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(FUNDING_SOURCES, { each: true })
  funding?: string[];

  @ApiPropertyOptional({ type: [String], description: 'ISO 3166-1 alpha-2' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(250)
  @IsString({ each: true })
  @Length(2, 2, { each: true })
  hostCountries?: string[];

  @ApiPropertyOptional({ format: 'date', description: 'The mobility ended on this day or later' })
  @IsOptional()
  @IsCalendarDay()
  endedFrom?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The mobility ended on this day or earlier' })
  @IsOptional()
  @IsCalendarDay()
  endedTo?: string;
}

export class NewSurveyDto {
  @ApiProperty({ description: 'Code of a questionnaire of surveys' })
  @IsString()
  @Length(1, 64)
  questionnaire: string;

  @ApiProperty({ type: 'integer' })
  @IsInt()
  @Min(1)
  @Max(1000)
  questionnaireVersion: number;

  @ApiProperty({ type: SurveyTitle })
  @IsObject()
  @ValidateNested()
  @Type(() => SurveyTitle)
  title: SurveyTitle;

  @ApiPropertyOptional({ type: SurveyAudienceDto })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SurveyAudienceDto)
  audience?: SurveyAudienceDto;

  @ApiProperty({ format: 'date', description: 'First day on which it can be answered' })
  @IsCalendarDay()
  opensOn: string;

  @ApiProperty({ format: 'date', description: 'Last day on which it can be answered' })
  @IsCalendarDay()
  closesOn: string;
}

export class SurveyAnswers {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'By question code' })
  @IsObject()
  answers: Record<string, AnswerValue | null>;
}

export class SurveyView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ enum: SURVEY_STATUSES })
  status: string;

  @ApiProperty()
  questionnaire: string;

  @ApiProperty({ type: 'integer' })
  questionnaireVersion: number;

  @ApiProperty({ type: WordsView })
  title: WordsView;

  @ApiProperty({ format: 'date' })
  opensOn: string;

  @ApiProperty({ format: 'date' })
  closesOn: string;

  @ApiPropertyOptional({ type: SurveyAudienceDto, description: 'For the ministry' })
  audience?: SurveyAudienceDto;

  @ApiPropertyOptional({ type: 'integer', description: 'For the ministry: how many were invited' })
  invited?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'For the ministry: how many of them answered' })
  answered?: number;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'For the participant: the day of their answer, null before',
  })
  answeredOn?: string | null;
}

/** A survey with its questions. */
export class SurveyRecordView extends SurveyView {
  @ApiProperty({ type: QuestionnaireView })
  definition: QuestionnaireView;
}

export class SurveyListView {
  @ApiProperty({ type: [SurveyView] })
  items: SurveyView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true, description: 'null = this is the last page' })
  nextCursor: string | null;
}

class SurveyCountView {
  @ApiProperty({ description: 'Option, `yes`/`no`, step 1–5, or the value itself' })
  code: string;

  @ApiProperty({ type: 'integer' })
  count: number;
}

class SurveyQuestionView {
  @ApiProperty()
  section: string;

  @ApiProperty()
  question: string;

  @ApiProperty()
  kind: string;

  @ApiProperty({ type: 'integer', description: 'How many answered it' })
  n: number;

  @ApiProperty({ description: 'Fewer than five answered it' })
  withheld: boolean;

  @ApiProperty({ type: [SurveyCountView], nullable: true })
  counts: readonly SurveyCountView[] | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Of scales and numbers' })
  mean: number | null;

  @ApiProperty({ type: [String], nullable: true, description: 'Of open questions, sorted each by itself' })
  texts: readonly string[] | null;
}

/** The anonymous results table. */
export class SurveyResultsView {
  @ApiProperty({ type: SurveyView })
  survey: SurveyView;

  @ApiProperty({ type: String, enum: CATEGORIES, nullable: true })
  category: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Responses counted' })
  n: number | null;

  @ApiProperty({ type: String, enum: RESULTS_WITHHELD, nullable: true, description: 'Why nothing is told' })
  withheld: string | null;

  @ApiProperty({ type: [SurveyQuestionView] })
  questions: readonly SurveyQuestionView[];
}
