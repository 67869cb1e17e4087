import type { Language } from '#reference/label.js';
import { client, expectDone } from './client.js';

/**
 * Asks for a link to choose another password; the answer tells nobody whether there is an account.
 * @throws {ProblemError} `email_invalid` (422), `sign_in_throttled` (429)
 */
export async function requestPasswordReset(email: string): Promise<void> {
  await expectDone(client.POST('/api/v1/password-resets', { body: { email } }));
}

/**
 * Asks for an account, as an applicant does.
 * @throws {ProblemError} `email_invalid` (422), `sign_in_throttled` (429)
 */
export async function requestAccount(email: string, displayName: string, locale: Language): Promise<void> {
  await expectDone(client.POST('/api/v1/accounts', { body: { email, displayName, locale } }));
}
