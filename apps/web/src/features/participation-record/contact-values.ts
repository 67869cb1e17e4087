import type { ParticipationChange, ParticipationRecord } from '../../api/contract.js';

/** The columns of the form, in its order. */
export const CONTACT_FIELDS = ['email', 'phone', 'homeRegion', 'hostCountry', 'hostInstitution', 'hostRor'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];
export type ContactValues = Record<ContactField, string>;

/** The record's values as a form holds them: empty text for nothing. */
export function contactValuesOf(record: ParticipationRecord): ContactValues {
  const values = CONTACT_FIELDS.map((field) => [field, record[field] ?? ''] as const);
  return Object.fromEntries(values) as ContactValues;
}

/** What is to be written: the changed columns alone, trimmed, null where emptied. */
export function contactChange(values: ContactValues, stored: ContactValues): ParticipationChange {
  const change: ParticipationChange = {};
  for (const field of CONTACT_FIELDS) {
    const text = values[field].trim();
    if (text !== stored[field]) change[field] = text === '' ? null : text;
  }
  return change;
}
