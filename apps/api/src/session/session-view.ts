import type { Actor } from '#access/actor.js';
import { permissionsOf } from '#access/permissions.js';
import type { Context } from '#persistence/context.js';
import type { SessionUniversityView, SessionView } from './session.dto.js';

/** What the client is told about its own sign-in. Under the actor's own principal. */
export async function sessionViewOf(context: Context, actor: Actor): Promise<SessionView> {
  return {
    user: {
      id: actor.userId,
      email: actor.email,
      displayName: actor.displayName,
      role: actor.role,
      locale: actor.locale,
      hasPassword: actor.hasPassword,
      university: actor.universityId === null ? null : await getUniversity(context, actor.universityId),
    },
    expiresAt: actor.expiresAt?.toISOString() ?? null,
    confirmedUntil: actor.confirmedUntil?.toISOString() ?? null,
    permissions: permissionsOf(actor.role),
  };
}

async function getUniversity(context: Context, id: string): Promise<SessionUniversityView> {
  const [university] = await context.manager.query<SessionUniversityView[]>(
    `select id, code, name_kk as "nameKk", name_ru as "nameRu", name_en as "nameEn" from university where id = $1`,
    [id],
  );
  if (!university) throw new Error('The university of the signed-in coordinator cannot be read.');
  return university;
}
