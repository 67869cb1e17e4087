import { recordAudit } from '#audit/record-audit.js';
import { ACCESS, type Context } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';
import type { Actor, Locale } from '../actor.js';

/** The language in which the actor is written to, and in which pages greet on a new machine. */
export async function changeOwnLocale(context: Context, actor: Actor, locale: Locale): Promise<void> {
  await asPrincipal(context, { ...ACCESS, userId: actor.userId }, async ({ manager }) => {
    await manager.query('update app_user set locale = $2, version = version + 1 where id = $1 and locale <> $2', [
      actor.userId,
      locale,
    ]);
  });
  await recordAudit(context, {
    action: 'user.change_locale',
    objectType: 'user',
    objectId: actor.userId,
    details: { locale },
  });
}
