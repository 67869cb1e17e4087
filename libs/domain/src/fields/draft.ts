import type { Field, FieldValue } from './field.js';

/** A record in memory, by property; `null` = not known. */
export type RecordValues = Record<string, FieldValue | null>;

/**
 * What a record is after a draft: blank clears, absent leaves alone, and what was never said is not known.
 *
 * @param stored the record as it stands, undefined for a new one
 */
export function applyDraft(
  fields: readonly Field[],
  draft: Readonly<Record<string, FieldValue | null | undefined>>,
  stored: Readonly<Record<string, unknown>> | undefined,
): RecordValues {
  const merged: RecordValues = {};
  for (const { property } of fields) {
    const given = draft[property];
    merged[property] = given === undefined ? ((stored?.[property] as FieldValue | null | undefined) ?? null) : given;
  }
  return merged;
}

/** Whether two values of a field say the same; lists are compared entry by entry. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, index) => entry === other[index]);
  }
  return (one ?? null) === (other ?? null);
}

/** The fields in which a record differs from what is stored. */
export function changedFields<Property extends string>(
  fields: readonly Field<Property>[],
  merged: Readonly<Record<string, unknown>>,
  stored: Readonly<Record<string, unknown>>,
): Field<Property>[] {
  return fields.filter(({ property }) => !sameValue(merged[property], stored[property]));
}
