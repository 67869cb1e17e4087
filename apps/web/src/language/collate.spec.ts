import { describe, expect, it } from '@jest/globals';
import { compareNames } from './collate.js';

describe('the order of names', () => {
  it('follows the Kazakh alphabet in Kazakh', () => {
    const letters = ['Ы', 'І', 'К', 'Қ', 'Л', 'А', 'Ә', 'Б', 'Ө', 'О'];
    expect(letters.sort(compareNames('kk')).join('')).toBe('АӘБКҚЛОӨЫІ');
  });

  it('is that of the language elsewhere', () => {
    expect(['Ёлка', 'Жук', 'Ель'].sort(compareNames('ru'))).toEqual(['Ёлка', 'Ель', 'Жук']);
  });
});
