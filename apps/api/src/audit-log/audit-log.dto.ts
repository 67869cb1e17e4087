import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length, Matches } from 'class-validator';
import type { AuditDetail } from '#audit/record-audit.js';
import { IsCalendarDay } from '../platform/calendar-day.js';
import { PageQuery } from '../platform/page-query.js';

/** `<thing>.<what was done>`, and names of things. */
const CODE = /^[a-z][a-z0-9_.]{0,63}$/;

export class AuditLogQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Who acted: id or e-mail address of a user' })
  @IsOptional()
  @IsString()
  @Length(1, 254)
  actor?: string;

  @ApiPropertyOptional({ pattern: CODE.source, description: 'Such as `participation.read`' })
  @IsOptional()
  @Matches(CODE)
  action?: string;

  @ApiPropertyOptional({ pattern: CODE.source, description: 'Kind of record, such as `participation`' })
  @IsOptional()
  @Matches(CODE)
  objectType?: string;

  @ApiPropertyOptional({ description: 'Id of the record' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  objectId?: string;

  @ApiPropertyOptional({ description: 'University code' })
  @IsOptional()
  @IsString()
  @Length(1, 32)
  university?: string;

  @ApiPropertyOptional({ format: 'date', description: 'First day, in Kazakhstan' })
  @IsOptional()
  @IsCalendarDay()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day' })
  @IsOptional()
  @IsCalendarDay()
  to?: string;
}

class AuditActorView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ format: 'email' })
  email: string;
}

class AuditEventView {
  @ApiProperty()
  id: string;

  @ApiProperty({ format: 'date-time' })
  occurredAt: Date;

  @ApiProperty({ type: AuditActorView, nullable: true, description: 'null = nobody signed in, or the system' })
  actor: AuditActorView | null;

  @ApiProperty({ description: 'In which role: `coordinator`, `worker` (the system), …' })
  role: string;

  @ApiProperty({ type: String, nullable: true, description: 'Code of the university it concerns' })
  university: string | null;

  @ApiProperty({ description: 'What was done, such as `participation.read`' })
  action: string;

  @ApiProperty()
  objectType: string;

  @ApiProperty({ type: String, nullable: true })
  objectId: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Counts, codes and identifiers; no name' })
  details: Readonly<Record<string, AuditDetail>>;

  @ApiProperty({ type: String, nullable: true })
  requestId: string | null;

  @ApiProperty({ description: 'The row still says what it was hashed with' })
  intact: boolean;
}

export class AuditLogView {
  @ApiProperty({ type: [AuditEventView] })
  items: AuditEventView[];

  @ApiProperty({ type: 'integer', description: 'Counted up to 10 000' })
  total: number;

  @ApiProperty({ description: 'There are more than were counted' })
  isMore: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'null = this is the last page' })
  nextCursor: string | null;
}

export class AuditActionsView {
  @ApiProperty({ type: [String] })
  items: string[];

  @ApiProperty({ type: 'integer' })
  total: number;
}

export class AuditHashCheckView {
  @ApiProperty({ type: 'integer', description: 'How many of the newest rows were looked at' })
  checked: number;

  @ApiProperty({ type: 'integer', description: 'How many of them do not fit their hash' })
  broken: number;

  @ApiProperty({ type: String, nullable: true, description: 'Id of the oldest such row' })
  firstBroken: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the oldest row looked at was written',
  })
  since: Date | null;
}
