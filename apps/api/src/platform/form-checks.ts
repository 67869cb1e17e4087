import { Transform } from 'class-transformer';
import { applyDecorators } from '@nestjs/common';
import { IsString, Length, ValidateBy, ValidateIf } from 'class-validator';
import { isCalendarDate } from '#domain/calendar/calendar-date.js';

/** A day that there is, as `YYYY-MM-DD`. */
export function IsCalendarDate(): PropertyDecorator {
  return ValidateBy({
    name: 'isCalendarDate',
    validator: { validate: isCalendarDate, defaultMessage: () => '$property must be a day, as YYYY-MM-DD' },
  });
}

/** A text that says something once its blanks are taken away. */
export function IsFilledText(max: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString(),
    Length(1, max),
  );
}

/** Absent leaves alone and null clears; anything else is checked by what follows. */
export function MayBeCleared(): PropertyDecorator {
  return ValidateIf((_, value) => value !== null && value !== undefined);
}
