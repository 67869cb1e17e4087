import type { Language } from '#reference/label.js';
import { formatPlain } from './format.js';
import type { Translate, Tree, Values } from './message-keys.js';

/**
 * The plural forms of a language. Chromium has none for Kazakh and would take those of the machine's own language; Kazakh has
 * the two of English, one and other.
 */
const PLURALS: Record<Language, Intl.PluralRules> = {
  kk: new Intl.PluralRules('en'),
  ru: new Intl.PluralRules('ru'),
  en: new Intl.PluralRules('en'),
};

function find(tree: Tree, path: readonly string[]): string | Tree | undefined {
  let found: string | Tree | undefined = tree;
  for (const key of path) found = typeof found === 'object' ? found[key] : undefined;
  return found;
}

function fill(text: string, values: Values, language: Language): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? formatPlain(value, language) : value;
  });
}

/**
 * Words a language's messages. A message that is not there comes back as its key: tests see to it that all are.
 * @param messages the parts of the catalogue loaded so far
 */
export function createTranslate(language: Language, messages: () => Tree): Translate {
  const translate = (key: string, values: Values | { returnObjects: true } = {}) => {
    const path = key.split('.');
    if ('returnObjects' in values) return find(messages(), path) ?? {};
    const { count } = values;
    const form = typeof count === 'number' ? `_${PLURALS[language].select(count)}` : '';
    const found = find(messages(), [...path.slice(0, -1), `${path.at(-1)}${form}`]);
    return typeof found === 'string' ? fill(found, values, language) : key;
  };
  return translate as Translate;
}
