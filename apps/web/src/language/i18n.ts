import type { Language } from '#reference/label.js';
import { setApiLanguage } from '../api/client.js';
import { createTranslate } from './catalogue.js';
import { catalogues, type WordsPart } from './catalogues.js';
import type { MessageKey, Translate, Tree } from './message-keys.js';
import { keepLanguage, readLanguage } from './stored-language.js';

const messages: Record<Language, Tree> = { kk: {}, ru: {}, en: {} };

const translators: Record<Language, Translate> = {
  kk: createTranslate('kk', () => messages.kk),
  ru: createTranslate('ru', () => messages.ru),
  en: createTranslate('en', () => messages.en),
};

let current: Language = 'kk';
const listeners = new Set<() => void>();

/** The parts in use; another language loads the same ones. */
const parts = new Set<WordsPart>(['start']);
const loaded = new Set<string>();

async function load(language: Language): Promise<void> {
  const missing = [...parts].filter((part) => !loaded.has(`${language}:${part}`));
  await Promise.all(
    missing.map(async (part) => {
      const partWords = await catalogues[language][part]();
      // Not in one line: parts that arrive at once must not overwrite each other.
      messages[language] = { ...messages[language], ...partWords };
      loaded.add(`${language}:${part}`);
    }),
  );
}

/** Loads the words of an audience's pages, before the first of them is shown. */
export async function loadWords(part: WordsPart): Promise<void> {
  parts.add(part);
  await load(current);
}

function apply(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  setApiLanguage(language);
  for (const listener of listeners) listener();
}

/** Loads the language chosen before on this machine, Kazakh at first. */
export async function startLanguage(): Promise<void> {
  const language = readLanguage() ?? 'kk';
  await load(language);
  apply(language);
}

/** Changes the language of the page and keeps the choice on this machine. */
export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  keepLanguage(language);
  apply(language);
}

/** Takes the language the account is kept in, unless the reader has chosen another on this machine. */
export async function adoptLanguage(language: Language): Promise<void> {
  if (readLanguage() !== undefined || language === current) return;
  await load(language);
  apply(language);
}

/** A text outside of React, in the language in use at that moment. */
export function translate(key: MessageKey): string {
  return translators[current](key);
}

/** The words of the language in use, for React's `useSyncExternalStore`. */
export const words = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): Translate => translators[current],
  language: (): Language => current,
};
