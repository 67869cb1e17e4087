import { messages as en } from '../../apps/web/src/messages/en/all.js';
import { messages as kk } from '../../apps/web/src/messages/kk/all.js';
import { messages as ru } from '../../apps/web/src/messages/ru/all.js';

/** The catalogues of the pages, so that the journeys are told once for all languages. */
export const WORDS = { kk, ru, en } as const;
export type Language = keyof typeof WORDS;
export const LANGUAGES = ['kk', 'ru', 'en'] as const;

/** A text of the catalogue with its marks filled in. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (mark, name: string) => String(values[name] ?? mark));
}
