import { describe, expect, it } from '@jest/globals';
import { findWrongWords } from './wrong-words.js';

describe('the words of a page', () => {
  it.each([
    ['kk', 'Coordinator', '"Coordinator" is not in "kk".'],
    ['kk', 'Университеты', '"Университеты" is not in "kk".'],
    ['kk', 'Германия, 12 reports', '"Германия, 12 reports" has the English word "reports".'],
    ['kk', 'Есеп: возвращение участника', '"Есеп: возвращение участника" has the Russian word "возвращение".'],
    ['kk', 'Есеп и тізім', '"Есеп и тізім" has the Russian word "и".'],
    ['ru', 'Показать all', '"Показать all" has the English word "all".'],
    ['ru', 'Үйлестіруші', '"Үйлестіруші" is not in "ru".'],
    ['en', 'Координатор', '"Координатор" is not in "en".'],
    ['ru', 'Всего: NaN', '"Всего: NaN" is unfinished.'],
    ['en', 'Step {{step}} of 5', '"Step {{step}} of 5" is unfinished.'],
    ['en', 'undefined', '"undefined" is unfinished.'],
    ['kk', 'common.signOut', '"common.signOut" has the key common.signOut.'],
  ] as const)('are found wrong in "%s": %s', (language, text, fault) => {
    expect(findWrongWords([text], language)).toEqual([fault]);
  });

  it.each([
    ['kk', 'Үйлестіруші'],
    ['ru', 'Отчёт университета, CSV и XLSX, K01'],
    ['ru', 'University of Warsaw, Польша'],
    ['kk', 'Beijing Language and Culture University'],
    ['ru', 'Лицензия CC BY 4.0'],
    ['ru', 'Коды'],
    ['kk', 'Universidad de Granada'],
    ['kk', 'coordinator@demo.example.org'],
    ['kk', 'participations.csv'],
    ['ru', '01a1fcb0-af00-76ef-be56-971dd83a6a1b'],
    ['kk', 'Ирина Ковальская, Андрей Садовский'],
    ['ru', 'Айгүл Сәрсенова'],
    ['kk', 'Open data set with documentation'],
    ['en', 'Ғылыми мақала дайындау'],
  ] as const)('are right in "%s": %s', (language, text) => {
    expect(findWrongWords([text], language)).toEqual([]);
  });
});
