import { describe, expect, it } from '@jest/globals';
import { ACTIVITIES, PROBLEMS } from '../report/report-codes.js';
import {
  QUESTIONNAIRES,
  findQuestionnaire,
  getQuestionnaire,
  getReportQuestionnaire,
} from './definitions/all-questionnaires.js';
import { type Condition, type Questionnaire, type Words, questionsOf } from './questionnaire.js';
import { ANSWER_COLUMNS } from './report-columns.js';

const named = QUESTIONNAIRES.map((definition) => [`${definition.code} ${definition.version}`, definition] as const);

/** Everything of a definition but its words: what must never change once it is published. */
function structureOf(definition: Questionnaire) {
  return definition.sections.map(({ code, questions }) => ({
    section: code,
    questions: questions.map(({ code: question, answer, required, askIf, personal }) =>
      JSON.stringify({ question, ...answer, required, askIf, personal }, (key, value: unknown) =>
        ['label', 'low', 'high', 'steps'].includes(key) ? undefined : value,
      ),
    ),
  }));
}

function questionsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(questionsIn);
  if ('any' in condition) return condition.any.flatMap(questionsIn);
  if ('not' in condition) return questionsIn(condition.not);
  return [condition.question];
}

function codesIn(condition: Condition): { question: string; codes: readonly (string | number | boolean)[] }[] {
  if ('all' in condition) return condition.all.flatMap(codesIn);
  if ('any' in condition) return condition.any.flatMap(codesIn);
  if ('not' in condition) return codesIn(condition.not);
  if ('is' in condition) return [{ question: condition.question, codes: [condition.is] }];
  return 'anyOf' in condition ? [{ question: condition.question, codes: condition.anyOf }] : [];
}

describe.each(named)('the questionnaire %s', (_name, definition) => {
  const questions = questionsOf(definition).map(({ question }) => question);

  it('has the published structure: a change of codes, options or routing is a new version', () => {
    expect(structureOf(definition)).toMatchSnapshot();
  });

  it('says everything in three languages', () => {
    const texts: Words[] = [
      definition.title,
      ...definition.sections.map(({ title }) => title),
      ...questions.flatMap(({ text, hint, answer }) => [
        text,
        ...(hint ? [hint] : []),
        ...('options' in answer ? answer.options.map(({ label }) => label) : []),
        ...(answer.kind === 'scale' ? [answer.low, answer.high, ...(answer.steps ?? [])] : []),
      ]),
    ];
    for (const text of texts) {
      for (const language of ['kk', 'ru', 'en'] as const) expect(text[language].trim()).toMatch(/\S/);
      expect(text.ru).not.toMatch(/[әғқңөұүһі]/i);
      expect(text.en).not.toMatch(/\p{Script=Cyrillic}/u);
    }
  });

  it('has codes of one form, each once, sections and options as well', () => {
    const sections = definition.sections.map(({ code }) => code);
    const codes = questions.map(({ code }) => code);
    expect(new Set(sections).size).toBe(sections.length);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { answer } of questions) {
      if (!('options' in answer)) continue;
      const options = answer.options.map(({ code }) => code);
      expect(new Set(options).size).toBe(options.length);
      codes.push(...options);
    }
    for (const code of [...sections, ...codes]) expect(code).toMatch(/^[a-z][a-z0-9_]*$/);
  });

  it('asks under conditions on questions that come before, and on answers they can have', () => {
    for (const [index, { askIf }] of questions.entries()) {
      if (!askIf) continue;
      const before = new Map(questions.slice(0, index).map((question) => [question.code, question]));
      for (const code of questionsIn(askIf)) expect([...before.keys()]).toContain(code);
      for (const { question, codes } of codesIn(askIf)) {
        const answer = before.get(question)?.answer;
        if (answer && 'options' in answer) {
          expect(answer.options.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
        } else {
          expect(answer?.kind).toBe('yes_no');
        }
      }
    }
  });

  it('answers a column of reports in the column’s own type and codes', () => {
    const columns = new Map(ANSWER_COLUMNS.map(({ column, type }) => [column, type]));
    for (const { code, answer } of questions) {
      const type = definition.wave === null ? undefined : columns.get(code);
      if (!type) continue;
      const expected = {
        text: 'text',
        pattern: 'occupation',
        date: 'date',
        yes_no: 'yes_no',
        codes: 'multiple',
        reference: 'country',
        integer: 'scale',
        code: 'single',
        decimal: 'number',
      }[type.kind];
      expect([code, answer.kind]).toEqual([code, expected]);
      if (answer.kind === 'text' && type.kind === 'text') expect(answer.max).toBeLessThanOrEqual(type.max);
      if ('options' in answer && type.kind === 'codes')
        expect(answer.options.map((option) => option.code)).toEqual(type.values);
    }
  });
});

describe('the questionnaires', () => {
  const codesOf = (code: string) => questionsOf(getQuestionnaire(code, 1)).map(({ question }) => question.code);

  it('ask in each wave what its indicators are computed from', () => {
    for (const audience of ['learner', 'staff']) {
      expect(codesOf(`end_${audience}`)).toEqual(
        expect.arrayContaining([
          'support_mentor',
          'support_access',
          'support_admin',
          'support_housing',
          'support_language',
          'support_integration',
          'problems',
          'serious_problem',
        ]),
      );
      for (const wave of ['m6', 'm12', 'm24']) {
        expect(codesOf(`${wave}_${audience}`)).toEqual(
          expect.arrayContaining([
            'residence_country',
            'activities',
            'occupation',
            'level_match',
            'field_match',
            'contact_with_host',
          ]),
        );
      }
      for (const wave of ['m6', 'm12']) expect(codesOf(`${wave}_${audience}`)).toContain('migration_intention');
      expect(codesOf(`m24_${audience}`)).not.toContain('migration_intention');
    }
  });

  it('offer every activity and every problem there is', () => {
    const optionsOf = (code: string, question: string) => {
      const found = questionsOf(getQuestionnaire(code, 1)).find((each) => each.question.code === question)?.question
        .answer;
      return found && 'options' in found ? found.options.map((option) => option.code) : [];
    };
    expect(optionsOf('m12_learner', 'activities')).toEqual(ACTIVITIES);
    expect(optionsOf('end_staff', 'problems')).toEqual(PROBLEMS);
  });

  it('are found by code and version, and by wave and category', () => {
    expect(getReportQuestionnaire('m12', 'staff').code).toBe('m12_staff');
    expect(getReportQuestionnaire('end', 'residency').code).toBe('end_learner');
    expect(findQuestionnaire('end_learner', 2)).toBeUndefined();
    expect(() => getQuestionnaire('nobody', 1)).toThrow(expect.objectContaining({ code: 'questionnaire_unknown' }));
  });

  it('keep the personal question apart', () => {
    const personal = QUESTIONNAIRES.flatMap((definition) => questionsOf(definition))
      .filter(({ question }) => question.personal)
      .map(({ question }) => question.code);
    expect(new Set(personal)).toEqual(new Set(['migration_intention']));
  });
});
