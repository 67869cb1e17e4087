import { describe, expect, it } from '@jest/globals';
import { messages as kk } from '../messages/kk/all.js';
import { messages as ru } from '../messages/ru/all.js';
import { createTranslate } from './catalogue.js';

const inRussian = createTranslate('ru', () => ru);
const inKazakh = createTranslate('kk', () => kk);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('messages', () => {
  it.each([
    [1, '1 день'],
    [3, '3 дня'],
    [11, '11 дней'],
    [21, '21 день'],
    [1.5, '1,5 дня'],
    [1024, '1 024 дня'],
  ])('count in Russian as Russian does: %p', (count, text) => {
    expect(plain(inRussian('work.days', { count }))).toBe(text);
  });

  it('count in Kazakh without changing the word', () => {
    expect(inKazakh('work.days', { count: 1 })).toBe('1 күн');
    expect(inKazakh('work.days', { count: 5 })).toBe('5 күн');
  });

  it('fill in values, and leave a place that has none', () => {
    expect(inRussian('work.since', { date: '21.11.2026' })).toBe('с 21.11.2026');
    expect(inRussian('work.since')).toBe('с {{date}}');
  });

  it('come as a group where one is looked up by a code', () => {
    expect(inKazakh('work.kinds', { returnObjects: true })).toEqual(kk.work.kinds);
  });
});
