import { CodedError } from '#domain/errors/coded-error.js';
import { type Finding, findingMessage } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { PARTICIPATION_FIELDS } from '#domain/participation/participation-fields.js';

const PROPERTY_OF = new Map<string, string>(PARTICIPATION_FIELDS.map(({ column, property }) => [column, property]));

/** The refusal of a record whose fields break a rule: one problem for each finding, under the field's JSON name. */
export function refuseRecord(findings: readonly Finding[], locale: Locale): CodedError {
  const fields = findings
    .filter(({ severity }) => severity === 'error')
    .map((found) => ({
      field: PROPERTY_OF.get(found.column ?? '') ?? found.column ?? '',
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
