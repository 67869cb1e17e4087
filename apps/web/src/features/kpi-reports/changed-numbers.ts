import type { ChangedFigure } from '../../api/kpi-reports.js';

/** Numbers of a figure that have names of their own in a note of what changed, in the order of the note. */
export const NAMED = ['value', 'n', 'yes', 'no', 'unknown', 'notDue', 'notApplicable', 'excluded'] as const;

export interface ChangeNote {
  readonly numbers: readonly {
    readonly field: (typeof NAMED)[number];
    readonly before: number | null;
    readonly after: number | null;
  }[];
  /** Other numbers that changed: bounds, intervals, variants, groups. */
  readonly others: number;
}

/** What a note says of a figure that is no longer what it was; nothing where it is the same. */
export function noteChange(figure: ChangedFigure | undefined): ChangeNote | undefined {
  if (!figure?.differs) return undefined;
  const numbers = NAMED.flatMap((field) => {
    const change = figure.changes.find((one) => one.field === field);
    return change ? [{ field, before: change.before, after: change.after }] : [];
  });
  return { numbers, others: figure.changes.length - numbers.length };
}

/** Whether any of the figures is no longer what it was. */
export function someChanged(
  indicators: readonly string[],
  figures: Readonly<Record<string, ChangedFigure>> | undefined,
): boolean {
  return figures !== undefined && indicators.some((code) => figures[code]?.differs === true);
}
