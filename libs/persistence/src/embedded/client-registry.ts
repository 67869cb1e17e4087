import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeOwnProcess, isSameProcess } from './live-process.js';

/**
 * Which living processes use the embedded server of a data directory. Several commands may share one server; whoever leaves
 * last stops it.
 */
export class ClientRegistry {
  private readonly directory: string;
  private readonly own: string;

  constructor(dataDirectory: string) {
    this.directory = join(dataDirectory, 'clients');
    this.own = join(this.directory, String(process.pid));
  }

  join(): void {
    mkdirSync(this.directory, { recursive: true });
    writeFileSync(this.own, describeOwnProcess(), { mode: 0o600 });
  }

  /** Takes this process off the list and says whether nobody else is left. */
  leave(): boolean {
    rmSync(this.own, { force: true });
    for (const name of readdirSync(this.directory)) {
      const path = join(this.directory, name);
      let note = '';
      try {
        note = readFileSync(path, 'utf8');
      } catch {
        continue;
      }
      if (isSameProcess(note)) return false;
      rmSync(path, { force: true });
    }
    return true;
  }
}
