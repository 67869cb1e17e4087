import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const MAIN = join(import.meta.dirname, '../../dist/apps/cli/src/main.js');

/** A data directory of its own, with a space and letters outside ASCII in its name. */
export class DataDirectory {
  private constructor(readonly path: string) {}

  static async make(): Promise<DataDirectory> {
    return new DataDirectory(await mkdtemp(join(tmpdir(), 'qaitu дерек ')));
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** The process id of the Postgres that serves this directory, undefined when none does. */
  findPostgres(): number | undefined {
    const path = this.file('postgres/postmaster.pid');
    return existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) : undefined;
  }

  /** Ends what a failed test may have left running, and removes the directory. */
  async remove(): Promise<void> {
    const pid = this.findPostgres();
    if (pid !== undefined && isRunning(pid)) {
      process.kill(pid, 'SIGINT');
      await untilGone(pid);
    }
    await rm(this.path, { recursive: true, force: true });
  }
}

/** One `qaitu` as a process of its own. */
export class QaituProcess {
  output = '';
  errors = '';
  private readonly child: ChildProcess;
  private readonly exited: Promise<number | NodeJS.Signals>;

  constructor(directory: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    this.child = spawn(process.execPath, [MAIN, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        QAITU_DATA_DIR: directory,
        QAITU_PORT: '0',
        QAITU_LOG_LEVEL: 'error',
        ...environment,
      },
    });
    this.child.stdout?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.child.stderr?.on('data', (chunk: Buffer) => (this.errors += chunk.toString()));
    this.exited = new Promise((resolve) => {
      this.child.once('close', (code, signal) => resolve(code ?? signal ?? 0));
    });
  }

  /** Waits for a text on either stream. */
  async says(text: string): Promise<void> {
    let ended = false;
    void this.exited.then(() => (ended = true));
    while (!this.output.includes(text) && !this.errors.includes(text)) {
      if (ended) throw new Error(`It ended without saying "${text}":\n${this.output}\n${this.errors}`);
      await delay(20);
    }
  }

  /** Waits until it serves, and answers with its address. */
  async serves(): Promise<string> {
    await this.says('Stop with Ctrl-C.');
    return /Qaitu answers on (\S+)/.exec(this.output)?.[1] ?? '';
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Sends a signal and waits for the end: the exit status, or the signal that ended it. */
  async end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals> {
    this.signal(signal);
    return await this.exited;
  }

  async exit(): Promise<number | NodeJS.Signals> {
    return await this.exited;
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export async function untilGone(pid: number): Promise<void> {
  while (isRunning(pid)) await delay(20);
}
