import type { Language } from '#reference/label.js';

/** The Kazakh alphabet; browsers without collation data for Kazakh put Ә, Қ, І elsewhere. */
const KAZAKH = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';

function kazakhKey(text: string): string {
  return Array.from(text.toLowerCase(), (letter) => {
    const position = KAZAKH.indexOf(letter);
    return position < 0 ? letter : String.fromCodePoint(0xe000 + position);
  }).join('');
}

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** How names are ordered in a language: negative when `a` comes first. */
export function compareNames(language: Language): (a: string, b: string) => number {
  if (language !== 'kk') return new Intl.Collator(language).compare;
  return (a, b) => order(kazakhKey(a), kazakhKey(b));
}
