import { describe, expect, it } from '@jest/globals';
import { holdsLetterOf } from './embed-fonts.js';

describe('the fonts a picture needs', () => {
  const cyrillic = 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116';
  const cyrillicExt = 'U+0460-052F,U+1C80-1C8A,U+20B4';

  it('are those with one of its letters', () => {
    expect(holdsLetterOf(cyrillic, 'Return rate')).toBe(false);
    expect(holdsLetterOf(cyrillic, 'Алматы')).toBe(true);
    // Kazakh needs both: Ұ and І stand in one, Қ and Ә in the other.
    expect(holdsLetterOf(cyrillic, 'Ұ')).toBe(true);
    expect(holdsLetterOf(cyrillicExt, 'Ә')).toBe(true);
    expect(holdsLetterOf(cyrillicExt, 'Алматы')).toBe(false);
    expect(holdsLetterOf('U+4??', 'Қ')).toBe(true);
  });
});
