import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked, type Token } from 'marked';
import { LANGUAGES, type Language } from '../browser/participant-words.js';
import { wordsOf } from '../screenshots/guide-pictures.js';

const GUIDES = join(import.meta.dirname, '../../docs/guides');
const guides = readdirSync(join(GUIDES, 'en'));

interface Tree {
  readonly [key: string]: string | Tree;
}

/** The keys of every text of the pages, by the text as it stands there before anything is filled in. */
function keysByText(tree: Tree, path = '', found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value !== 'string') keysByText(value, `${path}${key}.`, found);
    else {
      const [text = ''] = value.split('{{');
      // Words of pages that may not be parted by the end of a line may be so in a guide.
      const shown = text.replaceAll(/\s+/g, ' ').replace(/[\s:“«„(]+$/u, '');
      if (shown !== '') found.set(shown, (found.get(shown) ?? new Set()).add(`${path}${key}`));
    }
  }
  return found;
}

const KEYS: Readonly<Record<Language, ReadonlyMap<string, ReadonlySet<string>>>> = {
  kk: keysByText(wordsOf('kk')),
  ru: keysByText(wordsOf('ru')),
  en: keysByText(wordsOf('en')),
};

/** A part of a guide: what it is, and the names in bold that it holds. */
interface Part {
  readonly kind: string;
  readonly names: readonly string[];
}

function namesIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    if (token.type === 'strong') return [token.text.replaceAll(/\s+/g, ' ')];
    const nested = 'tokens' in token && token.tokens ? namesIn(token.tokens) : [];
    return token.type === 'list' ? namesIn(token.items as Token[]) : nested;
  });
}

function partsOf(language: Language, guide: string): Part[] {
  const tokens = new Marked().lexer(readFileSync(join(GUIDES, language, guide), 'utf8'));
  return tokens.flatMap((token): Part[] => {
    if (token.type === 'space') return [];
    if (token.type !== 'list') {
      const picture = /^!\[[^\]]*\]\(\.\.\/images\/\w{2}\/([^)]*)\)$/.exec(token.raw.trim())?.[1];
      const depth = token.type === 'heading' ? String(token.depth) : '';
      return [{ kind: `${token.type}${depth}${picture ? ` ${picture}` : ''}`, names: namesIn([token]) }];
    }
    return (token.items as Token[]).map((item) => ({
      kind: `item${token.ordered ? ' by number' : ''}`,
      names: namesIn([item]),
    }));
  });
}

describe.each(guides)('the guide %s', (guide) => {
  it.each(LANGUAGES)('in %s calls everything in bold as the pages call it', (language) => {
    const names = partsOf(language, guide).flatMap((part) => part.names);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !KEYS[language].has(name))).toEqual([]);
  });

  it.each(['kk', 'ru'] as const)('in %s is built as the English one, and names the same things', (language) => {
    const own = partsOf(language, guide);
    const english = partsOf('en', guide);
    expect(own.map(({ kind }) => kind)).toEqual(english.map(({ kind }) => kind));
    const different = english.flatMap(({ names }, place) => {
      // The order of words differs; what is named in a part does not.
      const left = [...(own[place]?.names ?? [])];
      const missing = names.filter((name) => {
        const keys = KEYS.en.get(name) ?? new Set<string>();
        const same = left.findIndex((other) => [...(KEYS[language].get(other) ?? [])].some((key) => keys.has(key)));
        if (same >= 0) left.splice(same, 1);
        return same < 0;
      });
      return [...missing.map((name) => `not named: ${name}`), ...left.map((name) => `named besides: ${name}`)];
    });
    expect(different).toEqual([]);
  });
});
