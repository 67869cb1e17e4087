import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { arbitraryAnswer, arbitraryAnswers } from '../../../../test/fixtures/questionnaires/arbitrary-answers.js';
import { checkAnswers, checkDraftAnswers, normaliseAnswers } from './check-answers.js';
import { QUESTIONNAIRES } from './definitions/all-questionnaires.js';
import { type GivenAnswers, questionsOf } from './questionnaire.js';
import { fromReportColumns, toReportColumns } from './report-columns.js';
import { answersAsked, pagesOf } from './routing.js';

const CHECKS = { today: '2026-12-31', isKnownCountry: () => true };
const named = QUESTIONNAIRES.map((definition) => [`${definition.code} ${definition.version}`, definition] as const);

describe.each(named)('every path of %s', (_name, definition) => {
  const size = questionsOf(definition).length;

  it('ends: answering page after page never goes back and comes to a whole submission', () => {
    fc.assert(
      fc.property(fc.gen(), (generate) => {
        const answers: GivenAnswers = {};
        const visited: string[] = [];
        for (;;) {
          const pages = pagesOf(definition, answers);
          // What was answered stays asked, in the order it was answered: a later answer changes only what follows.
          expect(pages.slice(0, visited.length).map(({ question }) => question.code)).toEqual(visited);
          const next = pages[visited.length]?.question;
          if (!next) break;
          answers[next.code] = generate(arbitraryAnswer, next.answer);
          visited.push(next.code);
          expect(visited.length).toBeLessThanOrEqual(size);
        }
        expect(checkAnswers(definition, answers, CHECKS)).toEqual([]);
        expect(answersAsked(definition, answers)).toEqual(answers);
      }),
    );
  });

  it('requires nothing but what it asks, and takes every answer of its kind', () => {
    fc.assert(
      fc.property(
        arbitraryAnswers(definition),
        fc.constantFrom('self' as const, 'on_behalf' as const),
        (answers, respondent) => {
          const asked = new Set(pagesOf(definition, answers, respondent).map(({ question }) => question.code));
          for (const { question, code } of checkAnswers(definition, answers, { ...CHECKS, respondent })) {
            expect([asked.has(question), code]).toEqual([true, 'answer_missing']);
            expect(answers[question]).toBeUndefined();
          }
          expect(checkDraftAnswers(definition, answers, CHECKS)).toEqual([]);
        },
      ),
    );
  });

  it('keeps what was answered: dropping is done once, and the answers come back from JSON and from the columns', () => {
    fc.assert(
      fc.property(arbitraryAnswers(definition), (answers) => {
        const kept = answersAsked(definition, normaliseAnswers(definition, answers));
        expect(answersAsked(definition, kept)).toEqual(kept);
        expect(normaliseAnswers(definition, kept)).toEqual(kept);
        expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
        expect(pagesOf(definition, kept)).toEqual(pagesOf(definition, answers));
        if (definition.wave === null) return;
        const columns = toReportColumns(definition, kept);
        const back = fromReportColumns(definition, { ...columns });
        for (const [code, value] of Object.entries(back)) expect(value).toEqual(kept[code]);
        expect(toReportColumns(definition, { ...kept, ...back })).toEqual(columns);
      }),
    );
  });

  it('is numbered without a gap', () => {
    fc.assert(
      fc.property(arbitraryAnswers(definition), (answers) => {
        const pages = pagesOf(definition, answers);
        expect(pages.map(({ step }) => step)).toEqual(pages.map((_, index) => index + 1));
        expect(new Set(pages.map(({ of }) => of))).toEqual(new Set([pages.length]));
      }),
    );
  });
});
