import { ApiProperty, ApiPropertyOptional, IntersectionType, PartialType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { REGISTER_KINDS, type RegisterKind } from '#domain/observation/observation-codes.js';
import type { RegisterFileResult } from '#exchange/registers/register-file-result.js';
import type { RowFinding } from '#exchange/tabular/import/import-result.js';
import { PageQuery } from '../platform/page-query.js';
import { ProblemView } from '../platform/problem.dto.js';

const nullableDate = { type: String, format: 'date', nullable: true } as const;
const count = { type: 'integer' } as const;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

export class RegisterKindParameter {
  @ApiProperty({ enum: REGISTER_KINDS })
  @IsIn(REGISTER_KINDS)
  kind: RegisterKind;
}

export class RegisterFileQuery {
  @ApiProperty({ description: 'On what legal basis the file was obtained: an act, an agreement, consents' })
  @IsString()
  @Length(1, 300)
  legalBasis: string;

  @ApiPropertyOptional({ default: true, description: 'Only say what the file would do' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  dryRun?: boolean;

  @ApiPropertyOptional({
    description: "University code; a coordinator's own where it is not given, for others then the whole country",
  })
  @IsOptional()
  @IsString()
  @Length(1, 32)
  university?: string;

  @ApiPropertyOptional({ format: 'date', description: 'First day the register was asked about' })
  @IsOptional()
  @Matches(ISO_DATE)
  coversFrom?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day the register was asked about' })
  @IsOptional()
  @Matches(ISO_DATE)
  coversTo?: string;

  @ApiPropertyOptional({ description: 'The name of the file, for the list of files' })
  @IsOptional()
  @IsString()
  @Length(1, 255)
  fileName?: string;

  @ApiPropertyOptional({ enum: ['kk', 'ru', 'en'], description: 'Language of the messages' })
  @IsOptional()
  @IsIn(['kk', 'ru', 'en'])
  lang?: string;
}

export class RegisterFileListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: REGISTER_KINDS })
  @IsOptional()
  @IsIn(REGISTER_KINDS)
  kind?: string;
}

class RegisterFindingView implements RowFinding {
  @ApiProperty({ ...count, nullable: true, description: 'The header is row 1; null = the whole file' })
  row: number | null;

  @ApiProperty({ type: String, nullable: true })
  column: string | null;

  @ApiProperty({ type: String, description: 'Stable snake_case code' })
  code: RowFinding['code'];

  @ApiProperty({ enum: ['error', 'warning'] })
  severity: RowFinding['severity'];

  @ApiProperty()
  message: string;
}

class RegisterFileCounts {
  @ApiProperty(count)
  rows: number;

  @ApiProperty({ ...count, description: 'Rows about somebody whose mobility had ended before' })
  matched: number;

  @ApiProperty({ ...count, description: 'Rows about nobody known; counted and dropped' })
  unmatched: number;

  @ApiProperty(count)
  created: number;

  @ApiProperty(count)
  changed: number;

  @ApiProperty(count)
  unchanged: number;

  @ApiProperty(count)
  refused: number;

  @ApiProperty({ ...count, description: 'Disagreements between sources that it opens' })
  conflicts: number;

  @ApiProperty(nullableDate)
  coversFrom: string | null;

  @ApiProperty(nullableDate)
  coversTo: string | null;
}

/** What a register's file did, or in a dry run would do: counts, and nobody by name. */
export class RegisterFileResultView extends RegisterFileCounts implements RegisterFileResult {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  id: string | null;

  @ApiProperty({ enum: REGISTER_KINDS })
  kind: RegisterKind;

  @ApiProperty()
  dryRun: boolean;

  @ApiProperty()
  committed: boolean;

  @ApiProperty()
  unreadable: boolean;

  @ApiProperty({ type: [RegisterFindingView] })
  findings: readonly RegisterFindingView[];

  @ApiProperty({ description: 'SHA-256 of the file' })
  sha256: string;
}

/** Problem details of a file that was not committed, with everything that was found in it. */
export class RefusedRegisterFileView extends IntersectionType(ProblemView, PartialType(RegisterFileResultView)) {}

export class RegisterFileView extends RegisterFileCounts {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, nullable: true, description: 'University code; null = of the whole country' })
  university: string | null;

  @ApiProperty({ enum: REGISTER_KINDS })
  kind: string;

  @ApiProperty()
  fileName: string;

  @ApiProperty()
  legalBasis: string;

  @ApiProperty({ enum: ['committed', 'refused'] })
  state: string;

  @ApiProperty()
  receivedAt: Date;
}

export class RegisterFileListView {
  @ApiProperty({ type: [RegisterFileView] })
  items: RegisterFileView[];

  @ApiProperty(count)
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
