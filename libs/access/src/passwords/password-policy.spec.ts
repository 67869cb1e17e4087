import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { CodedError } from '#domain/errors/coded-error.js';
import { generatePassword } from './generate-password.js';
import { findPasswordProblem, PASSWORD_MESSAGES, requireAcceptablePassword } from './password-policy.js';

const owner = { email: 'aigerim.seitkali@enu.kz', displayName: 'Айгерім Сейтқали' };

describe('findPasswordProblem', () => {
  it('asks for 15 characters and takes up to 128, whatever they are', () => {
    expect(findPasswordProblem('brook-tin-lamp', owner)).toBe('password_too_short');
    expect(findPasswordProblem('brook-tin-lamps', owner)).toBeUndefined();
    const long = 'Өткен күнде белгі жоқ, келер күннің кепілі бар. '.repeat(3).slice(0, 128);
    expect(findPasswordProblem(long, owner)).toBeUndefined();
    expect(findPasswordProblem(`${long}!`, owner)).toBe('password_too_long');
  });

  it('counts characters as people do, not the units they are stored in', () => {
    expect(findPasswordProblem('🐎🦅🐺🦊🐑🐪🦌', owner)).toBe('password_too_short');
    // й and ё typed as a letter and a combining sign are one character each.
    expect(findPasswordProblem('конькобежный ёж'.normalize('NFD').slice(0, 16), owner)).toBe('password_too_short');
  });

  it('asks for no capital, digit or sign', () => {
    expect(findPasswordProblem('қасқыр көлде балық аулады', owner)).toBeUndefined();
    expect(findPasswordProblem('seven kettles on a tram', owner)).toBeUndefined();
    expect(findPasswordProblem('четыре синих трамвая', owner)).toBeUndefined();
  });

  it.each([
    'aaaaaaaaaaaaaaaa',
    'abababababababab',
    'abcabcabcabcabcabc',
    '123456789012345',
    '987654321098765',
    'qwertyuiopasdfgh',
    'QWERTYUIOP123456',
    'йцукенгшщзхъ1234',
    'абвгдежзийклмноп',
    'passwordpassword',
    'Password1234567890!',
    'P@ssw0rdP@ssw0rd1',
    'correct horse battery staple',
    'correcthorsebatterystaple',
    'парольпароль12345',
    'құпиясөз2026құпиясөз',
    'Qaitu-2026-Qaitu',
    'aigerim.seitkali2026',
    'Seitkali_Aigerim_enu',
    'сейтқалиайгерім1',
    'kazakhstan university 2026',
    '1qaz2wsx3edc4rfv5tgb',
  ])('refuses the guessable %s', (password) => {
    expect(findPasswordProblem(password, owner)).toBe('password_common');
  });

  it('never refuses a password of its own making', () => {
    fc.assert(
      fc.property(fc.constant(null), () => {
        expect(findPasswordProblem(generatePassword(), owner)).toBeUndefined();
      }),
    );
  });

  it('answers for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (password) => {
        const problem = findPasswordProblem(password, owner);
        if ([...password.normalize('NFC')].length < 15) expect(problem).toBe('password_too_short');
      }),
    );
  });
});

describe('requireAcceptablePassword', () => {
  it.each(['kk', 'ru', 'en'] as const)('says in %s what is wrong, and never the password', (locale) => {
    try {
      requireAcceptablePassword('passwordpassword', owner, locale);
      expect('no error').toBe('an error');
    } catch (error) {
      expect(error).toBeInstanceOf(CodedError);
      const { code, message, fields } = error as CodedError;
      expect(code).toBe('password_common');
      expect(message).toBe(PASSWORD_MESSAGES.password_common[locale]);
      expect(fields).toEqual([{ field: 'password', code, message }]);
    }
  });
});
