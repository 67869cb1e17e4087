import { type Language, LANGUAGES } from '#reference/label.js';

const STORAGE_KEY = 'qaitu.language';

/** The language chosen before on this machine. */
export function readLanguage(): Language | undefined {
  const stored = localStorage.getItem(STORAGE_KEY);
  return LANGUAGES.find((language) => language === stored);
}

/** Keeps the choice on this machine. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(STORAGE_KEY, language);
}
