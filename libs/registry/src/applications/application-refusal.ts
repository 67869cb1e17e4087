import { CodedError } from '#domain/errors/coded-error.js';
import { type Finding, findingMessage } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { APPLICATION_FIELDS, DELIVERABLE_FIELDS } from '#domain/selection/application-fields.js';

const PROPERTY_OF = new Map<string, string>(
  [...APPLICATION_FIELDS, ...DELIVERABLE_FIELDS].map(({ column, property }) => [column, property]),
);

/** The refusal of an application whose fields break a rule: all of them, each under its JSON name. */
export function refuseApplication(findings: readonly Finding[], locale: Locale): CodedError {
  return new CodedError(
    'application_invalid',
    'unprocessable',
    'The application breaks a rule of the register or of its call; nothing was changed.',
    findings
      .filter(({ severity }) => severity === 'error')
      .map((found) => ({
        field: (found.column ?? '')
          .split('.')
          .map((part) => PROPERTY_OF.get(part) ?? part)
          .join('.'),
        code: found.code,
        message: findingMessage(found, locale),
      })),
  );
}
