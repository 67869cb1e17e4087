import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, Length, ValidateBy } from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { isCalendarDate } from '#domain/calendar/calendar-date.js';

const trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** A text that somebody wrote, trimmed, of 1 to `max` characters. */
export function FreeText(max: number, description?: string): PropertyDecorator {
  return applyDecorators(ApiProperty({ maxLength: max, description }), trimmed(), IsString(), Length(1, max));
}

/** The same where it may be left out. */
export function OptionalText(max: number, description?: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ maxLength: max, description }),
    IsOptional(),
    trimmed(),
    IsString(),
    Length(1, max),
  );
}

/** A day that exists, as `YYYY-MM-DD`. */
export function Day(description?: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, format: 'date', description }),
    ValidateBy({
      name: 'isCalendarDate',
      validator: { validate: isCalendarDate, defaultMessage: () => '$property must be a day as YYYY-MM-DD' },
    }),
  );
}
