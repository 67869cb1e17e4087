import { describe, expect, it } from '@jest/globals';
import { CONSENT_PURPOSES } from './consent-purposes.js';
import { CURRENT_CONSENT, findConsentText, withOperator } from './consent-text.js';

const NAME = { kk: 'Министрлік', ru: 'Министерство', en: 'Ministry' };

describe('the text of a consent', () => {
  it('has the contents that the law on personal data requires, in every language', () => {
    expect(CURRENT_CONSENT.sections.map(({ code }) => code)).toEqual([
      'operator',
      'purposes',
      'data',
      'recipients',
      'term',
      'rights',
      'withdrawal',
    ]);
    for (const { title, paragraphs } of CURRENT_CONSENT.sections) {
      for (const text of [title, ...paragraphs]) {
        expect(Object.values(text).every((words) => words.trim() !== '')).toBe(true);
      }
    }
  });

  it('asks for each purpose by itself, and insists on processing alone', () => {
    expect(CURRENT_CONSENT.questions.map(({ purpose }) => purpose)).toEqual(CONSENT_PURPOSES);
    expect(CURRENT_CONSENT.questions.filter(({ required }) => required).map(({ purpose }) => purpose)).toEqual([
      'processing',
    ]);
  });

  it('names the operator with number and contact', () => {
    const text = withOperator(CURRENT_CONSENT, { name: NAME, bin: '990140001154', contact: 'dpo@example.org' });
    expect(text.sections[0]?.paragraphs[0]).toEqual({
      kk: 'Оператор: Министрлік, БСН 990140001154. Байланыс: dpo@example.org.',
      ru: 'Оператор: Министерство, БИН 990140001154. Связь: dpo@example.org.',
      en: 'Operator: Ministry, BIN 990140001154. Contact: dpo@example.org.',
    });
  });

  it('leaves out what is not configured with the words before it', () => {
    const text = withOperator(CURRENT_CONSENT, { name: NAME, bin: null, contact: null });
    expect(text.sections[0]?.paragraphs[0]).toEqual({
      kk: 'Оператор: Министрлік.',
      ru: 'Оператор: Министерство.',
      en: 'Operator: Ministry.',
    });
    expect(JSON.stringify(text)).not.toMatch(/[{]\w+[}]/);
  });

  it('keeps every version', () => {
    expect(findConsentText(1)).toBe(CURRENT_CONSENT);
    expect(findConsentText(99)).toBeUndefined();
  });
});
