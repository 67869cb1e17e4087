import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, LANGUAGES } from '#reference/label.js';
import { setApiLanguage } from '../api/client.js';

const i18n = createInstance();

const STORAGE_KEY = 'qaitu.language';

/** A part of the catalogue: what every page needs, and what those of one audience need besides. */
export type WordsPart = 'start' | 'staff' | 'participant';

const catalogues = {
  kk: {
    start: async () => (await import('../messages/kk/start.js')).start,
    staff: async () => (await import('../messages/kk/staff.js')).staff,
    participant: async () => (await import('../messages/kk/participant.js')).participant,
  },
  ru: {
    start: async () => (await import('../messages/ru/start.js')).start,
    staff: async () => (await import('../messages/ru/staff.js')).staff,
    participant: async () => (await import('../messages/ru/participant.js')).participant,
  },
  en: {
    start: async () => (await import('../messages/en/start.js')).start,
    staff: async () => (await import('../messages/en/staff.js')).staff,
    participant: async () => (await import('../messages/en/participant.js')).participant,
  },
} as const satisfies Record<Language, Record<WordsPart, () => Promise<unknown>>>;

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
      i18n.addResourceBundle(language, 'translation', await catalogues[language][part](), true, true);
      loaded.add(`${language}:${part}`);
    }),
  );
}

/** Loads the words of an audience's pages, before the first of them is shown. */
export async function loadWords(part: WordsPart): Promise<void> {
  parts.add(part);
  await load(currentLanguage());
}

function apply(language: Language): void {
  document.documentElement.lang = language;
  setApiLanguage(language);
}

/**
 * The plural forms of a language. Chromium has none for Kazakh and would take those of the machine's own language, in Russian
 * asking for forms that Kazakh does not have; Kazakh has the two of English, one and other.
 */
function pluralRulesOf(code: string): Intl.PluralRules {
  return new Intl.PluralRules(code === 'kk' ? 'en' : code);
}

/** Loads the language chosen before on this machine, Kazakh at first. */
export async function startLanguage(): Promise<void> {
  const stored = localStorage.getItem(STORAGE_KEY);
  const language = isLanguage(stored) ? stored : 'kk';
  await i18n.use(initReactI18next).init({
    lng: language,
    resources: {},
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
  i18n.services.pluralResolver.getRule = (code: string) => pluralRulesOf(code);
  await load(language);
  apply(language);
}

/** Changes the language of the page and keeps the choice on this machine. */
export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  localStorage.setItem(STORAGE_KEY, language);
  apply(language);
  await i18n.changeLanguage(language);
}

/** A text outside of React, in the language in use at that moment. */
export const translate = i18n.t;

/** The language in use. */
export function currentLanguage(): Language {
  return isLanguage(i18n.language) ? i18n.language : 'kk';
}
