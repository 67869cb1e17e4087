import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from './en.js';
import { kk } from './kk.js';
import { ru } from './ru.js';
import { fill } from './words-of.js';

type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

function flatten(catalogue: Catalogue): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([group, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${group}.${key}`, text] as const),
    ),
  );
}

const catalogues = { kk: flatten(kk), ru: flatten(ru), en: flatten(en) };
const languages = Object.entries(catalogues);

/** Names and codes that are written in Latin letters in Kazakh and Russian too. */
const LATIN = new Set(['Qaitu', 'KPI', 'API', 'SHA', 'WCAG', 'AA', 'Frictionless', 'Data', 'n']);
/** Texts that Kazakh and Russian have in common, each looked at. */
const IN_COMMON = new Set(['Qaitu · Қайту', 'Университет', 'Файл', 'КБ', 'МБ']);

function sources(directory: string): string {
  return readdirSync(directory, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) return entry.name === 'words' ? [] : [sources(path)];
      return entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts') ? [readFileSync(path, 'utf8')] : [];
    })
    .join('\n');
}

describe('the words of the public pages', () => {
  it.each(languages)('%s has every text of Kazakh and no other, none of them empty', (_language, texts) => {
    expect([...texts.keys()].toSorted()).toEqual([...catalogues.kk.keys()].toSorted());
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(languages)('%s fills in the same values as Kazakh', (_language, texts) => {
    const marks = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();
    for (const [key, text] of texts) expect([key, marks(text)]).toEqual([key, marks(catalogues.kk.get(key))]);
  });

  it('are all used', () => {
    const code = sources(join(import.meta.dirname, '..'));
    const isUsed = (key: string) => {
      const [group = '', name = ''] = key.split('.');
      const isLookedUp = code.includes(`words.${group}[`) && code.includes(`'${name}'`);
      return isLookedUp || new RegExp(`words\\.${group}\\.${name}\\b`).test(code);
    };
    expect([...catalogues.kk.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });

  it.each([
    ['kk', catalogues.kk],
    ['ru', catalogues.ru],
  ] as const)('%s holds no English', (_language, texts) => {
    const english = [...texts].flatMap(([key, text]) =>
      (text.replace(/\{\{\w+\}\}/g, '').match(/[\p{Script=Latin}\d]+/gu) ?? [])
        .filter((word) => !/\d/.test(word) && !LATIN.has(word))
        .map((word) => `${key}: ${word}`),
    );
    expect(english).toEqual([]);
  });

  it('hold no Russian in Kazakh and no Kazakh in Russian', () => {
    const same = [...catalogues.kk].filter(
      ([key, text]) => text === catalogues.ru.get(key) && /\p{Script=Cyrillic}/u.test(text) && !IN_COMMON.has(text),
    );
    expect(same).toEqual([]);
    const russian = /\p{L}*(?:ость|ение|ания|ться|ский|ного)(?!\p{L})/u;
    expect([...catalogues.kk].filter(([, text]) => russian.test(text))).toEqual([]);
    expect([...catalogues.ru].filter(([, text]) => /[әғқңөұүһі]/iu.test(text.replaceAll('Қайту', '')))).toEqual([]);
  });

  it('refuse to be shown with a mark left open', () => {
    expect(fill('{{low}} to {{high}}', { low: 1, high: 'two' })).toBe('1 to two');
    expect(() => fill('{{low}}', {})).toThrow('low');
  });
});
