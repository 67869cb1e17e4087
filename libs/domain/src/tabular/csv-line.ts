import { withFormulaGuard } from './formula-guard.js';

const MUST_BE_QUOTED = /[",;\r\n\t]|^\s|\s$/;

/** One line of a CSV with its end (RFC 4180: CRLF); every cell guarded against being run as a formula. */
export function csvLine(cells: readonly string[], delimiter: string): string {
  return `${cells.map((cell) => quoted(withFormulaGuard(cell))).join(delimiter)}\r\n`;
}

function quoted(cell: string): string {
  return MUST_BE_QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
