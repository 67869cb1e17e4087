import { CodedError } from '#domain/errors/coded-error.js';
import type { Field } from '#domain/fields/field.js';
import { type Finding, findingMessage } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { PARTICIPATION_FIELDS } from '#domain/participation/participation-fields.js';

/** The refusal of a record whose fields break a rule: one problem for each finding, under the field's JSON name. */
export function refuseRecord(
  findings: readonly Finding[],
  locale: Locale,
  definitions: readonly Field[] = PARTICIPATION_FIELDS,
): CodedError {
  const propertyOf = new Map<string, string>(definitions.map(({ column, property }) => [column, property]));
  const fields = findings
    .filter(({ severity }) => severity === 'error')
    .map((found) => ({
      field: propertyOf.get(found.column ?? '') ?? found.column ?? '',
      code: found.code,
      message: findingMessage(found, locale),
    }));
  return new CodedError(
    'record_invalid',
    'unprocessable',
    'The record breaks a rule of the register; nothing was changed.',
    fields,
  );
}
