import { describe, expect, it } from '@jest/globals';
import { getQuestionnaire } from '#domain/questionnaire/definitions/all-questionnaires.js';
import type { SurveyRecord } from '../../api/audits-and-surveys.js';
import { answerWords, resultLines } from './result-lines.js';

const definition = getQuestionnaire('survey_2021', 1) as unknown as SurveyRecord['definition'];
const words = answerWords(definition, 'en', (value) => (value ? 'Yes' : 'No'));

describe('the results of a survey', () => {
  it('are told in the words of the questionnaire', () => {
    expect(words.question('took_part')).not.toBe('took_part');
    expect(words.answer('took_part', 'yes')).toBe('Yes');
    expect(words.answer('motives', 'career')).not.toBe('career');
    expect(words.answer('satisfaction', '5')).toMatch(/^5/);
    expect(words.answer('nowhere', 'x')).toBe('x');
  });

  it('stand in one table, what is withheld without a count', () => {
    const lines = resultLines(
      definition,
      [
        {
          section: 's',
          question: 'took_part',
          kind: 'yes_no',
          n: 7,
          withheld: false,
          counts: [
            { code: 'yes', count: 5 },
            { code: 'no', count: 2 },
          ],
          mean: null,
          texts: null,
        },
        {
          section: 's',
          question: 'motives',
          kind: 'multiple',
          n: 3,
          withheld: true,
          counts: null,
          mean: null,
          texts: null,
        },
      ],
      'en',
      words,
    );
    expect(lines.map(({ answer, count, n }) => [answer, count, n])).toEqual([
      ['Yes', 5, 7],
      ['No', 2, 7],
      ['', null, null],
    ]);
  });
});
