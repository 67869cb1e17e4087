import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { CodedError, type FieldProblem } from '#domain/errors/coded-error.js';

/** Only what a DTO names gets in: unknown properties are refused, not dropped. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false, exposeUnsetFields: false },
    stopAtFirstError: false,
    validationError: { target: false, value: false },
    exceptionFactory: (errors: ValidationError[]) =>
      new CodedError(
        'request_invalid',
        'invalid',
        'The request does not fit what this address accepts.',
        flatten(errors),
      ),
  });
}

function flatten(errors: readonly ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
      field,
      code: constraint === 'whitelistValidation' ? 'unknown_property' : toSnakeCase(constraint),
      message,
    }));
    return [...own, ...flatten(error.children ?? [], field)];
  });
}

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
