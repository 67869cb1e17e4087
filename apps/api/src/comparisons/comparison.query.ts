import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { INDICATOR_CODES, type IndicatorCode } from '#domain/kpi/catalogue.js';
import { YEAR_KINDS, type YearKind } from '#kpi/comparisons/read-year-sums.js';
import { KpiSelectionQuery } from '../kpi/kpi-selection.query.js';

/** Longest code of a university. */
const CODE_LENGTH = 32;
/** More than may be compared, so that the rule itself says how many may. */
const MANY = 50;
const MOST_KNOWN = 100_000;

export class ComparisonQuery extends KpiSelectionQuery {
  @ApiProperty({ enum: INDICATOR_CODES })
  @IsIn(INDICATOR_CODES)
  indicator: IndicatorCode;
}

export class UniversitiesQuery extends ComparisonQuery {
  @ApiProperty({
    type: String,
    description: 'The codes of two to six universities, separated by commas',
    example: 'ALATAU,ERTIS',
  })
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',').map((code) => code.trim()) : value))
  @IsArray()
  @ArrayMaxSize(MANY)
  @IsString({ each: true })
  @Length(1, CODE_LENGTH, { each: true })
  universities: string[];
}

export class FiguresQuery extends KpiSelectionQuery {
  @ApiProperty({
    type: String,
    description: 'One to eight different codes, separated by commas',
    example: 'K01,K02,K03',
  })
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',').map((code) => code.trim()) : value))
  @IsArray()
  @ArrayMaxSize(MANY)
  @IsIn(INDICATOR_CODES, { each: true })
  indicators: IndicatorCode[];
}

export class NonResponseQuery extends ComparisonQuery {
  @ApiPropertyOptional({ description: 'The code of a university; the whole country where it is not given' })
  @IsOptional()
  @IsString()
  @Length(1, CODE_LENGTH)
  university?: string;
}

export class CorrelationQuery extends KpiSelectionQuery {
  @ApiProperty({ enum: INDICATOR_CODES, example: 'K07' })
  @IsIn(INDICATOR_CODES)
  x: IndicatorCode;

  @ApiProperty({ enum: INDICATOR_CODES, example: 'K11' })
  @IsIn(INDICATOR_CODES)
  y: IndicatorCode;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: MOST_KNOWN,
    default: 23,
    description: 'Universities with fewer participations known in either indicator are left out, and counted',
  })
  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value))
  @IsInt()
  @Min(1)
  @Max(MOST_KNOWN)
  leastKnown?: number;
}

class YearsQuery {
  @ApiProperty({ enum: INDICATOR_CODES })
  @IsIn(INDICATOR_CODES)
  indicator: IndicatorCode;

  @ApiPropertyOptional({ enum: YEAR_KINDS, default: 'academic', description: 'By which years ends are told apart' })
  @IsOptional()
  @IsIn(YEAR_KINDS)
  years?: YearKind;

  @ApiPropertyOptional({ format: 'date', description: 'The as-of date; today where it is not given' })
  @IsOptional()
  @IsString()
  @Length(10, 10)
  asOf?: string;

  @ApiPropertyOptional({ description: '`all`, one code, or several separated by commas', default: 'state_budget' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  funding?: string;
}

export class TrendQuery extends YearsQuery {
  @ApiPropertyOptional({
    description:
      'The code of a university; where it is not given, the whole country, for a coordinator the own university',
  })
  @IsOptional()
  @IsString()
  @Length(1, CODE_LENGTH)
  university?: string;
}

export class UniversityTrendsQuery extends YearsQuery {
  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Small years together with the two before' })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  pooled?: boolean;
}
