import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { GROUP_PROJECT_STATUSES, type GroupProjectStatus } from '#domain/group-project/group-project-codes.js';
import { GROUP_PROJECT_FIELDS } from '#domain/group-project/group-project-fields.js';
import { GROUP_PROJECT_FORM_FIELDS } from '#registry/group-projects/create-group-project.js';
import { EvidenceView, NewEvidence } from '../evidence/evidence.dto.js';
import { FreeText } from '../platform/free-text.js';
import { PageQuery } from '../platform/page-query.js';
import { describeDraft, describeView } from '../platform/record-dto.js';
import { GROUND_SHOWN } from '../verifications/refusal.dto.js';

/** A new group project: one task, one due date. */
export class NewGroupProject {}
describeDraft(NewGroupProject, GROUP_PROJECT_FORM_FIELDS, { creating: true });

/** What may be changed of an agreed group project: absent leaves alone, null clears. */
export class GroupProjectChange {
  @FreeText(2000, 'Why; every member finds it in the history')
  reason: string;
}
describeDraft(
  GroupProjectChange,
  GROUP_PROJECT_FORM_FIELDS.filter(({ property }) => property !== 'groupCode'),
);

class MemberInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  participationId: string;

  @ApiProperty({ type: Number, minimum: 0, maximum: 1, description: 'Part in the common task' })
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(1)
  share: number;
}

/** All members with their shares, which together are at most 1. */
export class GroupMembers {
  @ApiProperty({ type: [MemberInput] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => MemberInput)
  members: MemberInput[];

  @FreeText(2000)
  reason: string;
}

export class GroupProjectClaim {
  @FreeText(4000, 'What came of it')
  jointResult: string;

  @ApiProperty({
    type: [NewEvidence],
    required: false,
    description: 'At least one piece with what was attached before',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => NewEvidence)
  evidence?: NewEvidence[];
}

export class GroupProjectListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: GROUP_PROJECT_STATUSES })
  @IsOptional()
  @IsIn(GROUP_PROJECT_STATUSES)
  status?: GroupProjectStatus;

  @ApiPropertyOptional({ description: 'University code' })
  @IsOptional()
  @IsString()
  @Length(1, 32)
  university?: string;
}

export class GroupProjectRowView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ description: 'University code' })
  university: string;

  @ApiProperty()
  groupCode: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueDate: string | null;

  @ApiProperty({ enum: GROUP_PROJECT_STATUSES })
  status: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  claimedOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn: string | null;
}

export class GroupProjectListView {
  @ApiProperty({ type: [GroupProjectRowView] })
  items: GroupProjectRowView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

class GroupMemberView {
  @ApiProperty({ format: 'uuid' })
  participationId: string;

  @ApiProperty({ type: String, nullable: true, description: 'null for a participant' })
  externalId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'null for a participant' })
  status: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'null where only a bulk file named the member' })
  share: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'For coordinators only' })
  name: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What pays for the mobility; null for a participant' })
  funding: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Whole tenge; null for a participant' })
  amountPaidKzt: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Whole tenge; null for a participant' })
  amountRepaidKzt: number | null;
}

/** A group project with its members and evidence, and what its reader may do to it now. */
export class GroupProjectRecordView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  claimedOn: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'User' })
  claimedBy: string | null;

  @ApiProperty({ type: String, nullable: true })
  jointResult: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'User' })
  decidedBy: string | null;

  @ApiProperty({ type: String, nullable: true })
  decisionReason: string | null;

  @ApiProperty(GROUND_SHOWN)
  decisionGround: string | null;

  @ApiProperty({ type: String, nullable: true })
  cancellationDocument: string | null;

  @ApiProperty({ type: [GroupMemberView] })
  members: GroupMemberView[];

  @ApiProperty({ type: [EvidenceView] })
  evidenceItems: EvidenceView[];

  @ApiProperty({ enum: ['claim', 'accept', 'reject', 'cancel'], isArray: true })
  actions: string[];
}
describeView(GroupProjectRecordView, GROUP_PROJECT_FIELDS);

class GroupProjectChangeView {
  @ApiProperty()
  changedAt: Date;

  @ApiProperty({ enum: ['created', 'changed'] })
  operation: string;

  @ApiProperty({ description: 'Which side changed it: participant, coordinator, ministry, or worker for a file' })
  side: string;

  @ApiProperty({ type: 'integer' })
  recordVersion: number;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  before: Record<string, unknown> | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  after: Record<string, unknown> | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

export class GroupProjectHistoryView {
  @ApiProperty({ type: [GroupProjectChangeView] })
  items: GroupProjectChangeView[];
}
