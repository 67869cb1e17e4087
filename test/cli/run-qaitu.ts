import { Writable } from 'node:stream';
import { runCommandLine } from '#cli/command-line.js';
import { Terminal } from '#cli/terminal.js';
import { TEST_SECRET, type TestDatabase } from '#testing/database.js';

/** What a command line left behind. */
export interface CommandOutcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs `qaitu` in this process on a test database, as of the instant given. */
export async function runQaitu(
  database: TestDatabase,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandOutcome> {
  Object.assign(process.env, {
    DATABASE_URL: database.adminUrl,
    QAITU_SECRET_KEY: TEST_SECRET,
    QAITU_NOW: '2026-11-21T06:00:00Z',
    QAITU_LOG_LEVEL: 'silent',
    NODE_ENV: 'test',
    ...environment,
  });
  const output = new TextSink();
  const errors = new TextSink();
  const code = await runCommandLine(args, new Terminal(output, errors));
  return { code, output: output.text, errors: errors.text };
}

class TextSink extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
