import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import type { Call, NewCall } from '../../api/calls.js';

/** A criterion as it is typed. */
export interface CriterionValues {
  /** The code it is known by; empty for a new one. */
  code: string;
  nameKk: string;
  nameRu: string;
  nameEn: string;
  weight: string;
}

/** A call as it is typed: text throughout. */
export interface CallValues {
  title: string;
  code: string;
  academicYear: string;
  programme: string;
  funding: string;
  places: string;
  budgetKzt: string;
  opensOn: string;
  closesOn: string;
  appealWindowDays: string;
  categories: readonly string[];
  hostCountries: readonly string[];
  criteria: readonly CriterionValues[];
  reviewerIds: readonly string[];
}

export const EMPTY_CRITERION: CriterionValues = { code: '', nameKk: '', nameRu: '', nameEn: '', weight: '1' };

const text = (value: number | string | null) => (value === null ? '' : String(value));

/** A stored call, or an empty one, as the form begins. */
export function toCallValues(call: Call | undefined, academicYear: string): CallValues {
  return {
    title: call?.title ?? '',
    code: call?.code ?? '',
    academicYear: call?.academicYear ?? academicYear,
    programme: call?.programme ?? '',
    funding: call?.funding ?? 'state_budget',
    places: text(call?.places ?? null),
    budgetKzt: text(call?.budgetKzt ?? null),
    opensOn: call?.opensOn ?? '',
    closesOn: call?.closesOn ?? '',
    appealWindowDays: text(call?.appealWindowDays ?? null),
    categories: call?.categories ?? [],
    hostCountries: call?.hostCountries ?? [],
    criteria:
      call && call.criteria.length > 0
        ? call.criteria.map(({ code, nameKk, nameRu, nameEn, weight }) => ({
            code,
            nameKk,
            nameRu,
            nameEn,
            weight: String(weight),
          }))
        : [EMPTY_CRITERION],
    reviewerIds: call?.reviewers?.map(({ id }) => id) ?? [],
  };
}

/** A number as it is typed, with a comma or a point and any spaces; nothing where it is none. */
export function readNumber(typed: string): number | undefined {
  const plain = typed.replaceAll(/[\s\u00a0]/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

const isBlank = ({ nameKk, nameRu, nameEn }: CriterionValues) => `${nameKk}${nameRu}${nameEn}`.trim() === '';

/** What may be wrong with a field, by the key of its words. */
export type CallFault =
  | 'titleMissing'
  | 'codeMissing'
  | 'wholeNumber'
  | 'dateInvalid'
  | 'closesBeforeOpening'
  | 'criterionName'
  | 'criterionWeight';

export interface FieldFault {
  fieldId: string;
  fault: CallFault;
}

/** Everything that keeps a call from being stored, in the order of the form; what only publishing needs may wait. */
export function faultsOf(values: CallValues): FieldFault[] {
  const faults: FieldFault[] = [];
  const add = (fieldId: string, fault: CallFault) => faults.push({ fieldId, fault });
  if (values.title.trim() === '') add('title', 'titleMissing');
  if (values.code.trim() === '') add('code', 'codeMissing');
  for (const field of ['places', 'budgetKzt'] as const) {
    if (values[field].trim() !== '' && !Number.isInteger(readNumber(values[field]))) add(field, 'wholeNumber');
  }
  for (const field of ['opensOn', 'closesOn'] as const) {
    if (values[field].trim() !== '' && !isCalendarDate(values[field])) add(field, 'dateInvalid');
  }
  const dated = isCalendarDate(values.opensOn) && isCalendarDate(values.closesOn);
  if (dated && values.closesOn < values.opensOn) add('closesOn', 'closesBeforeOpening');
  if (values.appealWindowDays.trim() !== '' && !Number.isInteger(readNumber(values.appealWindowDays))) {
    add('appealWindowDays', 'wholeNumber');
  }
  for (const [index, criterion] of values.criteria.entries()) {
    if (isBlank(criterion)) continue;
    for (const field of ['nameKk', 'nameRu', 'nameEn'] as const) {
      if (criterion[field].trim() === '') add(`criterion-${index}-${field}`, 'criterionName');
    }
    if (!((readNumber(criterion.weight) ?? 0) > 0)) add(`criterion-${index}-weight`, 'criterionWeight');
  }
  return faults;
}

/** The call as the API takes it; criteria that were left blank are left out, new ones get a code of their own. */
export function toCallBody(values: CallValues, tieBreak: readonly string[]): NewCall {
  const given = values.criteria.filter((criterion) => !isBlank(criterion));
  const taken = new Set(given.map(({ code }) => code));
  const codeOf = ({ code }: CriterionValues): string => {
    if (code !== '') return code;
    let number = 1;
    while (taken.has(`criterion-${number}`)) number += 1;
    taken.add(`criterion-${number}`);
    return `criterion-${number}`;
  };
  const criteria = given.map((criterion) => ({
    code: codeOf(criterion),
    nameKk: criterion.nameKk.trim(),
    nameRu: criterion.nameRu.trim(),
    nameEn: criterion.nameEn.trim(),
    weight: readNumber(criterion.weight) ?? 0,
  }));
  const codes = new Set(criteria.map(({ code }) => code));
  return {
    title: values.title.trim(),
    code: values.code.trim(),
    academicYear: values.academicYear,
    programme: (values.programme === '' ? null : values.programme) as NonNullable<NewCall['programme']>,
    funding: values.funding as NonNullable<NewCall['funding']>,
    places: readNumber(values.places) ?? null,
    budgetKzt: readNumber(values.budgetKzt) ?? null,
    opensOn: values.opensOn === '' ? null : values.opensOn,
    closesOn: values.closesOn === '' ? null : values.closesOn,
    appealWindowDays: readNumber(values.appealWindowDays) ?? null,
    categories: [...values.categories] as NonNullable<NewCall['categories']>,
    hostCountries: [...values.hostCountries],
    criteria,
    // A rule for ties that names a criterion which is gone would be refused; the heaviest first is the rule then.
    tieBreak: tieBreak.every((code) => codes.has(code)) ? [...tieBreak] : [],
    reviewerIds: [...values.reviewerIds],
  };
}
