import { styleText } from 'node:util';

/**
 * Where a command writes. Results go to standard output; what it is doing, and what went wrong, to standard error, so that
 * `--json` leaves JSON alone on standard output.
 */
export class Terminal {
  constructor(
    readonly output: NodeJS.WritableStream = process.stdout,
    readonly errors: NodeJS.WritableStream & { readonly isTTY?: boolean } = process.stderr,
  ) {}

  result(text: string): void {
    this.output.write(`${text}\n`);
  }

  json(value: unknown): void {
    this.output.write(`${JSON.stringify(value, null, 1)}\n`);
  }

  say(text: string): void {
    this.errors.write(`${text}\n`);
  }

  fail(code: string, text: string): void {
    this.errors.write(`${styleText('red', 'Error', { stream: process.stderr })} (${code}): ${text}\n`);
  }

  get interactive(): boolean {
    return this.errors.isTTY === true;
  }
}
