import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messages as en } from './en/all.js';
import { messages as kk } from './kk/all.js';
import { messages as ru } from './ru/all.js';
import { ENGLISH_ALLOWED, RUSSIAN_ENDING, SAME_IN_KAZAKH_AND_RUSSIAN, WHOLE_GROUPS } from './words-allowed.js';

interface Tree {
  [key: string]: string | Tree;
}

/** Every message by its dotted key. */
function flatten(tree: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] satisfies [string, string]]
      : flatten(value, `${path}${key}.`),
  );
}

const PLURAL = /_(zero|one|two|few|many|other)$/;
const bare = (key: string) => key.replace(PLURAL, '');
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort();

const catalogues = { kk: new Map(flatten(kk)), ru: new Map(flatten(ru)), en: new Map(flatten(en)) };
const languages = Object.entries(catalogues);
/** The forms of whole numbers and of fractions, as Unicode has them. */
const PLURAL_FORMS: Record<string, string[]> = {
  kk: ['one', 'other'],
  ru: ['few', 'many', 'one', 'other'],
  en: ['one', 'other'],
};

const SOURCES = join(import.meta.dirname, '..');

function sourcesIn(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return entry.name === 'messages' ? [] : sourcesIn(path);
    return /\.tsx?$/.test(entry.name) && !/\.(spec|generated)\./.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

/** Every key the code asks for; `${…}` in a template stands for any one part of a key. */
function keysAskedFor(): RegExp[] {
  const code = sourcesIn(SOURCES).join('\n');
  const literals = [...code.matchAll(/(['"`])([a-zA-Z]\w*(?:\.(?:\w+|\$\{[^}]*\}))+)\1/g)].map(([, , key = '']) => key);
  const pattern = (key: string) =>
    key
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replaceAll('.', '\\.'))
      .join('[^.]+');
  return [...new Set(literals)].map((key) => new RegExp(`^${pattern(key)}$`));
}

describe('the messages of the web application', () => {
  it.each(languages)('%s has every key of Kazakh and no other', (_language, texts) => {
    const keys = (map: Map<string, string>) => [...new Set([...map.keys()].map(bare))].sort();
    expect(keys(texts)).toEqual(keys(catalogues.kk));
  });

  it.each(languages)('%s has all its plural forms and no other', (language, texts) => {
    const forms = new Map<string, string[]>();
    for (const key of texts.keys()) {
      const [, form] = PLURAL.exec(key) ?? [];
      if (form !== undefined) forms.set(bare(key), [...(forms.get(bare(key)) ?? []), form].sort());
    }
    for (const [key, found] of forms) expect([key, found]).toEqual([key, PLURAL_FORMS[language]]);
  });

  it.each(languages)('%s has no empty text', (_language, texts) => {
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(languages)('%s fills in the same values as Kazakh', (_language, texts) => {
    const kazakh = new Map([...catalogues.kk].map(([key, text]) => [bare(key), text]));
    for (const [key, text] of texts) {
      expect([key, placeholders(text)]).toEqual([key, placeholders(kazakh.get(bare(key)) ?? '')]);
    }
  });

  it('are all used', () => {
    const asked = keysAskedFor();
    const unused = [...catalogues.kk.keys()]
      .filter((key) => !WHOLE_GROUPS.some((group) => key.startsWith(`${group}.`)))
      .filter((key) => !asked.some((pattern) => pattern.test(bare(key))));
    expect(unused).toEqual([]);
  });

  it.each(WHOLE_GROUPS)('are taken as a group: %s', (group) => {
    expect(sourcesIn(SOURCES).join('\n')).toContain(`t('${group}', { returnObjects: true })`);
  });

  it.each([
    ['kk', catalogues.kk],
    ['ru', catalogues.ru],
  ] as const)('%s holds no English', (_language, texts) => {
    const words = (text: string) => text.replace(/\{\{\w+\}\}/g, '').match(/[\p{Script=Latin}\d]+/gu) ?? [];
    const english = [...texts].flatMap(([key, text]) =>
      words(text)
        .filter((word) => !/\d/.test(word) && !ENGLISH_ALLOWED.has(word))
        .map((word) => `${key}: ${word}`),
    );
    expect(english).toEqual([]);
  });

  it('holds no Russian in Kazakh', () => {
    const same = [...catalogues.kk].filter(
      ([key, text]) =>
        text === catalogues.ru.get(key) && /\p{Script=Cyrillic}/u.test(text) && !SAME_IN_KAZAKH_AND_RUSSIAN.has(text),
    );
    expect(same).toEqual([]);
    const foreign = [...catalogues.kk].filter(([, text]) => RUSSIAN_ENDING.test(text));
    expect(foreign).toEqual([]);
  });

  it('holds no Kazakh in Russian', () => {
    const kazakh = [...catalogues.ru].filter(([, text]) => /[әғқңөұүһі]/iu.test(text.replaceAll('Қайту', '')));
    expect(kazakh).toEqual([]);
  });
});
