import type { UserRole } from '../permissions.js';

interface SessionLimits {
  /** Unused for so long, a session ends. */
  readonly idleMinutes: number;
  /** Used or not, it ends so long after the sign-in. */
  readonly absoluteHours: number;
}

const STAFF: SessionLimits = { idleMinutes: 30, absoluteHours: 12 };

/** Staff sit at shared desks with other people's data; participants fill in a form about themselves, on a phone. */
export const SESSION_LIMITS = {
  participant: { idleMinutes: 60, absoluteHours: 24 },
  reviewer: STAFF,
  coordinator: STAFF,
  ministry: STAFF,
  admin: STAFF,
} as const satisfies Record<UserRole, SessionLimits>;

const MINUTE_MS = 60_000;

/** The last instant of a session that begins now, however much it is used. */
export function absoluteEnd(role: UserRole, now: Date): Date {
  return new Date(now.getTime() + SESSION_LIMITS[role].absoluteHours * 60 * MINUTE_MS);
}

/** When a session ends if it is not used again: its absolute end, or the end of its idle time if that comes first. */
export function sessionEnd(role: UserRole, lastSeenAt: Date, absoluteEndAt: Date): Date {
  const idleEnd = lastSeenAt.getTime() + SESSION_LIMITS[role].idleMinutes * MINUTE_MS;
  return new Date(Math.min(idleEnd, absoluteEndAt.getTime()));
}

/** Whether the last use is long enough ago to be written down again; at most once a minute, so that reading stays cheap. */
export function isTouchDue(lastUsedAt: Date | null, now: Date): boolean {
  return lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= MINUTE_MS;
}

/** How long a password confirmed again lets one approve, export, reveal or change a role (security.md, "Sign-in"). */
const STEP_UP_MINUTES = 5;

/** Until when a step-up holds that was made at this instant. */
export function stepUpEnd(confirmedAt: Date): Date {
  return new Date(confirmedAt.getTime() + STEP_UP_MINUTES * MINUTE_MS);
}
