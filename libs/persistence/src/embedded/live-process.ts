import { readFileSync } from 'node:fs';

/** Whether a process with this id runs, whoever owns it. One that has ended and waits to be reaped does not. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return findStat(pid)?.[0] !== 'Z';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When the process was started, in kernel ticks; tells a living process from a later one that was given the same id.
 * Undefined where the system has no `/proc`.
 */
export function findStartTicks(pid: number): string | undefined {
  return findStat(pid)?.[19];
}

/** What `/proc/<pid>/stat` says after the process's name: its state first. */
function findStat(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** A note of this very process, to be read back by {@link isSameProcess}. */
export function describeOwnProcess(): string {
  return `${process.pid} ${findStartTicks(process.pid) ?? '-'}`;
}

/** Whether the process that wrote the note with {@link describeOwnProcess} still runs. */
export function isSameProcess(note: string): boolean {
  const [pid, ticks] = note.trim().split(' ');
  if (!isAlive(Number(pid))) return false;
  const current = findStartTicks(Number(pid));
  return ticks === undefined || ticks === '-' || current === undefined || current === ticks;
}
