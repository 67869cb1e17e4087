import { describe, expect, it } from '@jest/globals';
import { hasError } from '../findings/finding.js';
import type { ApplicationDraft, DeliverableDraft } from './application-fields.js';
import { checkApplicationDraft, checkSubmission } from './application-rules.js';
import {
  type CallToPublish,
  defaultTieBreak,
  isDueToClose,
  lastDayOfAppeal,
  publicationProblems,
  takesApplications,
} from './call-rules.js';

const CALL: CallToPublish = {
  programme: 'exchange',
  places: 2,
  opensOn: '2026-02-01',
  closesOn: '2026-02-15',
  appealWindowDays: 5,
  criteria: [
    { code: 'merit', weight: 2 },
    { code: 'project', weight: 3 },
    { code: 'equity', weight: 2 },
  ],
  tieBreak: ['project'],
  reviewers: 3,
};
const codes = (call: Partial<CallToPublish>, today = '2026-02-01') =>
  publicationProblems({ ...CALL, ...call }, today).map(({ code }) => code);

describe('publishing a call', () => {
  it('leaves its criteria public for fourteen days before it closes', () => {
    expect(codes({}, '2026-02-01')).toEqual([]);
    expect(codes({}, '2026-02-02')).toEqual(['closes_too_soon']);
  });

  it('names every reason at once', () => {
    expect(
      codes({
        programme: null,
        places: null,
        opensOn: null,
        closesOn: null,
        appealWindowDays: null,
        criteria: [],
        tieBreak: [],
        reviewers: 2,
      }).sort(),
    ).toEqual([
      'appeal_window_missing',
      'closing_date_missing',
      'criteria_missing',
      'opening_date_missing',
      'places_missing',
      'programme_missing',
      'reviewers_too_few',
    ]);
    expect(codes({ tieBreak: ['project', 'project'] })).toEqual(['tie_break_unknown']);
    expect(codes({ tieBreak: ['fame'] })).toEqual(['tie_break_unknown']);
    expect(codes({ opensOn: '2026-03-01' })).toEqual(['closes_before_opening']);
  });

  it('allows that no appeal is offered, which is then a fact about the call', () => {
    expect(codes({ appealWindowDays: 0 })).toEqual([]);
    expect(lastDayOfAppeal('2026-03-10', 0)).toBeUndefined();
    expect(lastDayOfAppeal('2026-03-10', 5)).toBe('2026-03-15');
  });

  it('breaks ties by the heaviest criterion where it does not say how, equals in their order', () => {
    expect(defaultTieBreak(CALL.criteria)).toEqual(['project', 'merit', 'equity']);
  });
});

describe('the days of a call', () => {
  const call = { status: 'published', opensOn: '2026-02-01', closesOn: '2026-02-15' } as const;

  it('take applications from the opening to the closing day, both included', () => {
    const open = ['2026-01-31', '2026-02-01', '2026-02-15', '2026-02-16'].map((day) => takesApplications(call, day));
    expect(open).toEqual([false, true, true, false]);
    expect(takesApplications({ ...call, status: 'closed' }, '2026-02-10')).toBe(false);
  });

  it('are over the day after the closing day', () => {
    expect([isDueToClose('2026-02-15', '2026-02-15'), isDueToClose('2026-02-15', '2026-02-16')]).toEqual([false, true]);
  });
});

describe('an application', () => {
  const context = {
    today: '2026-02-10',
    lookups: { isKnownCountry: () => true, isKnownRegion: () => true, isKnownField: () => true },
  };
  const terms = { categories: ['master', 'staff'], hostCountries: ['DE'] };
  const whole: ApplicationDraft = {
    documentNumber: 'N12345678',
    familyName: 'Серікова',
    givenName: 'Айгүл',
    birthDate: '2001-05-06',
    sex: 'F',
    category: 'master',
    studyLanguage: 'kk',
    plannedStart: '2026-09-01',
    plannedEnd: '2027-01-31',
    hostCountry: 'DE',
    hostInstitution: 'TU',
    problem: 'P',
    task: 'T',
    kind: 'scientific',
    proposalForm: 'individual',
  };
  const deliverable: DeliverableDraft = { title: 'D', dueDate: '2027-06-01', weight: 1 };
  const found = (change: ApplicationDraft, deliverables: DeliverableDraft[] = [deliverable]) =>
    checkSubmission({ ...whole, ...change }, deliverables, terms, context).map(
      ({ code, column }) => `${column}: ${code}`,
    );

  it('is sent in when it is whole', () => {
    expect(found({})).toEqual([]);
    expect(found({ proposalForm: 'group', groupCode: 'G1' })).toEqual([]);
  });

  it('may lack anything as a draft, and holds nothing unusable', () => {
    expect(checkApplicationDraft({}, [{}], context)).toEqual([]);
    expect(
      checkApplicationDraft({ iin: '123', gpa: 5 }, [{ weight: 0 }], context).map(({ code, column }) => [column, code]),
    ).toEqual([
      ['iin', 'iin_format'],
      ['gpa', 'number_out_of_range'],
      ['deliverables.0.weight', 'number_not_positive'],
    ]);
  });

  it('says everything that is missing at once', () => {
    expect(found({ familyName: null, documentNumber: null, category: 'bachelor', hostCountry: 'FR' }, [])).toEqual([
      'family_name: required_missing',
      'iin: person_id_missing',
      'category: category_not_in_call',
      'host_country: host_country_not_in_call',
      'deliverables: deliverables_missing',
    ]);
    expect(found({ proposalForm: 'group' })).toEqual(['group_code: group_code_missing']);
    expect(found({ groupCode: 'G1' })).toEqual(['group_code: group_code_of_individual']);
    expect(found({ plannedEnd: '2026-08-31' })).toEqual(['planned_end: planned_end_before_start']);
    expect(found({}, [{ title: 'D' }])).toEqual([
      'deliverables.0.due_date: required_missing',
      'deliverables.0.weight: required_missing',
    ]);
  });

  it('of staff has terms of reference: what the host promises', () => {
    expect(found({ category: 'staff', hostMentor: 'M', hostAccess: 'A' })).toEqual([
      'host_courses: terms_of_reference_missing',
      'host_fees: terms_of_reference_missing',
    ]);
    expect(found({ category: 'staff', hostMentor: 'M', hostAccess: 'A', hostCourses: 'C', hostFees: 'F' })).toEqual([]);
  });

  it('is not refused because an IIN spells another birth date', () => {
    const application = { ...whole, documentNumber: null, iin: '750314490004' };
    const findings = checkSubmission(application, [deliverable], terms, context);
    expect(findings.map(({ code }) => code)).toEqual(['iin_birth_date_mismatch']);
    expect(hasError(findings)).toBe(false);
  });
});
