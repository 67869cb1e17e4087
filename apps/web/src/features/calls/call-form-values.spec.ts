import { describe, expect, it } from '@jest/globals';
import {
  type CallValues,
  EMPTY_CRITERION,
  faultsOf,
  readNumber,
  toCallBody,
  toCallValues,
} from './call-form-values.js';

const CRITERION = { code: '', nameKk: 'Жоба', nameRu: 'Проект', nameEn: 'Project', weight: '2,5' };

const values = (change: Partial<CallValues>): CallValues => ({
  ...toCallValues(undefined, '2026/2027'),
  title: 'Күзгі семестр',
  code: 'AUTUMN',
  ...change,
});

describe('the form of a call', () => {
  it('asks for no more than a draft needs', () => {
    expect(faultsOf(values({}))).toEqual([]);
    expect(faultsOf(toCallValues(undefined, '2026/2027')).map(({ fault }) => fault)).toEqual([
      'titleMissing',
      'codeMissing',
    ]);
  });

  it('names every fault at its field', () => {
    const faulty = values({
      places: 'two',
      opensOn: '2026-09-01',
      closesOn: '2026-08-01',
      criteria: [EMPTY_CRITERION, { ...CRITERION, nameRu: ' ', weight: '0' }],
    });
    expect(faultsOf(faulty)).toEqual([
      { fieldId: 'places', fault: 'wholeNumber' },
      { fieldId: 'closesOn', fault: 'closesBeforeOpening' },
      { fieldId: 'criterion-1-nameRu', fault: 'criterionName' },
      { fieldId: 'criterion-1-weight', fault: 'criterionWeight' },
    ]);
    expect(faultsOf(values({ opensOn: '31.02.2026' }))).toEqual([{ fieldId: 'opensOn', fault: 'dateInvalid' }]);
  });

  it('gives new criteria a code that no other has, and drops blank ones', () => {
    const body = toCallBody(values({ criteria: [{ ...CRITERION, code: 'criterion-1' }, CRITERION, EMPTY_CRITERION] }), [
      'criterion-1',
    ]);
    expect(body.criteria?.map(({ code, weight }) => [code, weight])).toEqual([
      ['criterion-1', 2.5],
      ['criterion-2', 2.5],
    ]);
    expect(body.tieBreak).toEqual(['criterion-1']);
    expect(toCallBody(values({ criteria: [CRITERION] }), ['gone']).tieBreak).toEqual([]);
  });

  it('reads numbers as people write them', () => {
    expect(['12 000 000', '2,5', '3.25', '', 'many', '-1'].map(readNumber)).toEqual([
      12_000_000,
      2.5,
      3.25,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
