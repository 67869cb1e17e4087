import type { Language } from '#reference/label.js';

/** Each language by its own name, which is the same in every language of the page. */
export const LANGUAGE_NAMES: Record<Language, string> = { kk: 'Қазақ тілі', ru: 'Русский язык', en: 'English' };

/** The state language first. */
export const LANGUAGE_ORDER = ['kk', 'ru', 'en'] as const satisfies readonly Language[];
