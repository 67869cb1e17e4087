import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { Locale } from '#access/actor.js';
import { MAIL_STATUSES, type MailStatus } from '#domain/mail/mail-life-cycle.js';
import { MAIL_TEMPLATES, type MailTemplate } from '#domain/mail/mail-templates.js';
import { PageQuery } from '../platform/page-query.js';

export class MailListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: MAIL_STATUSES })
  @IsOptional()
  @IsIn(MAIL_STATUSES)
  status?: MailStatus;

  @ApiPropertyOptional({ enum: MAIL_TEMPLATES })
  @IsOptional()
  @IsIn(MAIL_TEMPLATES)
  template?: MailTemplate;
}

export class MailView {
  @ApiProperty({ format: 'uuid', description: 'Also the left part of its Message-ID' })
  id: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  universityId: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The report it asks for' })
  reportId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Null where there was no address' })
  recipient: string | null;

  @ApiProperty({ enum: MAIL_TEMPLATES })
  template: MailTemplate;

  @ApiProperty({ enum: ['kk', 'ru', 'en'] })
  locale: Locale;

  @ApiProperty({ enum: MAIL_STATUSES })
  status: MailStatus;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why it stands there, such as `smtp_not_configured`, `no_address`, `address_refused`, `worker_lost`',
  })
  reason: string | null;

  @ApiProperty({ type: String, nullable: true, description: "The mail server's last words" })
  serverAnswer: string | null;

  @ApiProperty({ type: 'integer' })
  attempts: number;

  @ApiProperty({ format: 'date-time' })
  queuedAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt: Date | null;

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class MailListView {
  @ApiProperty({ type: [MailView] })
  items: MailView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

/** A mail as its recipient reads it, but for the personal link, which is in no other place. */
export class RenderedMailView extends MailView {
  @ApiProperty()
  subject: string;

  @ApiProperty()
  html: string;

  @ApiProperty()
  text: string;
}

export class SettleMailBody {
  @ApiProperty({ description: "What the mail server's log says; false sends it again under the same Message-ID" })
  @IsBoolean()
  arrived: boolean;
}
