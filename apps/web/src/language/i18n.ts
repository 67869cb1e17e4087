import { type Language, LANGUAGES } from '#reference/label.js';
import { setApiLanguage } from '../api/client.js';
import { createTranslate } from './catalogue.js';
import type { MessageKey, Translate, Tree } from './message-keys.js';

const STORAGE_KEY = 'qaitu.language';

/**
 * A part of the catalogue: what every page needs, what those of one audience need besides, and what single fields of work
 * need that few pages belong to. A route of such a field asks for its part: `requires('<permission>', '<part>')`.
 */
export type WordsPart =
  | 'start'
  | 'entry'
  | 'staff'
  | 'participant'
  | 'own'
  | 'selection'
  | 'verification'
  | 'evaluation'
  | 'national'
  | 'oversight';

const catalogues = {
  kk: {
    start: async () => (await import('../messages/kk/start.js')).start,
    entry: async () => (await import('../messages/kk/entry.js')).entry,
    staff: async () => (await import('../messages/kk/staff.js')).staff,
    participant: async () => (await import('../messages/kk/participant.js')).participant,
    own: async () => (await import('../messages/kk/own.js')).own,
    selection: async () => (await import('../messages/kk/selection.js')).selection,
    verification: async () => (await import('../messages/kk/verification.js')).verification,
    evaluation: async () => (await import('../messages/kk/evaluation.js')).evaluation,
    national: async () => (await import('../messages/kk/national.js')).national,
    oversight: async () => (await import('../messages/kk/oversight.js')).oversight,
  },
  ru: {
    start: async () => (await import('../messages/ru/start.js')).start,
    entry: async () => (await import('../messages/ru/entry.js')).entry,
    staff: async () => (await import('../messages/ru/staff.js')).staff,
    participant: async () => (await import('../messages/ru/participant.js')).participant,
    own: async () => (await import('../messages/ru/own.js')).own,
    selection: async () => (await import('../messages/ru/selection.js')).selection,
    verification: async () => (await import('../messages/ru/verification.js')).verification,
    evaluation: async () => (await import('../messages/ru/evaluation.js')).evaluation,
    national: async () => (await import('../messages/ru/national.js')).national,
    oversight: async () => (await import('../messages/ru/oversight.js')).oversight,
  },
  en: {
    start: async () => (await import('../messages/en/start.js')).start,
    entry: async () => (await import('../messages/en/entry.js')).entry,
    staff: async () => (await import('../messages/en/staff.js')).staff,
    participant: async () => (await import('../messages/en/participant.js')).participant,
    own: async () => (await import('../messages/en/own.js')).own,
    selection: async () => (await import('../messages/en/selection.js')).selection,
    verification: async () => (await import('../messages/en/verification.js')).verification,
    evaluation: async () => (await import('../messages/en/evaluation.js')).evaluation,
    national: async () => (await import('../messages/en/national.js')).national,
    oversight: async () => (await import('../messages/en/oversight.js')).oversight,
  },
} as const satisfies Record<Language, Record<WordsPart, () => Promise<unknown>>>;

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

function isLanguage(value: string | null | undefined): value is Language {
  return LANGUAGES.some((language) => language === value);
}

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
  const stored = localStorage.getItem(STORAGE_KEY);
  const language = isLanguage(stored) ? stored : 'kk';
  await load(language);
  apply(language);
}

/** Changes the language of the page and keeps the choice on this machine. */
export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  localStorage.setItem(STORAGE_KEY, language);
  apply(language);
}

/** Takes the language the account is kept in, unless the reader has chosen another on this machine. */
export async function adoptLanguage(language: Language): Promise<void> {
  if (isLanguage(localStorage.getItem(STORAGE_KEY)) || language === current) return;
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
