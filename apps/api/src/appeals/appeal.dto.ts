import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { APPEAL_STATUSES, type AppealStatus, DECISIONS, type Decision } from '#domain/selection/selection-codes.js';
import { IsFilledText } from '../platform/form-checks.js';
import { PageQuery } from '../platform/page-query.js';

const UPHELD_DECISIONS = ['selected', 'reserve'] as const;

export class AppealListQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Those against one call' })
  @IsOptional()
  @IsUUID()
  call?: string;

  @ApiPropertyOptional({ enum: APPEAL_STATUSES })
  @IsOptional()
  @IsIn(APPEAL_STATUSES)
  status?: AppealStatus;
}

export class AppealUpholding {
  @ApiProperty({ enum: UPHELD_DECISIONS })
  @IsIn(UPHELD_DECISIONS)
  newDecision: (typeof UPHELD_DECISIONS)[number];

  @ApiProperty({ maxLength: 4000 })
  @IsFilledText(4000)
  reason: string;

  @ApiPropertyOptional({ type: Boolean, description: 'That the identity was checked; nobody is selected without' })
  @IsOptional()
  @IsBoolean()
  identityChecked?: boolean;
}

export class AppealDismissal {
  @ApiProperty({ maxLength: 4000 })
  @IsFilledText(4000)
  reason: string;
}

export class AppealView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ format: 'uuid' })
  callId: string;

  @ApiProperty({ format: 'uuid' })
  applicationId: string;

  @ApiProperty()
  applicationCode: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ format: 'date' })
  filedOn: string;

  @ApiProperty({ enum: APPEAL_STATUSES })
  status: AppealStatus;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  answeredOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  answerReason: string | null;

  @ApiProperty({ enum: DECISIONS, nullable: true, type: String })
  newDecision: Decision | null;
}

export class AppealListView {
  @ApiProperty({ type: [AppealView] })
  items: AppealView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true, description: 'null = this is the last page' })
  nextCursor: string | null;
}
