import type { QueueOwner } from '#domain/work-queue/queues.js';
import type { AgeingEntry } from '../../api/oversight.js';

/** Whose turn it can be. */
export const AGEING_OWNERS = [
  'coordinator',
  'participant',
  'reviewer',
  'ministry',
] as const satisfies readonly QueueOwner[];

/** What waits in one queue in the country, or at one university: sums of its entries. */
export interface AgeingLine {
  /** Code of the queue or of the university. */
  key: string;
  count: number;
  stuck: number;
  oldestSince: string | null;
  oldestDays: number | null;
}

/** Adds entries up by queue or by university, in the order in which they come. */
export function sumAgeing(entries: readonly AgeingEntry[], by: 'queue' | 'university'): AgeingLine[] {
  const lines = new Map<string, AgeingLine>();
  for (const entry of entries) {
    const key = entry[by];
    const line = lines.get(key) ?? { key, count: 0, stuck: 0, oldestSince: null, oldestDays: null };
    line.count += entry.count;
    line.stuck += entry.stuck;
    if (entry.oldestDays !== null && (line.oldestDays === null || entry.oldestDays > line.oldestDays)) {
      line.oldestDays = entry.oldestDays;
      line.oldestSince = entry.oldestSince;
    }
    lines.set(key, line);
  }
  return [...lines.values()];
}
