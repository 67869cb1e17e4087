import type { RecordValues } from './draft.js';
import type { Field, FieldValue } from './field.js';
import { normaliseText } from './text-hygiene.js';

/**
 * A form as it is judged and stored: texts normalised and trimmed, blank ones not known, what was not said not known, and
 * nothing but the fields.
 */
export function readDraft(
  fields: readonly Field[],
  draft: Readonly<Record<string, FieldValue | null | undefined>>,
): RecordValues {
  return Object.fromEntries(
    fields.map(({ property, type }) => {
      const value = draft[property] ?? null;
      if (typeof value !== 'string') return [property, value];
      const text = normaliseText(value, type.kind === 'text' ? type.style : 'code');
      return [property, text === '' ? null : text];
    }),
  );
}
