import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { arbitraryAnswers } from '../../../../test/fixtures/questionnaires/arbitrary-answers.js';
import { getQuestionnaire } from '../questionnaire/definitions/all-questionnaires.js';
import type { Answers } from '../questionnaire/questionnaire.js';
import { LEAST_RESPONDENTS, mayBreakDown, tallySurvey } from './survey-tally.js';

const SURVEY = getQuestionnaire('survey_2021', 1);
const tallyOf = (question: string, responses: readonly Answers[]) =>
  tallySurvey(SURVEY, responses).find((tally) => tally.question === question);

describe('the tally of a survey', () => {
  it('counts every option, also those that nobody chose', () => {
    const responses = [true, true, true, false, false].map((took_part) => ({ took_part }));
    expect(tallyOf('took_part', responses)).toMatchObject({
      n: 5,
      withheld: false,
      counts: [
        { code: 'yes', count: 3 },
        { code: 'no', count: 2 },
      ],
      mean: null,
    });
    const scales = [1, 2, 2, 5, 5].map((programme_awareness) => ({ programme_awareness }));
    expect(tallyOf('programme_awareness', scales)).toMatchObject({ mean: 3 });
    expect(tallyOf('programme_awareness', scales)?.counts?.map(({ count }) => count)).toEqual([1, 2, 0, 0, 2]);
    const motives = Array.from({ length: 5 }, () => ({ motives: ['career', 'language'] }));
    expect(tallyOf('motives', motives)?.counts).toContainEqual({ code: 'career', count: 5 });
    expect(tallyOf('motives', motives)?.counts).toContainEqual({ code: 'culture', count: 0 });
  });

  it('withholds a question that fewer than five answered', () => {
    const four = Array.from({ length: 4 }, () => ({ took_part: true, comments: 'Mine' }));
    for (const question of ['took_part', 'comments']) {
      expect(tallyOf(question, [...four, {}])).toMatchObject({ n: 4, withheld: true, counts: null, texts: null });
    }
    expect(tallyOf('comments', [])).toMatchObject({ n: 0, withheld: true });
  });

  it('puts no two texts of one person in the same place', () => {
    const open = getQuestionnaire('focus_group_2025', 1);
    const responses = ['b', 'a', 'd', 'c', 'e'].map((text, index) => ({
      preparation: text,
      host_support: `${5 - index}`,
    }));
    const [preparation, support] = ['preparation', 'host_support'].map((code) =>
      tallySurvey(open, responses).find(({ question }) => question === code),
    );
    expect(preparation?.texts).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(support?.texts).toEqual(['1', '2', '3', '4', '5']);
  });

  it('tells nothing of less than five, and adds up to n for single answers', () => {
    fc.assert(
      fc.property(fc.array(arbitraryAnswers(SURVEY), { maxLength: 12 }), (responses) => {
        for (const { n, withheld, counts, mean, texts, kind } of tallySurvey(SURVEY, responses)) {
          expect(withheld).toBe(n < LEAST_RESPONDENTS);
          if (withheld) expect([counts, mean, texts]).toEqual([null, null, null]);
          const sum = counts?.reduce((total, { count }) => total + count, 0);
          if (counts && kind !== 'multiple') expect(sum).toBe(n);
        }
      }),
    );
  });

  it('is told apart by groups only where none of them would have to be withheld', () => {
    expect(mayBreakDown([5, 0, 8])).toBe(true);
    expect(mayBreakDown([5, 4, 8])).toBe(false);
    expect(mayBreakDown([])).toBe(true);
  });
});
