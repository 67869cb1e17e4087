import { useSyncExternalStore } from 'react';
import { words } from './i18n.js';

/** The words of the language in use; whoever takes them is shown anew when the language changes. */
export function useTranslation() {
  return { t: useSyncExternalStore(words.subscribe, words.read), language: words.language() };
}
