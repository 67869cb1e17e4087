import { addDays, addMonths, type CalendarDate } from '../calendar/calendar-date.js';
import { CodedError } from '../errors/coded-error.js';
import { type DueRule, dueDateAfter, REPORT_DEADLINES } from '../kpi/due-rule.js';
import { WAVE_MONTHS, WAVES, type Wave } from '../report/report-codes.js';

/** When the report of one wave opens and when it is late, both counted from a participation's end `E`. */
export interface WaveRule {
  readonly opens: DueRule;
  readonly deadline: DueRule;
}

/** A rule and what it holds for: null stands for every university, and for every programme. */
export interface ScopedWaveRule extends WaveRule {
  readonly universityId: string | null;
  readonly programme: string | null;
  readonly wave: Wave;
}

/** Where neither the ministry nor a university says otherwise: opens at E, E+6, E+12, E+24 months; deadlines of K05. */
export const DEFAULT_WAVE_RULES: Readonly<Record<Wave, WaveRule>> = {
  end: { opens: { months: WAVE_MONTHS.end, days: 0 }, deadline: REPORT_DEADLINES.end },
  m6: { opens: { months: WAVE_MONTHS.m6, days: 0 }, deadline: REPORT_DEADLINES.m6 },
  m12: { opens: { months: WAVE_MONTHS.m12, days: 0 }, deadline: REPORT_DEADLINES.m12 },
  m24: { opens: { months: WAVE_MONTHS.m24, days: 0 }, deadline: REPORT_DEADLINES.m24 },
};

/**
 * The rule that holds for a participation: the most specific one. A university's own rule goes before the nation's, and of
 * two of the same author the one for the programme goes before the one for all.
 */
export function resolveWaveRule(
  rules: readonly ScopedWaveRule[],
  of: { readonly universityId: string; readonly programme: string | null; readonly wave: Wave },
): WaveRule {
  let best: ScopedWaveRule | undefined;
  for (const rule of rules) {
    if (rule.wave !== of.wave) continue;
    if (rule.universityId !== null && rule.universityId !== of.universityId) continue;
    if (rule.programme !== null && rule.programme !== of.programme) continue;
    if (best === undefined || specificityOf(rule) > specificityOf(best)) best = rule;
  }
  return best ?? DEFAULT_WAVE_RULES[of.wave];
}

function specificityOf({ universityId, programme }: ScopedWaveRule): number {
  return (universityId === null ? 0 : 2) + (programme === null ? 0 : 1);
}

/** The days a rule comes to for one `E`. */
export function waveDates(
  rule: WaveRule,
  end: CalendarDate,
): { readonly opensOn: CalendarDate; readonly deadlineOn: CalendarDate } {
  return { opensOn: dueDateAfter(end, rule.opens), deadlineOn: dueDateAfter(end, rule.deadline) };
}

/** First and last days of all months of four years, one of them a leap year: where months and days differ most. */
const TRYING_ENDS = Array.from({ length: 48 }, (_, index) => addMonths('2023-01-01', index)).flatMap((first) => [
  addDays(first, -1),
  first,
]);

/**
 * Rules as somebody enters them: one per programme and wave, none with a deadline that can fall before its opening.
 *
 * @throws CodedError `reporting_rules_invalid` with the fields at fault
 */
export function requireUsableRules(rules: readonly Omit<ScopedWaveRule, 'universityId'>[]): void {
  const seen = new Set<string>();
  const fields = rules.flatMap((rule, index) => {
    const key = `${rule.programme ?? ''} ${rule.wave}`;
    const repeated = seen.has(key);
    seen.add(key);
    if (repeated) {
      return [{ field: `rules.${index}`, code: 'rule_repeated', message: 'There is a rule for this already.' }];
    }
    const early = TRYING_ENDS.some((end) => {
      const { opensOn, deadlineOn } = waveDates(rule, end);
      return deadlineOn < opensOn;
    });
    if (!early) return [];
    const message = 'A report cannot fall due before it opens.';
    return [{ field: `rules.${index}.deadline`, code: 'deadline_before_opening', message }];
  });
  if (fields.length === 0) return;
  throw new CodedError('reporting_rules_invalid', 'unprocessable', 'These rules cannot be used.', fields);
}

/** Every combination of programme and wave, for whoever resolves rules for many participations at once. */
export function resolveAll(
  rules: readonly ScopedWaveRule[],
  universityIds: readonly string[],
  programmes: readonly (string | null)[],
): ScopedWaveRule[] {
  return universityIds.flatMap((universityId) =>
    programmes.flatMap((programme) =>
      WAVES.map((wave) => {
        const { opens, deadline } = resolveWaveRule(rules, { universityId, programme, wave });
        return { universityId, programme, wave, opens, deadline };
      }),
    ),
  );
}
