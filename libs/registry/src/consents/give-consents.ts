import { recordAudit } from '#audit/record-audit.js';
import type { ConsentPurpose } from '#domain/consent/consent-purposes.js';
import { CURRENT_CONSENT, type Operator } from '#domain/consent/consent-text.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Locale } from '#domain/findings/finding-text.js';
import type { Context } from '#persistence/context.js';

/** What somebody agreed to, having read which version in which language. */
export interface GivenConsents {
  readonly purposes: readonly ConsentPurpose[];
  readonly textVersion: number;
  readonly language: Locale;
}

/**
 * Keeps the principal's consents, each by itself. One that stands in the same version stays as it is; one to an earlier
 * version is ended and given anew.
 *
 * @throws CodedError `consent_text_outdated` where another version has been shown than the one asked for now
 */
export async function giveConsents(context: Context, given: GivenConsents, operator: Operator): Promise<void> {
  if (given.textVersion !== CURRENT_CONSENT.version) {
    throw new CodedError(
      'consent_text_outdated',
      'conflict',
      'The consent has been worded anew meanwhile. Read it again.',
    );
  }
  const { userId } = context.principal;
  for (const purpose of new Set(given.purposes)) {
    await context.manager.query(
      'update consent set withdrawn_at = $3 where user_id = $1 and purpose = $2 and withdrawn_at is null and text_version <> $4',
      [userId, purpose, context.now, given.textVersion],
    );
    const rows = await context.manager.query<{ id: string }[]>(
      `insert into consent (user_id, purpose, text_version, language, operator_name, operator_bin, given_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (user_id, purpose) where withdrawn_at is null do nothing returning id`,
      [userId, purpose, given.textVersion, given.language, operator.name[given.language], operator.bin, context.now],
    );
    const [added] = rows;
    if (!added) continue;
    await recordAudit(context, {
      action: 'consent.given',
      objectType: 'consent',
      objectId: added.id,
      details: { purpose, textVersion: given.textVersion, language: given.language },
    });
  }
}
