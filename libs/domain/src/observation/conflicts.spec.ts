import { describe, expect, it } from '@jest/globals';
import { type ConflictFacts, findConflicts } from './conflicts.js';
import type { ObservationFacts } from './observation-codes.js';

const told = (facts: Partial<ObservationFacts>): ObservationFacts => ({
  id: 'told',
  kind: 'residence',
  source: 'report',
  evidenceLevel: 'self',
  registerKind: null,
  wave: 'm12',
  observedOn: '2025-07-05',
  validFrom: null,
  validTo: null,
  country: null,
  organisation: null,
  occupation: null,
  activity: null,
  ...facts,
});
const registered = (facts: Partial<ObservationFacts>): ObservationFacts =>
  told({
    id: 'registered',
    source: 'register',
    evidenceLevel: 'register',
    registerKind: 'border_crossings',
    wave: null,
    observedOn: '2026-02-01',
    ...facts,
  });
const codes = (facts: Partial<ConflictFacts>) =>
  findConflicts({
    anchor: '2024-06-30',
    today: '2026-11-21',
    home: 'KZ',
    returnState: 'verified',
    inRegisters: true,
    observations: [],
    reports: [],
    contributionMonths: [],
    crossings: [],
    coverage: [],
    ...facts,
  }).map(({ code, at, wave, first, second }) => `${code} ${at} ${wave} ${first} ${second}`);

describe('sources that disagree', () => {
  it('about residence: reported at home at twelve months, left and not returned by the border file', () => {
    const home = told({ country: 'KZ' });
    const abroad = registered({ country: 'DE', validFrom: '2025-01-10' });
    expect(codes({ observations: [home, abroad] })).toEqual(['residence_differs 2025-07-05 m12 KZ DE']);
    // Both sides must speak of the same day, and be the same question.
    expect(codes({ observations: [home, { ...abroad, validFrom: '2025-07-06' }] })).toEqual([]);
    expect(codes({ observations: [home, { ...abroad, country: 'KZ' }] })).toEqual([]);
    expect(codes({ observations: [home, { ...abroad, kind: 'study' }] })).toEqual([]);
  });

  it('about residence, coordinator against register, on the date of the wave', () => {
    const seen = registered({ id: 'seen', source: 'coordinator', evidenceLevel: 'university', registerKind: null });
    const observations = [
      { ...seen, observedOn: '2025-06-01', country: 'KZ' },
      registered({ country: 'DE', validFrom: '2025-01-10' }),
    ];
    expect(codes({ observations })).toEqual(['residence_differs 2025-06-30 m12 KZ DE']);
    expect(codes({ observations, today: '2025-06-29' })).toEqual([]);
  });

  it('about the employer, unless one of several is the same', () => {
    const job = told({ kind: 'employment', activity: 'employed', organisation: 'ТОО «Көк»' });
    const paid = (id: string, organisation: string | null) =>
      registered({
        id,
        kind: 'employment',
        registerKind: 'pension_contributions',
        organisation,
        validFrom: '2025-05-01',
        validTo: '2025-09-30',
      });
    expect(codes({ observations: [job, paid('1', 'АО «Тау»')] })).toEqual([
      'employer_differs 2025-07-05 m12 ТОО «Көк» АО «Тау»',
    ]);
    expect(codes({ observations: [job, paid('1', 'АО «Тау»'), paid('2', 'Көк')] })).toEqual([]);
    expect(codes({ observations: [job, paid('1', null)] })).toEqual([]);
  });

  describe('about work', () => {
    const job = told({ kind: 'employment', activity: 'employed' });
    const coverage = [{ kind: 'pension_contributions' as const, from: '2025-01-01', to: '2025-12-31' }];
    const said = 'work_not_in_register 2025-07-05 m12 employed null';

    it('reported as employed, no contribution in the three months around', () => {
      expect(codes({ observations: [job], coverage })).toEqual([said]);
      expect(codes({ observations: [job], coverage, contributionMonths: ['2025-05-01'] })).toEqual([said]);
      expect(codes({ observations: [job], coverage, contributionMonths: ['2025-08-01'] })).toEqual([]);
    });

    it('only where the register would have told of it', () => {
      expect(codes({ observations: [job] })).toEqual([]);
      expect(codes({ observations: [job], coverage: [{ ...coverage[0]!, to: '2025-07-31' }] })).toEqual([]);
      expect(codes({ observations: [job], coverage, inRegisters: false })).toEqual([]);
      expect(codes({ observations: [{ ...job, activity: 'own_business' }], coverage })).toEqual([]);
      expect(codes({ observations: [{ ...job, evidenceLevel: 'university' }], coverage })).toEqual([]);
      const report = { id: 'r', wave: 'm12' as const, at: '2025-07-05', activities: ['employed' as const] };
      expect(codes({ observations: [job], coverage, reports: [{ ...report, residenceCountry: 'DE' }] })).toEqual([]);
      expect(codes({ observations: [job], coverage, reports: [{ ...report, residenceCountry: null }] })).toEqual([
        said,
      ]);
      const contract = registered({ kind: 'employment', registerKind: 'labour_contracts', validFrom: '2025-07-01' });
      expect(codes({ observations: [job, contract], coverage })).toEqual([]);
    });

    it('reported as not working, and a contract on that day', () => {
      const report = { id: 'r', wave: 'm12' as const, at: '2025-07-05', residenceCountry: 'KZ' };
      const contract = registered({ kind: 'employment', activity: 'employed', validFrom: '2025-07-01' });
      const observations = [contract];
      expect(codes({ observations, reports: [{ ...report, activities: ['unemployed'] }] })).toEqual([
        'work_not_reported 2025-07-05 m12 unemployed employed',
      ]);
      expect(codes({ observations, reports: [{ ...report, activities: ['study', 'employed'] }] })).toEqual([]);
      expect(codes({ observations, reports: [{ ...report, activities: null }] })).toEqual([]);
    });
  });

  it('about study: reported, and not enrolled by a file that speaks of that day', () => {
    const study = told({ kind: 'study' });
    const coverage = [{ kind: 'enrolment' as const, from: '2024-09-01', to: '2026-06-30' }];
    expect(codes({ observations: [study], coverage })).toEqual(['study_not_in_register 2025-07-05 m12 study null']);
    const enrolled = registered({ kind: 'study', registerKind: 'enrolment', validFrom: '2024-09-01' });
    expect(codes({ observations: [study, enrolled], coverage })).toEqual([]);
  });

  it('or hint at a return that nobody has verified: the first entry after the end', () => {
    const crossings = (['2024-06-01', '2024-07-02', '2024-09-01'] as const).map((on) => ({
      on,
      direction: 'in' as const,
      country: 'DE',
    }));
    const hint = 'return_evidence_found 2024-07-02 null null in';
    expect(codes({ crossings })).toEqual([]);
    for (const returnState of ['pending', 'claimed', 'not_returned'] as const) {
      expect(codes({ crossings, returnState })).toEqual([hint]);
    }
    expect(codes({ crossings: [{ ...crossings[1]!, direction: 'out' }], returnState: 'pending' })).toEqual([]);
  });

  it('have one key each, the same whenever they are found', () => {
    const observations = [told({ country: 'KZ' }), registered({ country: 'DE', validFrom: '2025-01-10' })];
    const facts = {
      anchor: '2024-06-30',
      today: '2026-11-21',
      home: 'KZ',
      returnState: 'verified',
      inRegisters: true,
      reports: [],
      contributionMonths: [],
      crossings: [],
      coverage: [],
    } as const;
    const keys = (list: readonly ObservationFacts[]) =>
      findConflicts({ ...facts, observations: list }).map(({ key }) => key);
    expect(keys(observations)).toEqual(keys([...observations].reverse()));
    expect(keys(observations.map((one) => ({ ...one, id: `${one.id} again` })))).toEqual(keys(observations));
  });
});
