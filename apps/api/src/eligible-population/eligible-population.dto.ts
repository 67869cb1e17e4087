import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ACCESS_DIMENSIONS, type AccessDimension } from '#domain/kpi/selection-facts.js';
import { MAX_ELIGIBLE } from '#domain/observation/eligible-population.js';

/** Five dimensions, the largest of which is the regions. */
const MAX_GROUPS = 200;

export class AcademicYearQuery {
  @ApiProperty({ example: '2024/2025' })
  @IsString()
  @Length(9, 9)
  academicYear: string;
}

export class EligiblePopulationQuery extends AcademicYearQuery {
  @ApiPropertyOptional({ description: "University code; a coordinator's own where it is not given" })
  @IsOptional()
  @IsString()
  @Length(1, 32)
  university?: string;
}

class EligibleGroupDto {
  @ApiProperty({ enum: ACCESS_DIMENSIONS })
  @IsIn(ACCESS_DIMENSIONS)
  dimension: AccessDimension;

  @ApiProperty({ description: '`F` `M`; a region’s KATO code; `yes` `no`; a category; `kk` `ru` `en` `other`' })
  @IsString()
  @Length(1, 16)
  group: string;

  @ApiProperty({ type: 'integer', minimum: 0 })
  @IsInt()
  @Min(0)
  @Max(MAX_ELIGIBLE)
  count: number;
}

/** The whole of one year: a group that is left out is no longer reported. */
export class EligiblePopulationReplacement {
  @ApiProperty({ type: [EligibleGroupDto] })
  @IsArray()
  @ArrayMaxSize(MAX_GROUPS)
  @ValidateNested({ each: true })
  @Type(() => EligibleGroupDto)
  groups: EligibleGroupDto[];
}

export class EligiblePopulationView {
  @ApiProperty()
  academicYear: string;

  @ApiProperty({ type: [EligibleGroupDto] })
  groups: readonly EligibleGroupDto[];

  @ApiProperty({ type: 'integer', description: '0 = nobody has entered this year yet' })
  version: number;
}
