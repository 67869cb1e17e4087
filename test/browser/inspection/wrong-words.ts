import type { Language } from '#reference/label.js';
import { ENGLISH_ALLOWED, RUSSIAN_ENDING } from '../../../apps/web/src/messages/words-allowed.js';
import { ALL_WORDS, MESSAGE_KEYS } from './all-words.js';
import { ENTERED_TEXTS } from './entered-texts.js';

/** E-mails, addresses, names of files, numbers of records: the same in every language. */
const ADDRESS = /\S+@\S+|https?:\S+|[\w-]+(?:\.[\w-]+)+|\/\w\S*|[\w-]*\d[\w-]*/gu;
/** A host names itself in English: `University of Warsaw`. That word alone is no name, and is found as a message. */
const INSTITUTION =
  /(?:\p{Lu}[\p{L}.-]*\s+(?:(?:and|of|for)\s+)?)*(?:University|Institute|College|Academy)(?:\s+(?:of|the|and|for|in)|\s+\p{Lu}[\p{L}.-]*)*/gu;
const UNFINISHED = /\b(?:undefined|NaN)\b|\[object|\{\{|\}\}/u;
const KEY = /\b[a-zA-Z]\w*(?:\.\w+)+/gu;
/** Words of Russian sentences that no Kazakh one has. */
const RUSSIAN_WORDS = new Set('и в на по для или что это от при из если после без был были уже еще ещё'.split(' '));

const wordsOf = (text: string) => text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
const hasWords = (text: string) => /\p{L}{3}/u.test(text);

const ALLOWED = new Set([...ENGLISH_ALLOWED].map((word) => word.toLowerCase()));
/** The words of the English pages, as they stand within a sentence: what begins with a capital only there is a name. */
const ENGLISH = new Set(
  ALL_WORDS.en
    .flatMap((text) => wordsOf(text.replace(/\{\{\w+\}\}/gu, '')))
    .filter((word) => /^[a-z][a-z’'-]+$/u.test(word) && !ALLOWED.has(word)),
);

/** What the pages say of themselves in another language and not in this one. */
function foreignTo(language: Language): ReadonlySet<string> {
  const own = new Set(ALL_WORDS[language]);
  const others = (['kk', 'ru', 'en'] as const).filter((other) => other !== language);
  // A Kazakh word without a letter of its own may be a Russian one in another form: Коды.
  const mayBeOwn = (text: string, other: Language) =>
    language === 'ru' && other === 'kk' && /\p{Script=Cyrillic}/u.test(text) && !/[әғқңөұүһі]/iu.test(text);
  return new Set(
    others
      .flatMap((other) => ALL_WORDS[other].filter((text) => !mayBeOwn(text, other)))
      .filter((text) => hasWords(text) && !own.has(text)),
  );
}

const FOREIGN = { kk: foreignTo('kk'), ru: foreignTo('ru'), en: foreignTo('en') };

function wrongIn(text: string, language: Language): string | undefined {
  if (UNFINISHED.test(text)) return 'is unfinished';
  const key = (text.match(KEY) ?? []).find((found) => MESSAGE_KEYS.has(found));
  if (key !== undefined) return `has the key ${key}`;
  if (FOREIGN[language].has(text)) return `is not in "${language}"`;
  if (language === 'en') return undefined;
  const own = ENTERED_TEXTS.reduce((rest, entered) => rest.replaceAll(entered, ' '), text);
  const plain = own.replace(ADDRESS, ' ').replace(INSTITUTION, ' ');
  // Capitals only are codes: CC BY, ALL-2024.
  const english = wordsOf(plain).find((word) => /[a-z]/u.test(word) && ENGLISH.has(word.toLowerCase()));
  if (english !== undefined) return `has the English word "${english}"`;
  if (language === 'ru') return undefined;
  // Names of people end like Russian words too, and begin with a capital.
  const russian = wordsOf(plain).find(
    (word) => RUSSIAN_WORDS.has(word) || (/^\p{Ll}/u.test(word) && RUSSIAN_ENDING.test(word)),
  );
  return russian === undefined ? undefined : `has the Russian word "${russian}"`;
}

/** Texts of a page that are not in its language, or that no reader should see: keys, `undefined`, unfilled places. */
export function findWrongWords(texts: readonly string[], language: Language): string[] {
  return texts.flatMap((text) => {
    const wrong = wrongIn(text, language);
    return wrong === undefined ? [] : [`"${text.slice(0, 90)}" ${wrong}.`];
  });
}
