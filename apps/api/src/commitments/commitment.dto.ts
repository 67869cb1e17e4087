import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsNumber, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { COMMITMENT_FIELDS } from '#domain/commitment/commitment-fields.js';
import { AGREED_FIELDS } from '#registry/commitments/add-commitment.js';
import { EvidenceView, NewEvidence } from '../evidence/evidence.dto.js';
import { FreeText, OptionalText } from '../platform/free-text.js';
import { describeDraft, describeView } from '../platform/record-dto.js';
import { GROUND_SHOWN } from '../verifications/refusal.dto.js';

/** Something more that is promised; it waits for the participant's confirmation. */
export class NewCommitment {
  @OptionalText(4000)
  description?: string;
}
describeDraft(NewCommitment, AGREED_FIELDS, { creating: true });

export class CommitmentClaim {
  @ApiProperty({ type: Number, minimum: 0, maximum: 1, description: 'Share fulfilled' })
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(1)
  degree: number;

  @ApiProperty({
    type: [NewEvidence],
    required: false,
    description: 'Evidence handed in with the claim, beside what was attached before; at least one piece in all',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => NewEvidence)
  evidence?: NewEvidence[];

  @OptionalText(2000)
  reason?: string;
}

export class CommitmentVerification {
  @ApiProperty({ type: Number, minimum: 0, maximum: 1, description: 'Share found fulfilled' })
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(1)
  degree: number;

  @FreeText(2000)
  reason: string;
}

/** Why something was decided as it was. */
export class Reason {
  @FreeText(2000)
  reason: string;
}

/** A release by the ministry rests on a document. */
export class Release {
  @FreeText(500, 'Which document: its kind, number and date')
  document: string;

  @FreeText(2000)
  reason: string;
}

/** A commitment with its evidence, and what its reader may do to it now. */
export class CommitmentRecordView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ format: 'uuid' })
  participationId: string;

  @ApiProperty({ type: String, nullable: true })
  description: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  applicationId: string | null;

  @ApiProperty({ type: Date, nullable: true, description: 'When the participant confirmed it as agreed' })
  confirmedAt: Date | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'User; null where it came by file' })
  claimedBy: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'User' })
  decidedBy: string | null;

  @ApiProperty({ type: String, nullable: true })
  decisionReason: string | null;

  @ApiProperty(GROUND_SHOWN)
  decisionGround: string | null;

  @ApiProperty({ type: String, nullable: true })
  waiverDocument: string | null;

  @ApiProperty({ type: [EvidenceView], description: 'To the ministry only where it drew the record for a sample' })
  evidenceItems: EvidenceView[];

  @ApiProperty({ enum: ['confirm', 'claim', 'verify', 'reject', 'waive'], isArray: true })
  actions: string[];
}
export const COMMITMENT_VIEW_FIELDS = COMMITMENT_FIELDS.filter(
  ({ property }) => property !== 'participationExternalId',
);
describeView(CommitmentRecordView, COMMITMENT_VIEW_FIELDS);
