import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import type { Locale } from '#access/actor.js';
import { type Permission, PERMISSIONS, USER_ROLES, type UserRole } from '#access/permissions.js';

/** What is sent to sign in. Lengths are bounds on the input alone; whether it is right is said in one answer for all. */
export class SignInBody {
  @ApiProperty({ format: 'email', maxLength: 254 })
  @IsString()
  @Length(1, 254)
  email: string;

  @ApiProperty({ format: 'password', maxLength: 512 })
  @IsString()
  @Length(1, 512)
  password: string;
}

/** What is sent to confirm the password again. */
export class StepUpBody {
  @ApiProperty({ format: 'password', maxLength: 512 })
  @IsString()
  @Length(1, 512)
  password: string;
}

/** Until when the confirmation holds. */
export class StepUpView {
  @ApiProperty({ format: 'date-time' })
  confirmedUntil: string;
}

export class SessionUniversityView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  code: string;

  @ApiProperty()
  nameKk: string;

  @ApiProperty()
  nameRu: string;

  @ApiProperty()
  nameEn: string;
}

export class SessionUserView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'email' })
  email: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ enum: USER_ROLES })
  role: UserRole;

  @ApiProperty({ enum: ['kk', 'ru', 'en'] })
  locale: Locale;

  @ApiProperty({ description: 'Nobody who came by links alone has one' })
  hasPassword: boolean;

  @ApiProperty({ type: SessionUniversityView, nullable: true, description: "A coordinator's university" })
  university: SessionUniversityView | null;
}

/** Who one is signed in as, until when, and what one may do. */
export class SessionView {
  @ApiProperty({ type: SessionUserView })
  user: SessionUserView;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the session ends unless it is used before; null for a token without an end',
  })
  expiresAt: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when the password confirmed last (`stepUp`) holds; null where there is no such confirmation',
  })
  confirmedUntil: string | null;

  @ApiProperty({ enum: Object.keys(PERMISSIONS).sort(), isArray: true })
  permissions: Permission[];
}
