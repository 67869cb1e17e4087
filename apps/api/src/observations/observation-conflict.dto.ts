import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { CONFLICT_CODES, type ConflictCode } from '#domain/observation/conflicts.js';
import { CONFLICT_STATUSES, type ConflictStatus } from '#domain/observation/observation-life-cycle.js';
import { WAVES } from '#domain/report/report-codes.js';
import { TAKEN_SIDES, type TakenSide } from '#registry/observations/resolve-conflict.js';
import { PageQuery } from '../platform/page-query.js';

const nullableText = { type: String, nullable: true } as const;

export class ConflictListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: CONFLICT_STATUSES })
  @IsOptional()
  @IsIn(CONFLICT_STATUSES)
  status?: ConflictStatus;

  @ApiPropertyOptional({ enum: CONFLICT_CODES })
  @IsOptional()
  @IsIn(CONFLICT_CODES)
  code?: ConflictCode;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  participation?: string;

  @ApiPropertyOptional({ description: 'University code; a coordinator sees no other than the own' })
  @IsOptional()
  @IsString()
  @Length(1, 32)
  university?: string;
}

export class ConflictResolution {
  @ApiProperty({ enum: TAKEN_SIDES, description: 'The side that is right' })
  @IsIn(TAKEN_SIDES)
  taken: TakenSide;

  @ApiProperty({ description: 'How this was found out' })
  @IsString()
  @Length(3, 2000)
  reason: string;
}

class ConflictSideView {
  @ApiProperty({ ...nullableText, format: 'uuid' })
  observationId: string | null;

  @ApiProperty(nullableText)
  source: string | null;

  @ApiProperty(nullableText)
  registerKind: string | null;

  @ApiProperty(nullableText)
  evidenceLevel: string | null;

  @ApiProperty({ ...nullableText, description: 'A country, an employer, an activity; null = silence' })
  says: string | null;
}

/** Two sources that disagree. The first side is the weaker evidence. */
export class ConflictView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'University code' })
  university: string;

  @ApiProperty({ format: 'uuid' })
  participationId: string;

  @ApiProperty()
  externalId: string;

  @ApiProperty({ enum: CONFLICT_CODES })
  code: string;

  @ApiProperty({ format: 'date', description: 'The day both sides speak of' })
  atDate: string;

  @ApiProperty({ ...nullableText, enum: WAVES })
  wave: string | null;

  @ApiProperty({ type: ConflictSideView })
  first: ConflictSideView;

  @ApiProperty({ type: ConflictSideView })
  second: ConflictSideView;

  @ApiProperty({ ...nullableText, format: 'uuid', description: 'The report whose answer is one side' })
  reportId: string | null;

  @ApiProperty({ enum: CONFLICT_STATUSES })
  status: string;

  @ApiProperty({ ...nullableText, enum: TAKEN_SIDES })
  taken: string | null;

  @ApiProperty({ ...nullableText, description: 'Not for the ministry' })
  reason: string | null;

  @ApiProperty({ ...nullableText, format: 'date' })
  resolvedOn: string | null;

  @ApiProperty()
  openedAt: Date;

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class ConflictListView {
  @ApiProperty({ type: [ConflictView] })
  items: ConflictView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
