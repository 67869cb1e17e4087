import { describe, expect, it } from '@jest/globals';
import {
  answerFindingMessage,
  ANSWER_FINDING_TEXTS,
  type AnswerFindingCode,
  toFieldProblems,
} from './answer-findings.js';
import { checkAnswers, checkDraftAnswers, normaliseAnswers } from './check-answers.js';
import { getQuestionnaire } from './definitions/all-questionnaires.js';
import type { AnswerKind, Answers, AnswerValue, Questionnaire } from './questionnaire.js';
import { fromReportColumns, toReportColumns, withoutPersonal } from './report-columns.js';
import { answersAsked, holds, pagesOf } from './routing.js';

const CHECKS = { today: '2026-01-15', isKnownCountry: (code: string) => ['KZ', 'PL'].includes(code) };
const M12 = getQuestionnaire('m12_learner', 1);
const EMPLOYED: Answers = {
  residence_country: 'KZ',
  activities: ['employed'],
  occupation: '2512',
  level_match: true,
  field_match: false,
  project_progress: 'done',
  results_used: ['employer'],
  contact_with_host: true,
  migration_intention: 2,
  mobility_benefit: 4,
};

const stepsOf = (answers: Answers, respondent?: 'on_behalf') =>
  pagesOf(M12, answers, respondent).map(({ question }) => question.code);

describe('the pages of a report', () => {
  it('are counted, and grow and shrink with the answers', () => {
    const pages = pagesOf(M12, {});
    expect(pages[0]).toMatchObject({ step: 1, of: pages.length, section: { code: 'situation' } });
    expect(pages.at(-1)?.step).toBe(pages.length);
    expect(stepsOf({})).not.toContain('occupation');
    expect(stepsOf({ activities: ['study'] })).toContain('study_place');
    expect(stepsOf({ activities: ['own_business'] })).toEqual(expect.arrayContaining(['employer', 'level_match']));
    expect(stepsOf({ activities: ['own_business'] })).not.toContain('occupation');
    expect(stepsOf({ activities: ['own_business', 'self_employed'] })).toContain('occupation');
  });

  it('do not follow an answer to a question that is no longer asked', () => {
    const chain: Questionnaire = {
      ...M12,
      sections: [
        {
          code: 's',
          title: M12.title,
          questions: [
            { code: 'a', text: M12.title, answer: { kind: 'yes_no' }, required: true },
            {
              code: 'b',
              text: M12.title,
              answer: { kind: 'yes_no' },
              required: true,
              askIf: { question: 'a', is: true },
            },
            {
              code: 'c',
              text: M12.title,
              answer: { kind: 'yes_no' },
              required: true,
              askIf: { question: 'b', is: true },
            },
          ],
        },
      ],
    };
    expect(pagesOf(chain, { a: true, b: true }).map(({ question }) => question.code)).toEqual(['a', 'b', 'c']);
    expect(pagesOf(chain, { a: false, b: true }).map(({ question }) => question.code)).toEqual(['a']);
    expect(answersAsked(chain, { a: false, b: true, c: true })).toEqual({ a: false });
  });

  it('spare whoever answers on behalf what is personal', () => {
    expect(stepsOf({})).toContain('migration_intention');
    expect(stepsOf({}, 'on_behalf')).not.toContain('migration_intention');
  });
});

describe('a condition', () => {
  it.each([
    [{ question: 'a', is: true }, { a: true }, true],
    [{ question: 'a', is: true }, { a: false }, false],
    [{ question: 'a', is: false }, {}, false],
    [{ question: 'a', anyOf: ['x'] }, { a: 'x' }, true],
    [{ question: 'a', anyOf: ['x'] }, { a: ['y', 'x'] }, true],
    [{ question: 'a', anyOf: ['x'] }, { a: [] }, false],
    [{ question: 'a', anyOf: ['x'] }, { a: 4 }, false],
    [{ question: 'a', atLeast: 4 }, { a: 4 }, true],
    [{ question: 'a', atLeast: 4 }, { a: 3 }, false],
    [{ question: 'a', atLeast: 4 }, { a: '5' }, false],
    [{ not: { question: 'a', is: true } }, {}, true],
    [
      {
        all: [
          { question: 'a', is: true },
          { question: 'b', is: true },
        ],
      },
      { a: true },
      false,
    ],
    [
      {
        any: [
          { question: 'a', is: true },
          { question: 'b', is: true },
        ],
      },
      { b: true },
      true,
    ],
    [{ all: [] }, {}, true],
    [{ any: [] }, {}, false],
  ])('%j of %j is %s', (condition, answers, expected) => {
    expect(holds(condition, answers as Answers)).toBe(expected);
  });
});

describe('a submission', () => {
  it('is whole when every question asked and required is answered', () => {
    expect(checkAnswers(M12, EMPLOYED, CHECKS)).toEqual([]);
  });

  it('names every question that is missing, in order', () => {
    expect(checkAnswers(M12, { activities: ['employed'] }, CHECKS)).toEqual(
      [
        'residence_country',
        'occupation',
        'level_match',
        'field_match',
        'project_progress',
        'contact_with_host',
        'mobility_benefit',
      ].map((question) => ({ question, code: 'answer_missing' })),
    );
    expect(
      checkAnswers(M12, { ...EMPLOYED, residence_country: null, level_match: undefined, activities: [] }, CHECKS),
    ).toEqual([
      { question: 'residence_country', code: 'answer_missing' },
      { question: 'activities', code: 'answer_missing' },
    ]);
  });

  it('does not look at what is not asked, and drops it', () => {
    const moved = { ...EMPLOYED, activities: ['travel'], occupation: 'nonsense' };
    expect(checkAnswers(M12, moved, CHECKS)).toEqual([]);
    expect(answersAsked(M12, moved)).not.toHaveProperty('occupation');
    expect(answersAsked(M12, { ...EMPLOYED, nobody: 1 })).not.toHaveProperty('nobody');
  });
});

describe('one answer', () => {
  const oneQuestion = (answer: AnswerKind): Questionnaire => ({
    ...M12,
    sections: [{ code: 's', title: M12.title, questions: [{ code: 'q', text: M12.title, answer, required: true }] }],
  });
  const option = (code: string) => ({ code, label: M12.title });
  const scale: AnswerKind = { kind: 'scale', low: M12.title, high: M12.title };
  const several: AnswerKind = {
    kind: 'multiple',
    options: [option('x'), option('y'), option('none')],
    exclusive: 'none',
  };

  it.each<[AnswerKind, AnswerValue, AnswerFindingCode | undefined]>([
    [{ kind: 'single', options: [option('x')] }, 'x', undefined],
    [{ kind: 'single', options: [option('x')] }, 'z', 'option_unknown'],
    [{ kind: 'single', options: [option('x')] }, ['x'], 'answer_wrong_kind'],
    [several, ['x', 'y'], undefined],
    [several, ['none'], undefined],
    [several, ['none', 'x'], 'option_not_alone'],
    [several, ['z'], 'option_unknown'],
    [several, 'x', 'answer_wrong_kind'],
    [several, [1] as unknown as string[], 'answer_wrong_kind'],
    [{ kind: 'yes_no' }, false, undefined],
    [{ kind: 'yes_no' }, 'yes', 'answer_wrong_kind'],
    [scale, 1, undefined],
    [scale, 5, undefined],
    [scale, 0, 'number_out_of_range'],
    [scale, 6, 'number_out_of_range'],
    [scale, 2.5, 'number_too_precise'],
    [scale, '3', 'answer_wrong_kind'],
    [{ kind: 'number', min: 0, max: 10, decimals: 1 }, 2.5, undefined],
    [{ kind: 'number', min: 0, max: 10, decimals: 1 }, 2.55, 'number_too_precise'],
    [{ kind: 'number', min: 0, max: 10, decimals: 1 }, Number.NaN, 'answer_wrong_kind'],
    [{ kind: 'date', fact: true }, '2026-01-15', undefined],
    [{ kind: 'date', fact: true }, '2026-01-16', 'date_after_today'],
    [{ kind: 'date', fact: false }, '2026-01-16', undefined],
    [{ kind: 'date', fact: false }, '2026-02-30', 'date_unreadable'],
    [{ kind: 'date', fact: false }, '0204-02-01', 'date_out_of_range'],
    [{ kind: 'date', fact: false }, 20260101, 'answer_wrong_kind'],
    [{ kind: 'country' }, 'KZ', undefined],
    [{ kind: 'country' }, 'XX', 'country_unknown'],
    [{ kind: 'country' }, true, 'answer_wrong_kind'],
    [{ kind: 'occupation' }, 'X', undefined],
    [{ kind: 'occupation' }, '25121', 'occupation_invalid'],
    [{ kind: 'occupation' }, 2, 'answer_wrong_kind'],
    [{ kind: 'text', max: 3 }, 'abc', undefined],
    [{ kind: 'text', max: 3 }, '  abc  ', undefined],
    [{ kind: 'text', max: 3 }, 'abcd', 'text_too_long'],
    [{ kind: 'text', max: 9 }, '=1+1', 'formula_text'],
    [{ kind: 'text', max: 9 }, 'a\u0000', 'text_unusable'],
    [{ kind: 'text', max: 9 }, 5, 'answer_wrong_kind'],
  ])('%j takes %j: %s', (answer, value, expected) => {
    const found = checkAnswers(oneQuestion(answer), { q: value }, CHECKS);
    expect(found.map(({ code }) => code)).toEqual(expected ? [expected] : []);
    expect(checkDraftAnswers(oneQuestion(answer), { q: value }, CHECKS)).toEqual(found);
  });
});

describe('a draft', () => {
  it('may lack anything and hold what is not asked, but nothing that is no answer', () => {
    expect(checkDraftAnswers(M12, {}, CHECKS)).toEqual([]);
    expect(checkDraftAnswers(M12, { occupation: '2', residence_country: null, employer: '' }, CHECKS)).toEqual([]);
    expect(checkDraftAnswers(M12, { nobody: 1, occupation: 'zz', toString: 1 }, CHECKS)).toEqual([
      { question: 'nobody', code: 'question_unknown' },
      { question: 'occupation', code: 'occupation_invalid' },
      { question: 'toString', code: 'question_unknown' },
    ]);
  });

  it('takes what is personal from the person alone', () => {
    expect(checkDraftAnswers(M12, { migration_intention: 4 }, CHECKS)).toEqual([]);
    expect(checkDraftAnswers(M12, { migration_intention: 4 }, { ...CHECKS, respondent: 'on_behalf' })).toEqual([
      { question: 'migration_intention', code: 'question_personal' },
    ]);
  });

  it('is kept tidy: texts trimmed, choices in the order of the options and once each', () => {
    expect(
      normaliseAnswers(M12, {
        activities: ['study', 'employed', 'study'],
        employer: ' Қаз\r\nҰУ ',
        residence_country: '',
      }),
    ).toEqual({ activities: ['employed', 'study'], employer: 'Қаз\nҰУ' });
  });
});

describe('the typed columns of a report', () => {
  it('are filled by the questions of their names, null where not asked of this person', () => {
    const columns = toReportColumns(M12, { ...EMPLOYED, study_place: 'dropped' });
    expect(columns).toMatchObject({
      residenceCountry: 'KZ',
      activities: ['employed'],
      occupation: '2512',
      levelMatch: true,
      fieldMatch: false,
      contactWithHost: true,
      migrationIntention: 2,
      employer: null,
      referenceDate: null,
    });
    expect(toReportColumns(M12, { ...EMPLOYED, activities: ['retired'] })).toMatchObject({
      occupation: null,
      levelMatch: null,
    });
  });

  it('that the questionnaire does not ask of anybody are left alone', () => {
    expect(toReportColumns(M12, EMPLOYED)).not.toHaveProperty('supportMentor');
    expect(toReportColumns(M12, EMPLOYED)).not.toHaveProperty('submittedOn');
  });

  it('give the answers back, also of a report that came by file', () => {
    expect(
      fromReportColumns(M12, { activities: [], residenceCountry: 'PL', levelMatch: false, supportMentor: 3 }),
    ).toEqual({
      residence_country: 'PL',
      level_match: false,
    });
  });

  it('are shown to others without what is personal', () => {
    expect(withoutPersonal(M12, EMPLOYED)).not.toHaveProperty('migration_intention');
    expect(Object.keys(withoutPersonal(M12, EMPLOYED))).toHaveLength(Object.keys(EMPLOYED).length - 1);
  });
});

describe('a finding in words', () => {
  it('exists in three languages for every code', () => {
    for (const text of Object.values(ANSWER_FINDING_TEXTS)) {
      for (const language of ['kk', 'ru', 'en'] as const) expect(text[language]).toMatch(/\S/);
    }
    const found = { question: 'q', code: 'number_out_of_range', params: { min: 1, max: 5 } } as const;
    expect(answerFindingMessage(found, 'en')).toBe('Enter a number from 1 to 5.');
    expect(toFieldProblems([found], 'ru')).toEqual([
      { field: 'q', code: 'number_out_of_range', message: 'Укажите число от 1 до 5.' },
    ]);
  });
});
