import { describe, expect, it } from '@jest/globals';
import { findSessionToken, SESSION_COOKIE, sessionCookie } from './session-cookie.js';
import { absoluteEnd, sessionEnd } from './session-limits.js';

const signedIn = new Date('2026-03-02T06:00:00Z');

describe('sessionEnd', () => {
  it('is 30 minutes after the last use for staff, and never later than 12 hours after the sign-in', () => {
    const end = absoluteEnd('coordinator', signedIn);
    expect(end.toISOString()).toBe('2026-03-02T18:00:00.000Z');
    expect(sessionEnd('coordinator', signedIn, end).toISOString()).toBe('2026-03-02T06:30:00.000Z');
    expect(sessionEnd('ministry', new Date('2026-03-02T17:50:00Z'), end)).toEqual(end);
  });

  it('is 60 minutes after the last use for participants, and never later than 24 hours after the sign-in', () => {
    const end = absoluteEnd('participant', signedIn);
    expect(end.toISOString()).toBe('2026-03-03T06:00:00.000Z');
    expect(sessionEnd('participant', signedIn, end).toISOString()).toBe('2026-03-02T07:00:00.000Z');
  });
});

describe('the session cookie', () => {
  const token = 'A'.repeat(43);

  it('is bound to this host, unseen by scripts, and lasts as long as the session can', () => {
    expect(sessionCookie(token, 'coordinator')).toBe(
      `__Host-qaitu=${token}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=43200`,
    );
    expect(sessionCookie(token, 'participant')).toContain('Max-Age=86400');
  });

  it('is found among others, and only in the form it was given', () => {
    expect(findSessionToken(`theme=dark; ${SESSION_COOKIE}=${token}; x=y`)).toBe(token);
    for (const header of [
      undefined,
      '',
      `x${SESSION_COOKIE}=${token}`,
      `${SESSION_COOKIE}=`,
      `${SESSION_COOKIE}=${token}A`,
    ]) {
      expect(findSessionToken(header)).toBeUndefined();
    }
  });
});
