import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { VERIFICATION_KINDS, type VerificationKind } from '#registry/verifications/list-verifications.js';
import { PageQuery } from '../platform/page-query.js';

export class VerificationListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: VERIFICATION_KINDS })
  @IsOptional()
  @IsIn(VERIFICATION_KINDS)
  kind?: VerificationKind;
}

class VerificationView {
  @ApiProperty({ enum: VERIFICATION_KINDS })
  kind: VerificationKind;

  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null of a group project' })
  participationId: string | null;

  @ApiProperty({ description: "The university's own key of the participation, or the code of the group project" })
  externalId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ format: 'date', description: 'Since when it waits' })
  since: string;

  @ApiProperty({ type: 'integer', description: 'Days it has waited' })
  ageDays: number;

  @ApiProperty({ description: 'The reader is its author: somebody else has to decide' })
  isOwn: boolean;
}

export class VerificationListView {
  @ApiProperty({ type: [VerificationView] })
  items: VerificationView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
