import { v7 as uuidv7 } from 'uuid';
import { parsePeriod } from '#domain/calendar/period.js';
import { CodedError, type FieldProblem } from '#domain/errors/coded-error.js';
import { normaliseText, textProblem } from '#domain/fields/text-hygiene.js';
import { isTieBreakOf } from '#domain/selection/call-rules.js';
import { isCountryCode } from '#reference/countries.js';
import type { Context } from '#persistence/context.js';
import { CallCriterion } from './call-criterion.entity.js';

/** A criterion as a coordinator writes it. */
export interface CriterionInput {
  readonly code: string;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly weight: number;
}

/** The terms of a call; absent leaves alone, null clears. */
export interface CallInput {
  readonly code?: string;
  readonly title?: string;
  readonly academicYear?: string;
  readonly programme?: string | null;
  readonly funding?: string;
  readonly places?: number | null;
  readonly budgetKzt?: number | null;
  readonly hostCountries?: readonly string[];
  readonly categories?: readonly string[];
  readonly opensOn?: string | null;
  readonly closesOn?: string | null;
  readonly appealWindowDays?: number | null;
  readonly tieBreak?: readonly string[];
  readonly criteria?: readonly CriterionInput[];
  readonly reviewerIds?: readonly string[];
}

/** The columns of `call` that a coordinator writes, by property. */
export const CALL_COLUMNS = {
  code: 'code',
  title: 'title',
  academicYear: 'academic_year',
  programme: 'programme',
  funding: 'funding',
  places: 'places',
  budgetKzt: 'budget_kzt',
  hostCountries: 'host_countries',
  categories: 'categories',
  opensOn: 'opens_on',
  closesOn: 'closes_on',
  appealWindowDays: 'appeal_window_days',
  tieBreak: 'tie_break',
} as const satisfies Partial<Record<keyof CallInput, string>>;

/**
 * What the form of a request cannot say of a call: years that follow each other, countries that there are, criteria that
 * are told apart, and a rule for ties that speaks of them.
 *
 * @param criteria those the call will have
 * @throws CodedError `call_invalid` with the fields at fault
 */
export function requireSoundCall(input: CallInput, criteria: readonly { readonly code: string }[]): void {
  const problems: FieldProblem[] = [];
  const add = (field: string, code: string, message: string) => problems.push({ field, code, message });
  const texts = [
    ['code', input.code],
    ['title', input.title],
    ...(input.criteria ?? []).flatMap(({ code, nameKk, nameRu, nameEn }, index) =>
      Object.entries({ code, nameKk, nameRu, nameEn }).map(
        ([property, text]) => [`criteria.${index}.${property}`, text] as const,
      ),
    ),
  ] as const;
  for (const [field, text] of texts) {
    if (text === undefined) continue;
    const style = field.endsWith('code') ? 'code' : 'free';
    const problem = normaliseText(text, style) === '' ? 'required_missing' : textProblem(text, style);
    if (problem) add(field, problem, 'This text cannot be stored.');
  }
  if (input.academicYear !== undefined && !isAcademicYear(input.academicYear)) {
    add('academicYear', 'academic_year_invalid', 'An academic year is two years that follow each other: 2025/2026.');
  }
  if (!(input.hostCountries ?? []).every(isCountryCode)) {
    add('hostCountries', 'country_unknown', 'A country is two capital letters of ISO 3166-1, such as KZ.');
  }
  if (input.opensOn && input.closesOn && input.closesOn < input.opensOn) {
    add('closesOn', 'closes_before_opening', 'The call closes before it opens.');
  }
  if (new Set(criteria.map(({ code }) => code)).size !== criteria.length) {
    add('criteria', 'criterion_repeated', 'Each criterion has a code of its own.');
  }
  if (input.tieBreak !== undefined && !isTieBreakOf(input.tieBreak, criteria)) {
    add(
      'tieBreak',
      'tie_break_unknown',
      'The rule for ties names each criterion of the call once at most, and no other.',
    );
  }
  if (problems.length > 0) {
    throw new CodedError('call_invalid', 'unprocessable', 'The call cannot be stored like this.', problems);
  }
}

/** Puts new criteria in the place of those a call in preparation has. */
export async function replaceCriteria(
  { manager, now }: Context,
  call: { readonly universityId: string; readonly id: string },
  criteria: readonly CriterionInput[],
): Promise<void> {
  await manager.query('delete from call_criterion where university_id = $1 and call_id = $2', [
    call.universityId,
    call.id,
  ]);
  for (const [index, criterion] of criteria.entries()) {
    await manager.insert(CallCriterion, {
      ...criterion,
      universityId: call.universityId,
      id: uuidv7(),
      callId: call.id,
      position: index + 1,
      createdAt: now,
      updatedAt: now,
    });
  }
}

function isAcademicYear(text: string): boolean {
  try {
    return parsePeriod(text).code.includes('/');
  } catch (error) {
    if (error instanceof CodedError) return false;
    throw error;
  }
}
