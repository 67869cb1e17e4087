import type { Language } from '#reference/label.js';

/** The Kazakh alphabet; browsers without collation data for Kazakh put Ә, Қ, І elsewhere. */
const KAZAKH = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';

/** Places of the private use area, in which Kazakh letters come in their order and all others after them. */
const KAZAKH_PLACES = 0xe000;
const OTHER_PLACES = 0xe100;

function kazakhKey(text: string): string {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '');
  return Array.from(letters, (letter) => {
    if (letter === ' ') return letter;
    const position = KAZAKH.indexOf(letter);
    const place = position < 0 ? OTHER_PLACES + (letter.codePointAt(0) ?? 0) : KAZAKH_PLACES + position;
    return String.fromCodePoint(place);
  }).join('');
}

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** How names are ordered in a language: negative when `a` comes first. */
export function compareNames(language: Language): (a: string, b: string) => number {
  if (language !== 'kk') return new Intl.Collator(language).compare;
  return (a, b) => order(kazakhKey(a), kazakhKey(b));
}
