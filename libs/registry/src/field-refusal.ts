import { CodedError } from '#domain/errors/coded-error.js';
import { type CheckContext, checkFields } from '#domain/fields/check-value.js';
import type { Field, FieldValue } from '#domain/fields/field.js';
import { hasError } from '#domain/findings/finding.js';
import { findingMessage } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import type { Context } from '#persistence/context.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';

/**
 * Checks the single fields of a form by the rules that hold for files.
 *
 * @throws CodedError `record_invalid` with the fields at fault under their JSON names
 */
export function requireValidFields(
  context: Context,
  fields: readonly Field[],
  record: Readonly<Record<string, FieldValue | null | undefined>>,
  locale: Locale,
): void {
  const checks: CheckContext = { today: context.today, lookups: REFERENCE_LOOKUPS };
  const findings = checkFields(fields, record, checks);
  if (!hasError(findings)) return;
  const names = new Map(fields.map(({ column, property }) => [column, property]));
  throw new CodedError(
    'record_invalid',
    'unprocessable',
    'The record breaks a rule of the register; nothing was changed.',
    findings
      .filter(({ severity }) => severity === 'error')
      .map((found) => ({
        field: names.get(found.column ?? '') ?? '',
        code: found.code,
        message: findingMessage(found, locale),
      })),
  );
}
