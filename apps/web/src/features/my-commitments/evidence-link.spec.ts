import { describe, expect, it } from '@jest/globals';
import { kindOfText, linkOf } from './evidence-link.js';

describe('a piece of evidence as typed', () => {
  it.each([
    ['10.1000/xyz123', 'doi'],
    ['doi: 10.1000/xyz123', 'doi'],
    ['https://doi.org/10.1000/xyz123', 'doi'],
    ['0000-0002-1825-0097', 'orcid'],
    ['https://github.com/a/b', 'repository'],
    ['https://example.org/paper', 'url'],
    ['example.org', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('%s is %s', (text, kind) => {
    expect(kindOfText(text)).toBe(kind);
  });

  it('leads to where it can be seen', () => {
    expect(linkOf({ kind: 'doi', value: '10.1000/xyz123' })).toBe('https://doi.org/10.1000/xyz123');
    expect(linkOf({ kind: 'url', value: 'https://example.org' })).toBe('https://example.org');
    expect(linkOf({ kind: 'url', value: 'javascript:alert(1)' })).toBeUndefined();
    expect(linkOf({ kind: 'file', value: null })).toBeUndefined();
  });
});
