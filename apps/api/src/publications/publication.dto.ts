import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCalendarDay } from '../platform/calendar-day.js';

/** How many figures a page has where the client does not say; all of a year's universities fit into the greatest page. */
export const DEFAULT_FIGURES = 1000;
const MAX_FIGURES = 5000;
const MAX_PERIODS = 60;
const MAX_FUNDINGS = 8;

function codes({ value }: { value: unknown }): unknown {
  return typeof value === 'string' ? value.split(',').map((code) => code.trim()) : value;
}

function ApiCodes(what: string): PropertyDecorator {
  return (target, name) => {
    ApiPropertyOptional({ type: String, description: `${what}; several codes separated by commas` })(target, name);
    IsOptional()(target, name);
    Transform(codes)(target, name);
    IsArray()(target, name);
    ArrayMaxSize(200)(target, name as string);
    IsString({ each: true })(target, name as string);
    Length(1, 100, { each: true })(target, name as string);
  };
}

/** Which figures of a version are asked for. */
export class FigureQuery {
  @ApiCodes('University codes, or `country`')
  university?: string[];

  @ApiCodes('Periods as the version lists them')
  period?: string[];

  @ApiPropertyOptional({ description: 'A source of money as the version lists it, such as `state_budget` or `all`' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  funding?: string;

  @ApiCodes('Indicator codes')
  indicator?: string[];

  @ApiCodes('Categories, or `all`')
  category?: string[];

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_FIGURES, default: DEFAULT_FIGURES })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
  )
  @IsInt()
  @Min(1)
  @Max(MAX_FIGURES)
  limit?: number;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before' })
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  cursor?: string;
}

/** A title or a reason in all three languages. */
class PublicationWords {
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

class PublicationNotes {
  @ApiProperty({ maxLength: 4000 })
  @IsString()
  @Length(1, 4000)
  kk: string;

  @ApiProperty({ maxLength: 4000 })
  @IsString()
  @Length(1, 4000)
  ru: string;

  @ApiProperty({ maxLength: 4000 })
  @IsString()
  @Length(1, 4000)
  en: string;
}

/** What is to be prepared; everything has a default. */
export class NewPublicationDto {
  @ApiPropertyOptional({ format: 'date', description: 'The as-of date, not after today; today where it is not given' })
  @IsOptional()
  @IsCalendarDay()
  asOf?: string;

  @ApiPropertyOptional({ type: PublicationWords })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PublicationWords)
  title?: PublicationWords;

  @ApiPropertyOptional({ type: PublicationNotes })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PublicationNotes)
  notes?: PublicationNotes;

  @ApiPropertyOptional({ description: 'An e-mail address or a telephone number that readers may turn to' })
  @IsOptional()
  @IsString()
  @Length(3, 200)
  contact?: string;

  @ApiPropertyOptional({
    type: [String],
    description: 'Every year, calendar and academic, in which something has ended, and `all`, where not given',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_PERIODS)
  @IsString({ each: true })
  @Length(1, 16, { each: true })
  periods?: string[];

  @ApiPropertyOptional({ type: [String], default: ['state_budget', 'all'] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_FUNDINGS)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  fundings?: string[];

  @ApiPropertyOptional({ default: true, description: 'Whether the country’s figures are told apart by category' })
  @IsOptional()
  @IsBoolean()
  byCategory?: boolean;
}

/** Why a public version is withdrawn; everybody reads it. */
export class Withdrawal {
  @ApiProperty({ type: PublicationWords })
  @IsObject()
  @ValidateNested()
  @Type(() => PublicationWords)
  reason: PublicationWords;
}

/** Why a version is given up; the history keeps it. */
export class Discarding {
  @ApiProperty({ maxLength: 1000 })
  @IsString()
  @Length(1, 1000)
  reason: string;
}

/** What the official wishes to say of the step; the history keeps it. */
export class PublicationStep {
  @ApiPropertyOptional({ maxLength: 1000 })
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  comment?: string;
}
