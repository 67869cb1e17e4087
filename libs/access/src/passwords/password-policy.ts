import { CodedError } from '#domain/errors/coded-error.js';
import type { Locale } from '../actor.js';
import { COMMON_PASSWORDS, WALKS, WEAK_WORDS } from './common-passwords.js';

/** A password alone, without a second factor, has at least this many characters (NIST SP 800-63B-4, 3.1.1.2). */
export const MIN_PASSWORD_LENGTH = 15;
export const MAX_PASSWORD_LENGTH = 128;

/** What must remain of a password when all that is guessable has been taken out of it. */
const MIN_UNGUESSABLE = 6;
const MIN_DISTINCT = 5;
const MIN_WALK = 4;

export type PasswordProblem = 'password_too_short' | 'password_too_long' | 'password_common';

export const PASSWORD_MESSAGES = {
  password_too_short: {
    kk: `Құпиясөз кемінде ${MIN_PASSWORD_LENGTH} таңбадан тұруы керек. Бірнеше сөзден құралған тіркес жарайды.`,
    ru: `В пароле должно быть не меньше ${MIN_PASSWORD_LENGTH} символов. Подойдёт фраза из нескольких слов.`,
    en: `A password has at least ${MIN_PASSWORD_LENGTH} characters. A phrase of several words will do.`,
  },
  password_too_long: {
    kk: `Құпиясөз ${MAX_PASSWORD_LENGTH} таңбадан аспауы керек.`,
    ru: `В пароле должно быть не больше ${MAX_PASSWORD_LENGTH} символов.`,
    en: `A password has at most ${MAX_PASSWORD_LENGTH} characters.`,
  },
  password_common: {
    kk: 'Бұл құпиясөзді оңай табуға болады: ол белгілі тізімдерде бар, қайталанатын таңбалардан тұрады немесе атыңыз бен поштаңыздан құралған. Басқасын таңдаңыз.',
    ru: 'Этот пароль легко подобрать: он есть в известных списках, состоит из повторов или взят из вашего имени или адреса почты. Выберите другой.',
    en: 'This password is easily guessed: it is on a known list, consists of repetitions, or is made of your name or e-mail address. Choose another.',
  },
} as const satisfies Record<PasswordProblem, Record<Locale, string>>;

/** Whose password it is: what everybody knows of somebody must not be their password. */
export interface PasswordOwner {
  readonly email: string;
  readonly displayName?: string;
}

/** The form in which a password is measured, hashed and compared: the same characters typed on any keyboard are the same. */
export function normalisePassword(password: string): string {
  return password.normalize('NFC');
}

/**
 * What is wrong with a password, if anything. There are no rules about kinds of characters: they make passwords that are
 * hard to remember and no harder to guess (NIST SP 800-63B-4).
 */
export function findPasswordProblem(password: string, owner: PasswordOwner): PasswordProblem | undefined {
  const normalised = normalisePassword(password);
  const length = [...normalised].length;
  if (length < MIN_PASSWORD_LENGTH) return 'password_too_short';
  if (length > MAX_PASSWORD_LENGTH) return 'password_too_long';
  return isGuessable(normalised, owner) ? 'password_common' : undefined;
}

/**
 * @param locale language of the message
 * @throws CodedError `password_too_short`, `password_too_long`, `password_common`
 */
export function requireAcceptablePassword(password: string, owner: PasswordOwner, locale: Locale = 'en'): void {
  const code = findPasswordProblem(password, owner);
  if (!code) return;
  const message = PASSWORD_MESSAGES[code][locale];
  throw new CodedError(code, 'unprocessable', message, [{ field: 'password', code, message }]);
}

function isGuessable(password: string, owner: PasswordOwner): boolean {
  const lower = password.normalize('NFKC').toLowerCase();
  const own = [owner.email, owner.displayName ?? '']
    .flatMap((text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((word) => word.length >= 4);
  return [lower, withoutLeet(lower)].some((spelling) => isGuessableSpelling(spelling, own));
}

function isGuessableSpelling(spelling: string, own: readonly string[]): boolean {
  const letters = spelling.replace(/[^\p{L}\p{N}]+/gu, '');
  if (COMMON_PASSWORDS.has(spelling) || COMMON_PASSWORDS.has(letters)) return true;
  if (new Set(spelling).size < MIN_DISTINCT) return true;
  let rest = spelling;
  for (const word of longestFirst([...own, ...WEAK_WORDS])) rest = rest.replaceAll(word, ' ');
  rest = withoutWalks(rest)
    .replace(/(?:19|20)\d\d/g, ' ')
    .replace(/(.)\1{2,}/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return [...firstOfRepeats(rest)].length < MIN_UNGUESSABLE;
}

function longestFirst(words: readonly string[]): string[] {
  return [...words].sort((one, other) => other.length - one.length);
}

const LEET: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '3': 'e',
  '1': 'i',
  $: 's',
  '5': 's',
  '7': 't',
};

/** `P@55w0rd` is the word everybody thinks of, in a dress that every guessing program knows. */
function withoutLeet(text: string): string {
  return text.replace(/[@403157$]/g, (sign) => LEET[sign] ?? sign);
}

const DIRECTED_WALKS = WALKS.flatMap((walk) => [walk, [...walk].reverse().join('')]);

/** Takes out every stretch of at least {@link MIN_WALK} neighbours of a keyboard row or an alphabet. */
function withoutWalks(text: string): string {
  const characters = [...text];
  let rest = '';
  for (let start = 0; start < characters.length;) {
    let length = MIN_WALK - 1;
    const fits = (count: number) => {
      const stretch = characters.slice(start, start + count).join('');
      return start + count <= characters.length && DIRECTED_WALKS.some((walk) => walk.includes(stretch));
    };
    while (fits(length + 1)) length++;
    if (length >= MIN_WALK) {
      rest += ' ';
      start += length;
    } else {
      rest += characters[start];
      start++;
    }
  }
  return rest;
}

/** Of a text that is one stretch over and over (`abcdabcdabcd`, the last one cut short or not), that stretch. */
function firstOfRepeats(text: string): string {
  for (let length = 1; length <= text.length / 2; length++) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return unit;
  }
  return text;
}
