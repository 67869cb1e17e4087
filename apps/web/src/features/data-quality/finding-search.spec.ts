import { describe, expect, it } from '@jest/globals';
import { readFindingQuery } from './finding-search.js';

describe('the filters of the findings', () => {
  it('are those the API knows; what it would refuse is left out', () => {
    const id = '01890000-0000-7000-8000-0000000000a3';
    const all = {
      rule: 'still_planned',
      severity: 'error',
      status: 'explained',
      subject: 'report',
      university: 'KAZNU',
      participationId: id,
    };
    expect(readFindingQuery(all)).toEqual(all);
    expect(
      readFindingQuery({ rule: 'constructor', severity: 'grave', status: 'x', subject: 'y', participationId: 'z' }),
    ).toEqual({});
  });
});
