import type { CalendarDate } from '../calendar/calendar-date.js';
import { parseCalendarDate } from '../calendar/calendar-date.js';
import { type Finding, type FindingCode, type FindingParams, finding } from '../findings/finding.js';
import { isDoi, parseDoi } from '../identifiers/doi.js';
import { isBin } from '../identifiers/bin.js';
import { findPaddedIin, iinProblem, isIin } from '../identifiers/iin.js';
import { rorProblem } from '../identifiers/ror.js';
import { OCCUPATION } from '../report/report-codes.js';
import type { Field, FieldValue, PatternName, ReferenceList, ReferenceLookups } from './field.js';
import { textProblem } from './text-hygiene.js';
import { FIRST_YEAR, LAST_YEAR } from './year-limits.js';

/** What the checks need to know besides the record: the day it is and which reference codes exist. */
export interface CheckContext {
  readonly today: CalendarDate;
  readonly lookups: ReferenceLookups;
}

const EMAIL = /^[\p{L}\p{N}_][^\s@,;:<>()[\]\\"]*@[^\s@.,;:<>()[\]\\"]+(?:\.[^\s@.,;:<>()[\]\\"]+)+$/u;
const PHONE = /^\+?[0-9(][0-9 ()\-.]{3,30}$/;
const WEB_ADDRESS = /^https?:\/\/[^\s/?#]+[^\s]*$/i;

type Problem = readonly [FindingCode, FindingParams?] | undefined;

/**
 * The problem of one filled value, `undefined` when there is none: its type, its limits, its code list, its own check
 * digits, a fact dated after today.
 */
export function checkValue(field: Field, value: FieldValue, context: CheckContext): Finding | undefined {
  const problem = valueProblem(field, value, context);
  return problem === undefined ? undefined : finding(problem[0], field.column, problem[1]);
}

/** Every problem of the single fields of a record: required ones that are blank, and values out of their limits. */
export function checkFields(
  fields: readonly Field[],
  record: Readonly<Record<string, FieldValue | null | undefined>>,
  context: CheckContext,
): Finding[] {
  const findings: Finding[] = [];
  for (const field of fields) {
    const value = record[field.property];
    if (value === null || value === undefined) {
      if (field.required) {
        findings.push(finding('required_missing', field.column));
      }
      continue;
    }
    const found = checkValue(field, value, context);
    if (found !== undefined) {
      findings.push(found);
    }
  }
  return findings;
}

function valueProblem({ type }: Field, value: FieldValue, context: CheckContext): Problem {
  switch (type.kind) {
    case 'text': {
      const problem = textProblem(String(value), type.style);
      return problem === undefined ? tooLong(String(value), type.max) : [problem];
    }
    case 'pattern':
      return tooLong(String(value), type.max) ?? patternProblem(type.pattern, String(value));
    case 'date':
      return dateProblem(String(value), type.fact, context.today);
    case 'yes_no':
      return typeof value === 'boolean' ? undefined : ['yes_no_unreadable'];
    case 'code':
      return unknownCode([String(value)], type.values);
    case 'codes':
      return Array.isArray(value) ? unknownCode(value, type.values) : ['code_unknown', allowed(type.values)];
    case 'reference':
      return referenceProblem(type.list, String(value), context.lookups);
    case 'integer':
      return Number.isInteger(value) ? outside(Number(value), type) : ['number_not_whole'];
    case 'decimal':
      return decimalProblem(value, type);
  }
}

function tooLong(text: string, limit: number): Problem {
  return text.length > limit ? ['text_too_long', { limit }] : undefined;
}

function patternProblem(pattern: PatternName, value: string): Problem {
  switch (pattern) {
    case 'iin': {
      const problem = iinProblem(value);
      if (problem === undefined) {
        return undefined;
      }
      const padded = findPaddedIin(value);
      return padded === undefined ? [problem] : [problem, { zeros: padded.length - value.length }];
    }
    case 'ror': {
      const problem = rorProblem(value);
      return problem === undefined ? undefined : [problem];
    }
    case 'email':
      return EMAIL.test(value) ? undefined : ['email_invalid'];
    case 'phone':
      return PHONE.test(value) ? undefined : ['phone_invalid'];
    case 'doi':
      return isDoi(value) ? undefined : ['doi_invalid'];
    case 'evidence':
      return WEB_ADDRESS.test(value) || parseDoi(value) !== undefined ? undefined : ['evidence_invalid'];
    case 'occupation':
      return OCCUPATION.test(value) ? undefined : ['occupation_invalid'];
    case 'employer':
      return isBin(value) || isIin(value) ? undefined : ['employer_identifier_invalid'];
  }
}

function dateProblem(value: string, fact: boolean, today: CalendarDate): Problem {
  const date = parseCalendarDate(value);
  if (date === undefined) {
    return ['date_unreadable'];
  }
  const year = Number(date.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return ['date_out_of_range', { min: FIRST_YEAR, max: LAST_YEAR }];
  }
  return fact && date > today ? ['date_after_today', { today }] : undefined;
}

function unknownCode(codes: readonly string[], values: readonly string[]): Problem {
  return codes.every((code) => values.includes(code)) ? undefined : ['code_unknown', allowed(values)];
}

function allowed(values: readonly string[]): FindingParams {
  return { allowed: values.join(', ') };
}

function referenceProblem(list: ReferenceList, code: string, lookups: ReferenceLookups): Problem {
  switch (list) {
    case 'country':
      return lookups.isKnownCountry(code) ? undefined : ['country_unknown'];
    case 'region':
      return lookups.isKnownRegion(code) ? undefined : ['region_unknown'];
    case 'field':
      return lookups.isKnownField(code) ? undefined : ['field_unknown'];
  }
}

function decimalProblem(
  value: FieldValue,
  type: { min: number; max: number; above?: boolean; decimals: number },
): Problem {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return ['number_unreadable'];
  }
  if (type.above === true && value <= type.min) {
    return ['number_not_positive', { max: type.max }];
  }
  const range = outside(value, type);
  if (range !== undefined) {
    return range;
  }
  return Number(value.toFixed(type.decimals)) === value
    ? undefined
    : ['number_too_precise', { decimals: type.decimals }];
}

function outside(value: number, { min, max }: { min: number; max: number }): Problem {
  return value < min || value > max ? ['number_out_of_range', { min, max }] : undefined;
}
