import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CATEGORIES, FUNDING_SOURCES, PROGRAMMES } from '#domain/participation/participation-codes.js';
import { CALL_STATUSES, type CallStatus } from '#domain/selection/selection-codes.js';
import { IsCalendarDate, IsFilledText, MayBeCleared } from '../platform/form-checks.js';
import { PageQuery } from '../platform/page-query.js';

const MAX_TENGE = 999_999_999_999_999;
const MAX_WEIGHT = 10_000;

export class CallListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: CALL_STATUSES })
  @IsOptional()
  @IsIn(CALL_STATUSES)
  status?: CallStatus;

  @ApiPropertyOptional({ example: '2025/2026' })
  @IsOptional()
  @IsString()
  @Length(1, 16)
  academicYear?: string;
}

export class PublishedCallListQuery extends PageQuery {
  @ApiPropertyOptional({ example: '2025/2026' })
  @IsOptional()
  @IsString()
  @Length(1, 16)
  academicYear?: string;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: '`true`: only those that take applications, or will' })
  @IsOptional()
  @IsIn(['true', 'false'])
  open?: string;
}

/** A criterion with its weight; only the proportions of weights matter. */
export class CriterionInput {
  @ApiProperty({ example: 'proposal' })
  @IsFilledText(64)
  code: string;

  @ApiProperty()
  @IsFilledText(300)
  nameKk: string;

  @ApiProperty()
  @IsFilledText(300)
  nameRu: string;

  @ApiProperty()
  @IsFilledText(300)
  nameEn: string;

  @ApiProperty({ minimum: 0.0001, maximum: MAX_WEIGHT, description: 'Above 0, four decimals' })
  @IsNumber({ allowNaN: false, allowInfinity: false, maxDecimalPlaces: 4 })
  @Min(0.0001)
  @Max(MAX_WEIGHT)
  weight: number;
}

class CallTerms {
  @ApiPropertyOptional({ enum: PROGRAMMES, nullable: true, type: String })
  @MayBeCleared()
  @IsIn(PROGRAMMES)
  programme?: string | null;

  @ApiPropertyOptional({ enum: FUNDING_SOURCES, default: 'state_budget' })
  @IsOptional()
  @IsIn(FUNDING_SOURCES)
  funding?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100_000, nullable: true })
  @MayBeCleared()
  @IsInt()
  @Min(1)
  @Max(100_000)
  places?: number | null;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: MAX_TENGE, nullable: true, description: 'Whole tenge' })
  @MayBeCleared()
  @IsInt()
  @Min(0)
  @Max(MAX_TENGE)
  budgetKzt?: number | null;

  @ApiPropertyOptional({ type: [String], description: 'ISO 3166-1 alpha-2; empty = any' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(300)
  @IsString({ each: true })
  @Length(2, 2, { each: true })
  hostCountries?: string[];

  @ApiPropertyOptional({ type: String, isArray: true, enum: CATEGORIES, description: 'Empty = all' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CATEGORIES.length)
  @IsIn(CATEGORIES, { each: true })
  categories?: string[];

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @MayBeCleared()
  @IsCalendarDate()
  opensOn?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, description: 'The last day for applications' })
  @MayBeCleared()
  @IsCalendarDate()
  closesOn?: string | null;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: 365,
    nullable: true,
    description: 'Days after the results on which one may appeal; 0 = no appeal is offered',
  })
  @MayBeCleared()
  @IsInt()
  @Min(0)
  @Max(365)
  appealWindowDays?: number | null;

  @ApiPropertyOptional({ type: [String], description: 'Codes of criteria that break ties; empty = the heaviest first' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 64, { each: true })
  tieBreak?: string[];

  @ApiPropertyOptional({ type: [CriterionInput], description: 'All of them: they replace those there are' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CriterionInput)
  criteria?: CriterionInput[];

  @ApiPropertyOptional({ type: [String], description: 'Ids of users with the role reviewer; they replace those named' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  reviewerIds?: string[];
}

/** A new call, as a draft: its code, its title and its year; the rest may wait until it is published. */
export class NewCall extends CallTerms {
  @ApiProperty({ maxLength: 40, description: 'Unique in the university' })
  @IsFilledText(40)
  code: string;

  @ApiProperty({ maxLength: 300 })
  @IsFilledText(300)
  title: string;

  @ApiProperty({ example: '2025/2026' })
  @Matches(/^\d{4}\/\d{4}$/)
  academicYear: string;
}

/** What changes in a call in preparation: absent leaves alone, null clears. */
export class CallChange extends CallTerms {
  @ApiPropertyOptional({ maxLength: 40 })
  @IsOptional()
  @IsFilledText(40)
  code?: string;

  @ApiPropertyOptional({ maxLength: 300 })
  @IsOptional()
  @IsFilledText(300)
  title?: string;

  @ApiPropertyOptional({ example: '2025/2026' })
  @IsOptional()
  @Matches(/^\d{4}\/\d{4}$/)
  academicYear?: string;
}

export class CallExtension {
  @ApiProperty({ type: String, format: 'date', description: 'Later than the present closing date' })
  @IsCalendarDate()
  closesOn: string;

  @ApiProperty({ maxLength: 2000 })
  @IsFilledText(2000)
  reason: string;
}

export class CallCancellation {
  @ApiPropertyOptional({ maxLength: 2000, description: 'Required once the call is published' })
  @IsOptional()
  @IsFilledText(2000)
  reason?: string;
}

export class NamedReviewers {
  @ApiProperty({ type: [String], description: 'Ids of users with the role reviewer' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  reviewerIds: string[];
}

export class NewReviewer {
  @ApiProperty({ maxLength: 254 })
  @IsFilledText(254)
  email: string;

  @ApiProperty({ maxLength: 200 })
  @IsFilledText(200)
  displayName: string;

  @ApiPropertyOptional({ enum: ['kk', 'ru', 'en'], default: 'kk' })
  @IsOptional()
  @IsIn(['kk', 'ru', 'en'])
  locale?: 'kk' | 'ru' | 'en';
}
