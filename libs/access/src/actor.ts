import type { Principal } from '#persistence/context.js';
import type { ActingRole } from '#persistence/provisioning/database-roles.js';
import type { UserRole } from './permissions.js';

export type Locale = 'kk' | 'ru' | 'en';

/** Who sent a request, as a session or a token proved it. */
export interface Actor {
  readonly userId: string;
  readonly role: UserRole;
  /** A coordinator's university; null for everybody else. */
  readonly universityId: string | null;
  /** The person behind a participant's sign-in; null for staff and for a participant not yet bound to a person. */
  readonly personId: string | null;
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
  /** Nobody who came by links alone has one. */
  readonly hasPassword: boolean;
  readonly via: 'session' | 'token';
  readonly sessionId?: string;
  /** When the session or token ends if it is not used again; null for a token without an end. */
  readonly expiresAt: Date | null;
  /** Until when the last step-up of this session holds; null where none holds any more, and always for a token. */
  readonly confirmedUntil: Date | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard; absent where the permission is public. */
    actor?: Actor;
  }
}

const DATABASE_ROLE = {
  participant: 'qaitu_participant',
  reviewer: 'qaitu_reviewer',
  coordinator: 'qaitu_coordinator',
  ministry: 'qaitu_ministry',
  admin: 'qaitu_admin',
} as const satisfies Record<UserRole, ActingRole>;

/**
 * Stands for "no person" where a policy needs a UUID to compare with: a participant not yet bound to a person then sees no
 * rows, where an empty setting would fail the whole query.
 */
const NO_PERSON = '00000000-0000-0000-0000-000000000000';

/** The database role and scope under which this actor's work runs. */
export function principalOf(actor: Pick<Actor, 'userId' | 'role' | 'universityId' | 'personId'>): Principal {
  return {
    role: DATABASE_ROLE[actor.role],
    userId: actor.userId,
    universityId: actor.universityId,
    personId: actor.role === 'participant' ? (actor.personId ?? NO_PERSON) : actor.personId,
  };
}
