import cliProgress from 'cli-progress';
import type { Terminal } from './terminal.js';

export interface Progress {
  update(rows: number): void;
  stop(): void;
}

/** A line at the terminal that counts rows; nothing where nobody watches (a file, a pipe, `--json`). */
export function createProgress(terminal: Terminal, wanted: boolean): Progress {
  if (!wanted || !terminal.interactive) return { update: () => undefined, stop: () => undefined };
  const bar = new cliProgress.SingleBar(
    { format: '{value} rows · {duration_formatted}', stream: process.stderr, clearOnComplete: true, hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
  bar.start(0, 0);
  return { update: (rows) => bar.update(rows), stop: () => bar.stop() };
}
