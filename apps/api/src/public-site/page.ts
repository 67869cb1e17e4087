import type { Markup } from './html.js';
import type { SiteWords } from './words/en.js';
import type { Language } from '#reference/label.js';

/** One page of the public site before the frame is put around it. */
export interface Page {
  readonly status?: 200 | 400 | 404 | 410 | 500 | 503;
  readonly title: string;
  /** For search engines and whoever shares the address. */
  readonly description: string;
  /** The rest of its address after the language, with what was chosen on it. */
  readonly place: string;
  /** The same page of the version it shows, by number. */
  readonly permanent?: string;
  /** The same page of the current version, where this one shows another. */
  readonly latest?: string;
  /** The entry of the menu it belongs to. */
  readonly menu?: keyof SiteWords['nav'];
  /** Pages above this one, by title and place. */
  readonly trail?: readonly (readonly [title: string, place: string])[];
  readonly main: Markup;
  /** Answers must be asked for each time: what it shows may have to vanish at once. */
  readonly isShortLived?: boolean;
}

/** In which language a page is drawn, and with which words. */
export interface Tongue {
  readonly language: Language;
  readonly words: SiteWords;
}
