import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { Locale } from '#access/actor.js';
import { SessionView } from '../session/session.dto.js';

const LOCALES = ['kk', 'ru', 'en'] as const;
/** 32 bytes in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{1,200}$/;

export class RedeemBody {
  @ApiProperty({ description: 'What stands behind the # of the link' })
  @Matches(TOKEN)
  token: string;

  @ApiPropertyOptional({ format: 'password', maxLength: 512, description: 'Chosen with a link to an account' })
  @IsOptional()
  @IsString()
  @Length(1, 512)
  password?: string;
}

export class RedeemedView {
  @ApiProperty({ type: SessionView })
  session: SessionView;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The report the link leads to' })
  reportId: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The survey the link leads to' })
  surveyId: string | null;
}

export class AccountBody {
  @ApiProperty({ format: 'email', maxLength: 254 })
  @IsString()
  @Length(1, 254)
  email: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @Length(1, 200)
  displayName: string;

  @ApiProperty({ enum: LOCALES })
  @IsIn(LOCALES)
  locale: Locale;
}

export class PasswordResetBody {
  @ApiProperty({ format: 'email', maxLength: 254 })
  @IsString()
  @Length(1, 254)
  email: string;
}

/** Says that something was asked for, and nothing else. */
export class AcceptedView {
  @ApiProperty({ enum: [true] })
  accepted: true;
}

export class OptOutBody {
  @ApiProperty({ description: 'What stands behind the # of the link' })
  @Matches(TOKEN)
  token: string;
}
