import type { Interval } from './wilson.js';

/**
 * Worst-case bounds of a share under missing outcomes (Manski 1989): `[yes / n, (yes + unknown) / n]` with n = yes + no
 * + unknown, as if all unknown were no, or yes. They say how far silence reaches, as Wilson says how far chance does.
 * `null` where n = 0.
 */
export function manskiBounds(yes: number, no: number, unknown: number): Interval | null {
  const n = yes + no + unknown;
  return n === 0 ? null : { low: yes / n, high: (yes + unknown) / n };
}
