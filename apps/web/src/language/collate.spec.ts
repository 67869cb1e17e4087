import { describe, expect, it } from '@jest/globals';
import { compareNames } from './collate.js';

describe('the order of names', () => {
  it('follows the Kazakh alphabet in Kazakh', () => {
    const letters = ['Ы', 'І', 'К', 'Қ', 'Л', 'А', 'Ә', 'Б', 'Ө', 'О'];
    expect(letters.sort(compareNames('kk')).join('')).toBe('АӘБКҚЛОӨЫІ');
  });

  it('looks past quotation marks and puts other alphabets last', () => {
    expect(['SDU', '«Тұран»', 'Тараз', 'Шәкәрім'].sort(compareNames('kk'))).toEqual([
      'Тараз',
      '«Тұран»',
      'Шәкәрім',
      'SDU',
    ]);
  });

  it('is that of the language elsewhere', () => {
    expect(['Ёлка', 'Жук', 'Ель'].sort(compareNames('ru'))).toEqual(['Ёлка', 'Ель', 'Жук']);
  });
});
