import { describe, expect, it } from '@jest/globals';
import { M12_LEARNER_1 } from '#domain/questionnaire/definitions/m12.js';
import { questionsOf, type Question } from '#domain/questionnaire/questionnaire.js';
import { answerTexts, type AnswerWords } from './answer-text.js';
import { parseNumber } from './parse-number.js';
import { destinationAfter, questionBefore, referenceOf, resumeAt } from './question-path.js';
import { toggled } from './toggled.js';

const STUDYING = { residence_country: 'KZ', activities: ['study'] };

describe('the path through a report', () => {
  it('begins at the first question and is resumed after the last answer', () => {
    expect(resumeAt(M12_LEARNER_1, {})).toEqual({ question: 'reference_date' });
    expect(resumeAt(M12_LEARNER_1, STUDYING)).toEqual({ question: 'study_place' });
  });

  it('ends at the check of answers', () => {
    expect(destinationAfter(M12_LEARNER_1, STUDYING, 'comments', false)).toBe('check');
    expect(resumeAt(M12_LEARNER_1, { ...STUDYING, comments: 'none' })).toBe('check');
  });

  it('leaves out what is not asked', () => {
    expect(destinationAfter(M12_LEARNER_1, { activities: ['caring'] }, 'activities', false)).toEqual({
      question: 'project_progress',
    });
    expect(questionBefore(M12_LEARNER_1, { activities: ['caring'] }, 'project_progress')).toBe('activities');
    expect(questionBefore(M12_LEARNER_1, {}, 'reference_date')).toBeUndefined();
  });

  it('goes from a changed answer to what the change has brought up, else back to the check', () => {
    const employed = {
      ...STUDYING,
      activities: ['employed'],
      project_progress: 'no_project',
      contact_with_host: false,
      mobility_benefit: 4,
    };
    expect(destinationAfter(M12_LEARNER_1, employed, 'activities', true)).toEqual({ question: 'occupation' });
    const answered = { ...employed, occupation: '2', level_match: true, field_match: true };
    expect(destinationAfter(M12_LEARNER_1, answered, 'activities', true)).toBe('check');
  });

  it('has a reference that the coordinator can find the report by', () => {
    expect(referenceOf({ university: 'KAZNU', externalId: 'a-17', wave: 'm12' })).toBe('KAZNU-A-17-M12');
  });
});

describe('answers in words', () => {
  const words: AnswerWords = {
    language: 'en',
    yesNo: (value) => (value ? 'Yes' : 'No'),
    date: (value) => `on ${value}`,
    country: (code) => `country ${code}`,
    occupation: (code) => `occupation ${code}`,
    number: (value) => `number ${value}`,
  };
  const question = (code: string) =>
    questionsOf(M12_LEARNER_1).find((found) => found.question.code === code)?.question as Question;

  it.each([
    ['activities', ['employed', 'study'], ['I am employed', 'I study']],
    ['project_progress', 'half', ['About half done']],
    ['level_match', false, ['No']],
    ['reference_date', '2026-06-01', ['on 2026-06-01']],
    ['residence_country', 'KZ', ['country KZ']],
    ['occupation', '2', ['occupation 2']],
    ['mobility_benefit', 5, ['5 – very much']],
    ['mobility_benefit', 3, ['3']],
    ['migration_intention', 2, ['Unlikely']],
    ['comments', 'words', ['words']],
    ['comments', null, []],
  ])('%s: %j', (code, value, expected) => {
    expect(answerTexts(question(code), value, words)).toEqual(expected);
  });
});

describe('what is pressed and typed', () => {
  it('lets a choice that stands alone stand alone', () => {
    expect(toggled(['time', 'funding'], 'none', 'none')).toEqual(['none']);
    expect(toggled(['none'], 'time', 'none')).toEqual(['time']);
    expect(toggled(['time'], 'time', undefined)).toEqual([]);
  });

  it('reads numbers with comma or point, and leaves alone what is none', () => {
    expect([' 1 234,5', '3.25', '', 'three'].map(parseNumber)).toEqual([1234.5, 3.25, null, 'three']);
  });
});
