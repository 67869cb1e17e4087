import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { CODE_LISTS, findCodeLabel, getCodeLabel } from './code-lists.js';
import { COUNTRIES, findCountry, findHostRegion, getCountry, isCountryCode } from './countries.js';
import {
  DIRECTIONS_OF_TRAINING,
  findIscedBroadFieldOfDirection,
  getDirectionOfTraining,
} from './directions-of-training.js';
import { EDUCATION_AREAS } from './education-areas.js';
import { EVIDENCE_NOTICES } from './evidence-labels.js';
import { HOST_REGIONS } from './host-regions.js';
import { findIscedBroadFieldLabel, ISCED_BROAD_FIELDS } from './isced-broad-fields.js';
import { findKpiText, KPI_TEXTS } from './kpi-names.js';
import { type Label, LANGUAGES, type LabelledCodes } from './label.js';
import { findOccupationLabel, findOccupationMajorGroup, OCCUPATION_MAJOR_GROUPS } from './occupations.js';
import { findRegionLabel, getRegionLabel, isRegionCode, REGION_CODES, REGIONS } from './regions.js';
import { findUniversity, UNIVERSITIES } from './universities.js';

const labelsOf = (items: readonly { readonly label: Label }[]) => items.map((item) => item.label);

const LISTS: Readonly<Record<string, readonly Label[]>> = {
  regions: Object.values(REGIONS),
  hostRegions: Object.values(HOST_REGIONS),
  countries: labelsOf(COUNTRIES),
  educationAreas: Object.values(EDUCATION_AREAS),
  directions: labelsOf(DIRECTIONS_OF_TRAINING),
  iscedBroadFields: Object.values(ISCED_BROAD_FIELDS),
  occupations: Object.values(OCCUPATION_MAJOR_GROUPS),
  universities: labelsOf(UNIVERSITIES),
  evidenceNotices: Object.values(EVIDENCE_NOTICES),
  kpiNames: Object.values(KPI_TEXTS).map((text) => text.name),
  kpiDefinitions: Object.values(KPI_TEXTS).map((text) => text.definition),
  ...Object.fromEntries(Object.entries(CODE_LISTS).map(([name, codes]) => [name, Object.values<Label>(codes)])),
};

const regionOf = (codes: string) => new Set(codes.split(' ').map((code) => findHostRegion(code)));

describe('every list of names', () => {
  it.each(Object.entries(LISTS))('%s is complete in three languages, without blanks or duplicates', (_name, labels) => {
    for (const language of LANGUAGES) {
      const names = labels.map((label) => label[language]);
      expect(names.filter((name) => name.trim() !== name || name.length < 2)).toEqual([]);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  it('writes Kazakh and Russian in Cyrillic and Russian without Kazakh letters', () => {
    const allowedLatin = new Set(['AITU', 'SDU']);
    const texts = Object.entries(LISTS)
      .filter(([name]) => name !== 'universities')
      .flatMap(([, labels]) => labels);
    const universities = UNIVERSITIES.filter((university) => !allowedLatin.has(university.code)).map((u) => u.label);
    for (const label of [...texts, ...universities]) {
      expect(label.kk).toMatch(/\p{Script=Cyrillic}/u);
      expect(label.ru).toMatch(/\p{Script=Cyrillic}/u);
      expect(label.en).not.toMatch(/\p{Script=Cyrillic}/u);
    }
    // Names of persons and regions that Russian law-bearing texts themselves write in Kazakh letters.
    const withKazakhLetters = [...texts, ...universities].filter((label) => /[әғқңөұүһі]/i.test(label.ru));
    expect(withKazakhLetters.map((label) => label.en)).toEqual([
      'Zhetisu Region',
      'Ulytau Region',
      'A. Margulan Pavlodar Pedagogical University',
      'A. Baitursynuly Kostanay Regional University',
    ]);
  });
});

describe('regions', () => {
  it('are the twenty of KATO', () => {
    expect(REGION_CODES).toHaveLength(20);
    expect(getRegionLabel('71').en).toBe('Astana');
    expect(findRegionLabel('51')).toBeUndefined();
    expect(isRegionCode('constructor')).toBe(false);
    expect(() => getRegionLabel('00')).toThrow(expect.objectContaining({ code: 'unknown_reference_code' }));
  });
});

describe('countries', () => {
  const require = createRequire(import.meta.url);
  type Names = { readonly countries: Readonly<Record<string, string | readonly string[]>> };
  const packaged = (language: string) => (require(`i18n-iso-countries/langs/${language}.json`) as Names).countries;

  it('are all those of ISO 3166-1, each in one host region', () => {
    const codes = COUNTRIES.map((country) => country.code);
    expect(codes).toHaveLength(250);
    expect(codes.toSorted()).toEqual(Object.keys(packaged('en')).toSorted());
    expect(COUNTRIES.filter((country) => !Object.hasOwn(HOST_REGIONS, country.hostRegion))).toEqual([]);
    const used = new Set(COUNTRIES.map((country) => country.hostRegion));
    expect([...used].toSorted()).toEqual(Object.keys(HOST_REGIONS).toSorted());
  });

  it('are named as in i18n-iso-countries but for the corrections chosen here', () => {
    const corrected: string[] = [];
    for (const language of LANGUAGES) {
      const names = packaged(language);
      for (const country of COUNTRIES) {
        if (![names[country.code]].flat().includes(country.label[language]))
          corrected.push(`${country.code}.${language}`);
      }
    }
    expect(corrected).toEqual([
      ...['BQ', 'CD', 'CZ', 'MK', 'MM', 'PG', 'PS', 'SH', 'SZ'].map((code) => `${code}.kk`),
      ...['AE', 'BM', 'BS', 'CF', 'CN', 'EH', 'FO', 'GF', 'HM', 'KG', 'KM', 'KP', 'MD', 'PG', 'PS', 'TC', 'TM'].map(
        (code) => `${code}.ru`,
      ),
      ...['UM', 'US', 'ZA'].map((code) => `${code}.ru`),
      ...['BN', 'FK', 'FM', 'LA', 'MD', 'MF', 'RE', 'SH', 'ST', 'SX', 'SY', 'VA', 'VG', 'VI'].map(
        (code) => `${code}.en`,
      ),
    ]);
  });

  it('are counted as the published tables count them', () => {
    expect(regionOf('TR PL DE FR CZ HU LT LV ES IT AT PT EE FI BG SK RO SE SI BE NL GR HR CH GB NO')).toEqual(
      new Set(['europe']),
    );
    expect(regionOf('RU UZ KG AZ BY TJ AM TM MD')).toEqual(new Set(['cis']));
    expect(regionOf('KR CN JP MY ID TH VN SG PH MN')).toEqual(new Set(['south_east_and_east_asia']));
    expect(regionOf('US CA BR MX')).toEqual(new Set(['america']));
    expect(regionOf('AE SA QA')).toEqual(new Set(['middle_east']));
    expect([findHostRegion(null), findHostRegion(''), findHostRegion('XX')]).toEqual([undefined, undefined, undefined]);
  });

  it('are found by upper-case code alone', () => {
    expect(getCountry('KZ').label.kk).toBe('Қазақстан');
    expect(findCountry('kz')).toBeUndefined();
    expect(isCountryCode('toString')).toBe(false);
    expect(() => getCountry('ZZ')).toThrow(expect.objectContaining({ code: 'unknown_reference_code', value: 'ZZ' }));
  });
});

describe('directions of training', () => {
  it('lie in an area and in an ISCED-F broad field, which differ from area 09 on', () => {
    for (const direction of DIRECTIONS_OF_TRAINING) {
      expect(direction.code).toMatch(/^\d{3}$/);
      expect(direction.iscedF).toMatch(/^\d{3,4}$/);
      expect(Object.hasOwn(EDUCATION_AREAS, direction.area)).toBe(true);
      expect(findIscedBroadFieldLabel(direction.iscedBroadField)).toBeDefined();
    }
    expect(getDirectionOfTraining('101')).toMatchObject({ area: '10', iscedBroadField: '09' });
    expect(getDirectionOfTraining('091')).toMatchObject({ area: '09', iscedBroadField: '08' });
    expect(getDirectionOfTraining('062')).toMatchObject({ area: '06', iscedBroadField: '07' });
    expect(findIscedBroadFieldOfDirection('111')?.en).toBe('Services');
    expect(DIRECTIONS_OF_TRAINING.at(0)?.code).toBe('011');
    expect(DIRECTIONS_OF_TRAINING.at(-1)?.code).toBe('123');
  });
});

describe('occupations', () => {
  it('belong to the group of their first character, 0 to X', () => {
    expect(findOccupationMajorGroup('2512')).toBe('2');
    expect(findOccupationMajorGroup('0110')).toBe('X');
    expect(findOccupationMajorGroup('X')).toBe('X');
    expect(findOccupationMajorGroup('25123')).toBeUndefined();
    expect(findOccupationMajorGroup('Y1')).toBeUndefined();
    expect(findOccupationLabel('9')?.en).toBe('Elementary occupations');
  });
});

describe('universities', () => {
  it('are sixty with distinct stable codes in known regions', () => {
    expect(UNIVERSITIES).toHaveLength(60);
    expect(new Set(UNIVERSITIES.map((university) => university.code)).size).toBe(60);
    for (const university of UNIVERSITIES) {
      expect(university.code).toMatch(/^[A-Z]{2,12}$/);
      expect(isRegionCode(university.region)).toBe(true);
    }
    expect(findUniversity('KAZNU')).toMatchObject({ region: '75', bin: '990140001154' });
    expect(findUniversity('SDU')?.region).toBe('19');
  });
});

describe('code lists', () => {
  it('answer for their own codes only', () => {
    const list: LabelledCodes = CODE_LISTS.funding;
    expect(Object.keys(list)).toContain('state_budget');
    expect(getCodeLabel('wave', 'm12').kk).toBe('12 айдан кейін');
    expect(findCodeLabel('wave', 'm18')).toBeUndefined();
    expect(findCodeLabel('wave', 'toString')).toBeUndefined();
    expect(() => getCodeLabel('mode', 'hybrid')).toThrow('No mode has the code "hybrid"');
  });

  it('have the sizes that the record format gives them', () => {
    const sizes = Object.fromEntries(
      Object.entries(CODE_LISTS).map(([name, codes]) => [name, Object.keys(codes).length]),
    );
    expect(sizes).toEqual({
      breachKind: 2,
      breachStatus: 4,
      ledgerKind: 2,
      ledgerSource: 2,
      mobilityEvent: 12,
      category: 5,
      funding: 7,
      programme: 7,
      mode: 3,
      sex: 2,
      participationStatus: 5,
      returnStatus: 3,
      returnEvidence: 5,
      waiver: 3,
      commitmentKind: 5,
      commitmentStatus: 5,
      groupProjectStatus: 5,
      researchPriority: 9,
      outputType: 8,
      wave: 4,
      evidenceKind: 5,
      amendmentStatus: 4,
      outputState: 3,
      sampleAuditStatus: 2,
      sampleOutcome: 2,
      evidenceLevel: 3,
      reportStatus: 7,
      reportReturn: 7,
      reportCorrection: 3,
      surveyStatus: 4,
      kpiReportStatus: 6,
      kpiReportSection: 10,
      kpiReportReturn: 6,
      activity: 10,
      problem: 11,
      supportItem: 6,
      migrationIntention: 5,
      callStatus: 6,
      applicationStatus: 8,
      decision: 3,
      reviewStatus: 3,
      appealStatus: 3,
      studyLanguage: 4,
      proposalForm: 2,
      observationKind: 3,
      observationSource: 3,
      observationStatus: 4,
      refusalGround: 6,
      registerKind: 4,
      crossingDirection: 2,
      studyLevel: 6,
      observationConflict: 6,
      observationConflictStatus: 3,
      accessDimension: 5,
    });
  });
});

describe('indicator names', () => {
  it('cover the twenty indicators with their sub-codes', () => {
    const numbers = new Set(Object.keys(KPI_TEXTS).map((code) => code.slice(0, 3)));
    expect(numbers.size).toBe(20);
    expect(Object.keys(KPI_TEXTS)).toHaveLength(23);
    expect(findKpiText('K06_12')?.name.ru).toBe('Доля ответивших, 12 месяцев');
    expect(findKpiText('K06')).toBeUndefined();
  });

  it('define each in one sentence', () => {
    for (const { definition } of Object.values(KPI_TEXTS)) {
      for (const language of LANGUAGES) expect(definition[language]).toMatch(/^\p{Lu}.*[^.]\.$/u);
    }
  });
});
