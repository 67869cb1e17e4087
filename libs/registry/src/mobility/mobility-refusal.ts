import { CodedError } from '#domain/errors/coded-error.js';
import type { Field } from '#domain/fields/field.js';
import { type Finding, type FindingCode, findingMessage } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { PARTICIPATION_FIELDS } from '#domain/participation/participation-fields.js';

/** Refusals that a client tells apart without looking into the fields. */
const NAMED: ReadonlySet<FindingCode> = new Set([
  'return_not_due',
  'return_never_due',
  'ledger_negative',
  'ledger_above_limit',
  'amount_from_ledger',
]);

/**
 * The refusal of an action whose input breaks a rule: one problem for each finding, under the name of the field as the
 * client sent it, else as the record has it.
 */
export function refuseInput(findings: readonly Finding[], fields: readonly Field[], locale: Locale): CodedError {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const named = errors.find(({ code }) => NAMED.has(code));
  return new CodedError(
    named?.code ?? 'record_invalid',
    'unprocessable',
    named ? findingMessage(named, 'en') : 'What was sent breaks a rule of the register; nothing was changed.',
    errors.map((found) => ({
      field: propertyOf(found.column, fields),
      code: found.code,
      message: findingMessage(found, locale),
    })),
  );
}

function propertyOf(column: string | null, fields: readonly Field[]): string {
  const known = [...fields, ...PARTICIPATION_FIELDS].find((field) => field.column === column);
  return known?.property ?? column ?? '';
}
