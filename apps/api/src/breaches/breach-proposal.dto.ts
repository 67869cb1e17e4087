import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { BREACH_KINDS, BREACH_STATUSES, type BreachKind, type BreachStatus } from '#domain/breach/breach-life-cycle.js';
import { BREACH_DECISION_FIELDS } from '#registry/breaches/decide-breach.js';
import { StaffView } from '../mobility/mobility.dto.js';
import { PageQuery } from '../platform/page-query.js';
import { describeDraft } from '../platform/record-dto.js';

export class BreachProposalQuery extends PageQuery {
  @ApiPropertyOptional({ enum: BREACH_STATUSES })
  @IsOptional()
  @IsIn(BREACH_STATUSES)
  status?: BreachStatus;

  @ApiPropertyOptional({ enum: BREACH_KINDS })
  @IsOptional()
  @IsIn(BREACH_KINDS)
  kind?: BreachKind;

  @ApiPropertyOptional({ description: 'University code; a coordinator sees no other than the own' })
  @IsOptional()
  @IsString()
  @Length(1, 32)
  university?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  participationId?: string;
}

/** Why a proposed breach is one, or is none. */
export class BreachDecision {}
describeDraft(BreachDecision, BREACH_DECISION_FIELDS, { creating: true });

export class BreachProposalView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ description: 'University code' })
  university: string;

  @ApiProperty({ format: 'uuid' })
  participationId: string;

  @ApiProperty()
  externalId: string;

  @ApiPropertyOptional({ description: 'Absent for the ministry' })
  familyName?: string;

  @ApiPropertyOptional({ description: 'Absent for the ministry' })
  givenName?: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  commitmentId: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  commitmentNo: number | null;

  @ApiProperty({ enum: BREACH_KINDS })
  kind: BreachKind;

  @ApiProperty({ enum: BREACH_STATUSES })
  status: BreachStatus;

  @ApiProperty({ format: 'date', description: 'The last day that was in time' })
  dueOn: string;

  @ApiProperty({ format: 'date' })
  proposedOn: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn: string | null;

  @ApiProperty({ type: StaffView, nullable: true })
  decidedBy: StaffView | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Absent for the ministry' })
  reason?: string | null;
}

export class BreachProposalListView {
  @ApiProperty({ type: [BreachProposalView] })
  items: BreachProposalView[];

  @ApiProperty({ type: 'integer', description: 'How many there are in all pages' })
  total: number;

  @ApiProperty({ type: String, nullable: true, description: 'null = this is the last page' })
  nextCursor: string | null;
}
