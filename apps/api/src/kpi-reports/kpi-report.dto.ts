import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { UNIT_STATES, type UnitState } from '#domain/kpi/unit-state.js';
import { KPI_REPORT_STATUSES, type KpiReportStatus } from '#domain/report/kpi-report-life-cycle.js';
import { KPI_REPORT_RETURN_REASONS, type KpiReportReturnReason } from '#domain/report/kpi-report-review.js';
import {
  KPI_REPORT_SECTION_CODES,
  type KpiReportSection,
  REPORTED_INDICATORS,
  type ReportedIndicator,
} from '#domain/report/kpi-report-sections.js';
import { type Language, LANGUAGES } from '#reference/label.js';
import { FreeText } from '../platform/free-text.js';
import { PageQuery } from '../platform/page-query.js';

const COMMENT_LENGTH = 10_000;
const REMARK_LENGTH = 4_000;
const PERIOD = '`all`, a calendar year `2024` or an academic year `2024/2025`';
const FUNDING = '`all`, one code, or several separated by commas';

const toNumber = ({ value }: { value: unknown }) =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value);

/** For which period, and which money, a report is opened. */
export class NewKpiReport {
  @ApiProperty({ description: PERIOD })
  @IsString()
  @Length(1, 16)
  period: string;

  @ApiPropertyOptional({ description: FUNDING, default: 'state_budget' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  funding?: string;
}

class SectionCommentDto {
  @ApiProperty({ enum: KPI_REPORT_SECTION_CODES })
  @IsIn(KPI_REPORT_SECTION_CODES)
  section: KpiReportSection;

  @ApiProperty({ type: String, nullable: true, maxLength: COMMENT_LENGTH, description: 'null takes the comment away' })
  @Transform(trimmed)
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Length(1, COMMENT_LENGTH)
  comment: string | null;
}

/** Comments to write; sections that are not named stay as they are. */
export class KpiReportComments {
  @ApiProperty({ type: [SectionCommentDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(KPI_REPORT_SECTION_CODES.length)
  @ArrayUnique(({ section }: SectionCommentDto) => section)
  @ValidateNested({ each: true })
  @Type(() => SectionCommentDto)
  comments: SectionCommentDto[];
}

class RemarkDto {
  @ApiProperty({ enum: KPI_REPORT_SECTION_CODES })
  @IsIn(KPI_REPORT_SECTION_CODES)
  section: KpiReportSection;

  @ApiProperty({ enum: KPI_REPORT_RETURN_REASONS, isArray: true, minItems: 1 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(KPI_REPORT_RETURN_REASONS, { each: true })
  reasons: KpiReportReturnReason[];

  @FreeText(REMARK_LENGTH, "What is wrong, in the reviewer's words")
  comment: string;
}

/** Why a report is returned, section by section. */
export class KpiReportReturn {
  @ApiProperty({ type: [RemarkDto], description: 'At least one, one per section' })
  @IsArray()
  @ArrayMaxSize(KPI_REPORT_SECTION_CODES.length)
  @ValidateNested({ each: true })
  @Type(() => RemarkDto)
  remarks: RemarkDto[];
}

export class KpiReportListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: KPI_REPORT_STATUSES })
  @IsOptional()
  @IsIn(KPI_REPORT_STATUSES)
  status?: KpiReportStatus;

  @ApiPropertyOptional({ description: 'University code' })
  @IsOptional()
  @IsString()
  @Length(1, 32)
  university?: string;

  @ApiPropertyOptional({ description: PERIOD })
  @IsOptional()
  @IsString()
  @Length(1, 16)
  period?: string;

  @ApiPropertyOptional({ description: 'As a report names it' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  funding?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: 10_000,
    description: 'Only those that have stood as they stand for so many days or longer: what is stuck',
  })
  @IsOptional()
  @Transform(toNumber)
  @IsInt()
  @Min(0)
  @Max(10_000)
  standingDays?: number;
}

export class PublishedKpiReportListQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'University code' })
  @IsOptional()
  @IsString()
  @Length(1, 32)
  university?: string;

  @ApiPropertyOptional({ description: PERIOD })
  @IsOptional()
  @IsString()
  @Length(1, 16)
  period?: string;
}

/** Which submission of which report. */
export class SnapshotParameters {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'The number of the submission' })
  @Transform(toNumber)
  @IsInt()
  @Min(1)
  version: number;
}

export class SnapshotRecordsQuery extends PageQuery {
  @ApiProperty({ enum: REPORTED_INDICATORS, description: 'K15 and K20 are refused' })
  @IsIn(REPORTED_INDICATORS)
  indicator: ReportedIndicator;

  @ApiProperty({ enum: UNIT_STATES })
  @IsIn(UNIT_STATES)
  state: UnitState;
}

/** In which language a report is laid out. */
export class KpiReportDocumentQuery {
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'kk' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}
