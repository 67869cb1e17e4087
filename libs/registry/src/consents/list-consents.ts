import type { ConsentPurpose } from '#domain/consent/consent-purposes.js';
import type { Locale } from '#domain/findings/finding-text.js';
import type { Context } from '#persistence/context.js';

/** One consent as it was given: to what, in which words, named to whom, and whether it still stands. */
export interface Consent {
  readonly id: string;
  readonly purpose: ConsentPurpose;
  readonly textVersion: number;
  readonly language: Locale;
  readonly operatorName: string;
  readonly operatorBin: string | null;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
}

/** Every consent of the principal, withdrawn ones included, the newest first. */
export async function listConsents(context: Context): Promise<Consent[]> {
  return await context.manager.query<Consent[]>(
    `select id, purpose, text_version as "textVersion", language, operator_name as "operatorName",
       operator_bin as "operatorBin", given_at as "givenAt", withdrawn_at as "withdrawnAt"
     from consent where user_id = $1 order by given_at desc, id desc`,
    [context.principal.userId],
  );
}
