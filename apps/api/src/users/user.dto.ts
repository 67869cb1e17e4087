import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { Locale } from '#access/actor.js';
import { USER_ROLES, type UserRole } from '#access/permissions.js';
import { FreeText } from '../platform/free-text.js';
import { PageQuery } from '../platform/page-query.js';

const LOCALES = ['kk', 'ru', 'en'] as const;
const SWITCH = ['true', 'false'] as const;

export class UserListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: USER_ROLES })
  @IsOptional()
  @IsIn(USER_ROLES)
  role?: UserRole;

  @ApiPropertyOptional({ description: 'University code: its coordinators' })
  @IsOptional()
  @IsString()
  @Length(1, 32)
  university?: string;

  @ApiPropertyOptional({ enum: SWITCH, description: '`true`: those shut out; `false`: those who may sign in' })
  @IsOptional()
  @IsIn(SWITCH)
  disabled?: (typeof SWITCH)[number];

  @ApiPropertyOptional({ description: 'Found in e-mail addresses and names' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  search?: string;
}

export class NewUserBody {
  @ApiProperty({ format: 'email', maxLength: 254 })
  @IsString()
  @Length(1, 254)
  email: string;

  @ApiProperty({ enum: USER_ROLES })
  @IsIn(USER_ROLES)
  role: UserRole;

  @ApiPropertyOptional({ description: "Code of a coordinator's university" })
  @IsOptional()
  @IsString()
  @Length(1, 32)
  university?: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @Length(1, 200)
  displayName: string;

  @ApiProperty({ enum: LOCALES })
  @IsIn(LOCALES)
  locale: Locale;
}

/** Why somebody is shut out, or let in again; administrators read it. */
export class UserStep {
  @FreeText(1000)
  reason: string;
}

export class UserView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'email' })
  email: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ enum: USER_ROLES })
  role: UserRole;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  universityId: string | null;

  @ApiProperty({ type: String, nullable: true, description: "Code of a coordinator's university" })
  university: string | null;

  @ApiProperty({ enum: LOCALES })
  locale: Locale;

  @ApiProperty({ format: 'date-time' })
  createdAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  disabledAt: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why they were shut out, or let in again, the last time' })
  accessReason: string | null;
}

export class UserListView {
  @ApiProperty({ type: [UserView] })
  items: UserView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
