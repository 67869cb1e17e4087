import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../platform/page-query.js';

const SWITCH = ['true', 'false'] as const;

export class AccessLogQuery extends PageQuery {
  @ApiPropertyOptional({ enum: SWITCH, description: '`true`: without what one did oneself' })
  @IsOptional()
  @IsIn(SWITCH)
  others?: (typeof SWITCH)[number];
}

class AccessEntryView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  occurredAt: Date;

  @ApiProperty({ description: 'Who, by role: `coordinator`, `ministry`, `worker` (the system), …' })
  role: string;

  @ApiProperty()
  byYourself: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Code of the university the record belongs to' })
  university: string | null;

  @ApiProperty({ description: 'What was done, such as `report.read`' })
  action: string;

  @ApiProperty({ description: '`participation`, `commitment`, `report`, `application`' })
  objectType: string;

  @ApiProperty({ format: 'uuid' })
  objectId: string;
}

export class AccessLogView {
  @ApiProperty({ type: [AccessEntryView] })
  items: AccessEntryView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true, description: 'null = this is the last page' })
  nextCursor: string | null;
}
