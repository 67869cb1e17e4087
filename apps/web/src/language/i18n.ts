import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, LANGUAGES } from '#reference/label.js';
import { setApiLanguage } from '../api/client.js';

const i18n = createInstance();

const STORAGE_KEY = 'qaitu.language';

const catalogues = {
  kk: () => import('../messages/kk/all.js'),
  ru: () => import('../messages/ru/all.js'),
  en: () => import('../messages/en/all.js'),
} as const satisfies Record<Language, () => Promise<unknown>>;

function isLanguage(value: string | null | undefined): value is Language {
  return LANGUAGES.some((language) => language === value);
}

async function load(language: Language): Promise<void> {
  if (i18n.hasResourceBundle(language, 'translation')) return;
  const { messages } = await catalogues[language]();
  i18n.addResourceBundle(language, 'translation', messages);
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
