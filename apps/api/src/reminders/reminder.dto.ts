import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { MAIL_STATUSES, type MailStatus } from '#domain/mail/mail-life-cycle.js';
import { MAIL_TEMPLATES, type MailTemplate } from '#domain/mail/mail-templates.js';
import { PROGRAMMES, type Programme } from '#domain/participation/participation-codes.js';
import { WAVES, type Wave } from '#domain/report/report-codes.js';

export class ReportInvitationView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: MAIL_TEMPLATES })
  template: MailTemplate;

  @ApiProperty({ enum: MAIL_STATUSES })
  status: MailStatus;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was not sent, such as `no_address`' })
  reason: string | null;

  @ApiProperty({ format: 'date-time' })
  queuedAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When its link ends' })
  expiresAt: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When its link was used' })
  redeemedAt: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When a later link was used instead' })
  voidedAt: Date | null;
}

export class ReportInvitationListView {
  @ApiProperty({ type: [ReportInvitationView] })
  items: ReportInvitationView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}

/** A distance from the end of the mobility: calendar months first, then days. */
export class DistanceDto {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 60 })
  @IsInt()
  @Min(0)
  @Max(60)
  months: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 366 })
  @IsInt()
  @Min(0)
  @Max(366)
  days: number;
}

export class ReportingRuleDto {
  @ApiProperty({ type: String, enum: PROGRAMMES, nullable: true, description: 'Null for all programmes' })
  @IsOptional()
  @IsIn(PROGRAMMES)
  programme: Programme | null;

  @ApiProperty({ enum: WAVES })
  @IsIn(WAVES)
  wave: Wave;

  @ApiProperty({ type: DistanceDto, description: 'When the report opens' })
  @ValidateNested()
  @Type(() => DistanceDto)
  opens: DistanceDto;

  @ApiProperty({ type: DistanceDto, description: 'The last day on which it is in time' })
  @ValidateNested()
  @Type(() => DistanceDto)
  deadline: DistanceDto;
}

export class ReportingRulesBody {
  @ApiProperty({ type: [ReportingRuleDto], description: 'All rules of the author; those not named end' })
  @IsArray()
  @ArrayMaxSize(64)
  @ValidateNested({ each: true })
  @Type(() => ReportingRuleDto)
  rules: ReportingRuleDto[];
}

export class ReportingRulesView {
  @ApiProperty({ type: [ReportingRuleDto], description: "One's own: the ministry's national ones, the university's" })
  rules: ReportingRuleDto[];

  @ApiProperty({
    type: [ReportingRuleDto],
    description: 'The national ones, which hold where a university says nothing',
  })
  national: ReportingRuleDto[];

  @ApiProperty({ type: [ReportingRuleDto], description: 'What holds where nobody says anything' })
  defaults: ReportingRuleDto[];

  @ApiProperty({ type: 'integer', description: "The version of one's own, as in the ETag; 0 before the first" })
  version: number;
}

export class RemindersView {
  @ApiProperty({ format: 'uuid', description: 'The participation' })
  id: string;

  @ApiProperty({ description: 'Whether reminders are sent' })
  reminders: boolean;
}
