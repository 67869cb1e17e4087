import type { FindingCode } from '../findings/finding.js';
import type { TextStyle } from './field.js';

/** Marks and overrides of writing direction: invisible, and able to make one name look like another. */
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const CONTROLS = /[\p{Cc}]/u;
const CONTROLS_BUT_BREAKS = /[^\P{Cc}\t\n]/u;

/**
 * A text as it is stored: NFC and trimmed; names and codes without bidi controls, line breaks of free text as LF
 * (security.md, "Input").
 */
export function normaliseText(text: string, style: TextStyle): string {
  const composed = text.normalize('NFC');
  return (style === 'free' ? composed.replace(/\r\n?/g, '\n') : composed.replace(BIDI_CONTROLS, '')).trim();
}

/**
 * Why a normalised text may not be stored, `undefined` when it may: lone surrogates, control characters (line breaks
 * are allowed in free text), and what a spreadsheet would run as a formula. Names and codes may not begin with
 * `= + - @`, free text not with `=` or with `@` and a letter (records.md §2).
 */
export function textProblem(text: string, style: TextStyle): FindingCode | undefined {
  if (!text.isWellFormed()) {
    return 'text_malformed';
  }
  if ((style === 'free' ? CONTROLS_BUT_BREAKS : CONTROLS).test(text)) {
    return 'text_control_character';
  }
  if (style === 'free') {
    return /^(?:=|@\p{L})/u.test(text) ? 'formula_text' : undefined;
  }
  return /^[=+\-@]/.test(text) ? 'formula_prefix' : undefined;
}
