import { queryOptions } from '@tanstack/react-query';
import type { ConsentPurpose } from '#domain/consent/consent-purposes.js';
import type { Language } from '#reference/label.js';
import { client, expectDone, getData } from './client.js';
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];
export type Redeemed = Schemas['RedeemedView'];
export type ConsentList = Schemas['ConsentListView'];

/**
 * Comes in by a link that works once.
 * @throws {ProblemError} `invitation_invalid` (404), `password_required` and the codes of passwords (422)
 */
export function redeemInvitation(token: string, password?: string): Promise<Redeemed> {
  return getData(
    client.POST('/api/v1/invitations/redeem', { body: { token, ...(password === undefined ? {} : { password }) } }),
  );
}

/** Ends the reminders by the link in one of them. */
export async function stopReminders(token: string): Promise<void> {
  await expectDone(client.POST('/api/v1/opt-outs', { body: { token } }));
}

/** What a consent says, in all languages, with the operator of this installation. */
export const consentTextQuery = queryOptions({
  queryKey: ['consent-text'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/consent-text', { signal })),
  staleTime: Infinity,
});

/** One's own consents. */
export const consentsQuery = queryOptions({
  queryKey: ['consents'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/consents', { signal })),
  staleTime: 5 * 60_000,
});

/** @throws {ProblemError} `consent_text_outdated` (409) */
export function giveConsents(
  purposes: ConsentPurpose[],
  textVersion: number,
  language: Language,
): Promise<ConsentList> {
  return getData(client.POST('/api/v1/consents', { body: { purposes, textVersion, language } }));
}

/** @throws {ProblemError} `consent_bound_by_commitments` (409) */
export function withdrawConsent(id: string): Promise<ConsentList> {
  return getData(client.POST('/api/v1/consents/{id}/withdraw', { params: { path: { id } } }));
}

/** Whether the consent without which the register cannot serve stands, in the words that are asked for now. */
export function hasConsented({ items, currentVersion }: ConsentList): boolean {
  return items.some(
    ({ purpose, withdrawnAt, textVersion }) =>
      purpose === 'processing' && withdrawnAt === null && textVersion === currentVersion,
  );
}
