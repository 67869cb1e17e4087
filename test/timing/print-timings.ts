import type { Timing, Transfer } from './slow-visit.js';

const SHOWN_TRANSFERS = 8;

/** Every transfer in the order asked, instead of the biggest, to see what waits for what. */
const ALL = process.env.QAITU_TRANSFERS === 'all';

/** Prints the runs of one page with their median, beside what issue 5 asks for, and what was heaviest. */
export function printTimings(name: string, goalMs: number, runs: readonly Timing[]): void {
  const ordered = runs.toSorted((one, other) => one.usable - other.usable);
  const median = ordered[Math.floor(ordered.length / 2)];
  if (!median) throw new Error('Nothing was measured.');
  const heaviest = median.transfers.toSorted((one, other) => other.bytes - one.bytes);
  const shown = ALL
    ? median.transfers.toSorted((one, other) => one.asked - other.asked)
    : heaviest.slice(0, SHOWN_TRANSFERS);
  const total = heaviest.reduce((sum, { bytes }) => sum + bytes, 0);
  const lines = [
    '',
    `${name}: median ${seconds(median.usable)} of ${runs.length} (${ordered.map(({ usable }) => seconds(usable)).join(', ')}); asked for: ${seconds(goalMs)}`,
    `  ${kilobytes(total)} in ${heaviest.length} transfers, ${ALL ? 'in their order' : 'the biggest'}:`,
    ...shown.map((transfer) => `  ${line(transfer)}`),
    '',
  ];
  process.stderr.write(lines.join('\n'));
}

function line({ path, bytes, asked, arrived }: Transfer): string {
  return `${kilobytes(bytes).padStart(10)}  ${String(asked).padStart(5)} – ${String(arrived).padStart(5)} ms  ${path}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** Kilobytes of 1000 bytes. */
function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
