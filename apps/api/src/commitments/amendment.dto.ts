import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import {
  AMENDMENT_SIDES,
  AMENDMENT_STATUSES,
  type AmendmentSide,
  type AmendmentStatus,
} from '#domain/commitment/amendment-life-cycle.js';
import { COMMITMENT_KINDS } from '#domain/commitment/commitment-codes.js';
import { AGREED_FIELDS } from '#registry/commitments/add-commitment.js';
import { FreeText, OptionalText } from '../platform/free-text.js';
import { PageQuery } from '../platform/page-query.js';
import { describeDraft } from '../platform/record-dto.js';

/** What should be agreed instead: a term that is not named stays. */
export class NewAmendment {
  @FreeText(2000)
  reason: string;
}
describeDraft(NewAmendment, AGREED_FIELDS);

export class OptionalReason {
  @OptionalText(2000)
  reason?: string;
}

export class AmendmentListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: AMENDMENT_STATUSES })
  @IsOptional()
  @IsIn(AMENDMENT_STATUSES)
  status?: AmendmentStatus;
}

export class AmendmentView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ format: 'uuid' })
  participationId: string;

  @ApiProperty({ format: 'uuid' })
  commitmentId: string;

  @ApiProperty({ enum: AMENDMENT_STATUSES })
  status: AmendmentStatus;

  @ApiProperty({ enum: AMENDMENT_SIDES, description: 'The other side consents or declines' })
  proposerSide: AmendmentSide;

  @ApiProperty()
  reason: string;

  @ApiProperty({ type: String, nullable: true, description: 'null = stays, as with each of the terms' })
  title: string | null;

  @ApiProperty({ enum: COMMITMENT_KINDS, nullable: true })
  kind: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  priority: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueDate: string | null;

  @ApiProperty({ type: Number, nullable: true })
  weight: number | null;

  @ApiProperty()
  createdAt: Date;

  @ApiProperty({ type: Date, nullable: true })
  decidedAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  decisionReason: string | null;
}

export class AmendmentListView {
  @ApiProperty({ type: [AmendmentView] })
  items: AmendmentView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
