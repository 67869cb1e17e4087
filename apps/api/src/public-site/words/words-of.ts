import type { Language } from '#reference/label.js';
import { en, type SiteWords } from './en.js';
import { kk } from './kk.js';
import { ru } from './ru.js';

const CATALOGUES: Readonly<Record<Language, SiteWords>> = { kk, ru, en };

/** The words of the public pages in a language. */
export function wordsOf(language: Language): SiteWords {
  return CATALOGUES[language];
}

/**
 * A text with its `{{marks}}` filled in.
 * @throws Error where a mark has no value
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_mark, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The text has no value for ${name}.`);
    return String(value);
  });
}
