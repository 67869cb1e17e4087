import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { Locale } from '#access/actor.js';
import { LANGUAGES } from '#reference/label.js';

export class LocaleBody {
  @ApiProperty({ enum: LANGUAGES })
  @IsIn(LANGUAGES)
  locale: Locale;
}

class OwnSessionView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  lastSeenAt: Date;

  @ApiProperty({ type: String, nullable: true })
  address: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the browser says of itself' })
  userAgent: string | null;

  @ApiProperty({ description: 'The session that asks' })
  current: boolean;
}

export class OwnSessionListView {
  @ApiProperty({ type: [OwnSessionView] })
  items: OwnSessionView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}
