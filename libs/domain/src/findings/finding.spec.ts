import { describe, expect, it } from '@jest/globals';
import { FINDING_CATALOGUE, finding, findingMessage, hasError } from './finding.js';

const LOCALES = ['kk', 'ru', 'en'] as const;

/** The parameters that a message asks for. */
function placeholders(text: string): string[] {
  return Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => String(name)).sort();
}

describe('the catalogue of findings', () => {
  it.each(Object.entries(FINDING_CATALOGUE))('%s speaks three languages with the same parameters', (code, entry) => {
    expect(code).toMatch(/^[a-z0-9_]+$/);
    for (const locale of LOCALES) {
      expect(entry[locale].trim()).not.toBe('');
      expect(placeholders(entry[locale])).toEqual(placeholders(entry.en));
    }
    expect(entry.kk).not.toBe(entry.ru);
  });

  it('fills in parameters', () => {
    const found = finding('number_out_of_range', 'priority', { min: 1, max: 9 });
    expect(findingMessage(found, 'en')).toBe('The number must lie between 1 and 9.');
    expect(findingMessage(found, 'kk')).toBe('Сан 1 мен 9 аралығында болуы тиіс.');
    expect(hasError([found])).toBe(true);
    expect(hasError([finding('repaid_above_paid', null)])).toBe(false);
  });
});
