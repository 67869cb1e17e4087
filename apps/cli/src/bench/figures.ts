/** What was measured, with what it is to be read against. */
export function figure(name: string, value: string, beside = ''): void {
  process.stdout.write(`  ${name.padEnd(38)} ${value}${beside && `   (${beside})`}\n`);
}

export function ratio(value: number, base: number, what: string): string {
  return `${(value / base).toFixed(2)} × ${what}`;
}

export function say(text: string): void {
  process.stdout.write(`\n${text}\n`);
}
