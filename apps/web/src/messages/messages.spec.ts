import { describe, expect, it } from '@jest/globals';
import { messages as en } from './en/all.js';
import { messages as kk } from './kk/all.js';
import { messages as ru } from './ru/all.js';

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

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

const languages = { kk: flatten(kk), ru: flatten(ru), en: flatten(en) };
const kazakh = new Map(languages.kk);

describe('the messages of the web application', () => {
  it.each(Object.entries(languages))('%s has every key of Kazakh and no other', (_language, texts) => {
    expect(texts.map(([key]) => key).sort()).toEqual([...kazakh.keys()].sort());
  });

  it.each(Object.entries(languages))('%s has no empty text', (_language, texts) => {
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(Object.entries(languages))('%s fills in the same values as Kazakh', (_language, texts) => {
    for (const [key, text] of texts) {
      expect([key, placeholders(text)]).toEqual([key, placeholders(kazakh.get(key) ?? '')]);
    }
  });
});
