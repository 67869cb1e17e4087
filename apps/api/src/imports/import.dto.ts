import { ApiProperty, ApiPropertyOptional, IntersectionType, PartialType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { RECORD_KINDS, type RecordKind } from '#exchange/tabular/columns.js';
import { PageQuery } from '../platform/page-query.js';
import { ProblemView } from '../platform/problem.dto.js';

const yesOrNo = ({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value);

export class ImportKindParameter {
  @ApiProperty({ enum: RECORD_KINDS })
  @IsIn(RECORD_KINDS)
  kind: RecordKind;
}

export class ImportQuery {
  @ApiPropertyOptional({ default: true, description: 'Only say what the file would do' })
  @IsOptional()
  @Transform(yesOrNo)
  @IsBoolean()
  dryRun?: boolean;

  @ApiPropertyOptional({ default: false, description: 'Commit the rows without errors and leave the others' })
  @IsOptional()
  @Transform(yesOrNo)
  @IsBoolean()
  validRowsOnly?: boolean;

  @ApiPropertyOptional({ description: "University code; a coordinator's own where it is not given" })
  @IsOptional()
  @IsString()
  @Length(1, 32)
  university?: string;

  @ApiPropertyOptional({ description: 'The name of the file, for the list of imports' })
  @IsOptional()
  @IsString()
  @Length(1, 255)
  fileName?: string;

  @ApiPropertyOptional({ enum: ['kk', 'ru', 'en'], description: 'Language of the messages' })
  @IsOptional()
  @IsIn(['kk', 'ru', 'en'])
  lang?: string;
}

export class TemplateQuery {
  @ApiPropertyOptional({ enum: ['csv', 'xlsx'], default: 'xlsx' })
  @IsOptional()
  @IsIn(['csv', 'xlsx'])
  format?: 'csv' | 'xlsx';
}

export class ImportListQuery extends PageQuery {}

class RowFindingView {
  @ApiProperty({ type: 'integer', nullable: true, description: 'The header is row 1; null = the whole file' })
  row: number | null;

  @ApiProperty({ type: String, nullable: true })
  column: string | null;

  @ApiProperty({ description: 'Stable snake_case code' })
  code: string;

  @ApiProperty({ enum: ['error', 'warning'] })
  severity: string;

  @ApiProperty()
  message: string;
}

class RowChangeView {
  @ApiProperty({ type: 'integer' })
  row: number;

  @ApiProperty({ description: "The record's key as the file gives it" })
  key: string;

  @ApiProperty({ enum: ['create', 'update'] })
  operation: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'object', properties: { from: {}, to: {} } },
    description: 'By column: the stored value and the new one',
  })
  fields: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;
}

/** What an import did, or in a dry run would do. */
export class ImportResultView {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Under which it is kept in the list of imports; null for a dry run',
  })
  id: string | null;

  @ApiProperty({ enum: RECORD_KINDS })
  kind: RecordKind;

  @ApiProperty()
  dryRun: boolean;

  @ApiProperty()
  committed: boolean;

  @ApiProperty({ description: 'The file could not be read to its end as a table of this kind' })
  unreadable: boolean;

  @ApiProperty({ type: 'integer' })
  created: number;

  @ApiProperty({ type: 'integer' })
  updated: number;

  @ApiProperty({ type: 'integer' })
  unchanged: number;

  @ApiProperty({ type: 'integer' })
  refused: number;

  @ApiProperty({ type: 'integer' })
  warnings: number;

  @ApiProperty({ type: [RowFindingView] })
  rows: readonly RowFindingView[];

  @ApiProperty({ type: [RowChangeView], description: 'The first 200 changes' })
  changes: readonly RowChangeView[];

  @ApiProperty({ description: 'SHA-256 of the file' })
  sha256: string;
}

/** Problem details of an import that was not committed, with everything that was found in the file. */
export class RefusedImportView extends IntersectionType(ProblemView, PartialType(ImportResultView)) {}

export class ImportView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: RECORD_KINDS })
  kind: string;

  @ApiProperty()
  fileName: string;

  @ApiProperty({ enum: ['committed', 'refused'] })
  state: string;

  @ApiProperty({ type: 'integer' })
  created: number;

  @ApiProperty({ type: 'integer' })
  updated: number;

  @ApiProperty({ type: 'integer' })
  unchanged: number;

  @ApiProperty({ type: 'integer' })
  refused: number;

  @ApiProperty({ type: 'integer' })
  warnings: number;

  @ApiProperty()
  startedAt: Date;

  @ApiProperty()
  finishedAt: Date;

  @ApiProperty({ type: String, nullable: true, description: 'Name of whoever sent it; null = the command line' })
  createdBy: string | null;
}

export class ImportListView {
  @ApiProperty({ type: [ImportView] })
  items: ImportView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
