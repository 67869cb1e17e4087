import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LifeCycleRole, transition } from '../life-cycle/life-cycle.js';
import { sameEmployer } from './employer-names.js';
import { type ObservationFacts, OBSERVATION_STATUSES } from './observation-codes.js';
import { CONFLICT_LIFE_CYCLE, CONFLICT_STATUSES, OBSERVATION_LIFE_CYCLE } from './observation-life-cycle.js';
import { liesAfter, observationsOfEntries, type RegisterEntry } from './register-entries.js';
import { residenceSpells } from './residence-spells.js';
import { bestEvidence, evidenceAnswers, supportedWaves } from './wave-evidence.js';

const E = '2024-06-30';
const observation = (facts: Partial<ObservationFacts>): ObservationFacts => ({
  id: '1',
  kind: 'residence',
  source: 'register',
  evidenceLevel: 'register',
  registerKind: 'border_crossings',
  wave: null,
  observedOn: '2025-08-01',
  validFrom: null,
  validTo: null,
  country: 'KZ',
  organisation: null,
  occupation: null,
  activity: null,
  ...facts,
});

const ROLES: readonly LifeCycleRole[] = ['participant', 'reviewer', 'coordinator', 'commission', 'ministry', 'system'];

describe('the lives of an observation and of a disagreement', () => {
  it('have exactly the arrows of their tables, whatever is tried by whom', () => {
    const arrows = [
      'recorded confirm coordinator > confirmed',
      'recorded withdraw coordinator > withdrawn',
      'recorded withdraw system > withdrawn',
      'recorded supersede system > superseded',
      'confirmed confirm coordinator > confirmed',
      'confirmed revoke coordinator > recorded',
      'confirmed revoke system > recorded',
      'confirmed withdraw coordinator > withdrawn',
      'confirmed withdraw system > withdrawn',
      'confirmed supersede system > superseded',
    ];
    const actions = ['confirm', 'revoke', 'withdraw', 'supersede'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...OBSERVATION_STATUSES),
        fc.constantFrom(...actions),
        fc.constantFrom(...ROLES),
        (from, action, role) => {
          const result = transition(OBSERVATION_LIFE_CYCLE, from, action, role);
          const drawn = arrows.find((arrow) => arrow.startsWith(`${from} ${action} ${role} >`));
          expect(result).toEqual(
            drawn === undefined
              ? { ok: false, code: 'transition_not_allowed' }
              : { ok: true, next: drawn.split('> ')[1] },
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('let a named person alone resolve, and the system alone notice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CONFLICT_STATUSES),
        fc.constantFrom('resolve' as const, 'lapse' as const, 'reopen' as const),
        fc.constantFrom(...ROLES),
        (from, action, role) => {
          const drawn: Record<string, string> = {
            'open resolve coordinator': 'resolved',
            'open lapse system': 'lapsed',
            'lapsed reopen system': 'open',
          };
          const next = drawn[`${from} ${action} ${role}`];
          expect(transition(CONFLICT_LIFE_CYCLE, from, action, role)).toEqual(
            next === undefined ? { ok: false, code: 'transition_not_allowed' } : { ok: true, next },
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the waves an observation speaks for', () => {
  const waves = (facts: Partial<ObservationFacts>, today = '2026-11-21') =>
    supportedWaves(observation(facts), E, today);

  it('are those whose date lies in its validity, once they have come', () => {
    expect(waves({ validFrom: '2024-12-01', validTo: '2025-06-30' })).toEqual(['m6', 'm12']);
    expect(waves({ validFrom: '2024-12-01', validTo: '2025-06-29' })).toEqual(['m6']);
    expect(waves({ validFrom: '2024-12-01' })).toEqual(['m6', 'm12', 'm24']);
    expect(waves({ validFrom: '2024-12-01' }, '2025-12-31')).toEqual(['m6', 'm12']);
  });

  it('are for a word about one day the wave at most three months away', () => {
    expect(waves({ observedOn: '2025-03-30' })).toEqual(['m6', 'm12']);
    expect(waves({ observedOn: '2025-04-01' })).toEqual(['m12']);
    expect(waves({ observedOn: '2025-09-30' })).toEqual(['m12']);
    expect(waves({ observedOn: '2025-10-01' })).toEqual([]);
    expect(waves({ observedOn: '2024-07-15' })).toEqual(['end']);
    expect(waves({ observedOn: '2024-06-29' })).toEqual([]);
  });

  it('are for a report its own', () => {
    expect(waves({ source: 'report', wave: 'm12', observedOn: '2026-10-01' })).toEqual(['m12']);
  });

  it('take the better evidence first, then the later', () => {
    const said = observation({ id: '2', source: 'report', evidenceLevel: 'self', wave: 'm12', country: 'DE' });
    const older = observation({ id: '3', validFrom: '2024-12-01', observedOn: '2025-07-01', country: 'TR' });
    const newer = observation({ id: '4', validFrom: '2024-12-01', observedOn: '2025-08-01' });
    expect(bestEvidence([said, older, newer], 'residence', 'm12', E)?.id).toBe('4');
    expect(bestEvidence([said], 'residence', 'm12', E)?.id).toBe('2');
    expect(bestEvidence([said], 'study', 'm12', E)).toBeUndefined();
  });
});

describe('what confirmed observations answer', () => {
  const job = observation({ kind: 'employment', country: 'KZ', organisation: 'ТОО «Көк»', activity: 'employed' });

  it('is only what they know', () => {
    const answers = evidenceAnswers([job, observation({ occupation: 'не код' })], null);
    expect(answers).toEqual({
      activities: ['employed'],
      residenceCountry: 'KZ',
      employer: 'ТОО «Көк»',
      occupation: null,
    });
    expect(evidenceAnswers([], ['study']).activities).toBeNull();
  });

  it('does not wipe out an activity that the source cannot see', () => {
    expect(evidenceAnswers([job], ['employed', 'study']).activities).toBeNull();
    expect(evidenceAnswers([job], ['own_business']).activities).toBeNull();
    expect(evidenceAnswers([job], ['unemployed']).activities).toEqual(['employed']);
    expect(evidenceAnswers([job], ['employed']).activities).toEqual(['employed']);
  });
});

describe('stays told by border crossings', () => {
  const spells = (...crossings: [string, 'in' | 'out', string?][]) =>
    residenceSpells(
      crossings.map(([on, direction, country = 'DE']) => ({ on, direction, country })),
      '2026-01-31',
      'KZ',
    ).map(({ from, to, country }) => `${country} ${from} ${to ?? ''}`.trim());

  it('are residence from the ninetieth day, and trips below', () => {
    expect(spells(['2024-07-01', 'in'], ['2025-11-03', 'out'])).toEqual(['KZ 2024-07-01 2025-11-02']);
    expect(spells(['2024-07-01', 'in'], ['2025-11-02', 'out'])).toEqual(['KZ 2024-07-01 2025-11-01', 'DE 2025-11-02']);
  });

  it('go on over a holiday abroad, and over a visit home', () => {
    expect(spells(['2024-07-01', 'in'], ['2025-02-01', 'out'], ['2025-02-20', 'in'])).toEqual(['KZ 2024-07-01']);
    expect(
      spells(['2024-07-01', 'in'], ['2024-07-20', 'out'], ['2025-01-05', 'in'], ['2025-01-25', 'out', 'DE']),
    ).toEqual(['DE 2024-07-20']);
  });

  it('begin with the first of several crossings in one direction', () => {
    expect(spells(['2024-09-01', 'in'], ['2024-07-01', 'in'])).toEqual(['KZ 2024-07-01']);
    expect(spells()).toEqual([]);
  });
});

describe('rows of registers', () => {
  const entry = (from: string, to: string | null, facts: Partial<RegisterEntry> = {}): RegisterEntry => ({
    key: `${from} ${facts.organisationKey ?? ''}`,
    from,
    to,
    direction: null,
    country: null,
    organisationKey: '200140990017',
    organisation: null,
    occupation: null,
    detail: null,
    consentReference: null,
    ...facts,
  });

  it('count once they reach beyond the end of the mobility', () => {
    expect(liesAfter('pension_contributions', { from: '2024-06-01', to: '2024-06-30' }, E)).toBe(false);
    expect(liesAfter('pension_contributions', { from: '2024-07-01', to: '2024-07-31' }, E)).toBe(true);
    expect(liesAfter('border_crossings', { from: E, to: E }, E)).toBe(true);
    expect(liesAfter('border_crossings', { from: '2024-06-29', to: '2024-06-29' }, E)).toBe(false);
    expect(liesAfter('labour_contracts', { from: '2020-01-01', to: null }, E)).toBe(true);
    expect(liesAfter('enrolment', { from: '2020-09-01', to: E }, E)).toBe(false);
  });

  it('of contributions become one employment per employer and run of months', () => {
    const months = ['2025-03-01', '2025-01-01', '2025-02-01', '2025-05-01'].map((from) => entry(from, from));
    const other = entry('2025-02-01', '2025-02-28', { organisationKey: '150541990035', organisation: 'АО «Тау»' });
    expect(
      observationsOfEntries('pension_contributions', [...months, other], '2025-12-31', 'KZ').map(
        ({ validFrom, validTo, monthsContinuous, organisation }) =>
          `${validFrom} ${validTo} ${monthsContinuous} ${organisation}`,
      ),
    ).toEqual(['2025-01-01 2025-03-31 3 null', '2025-05-01 2025-05-31 1 null', '2025-02-01 2025-02-28 1 АО «Тау»']);
  });
});

describe('two spellings of an employer', () => {
  it.each([
    ['ТОО «Көк Тау»', 'Көк тау ЖШС', true],
    ['JSC "Kazakhtelecom"', 'Kazakhtelecom, Almaty branch', true],
    ['ТОО «Көк Тау»', 'АО «Алатау»', false],
    ['ТОО «Көк Тау»', '200140990017', true],
    ['ТОО', 'ТОО', true],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(sameEmployer(one, other)).toBe(expected);
    expect(sameEmployer(other, one)).toBe(expected);
  });
});
